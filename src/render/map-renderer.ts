// First and last: a host page may hold another version of deck.gl.
import './before-deck.js';

import { AtlasError } from '../core/atlas-error.js';
import type { Bbox } from '../core/bbox.js';
import type { MapView, Renderer, RendererEvents, Scene } from '../core/scene.js';
import { type MapStage, openStage } from './map-stage.js';
import type { RendererOptions } from './renderer-options.js';
import { ScenePainter } from './scene-painter.js';
import { webglAvailable, webglLost, webglUnavailable } from './webgl-support.js';

import './after-deck.js';

export type { RendererOptions } from './renderer-options.js';
export { webglAvailable } from './webgl-support.js';

/** Losses and failures to come back, close together, after which no further attempt is made. */
const mostAttempts = 2;
const pauseMs = 1000;
/** A map that lived this long had recovered. */
const recoveredAfterMs = 5000;
/** No nearer than this when something small is fitted. */
const nearestFit = 13;

/**
 * Makes a renderer that fills an element with a MapLibre map and draws scenes on it with deck.gl.
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
  #stage: MapStage;
  #painter: ScenePainter;
  #scene: Scene | undefined;
  #events: RendererEvents | undefined;
  #openedAt = 0;
  #attempts = 0;
  #destroyed = false;

  constructor(container: HTMLElement, options: RendererOptions) {
    this.#container = container;
    this.#options = options;
    [this.#stage, this.#painter] = this.#open(undefined);
  }

  listen(events: RendererEvents): void {
    this.#events = events;
    void this.#stage.ready.then(() => this.#reportView());
  }

  setScene(scene: Scene): void {
    this.#scene = scene;
    this.#painter.paint(scene);
  }

  setView({ center, viewportZoom }: MapView, { animate = true }: { readonly animate?: boolean } = {}): void {
    const { map } = this.#stage;
    const target = { center: [...center] as [number, number], zoom: viewportZoom };
    if (animate && !this.#options.reducedMotion) map.flyTo({ ...target, maxDuration: 2500 });
    else map.jumpTo(target);
  }

  fitBbox(bbox: Bbox, options: { readonly animate?: boolean; readonly paddingPx?: number } = {}): void {
    const { animate = true, paddingPx = 32 } = options;
    const { clientWidth, clientHeight } = this.#container;
    const padding = Math.min(paddingPx, clientWidth / 4, clientHeight / 4);
    this.#stage.map.fitBounds([...bbox], {
      padding,
      maxZoom: nearestFit,
      animate: animate && !this.#options.reducedMotion,
    });
  }

  zoomBy(steps: number): void {
    const { map } = this.#stage;
    map.zoomTo(map.getZoom() + steps, { animate: !this.#options.reducedMotion });
  }

  async whenDrawn(): Promise<void> {
    let stage: MapStage;
    do {
      stage = this.#stage;
      await Promise.race([this.#painter.whenPainted(), stage.closed]);
    } while (stage !== this.#stage && !this.#destroyed);
  }

  destroy(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#events = undefined;
    this.#close();
  }

  #open(view: MapView | undefined): [MapStage, ScenePainter] {
    const stage = openStage(this.#container, this.#options, view, {
      contextLost: () => setTimeout(() => this.#replace(), 0),
      failed: ({ message }) => this.#report(message),
    });
    const painter = new ScenePainter(
      stage,
      this.#options.frame,
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
    const view = this.#view();
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
    } catch {
      // The browser may need a moment before it gives a context again.
      this.#attempts += 1;
      setTimeout(() => this.#reopen(view), pauseMs);
    }
  }

  #view(): MapView {
    const { map } = this.#stage;
    const { lng, lat } = map.getCenter();
    return { center: [lng, lat], viewportZoom: map.getZoom() };
  }

  #reportView(): void {
    if (this.#destroyed) return;
    const bounds = this.#stage.map.getBounds();
    const bbox: Bbox = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
    this.#events?.viewChanged(this.#view(), bbox);
  }

  #report(reason: string): void {
    const message = `The map could not be drawn completely: ${reason}. Load the page again.`;
    this.#events?.failed(new AtlasError('drawing-failed', message, { details: { reason } }));
  }
}
