import type { BasemapInput, TileLayerInput } from '../../core/basemap-choice.js';
import type { Bbox } from '../../core/bbox.js';
import type { Locale } from '../../core/localized-text.js';
import type { ProjectFile } from '../../core/project-file.js';
import type { FeatureRef, MapView, Theme } from '../../core/scene.js';
import type { ViewSetting } from '../../core/story-file.js';
import type { ThematicChoice } from '../../core/thematic-choice.js';
import type { DrawingCommands } from '../../viewer/drawing/drawing-commands.js';
import type { OwnDataCommands } from '../../viewer/own/own-data.js';
import type { OpenedProject } from '../../viewer/project/open-project.js';
import type { ProjectOptions } from '../../viewer/project/write-project.js';
import type { ColorVision, ReadingSettings } from '../../viewer/state.js';
import type { TimeSetting, ViewerContract } from '../../viewer/viewer-contract.js';
import type { WalkStep } from '../../viewer/walk/walk-step.js';
import type { AddedFile } from './add-layer.js';
import type { LayerChoice } from './layer-choice.js';
import { MapProperties } from './map-properties.js';
import type { FlyToOptions, MoveOptions } from './map-words.js';
import { motionAllowed } from './reader-preferences.js';

const projects = () => import('../../viewer/project/project.js');

/**
 * The commands of a map for a host page: those of its viewer by the same names. Each waits until the map is composed, and
 * rejects with an `AtlasError` where an argument is wrong; then nothing is changed. What fails later, such as a file, is told
 * as `jjj-error`. What a command changes is told by an event.
 */
export abstract class MapControl extends MapProperties {
  /**
   * The viewer, whose commands take effect at once; another one when the map is composed again.
   *
   * @throws {AtlasError} when there is no catalog to draw.
   */
  abstract whenComposed(): Promise<ViewerContract>;

  /** Shows or hides a layer. @throws {AtlasError} `layer-unknown` */
  async showLayer(id: string, visible: boolean): Promise<void> {
    (await this.whenComposed()).showLayer(id, visible);
  }

  /** @param opacity - 0 to 1. @throws {AtlasError} `layer-unknown` or `value-invalid` */
  async setOpacity(id: string, opacity: number): Promise<void> {
    (await this.whenComposed()).setOpacity(id, opacity);
  }

  /**
   * Adds a layer on top of the others without composing the map anew: a definition or the URL of one, as in `layers`, or a
   * file, which is read in the browser. It is in no link.
   *
   * @returns its id: another one than in the definition when there is a layer of that id.
   * @throws {AtlasError} `catalog-invalid`, `import-refused`, or why the definition could not be fetched.
   */
  async addLayer(layer: LayerChoice | Blob, options?: AddedFile): Promise<string> {
    const [viewer, { addLayer }] = await Promise.all([this.whenComposed(), import('./add-layer.js')]);
    return addLayer(viewer, layer, options);
  }

  /** Takes away what was added. @throws {AtlasError} `layer-unknown` for a layer of the catalog too */
  async removeLayer(id: string): Promise<void> {
    await (await this.whenComposed()).own.remove(id);
  }

  /** What the reader has made of the map, own data included, as plain JSON. @throws {AtlasError} `save-refused` when it is too much */
  async project(options?: ProjectOptions): Promise<ProjectFile> {
    return (await projects()).projectOf(await this.whenComposed(), options);
  }

  /**
   * Opens a project: its text, or what was parsed of it. One that is wrong changes nothing.
   *
   * @returns what of it this map cannot show.
   * @throws {AtlasError} `project-invalid`, `version-newer`, or why data in it cannot be read.
   */
  async openProject(project: unknown): Promise<OpenedProject> {
    return (await projects()).openProject(await this.whenComposed(), project);
  }

  /** The commands for data of the reader's own; what there is, is `viewer.state.own`. */
  async own(): Promise<OwnDataCommands> {
    return (await this.whenComposed()).own;
  }

  /** Draws another variant of a layer. @throws {AtlasError} `layer-unknown` or `value-invalid` */
  async setVariant(id: string, variant: string): Promise<void> {
    (await this.whenComposed()).setVariant(id, variant);
  }

  /** Moves a layer to a place counted from the bottom. @throws {AtlasError} `layer-unknown` */
  async moveLayer(id: string, index: number): Promise<void> {
    (await this.whenComposed()).moveLayer(id, index);
  }

  /** Reads the files of a layer again that failed. @throws {AtlasError} `layer-unknown` */
  async retryLayer(id: string): Promise<void> {
    (await this.whenComposed()).retryLayer(id);
  }

  /** Reads the files of the base map again that failed. */
  async retryBasemap(): Promise<void> {
    (await this.whenComposed()).retryBasemap();
  }

  /** Reads again what failed because the network was not there. */
  async retryFailed(): Promise<void> {
    (await this.whenComposed()).retryFailed();
  }

  /** Speaks another language than the property `locale` says, as the reader may. */
  async setLocale(locale: Locale): Promise<void> {
    (await this.whenComposed()).setLocale(locale);
  }

  /** Draws lighter or darker than the property `theme` says, as the reader may. */
  async setTheme(theme: Theme): Promise<void> {
    (await this.whenComposed()).setTheme(theme);
  }

  /**
   * Draws the map on another base map: `atlas`, `none`, the id of one that is offered, or a definition, which is offered from
   * then on.
   *
   * @throws {AtlasError} `tiles-refused` or `value-invalid`
   */
  async setBasemap(basemap: string | BasemapInput): Promise<void> {
    const { backdrop } = await this.whenComposed();
    backdrop.choose(typeof basemap === 'string' ? basemap : await backdrop.offer(basemap, { by: 'host' }));
  }

  /**
   * Adds tiles between base map and layers: of pictures, or of a PMTiles archive. They are in no link.
   *
   * @returns their id.
   * @throws {AtlasError} `tiles-refused` or `value-invalid`
   */
  async addTiles(definition: TileLayerInput): Promise<string> {
    return (await this.whenComposed()).backdrop.addTiles(definition);
  }

  async removeTiles(id: string): Promise<void> {
    (await this.whenComposed()).backdrop.removeTiles(id);
  }

  /** Draws the layers on the base map or on an empty ground. */
  async showBasemap(shown: boolean): Promise<void> {
    (await this.whenComposed()).showBasemap(shown);
  }

  /** Hides features with a date that begin after the end of a year; null hides none. */
  async setYear(year: number | null): Promise<void> {
    (await this.whenComposed()).setYear(year);
  }

  /** Sets what of year, month and `since` is given. @throws {AtlasError} `value-invalid` for a time that is none. */
  async setTime(time: TimeSetting): Promise<void> {
    (await this.whenComposed()).setTime(time);
  }

  /** Maps figures; null shows the layer as the catalog has it. How far it has come is told by `jjj-thematic-changed`. */
  async setThematic(choice: ThematicChoice | null): Promise<void> {
    (await this.whenComposed()).setThematic(choice);
  }

  /** Chooses the units that are compared, by their codes; six at most. */
  async setProfile(codes: readonly string[]): Promise<void> {
    (await this.whenComposed()).setProfile(codes);
  }

  /** Simulates how readers see colours who lack one kind of cone. */
  async setVision(vision: ColorVision): Promise<void> {
    (await this.whenComposed()).setVision(vision);
  }

  /** Sets what is given of how the reader has the map shown and read out. */
  async setReading(reading: Partial<ReadingSettings>): Promise<void> {
    (await this.whenComposed()).setReading(reading);
  }

  /** Sets the map to show something, all at once. @throws {AtlasError} `layer-unknown` or `value-invalid` */
  async show(setting: ViewSetting): Promise<void> {
    (await this.whenComposed()).show(setting);
  }

  /** Moves the map. */
  async flyTo({ center, zoom, animate = motionAllowed() }: FlyToOptions): Promise<void> {
    const viewer = await this.whenComposed();
    const { view } = viewer.state;
    const to = center ?? view?.center;
    const viewportZoom = zoom ?? view?.viewportZoom;
    if (to && viewportZoom !== undefined) viewer.setView({ center: to, viewportZoom }, { animate });
  }

  /** Shows a view, at once unless it is to be animated. */
  async setView(view: MapView, options?: MoveOptions): Promise<void> {
    (await this.whenComposed()).setView(view, options);
  }

  /** Shows an area, WGS 84 degrees, with a margin; without one, the whole region of the catalog. */
  async fitBbox(bbox?: Bbox, { animate = motionAllowed() }: MoveOptions = {}): Promise<void> {
    const viewer = await this.whenComposed();
    viewer.fitBbox(bbox ?? viewer.catalog.bbox, { animate });
  }

  /** Zooms by a number of levels, in or (below 0) out. */
  async zoomBy(steps: number): Promise<void> {
    (await this.whenComposed()).zoomBy(steps);
  }

  /** Selects a feature, for which a layer that is off is switched on; null selects none. */
  async select(ref: FeatureRef | null): Promise<void> {
    (await this.whenComposed()).select(ref);
  }

  /** Highlights a feature as pointing at it does; null highlights none. */
  async hover(ref: FeatureRef | null): Promise<void> {
    (await this.whenComposed()).hover(ref);
  }

  /** Lets the reader walk from feature to feature. @returns false when there is nothing to stand on. */
  async enterWalk(layer?: string): Promise<boolean> {
    return (await this.whenComposed()).enterWalk(layer);
  }

  /** Takes a step of the reader's walk. @returns false when nothing lies there. */
  async walk(step: WalkStep): Promise<boolean> {
    return (await this.whenComposed()).walk(step);
  }

  /** Ends the reader's walk. */
  async leaveWalk(): Promise<void> {
    (await this.whenComposed()).leaveWalk();
  }

  /** The commands for drawn shapes; what is drawn is told by `jjj-drawing-changed`. */
  async drawing(): Promise<DrawingCommands> {
    return (await this.whenComposed()).drawing;
  }
}
