import { AtlasError } from '../core/atlas-error.js';
import type { Bbox } from '../core/bbox.js';
import type { DrawingEvents, DrawingTool } from '../core/drawing.js';
import type { MapView, Renderer, RendererEvents, Scene } from '../core/scene.js';
import { bboxOf, fitTo, moveTo, viewOf } from './camera.js';
import type { LastingDrawing } from './draw/lasting-drawing.js';
import { FittedBox } from './fitted-box.js';
import { type MapStage, openStage } from './map-stage.js';
import type { RendererOptions } from './renderer-options.js';
import { ScenePainter } from './scene-painter.js';
import { webglAvailable, webglLost, webglUnavailable } from './webgl-support.js';

export type { RendererOptions } from './renderer-options.js';
export { webglAvailable } from './webgl-support.js';

/** Losses and failures to come back, close together, after which no further attempt is made. */
const mostAttempts = 2;
const pauseMs = 1000;
/** A map that lived this long had recovered. */
const recoveredAfterMs = 5000;

/**
 * Makes a renderer that fills an element with a MapLibre map and draws scenes on it, their themes with deck.gl.
 *
 * @param container - Empty and with a size; maplibre-gl.css must reach it.
 * @throws {AtlasError} `webgl-unavailable`.
 */
export function createMapRenderer(container: HTMLElement, options: RendererOptions = {}): Renderer {
  if (!webglAvailable()) throw webglUnavailable();
  try {
    return new MapRenderer(container, options);
  } catch (error) {
    throw webglUnavailable(error);
  }
}

/** A scene is plain data, so a map whose graphics are lost is thrown away and set up anew with the last scene and view. */
class MapRenderer implements Renderer {
  readonly #container: HTMLElement;
  readonly #options: RendererOptions;
  readonly #fitted = new FittedBox();
  #isReady = false;
  #stage: MapStage;
  #painter: ScenePainter;
  #scene: Scene | undefined;
  #events: RendererEvents | undefined;
  #drawing: LastingDrawing | undefined;
  #openedAt = 0;
  #attempts = 0;
  #destroyed = false;
  readonly #reported = new Set<string>();

  constructor(container: HTMLElement, options: RendererOptions) {
    this.#container = container;
    this.#options = options;
    [this.#stage, this.#painter] = this.#open(undefined);
  }

  listen(events: RendererEvents): void {
    this.#events = events;
    void this.#stage.ready.then(() => {
      this.#isReady = true;
      this.#reportView();
    });
  }

  get #moves(): boolean {
    return !this.#options.reducedMotion;
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#painter.paint(scene);
  }

  setView(view: MapView, { animate = true }: { readonly animate?: boolean } = {}): void {
    this.#fitted.end();
    moveTo(this.#stage.map, view, animate && this.#moves);
  }

  fitBbox(bbox: Bbox, options: { readonly animate?: boolean; readonly paddingPx?: number } = {}): void {
    const { animate = true, paddingPx = 32 } = options;
    const animated = animate && this.#moves;
    // The first view is no answer to anything that opens a panel.
    if (this.#isReady) this.#fitted.fit(this.#stage.map, bbox, animated, paddingPx);
    else fitTo(this.#stage.map, bbox, animated, paddingPx);
  }

  zoomBy(steps: number): void {
    const { map } = this.#stage;
    this.#fitted.end();
    map.zoomTo(map.getZoom() + steps, { animate: this.#moves });
  }

  async whenDrawn(): Promise<void> {
    let stage: MapStage;
    do {
      stage = this.#stage;
      await Promise.race([this.#painter.whenPainted(), stage.closed]);
    } while (stage !== this.#stage && !this.#destroyed);
  }

  async openDrawing(events: DrawingEvents): Promise<DrawingTool> {
    const program = import('./draw/lasting-drawing.js').catch((error: unknown) => Promise.reject(drawingFailed(error)));
    const [{ LastingDrawing }] = await Promise.all([program, this.#stageReady()]);
    if (this.#destroyed) throw drawingFailed('the map has left the page');
    this.#drawing?.close();
    this.#drawing = new LastingDrawing(this.#painter.drawingPlace, events);
    return this.#drawing;
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#drawing?.close();
    this.#destroyed = true;
    this.#events = undefined;
    this.#close();
  }

  /** Resolves when the present stage is ready, whichever that is by then, or the map has ended. */
  async #stageReady(): Promise<void> {
    let stage: MapStage;
    do {
      stage = this.#stage;
      await Promise.race([stage.ready, stage.closed]);
    } while (stage !== this.#stage);
  }

  #open(view: MapView | undefined): [MapStage, ScenePainter] {
    const stage = openStage(this.#container, this.#options, view, {
      contextLost: () => setTimeout(() => this.#replace(), 0),
      failed: ({ message }) => this.#report(message),
    });
    const painter = new ScenePainter(
      stage,
      this.#options,
      () => this.#events,
      (message) => this.#report(message),
    );
    stage.map.on('moveend', () => this.#reportView());
    this.#openedAt = performance.now();
    if (this.#scene) painter.paint(this.#scene);
    return [stage, painter];
  }

  #close(): void {
    this.#painter.close();
    this.#stage.close();
  }

  #replace(): void {
    if (this.#destroyed) return;
    if (performance.now() - this.#openedAt > recoveredAfterMs) this.#attempts = 0;
    this.#attempts += 1;
    const view = viewOf(this.#stage.map);
    this.#drawing?.leave();
    this.#close();
    this.#reopen(view);
  }

  #reopen(view: MapView): void {
    if (this.#destroyed) return;
    if (this.#attempts > mostAttempts) {
      this.#events?.failed(webglLost());
      return;
    }
    try {
      [this.#stage, this.#painter] = this.#open(view);
      this.#drawing?.moveTo(this.#painter.drawingPlace);
    } catch {
      // The browser may need a moment before it gives a context again.
      this.#attempts += 1;
      setTimeout(() => this.#reopen(view), pauseMs);
    }
  }

  #reportView(): void {
    if (this.#destroyed) return;
    const { map } = this.#stage;
    this.#events?.viewChanged(viewOf(map), bboxOf(map));
  }

  /** Says each failure once: a worker that cannot be loaded fails for every source. */
  #report(reason: string): void {
    if (this.#reported.has(reason)) return;
    this.#reported.add(reason);
    this.#events?.failed(drawingFailed(reason));
  }
}

function drawingFailed(cause: unknown): AtlasError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `The map could not be drawn completely: ${reason}. Load the page again.`;
  return new AtlasError('drawing-failed', message, { details: { reason } });
}
