import type { Bbox, LngLat } from '../core/bbox.js';
import type { AttributeValue } from '../core/columns.js';
import type { Catalog, LayerDefinition, LayerVariant } from '../core/layer-definition.js';
import type { Locale } from '../core/localized-text.js';
import type { QueryAnswer, QueryOptions } from '../core/query-answer.js';
import type { QueryRequest } from '../core/query-request.js';
import type { FeatureRef, MapView, Plate, PlateOrder, Theme } from '../core/scene.js';
import type { Sidecar, SidecarColumn } from '../core/sidecar.js';
import type { StoryFile, ViewSetting } from '../core/story-file.js';
import type { ThematicChoice } from '../core/thematic-choice.js';
import type { FigureTable } from '../statistics/figure-table.js';
import type { NetworkGrowth } from '../statistics/network-growth.js';
import type { BackdropCommands } from './backdrop/backdrop-commands.js';
import type { DrawingCommands } from './drawing/drawing-commands.js';
import type { OwnDataCommands } from './own/own-data.js';
import type { Place } from './search/place.js';
import type { FeatureInView } from './speech/features-in-view.js';
import type { ColorVision, FeatureDetails, FeatureName, NamedFeature, ReadingSettings, ViewerState } from './state.js';
import type { WalkStep } from './walk/walk-step.js';

/** What of the time is to be another. */
export type TimeSetting = Partial<Pick<ViewerState, 'year' | 'month' | 'since'>>;

/** One viewer: its state, and the commands that change it. Elements know nothing else. */
export interface ViewerContract {
  readonly state: ViewerState;
  /** Its `layers` become another array when the reader adds layers or takes them away. */
  readonly catalog: Catalog;
  /** What the reader draws; its state is `state.drawing`. */
  readonly drawing: DrawingCommands;
  /** Base maps and tiles of other servers; what there is, is `state.basemap` and `state.tiles`. */
  readonly backdrop: BackdropCommands;
  /** Data of the reader's own; what there is, is `state.own`. */
  readonly own: OwnDataCommands;
  /** Calls back after every change, once per task. @returns the function that ends it. */
  subscribe(listener: (state: ViewerState, previous: ViewerState) => void): () => void;

  showLayer(id: string, visible: boolean): void;
  setOpacity(id: string, opacity: number): void;
  setVariant(id: string, variant: string): void;
  /** Moves a layer to a place counted from the bottom. */
  moveLayer(id: string, index: number): void;
  retryLayer(id: string): void;
  /** Reads again the files of the base map that failed. */
  retryBasemap(): void;
  /** Reads again what failed because the network was not there. */
  retryFailed(): void;
  setLocale(locale: Locale): void;
  setTheme(theme: Theme): void;
  /** Draws the layers on the base map or on an empty ground. */
  showBasemap(shown: boolean): void;
  /** Hides features with a date that begin after the end of a year; null hides none. */
  setYear(year: number | null): void;
  /**
   * Sets what of year, month and `since` is given; see `ViewerState`. Without a year there is neither month nor `since`.
   *
   * @throws {AtlasError} `value-invalid` for a month that is none, or a `since` that is not before the year.
   */
  setTime(time: TimeSetting): void;
  /**
   * Maps figures of the reader's choice in the layer of their level, which is switched on; null shows the layer as the
   * catalog has it, and so does setting its variant. How far it has come, and why it could not be done, is
   * `state.thematic`; until then, and when it fails, the map stays as it was. A newer choice supersedes an older one.
   */
  setThematic(choice: ThematicChoice | null): void;
  /** Chooses the units that are compared; beyond six the first ones are let go. */
  setProfile(codes: readonly string[]): void;
  setVision(vision: ColorVision): void;
  /** Sets what is given of how the reader has the map shown and read out. */
  setReading(reading: Partial<ReadingSettings>): void;
  /**
   * Sets the map to show something, all at once. A year without a month is the whole of it. Naming the variant of a layer
   * takes away a map of figures in it; naming layers at all takes away question and answer, which would hide them.
   *
   * @throws {AtlasError} `layer-unknown` or `value-invalid` for what the catalog has not; then nothing is changed.
   */
  show(setting: ViewSetting): void;
  setView(view: MapView, options?: { readonly animate?: boolean }): void;
  fitBbox(bbox: Bbox, options?: { readonly animate?: boolean }): void;
  zoomBy(steps: number): void;
  select(ref: FeatureRef | null): void;
  hover(ref: FeatureRef | null): void;

  /**
   * Lets the reader walk from feature to feature: `state.walk` is where they stand, and the map follows them. Begins in a
   * layer, which is switched on for it, by default in the topmost visible one that has something to stand on; at the
   * selected feature, else where the reader stood before, else in the middle of the view.
   *
   * @returns false when there is nothing to stand on.
   * @throws {AtlasError} `layer-unknown`, or `network-failed` when the program for it could not be fetched.
   */
  enterWalk(layer?: string): Promise<boolean>;
  /**
   * Takes a step, or begins to walk. Of areas a direction leads to a neighbour over a common border, of lines to the next
   * section or the nearest other line, of points to a near one; docs/keyboard.md has the rules.
   *
   * @returns false when nothing lies there, so that the reader stays.
   * @throws {AtlasError} `network-failed` as above.
   */
  walk(step: WalkStep): Promise<boolean>;
  /** Ends the walk, and what of it is still on its way. */
  leaveWalk(): void;

  /** Resolves when every visible layer is drawn for the present view, or has failed. */
  whenReady(): Promise<void>;
  /**
   * Draws the map once more, off the screen: in any size, at any view and as fine as wanted, for paper or slides.
   *
   * @throws {AtlasError} `drawing-failed` or `webgl-unavailable`. Rejects with the signal's reason on abort.
   */
  plate(order: PlateOrder): Promise<Plate>;
  /** Features of visible layers at a position, topmost layer first. */
  featuresAt(
    lngLat: LngLat,
  ): Promise<
    readonly { readonly layer: string; readonly id: string; readonly properties: FeatureDetails['properties'] }[]
  >;

  /**
   * Asks a question for the page around the map, which draws nothing of it: partial answers as features arrive, the
   * complete one last.
   *
   * @throws {AtlasError} (when iterated) `query-invalid`, `query-too-large`, `layer-unknown`, `column-unknown`,
   * `shape-invalid`, or why a file could not be read. Rejects with the signal's reason on abort.
   */
  query(request: QueryRequest, options?: QueryOptions): AsyncIterable<QueryAnswer>;
  /** Asks a question for the reader: its answer is `state.question` and is drawn. A question before it ends. */
  ask(request: QueryRequest, options?: Pick<QueryOptions, 'allowBytes'>): void;
  /** Ends the question that is being asked; what is known stays. */
  cancelQuestion(): void;
  /** Takes question and answer away. */
  clearQuestion(): void;
  /** Moves the map to the shapes and features of the answer. */
  fitAnswer(): void;

  definition(layer: string): LayerDefinition;
  variant(layer: string): LayerVariant;
  /** Sidecars of the variant drawn; empty until loaded. */
  sidecars(layer: string): readonly Sidecar[];
  /** Sidecars of the base map's files; empty until loaded. */
  basemapSidecars(): readonly Sidecar[];
  /**
   * One attribute of every feature that passes the part's filter and is there in the year chosen, for counting classes;
   * empty until loaded, and while some features of the layer are not here.
   */
  attributeValues(layer: string, part: string, column: string): readonly AttributeValue[];
  /** Details of a loaded feature in the present locale; undefined when not loaded. */
  details(ref: FeatureRef): FeatureDetails | undefined;
  name(ref: FeatureRef): FeatureName | undefined;
  /**
   * Everything in the catalog's list of names, by rank; nothing when it has no list. Fetched when first asked for.
   *
   * @throws {AtlasError} `index-invalid`, or why the list could not be fetched; asking again tries again.
   */
  places(): Promise<readonly Place[]>;
  /**
   * Figures of units by year, those of other regions, kilometres of networks by opening, claims and tour; each fetched
   * when first asked for.
   *
   * @throws {AtlasError} `value-invalid` when the catalog names no such file, `figures-invalid`, or why it could not be
   * fetched; asking again tries again.
   */
  figures(): Promise<FigureTable>;
  comparison(): Promise<FigureTable>;
  networks(): Promise<NetworkGrowth>;
  story(): Promise<StoryFile>;
  /** Every feature of a layer that is here, in the file's order, for lists. */
  features(layer: string): readonly FeatureRef[];
  /** Features of a layer that are here and lie in the present view, in the file's order. */
  inView(layer: string): Promise<readonly FeatureInView[]>;
  /**
   * Names of all features of a layer in the file's order, whether the layer is drawn or not; reads its files if need be.
   *
   * @param variant - Id; default: the one drawn.
   * @throws {AtlasError} `layer-unknown`, `value-invalid` for an unknown variant, or why a file could not be read.
   */
  namesOf(layer: string, variant?: string): Promise<readonly NamedFeature[]>;
  /**
   * What is known about the columns of a layer's files, each once; reads their descriptions if need be. A column that
   * nobody describes has its own name for a label.
   *
   * @param variant - Id; default: the one drawn.
   * @throws {AtlasError} `layer-unknown`, `value-invalid` for an unknown variant, or why a file could not be read.
   */
  columnsOf(layer: string, variant?: string): Promise<readonly SidecarColumn[]>;
  dispose(): void;
}
