import type { Bbox } from '../core/bbox.js';
import type { DrawingEvents, DrawingTool } from '../core/drawing.js';
import type { MapView, Plate, PlateOrder, RendererEvents, Scene, ViewChange } from '../core/scene.js';
import { bboxOf, fitTo, moveTo, viewOf } from './camera.js';
import type { LastingDrawing } from './draw/lasting-drawing.js';
import { drawingFailed, onceEach } from './drawing-failed.js';
import { FittedBox } from './fitted-box.js';
import { cooperate } from './gesture-hint.js';
import { type LiveStage, openLive } from './live-stage.js';
import { MapStill } from './map-still.js';
import { watchPrinting } from './page-watch.js';
import { pause } from './pause.js';
import type { Presence, RestingRenderer } from './presence.js';
import type { RendererOptions } from './renderer-options.js';
import { RestingCamera } from './resting-camera.js';
import { StageTenancy } from './stage-tenancy.js';
import { webglAvailable, webglLost, webglUnavailable } from './webgl-support.js';

export type { RendererOptions } from './renderer-options.js';
export { webglAvailable } from './webgl-support.js';

/** Losses and failures to come back, close together, after which no further attempt is made. */
const mostAttempts = 2;
const pauseMs = 1000;
/** A map that lived this long had recovered. */
const recoveredAfterMs = 5000;
/** A map out of view gives its stage back without a complete picture after this time. */
const patienceMs = 3000;

/**
 * Makes a renderer that fills an element with a MapLibre map and draws scenes on it, their themes with deck.gl, while it has
 * a stage.
 *
 * @param container - Empty and with a size; maplibre-gl.css must reach it.
 * @param presence - Whether the map can be seen; default: it can.
 * @throws {AtlasError} `webgl-unavailable`.
 */
export function createMapRenderer(
  container: HTMLElement,
  options: RendererOptions = {},
  presence: Presence = { near: true, inView: true },
): RestingRenderer {
  if (!webglAvailable()) throw webglUnavailable();
  const renderer = new MapRenderer(container, options);
  renderer.present(presence);
  if (renderer.refusal === undefined) return renderer;
  renderer.destroy();
  throw webglUnavailable(renderer.refusal);
}

/**
 * A scene is plain data, so a map whose graphics are lost is thrown away and set up anew with the last scene and view; and
 * so is one that rests, with a still in its place meanwhile.
 */
class MapRenderer implements RestingRenderer {
  readonly #container: HTMLElement;
  readonly #options: RendererOptions;
  readonly #fitted = new FittedBox();
  readonly #camera: RestingCamera;
  readonly #still: MapStill;
  readonly #tenancy: StageTenancy;
  readonly #unwatchPrinting: () => void;
  #isReady = false;
  #live: LiveStage | undefined;
  #scene: Scene | undefined;
  #events: RendererEvents | undefined;
  #drawing: LastingDrawing | undefined;
  #cooperative: boolean;
  #attempts = 0;
  /** A view on the way to another one is not told. */
  #passing = false;
  #refusal: unknown;
  #destroyed = false;
  readonly #report = onceEach((reason) => this.#events?.failed(drawingFailed(reason)));

  constructor(container: HTMLElement, options: RendererOptions) {
    this.#container = container;
    this.#options = options;
    this.#cooperative = options.cooperativeGestures ?? false;
    this.#camera = new RestingCamera(container, options);
    this.#still = new MapStill(container);
    this.#tenancy = new StageTenancy({
      isOpen: () => this.#live !== undefined,
      isHeld: () => this.#isHeld(),
      open: () => this.#open(),
      close: (isOff) => this.#rest(isOff),
    });
    this.#unwatchPrinting = watchPrinting(
      () => this.#showPrinted(),
      () => this.#live && this.#still.forget(),
    );
  }

  /** Why the browser gave no context; undefined as long as it does. */
  get refusal(): unknown {
    return this.#refusal;
  }

  listen(events: RendererEvents): void {
    this.#events = events;
  }

  present(presence: Presence): void {
    this.#tenancy.present(presence);
  }

  touch(): void {
    this.#tenancy.touch();
  }

  cooperate(cooperative: boolean): void {
    this.#cooperative = cooperative;
    if (this.#live) cooperate(this.#live.map, cooperative, this.#scene?.locale ?? 'en');
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#live?.painter.paint(scene);
    this.#tenancy.outdate();
  }

  setView(view: MapView, { animate = true, passing = false }: ViewChange = {}): void {
    this.#fitted.end();
    this.#passing = passing;
    if (this.#live) moveTo(this.#live.map, view, animate && this.#moves);
    else this.#rested(() => this.#camera.setView(view));
    this.#passing = false;
  }

  fitBbox(bbox: Bbox, options: { readonly animate?: boolean; readonly paddingPx?: number } = {}): void {
    const { animate = true, paddingPx = 32 } = options;
    const animated = animate && this.#moves;
    if (!this.#live) this.#rested(() => this.#camera.fit(bbox, paddingPx));
    // The first view is no answer to anything that opens a panel.
    else if (this.#isReady) this.#fitted.fit(this.#live.map, bbox, animated, paddingPx);
    else fitTo(this.#live.map, bbox, animated, paddingPx);
  }

  zoomBy(steps: number): void {
    const map = this.#live?.map;
    this.#fitted.end();
    const { center, viewportZoom } = this.#camera.view;
    if (map) map.zoomTo(map.getZoom() + steps, { animate: this.#moves });
    else this.#rested(() => this.#camera.setView({ center, viewportZoom: viewportZoom + steps }));
  }

  /** A map that rests out of view has nothing to draw; one in view waits for its turn. */
  async whenDrawn(): Promise<void> {
    let live: LiveStage | undefined;
    do {
      live = this.#live;
      if (live) await Promise.race([live.painter.whenPainted(), live.closed]);
      else if (this.#tenancy.isDue) await this.#tenancy.turn();
    } while (!this.#destroyed && (live !== this.#live || (!live && this.#tenancy.isDue)));
  }

  async openDrawing(events: DrawingEvents): Promise<DrawingTool> {
    const program = import('./draw/lasting-drawing.js').catch((error: unknown) => Promise.reject(drawingFailed(error)));
    const [{ LastingDrawing }, live] = await Promise.all([program, this.#liveReady()]);
    if (this.#destroyed || !live) throw drawingFailed('the map has left the page');
    this.#drawing?.close();
    this.#drawing = new LastingDrawing(live.painter.drawingPlace, events);
    return this.#drawing;
  }

  async plate(scene: Scene, order: PlateOrder): Promise<Plate> {
    const program = import('./map-plate.js').catch((error: unknown) => Promise.reject(drawingFailed(error)));
    return (await program).drawPlate(this.#container, this.#options, scene, order);
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#drawing?.close();
    this.#destroyed = true;
    this.#events = undefined;
    this.#fitted.end();
    this.#unwatchPrinting();
    this.#live?.close();
    this.#live = undefined;
    this.#still.forget();
    this.#tenancy.end();
  }

  /** MapLibre gives itself another camera once it has loaded; a flight that began before would go on with the old one. */
  get #moves(): boolean {
    return this.#live?.isReady === true && !this.#options.reducedMotion;
  }

  /** The reader works with it, or it flies somewhere. */
  #isHeld(): boolean {
    const root = this.#container.getRootNode() as Document | ShadowRoot;
    const focused = root.activeElement !== null && this.#container.contains(root.activeElement);
    return focused || this.#drawing?.isDrafting === true || this.#live?.map.isMoving() === true;
  }

  /** Changes where a resting map looks: its still follows at once, and a new picture is asked for. */
  #rested(change: () => void): void {
    change();
    this.#still.follow(this.#camera.view);
    this.#reportView();
    if (!this.#passing) this.#tenancy.outdate();
  }

  /** Resolves when the present stage is ready, whichever that is by then, or the map has ended. */
  async #liveReady(): Promise<LiveStage | undefined> {
    while (!this.#destroyed) {
      const live = this.#live;
      if (live) await Promise.race([live.ready, live.closed]);
      else await this.#tenancy.turn();
      if (live && live === this.#live) return live;
    }
    return undefined;
  }

  #open(): void {
    // MapLibre wants an empty element.
    const focused = this.#still.isFocused;
    this.#still.hide();
    try {
      this.#live = openLive(this.#container, this.#options, this.#camera, {
        contextLost: () => setTimeout(() => this.#replace(), 0),
        failed: ({ message }) => this.#report(message),
        events: () => this.#events,
        moving: (view) => this.#moving(view),
        moved: () => this.#reportView(),
      });
      this.#refusal = undefined;
    } catch (error) {
      this.#refusal = error;
      this.#retryLater();
      return;
    }
    this.#still.show(false);
    this.cooperate(this.#cooperative);
    if (focused) this.#live.map.getCanvas().focus();
    if (this.#scene) this.#live.painter.paint(this.#scene);
    void this.#begin(this.#live);
  }

  async #begin(live: LiveStage): Promise<void> {
    await Promise.race([live.ready, live.closed]);
    if (live !== this.#live) return;
    this.#isReady = true;
    this.#reportView();
    this.#drawing?.moveTo(live.painter.drawingPlace);
    await Promise.race([live.painter.whenPainted(), live.closed]);
    if (live === this.#live) this.#still.forget();
  }

  /** Gives the stage back, once its picture is complete, and shows a still of it instead. */
  async #rest(isOff: () => boolean): Promise<void> {
    const live = this.#live;
    if (!live) return;
    const painted = live.painter.whenPainted().then(() => true);
    const complete = await Promise.race([painted, live.closed.then(() => false), pause(patienceMs)]);
    if (live !== this.#live || this.#isHeld() || isOff()) return;
    // What the reader sees is finished first, however slow the graphics are.
    if (!complete && this.#tenancy.inView) return;
    const shown = live.isReady && this.#still.capture(live.map);
    this.#leave(live);
    this.#still.show(true);
    this.#tenancy.closed(complete && shown);
  }

  #leave(live: LiveStage): void {
    if (live.map.getCanvas().clientWidth > 0) this.#camera.setView(viewOf(live.map));
    this.#fitted.end();
    this.#drawing?.leave();
    this.#live = undefined;
    live.close();
  }

  /** The graphics were lost. */
  #replace(): void {
    const live = this.#live;
    if (this.#destroyed || !live) return;
    if (performance.now() - live.openedAt > recoveredAfterMs) this.#attempts = 0;
    this.#leave(live);
    this.#attempts += 1;
    if (this.#attempts > mostAttempts) this.#events?.failed(webglLost());
    else this.#tenancy.closed(false);
  }

  /** The browser may need a moment before it gives a context again. */
  #retryLater(): void {
    this.#attempts += 1;
    if (this.#attempts > mostAttempts) this.#events?.failed(webglLost());
    else setTimeout(() => !this.#destroyed && this.#tenancy.closed(false), pauseMs);
  }

  #showPrinted(): void {
    if (this.#live?.isReady && this.#still.capture(this.#live.map)) this.#still.show(false);
  }

  #moving(view: MapView): void {
    if (this.#still.view) this.#still.follow(view);
    if (!this.#passing) this.#options.moving?.(view);
  }

  #reportView(): void {
    if (this.#destroyed || this.#passing) return;
    const map = this.#live?.map;
    if (map) this.#events?.viewChanged(viewOf(map), bboxOf(map));
    else this.#events?.viewChanged(this.#camera.view, this.#camera.bbox);
  }
}
