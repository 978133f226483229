import {
  LngLat,
  Map as MapLibreMap,
  type MapOptions,
  setWorkerUrl,
  type TransformConstrainFunction,
} from 'maplibre-gl';
import defaultWorkerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { libraryFile } from '../core/asset-base.js';
import type { Bbox } from '../core/bbox.js';
import type { MapView } from '../core/scene.js';
import { firstView, fitOnceSized } from './first-view.js';
import { fixedLayers } from './map-style.js';
import type { RendererOptions } from './renderer-options.js';
import { isExcused } from './stage-errors.js';
import { insideFrame, type WindowSize } from './view-limits.js';

/** One MapLibre map: what is thrown away and set up anew when the graphics are lost. */
export interface MapStage {
  readonly map: MapLibreMap;
  /** Resolves when the map has its places for layers. */
  readonly ready: Promise<void>;
  /** Resolves when the stage was closed. */
  readonly closed: Promise<void>;
  close(): void;
}

/** What a stage reports. */
export interface StageEvents {
  readonly contextLost: () => void;
  readonly failed: (error: { readonly message: string }) => void;
}

/**
 * Sets up a map in an element.
 *
 * @param view - First view; default is that of the options.
 * @throws when the browser gives no WebGL2 context.
 */
export function openStage(
  container: HTMLElement,
  options: RendererOptions,
  view: MapView | undefined,
  events: StageEvents,
): MapStage {
  setWorkerUrl(options.workerUrl ?? libraryFile(new URL(defaultWorkerUrl, import.meta.url).href));
  // Seen before MapLibre sees it: MapLibre would wait for the context, and draw without deck.gl's layers.
  const lost = (event: Event) => {
    event.stopPropagation();
    events.contextLost();
  };
  container.addEventListener('webglcontextlost', lost, true);
  const map = new MapLibreMap({ ...fixedOptions, ...chosenOptions(container, options, view) });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.on('error', (event) => {
    if (!isExcused(map, event)) events.failed(event.error);
  });
  fitOnceSized(map, container, options, view);
  const ready = new Promise<void>((resolve) => {
    map.once('load', () => resolve());
  });
  let reportClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    reportClosed = resolve;
  });
  const close = () => {
    container.removeEventListener('webglcontextlost', lost, true);
    map.remove();
    reportClosed();
  };
  return { map, ready, closed, close };
}

const fixedOptions = {
  attributionControl: false,
  boxZoom: true,
  dragRotate: false,
  maxPitch: 0,
  pitchWithRotate: false,
  renderWorldCopies: false,
  rollEnabled: false,
  touchPitch: false,
} as const satisfies Partial<MapOptions>;

function chosenOptions(container: HTMLElement, options: RendererOptions, view: MapView | undefined): MapOptions {
  const { frame, reducedMotion = false, keyboard = true, cooperativeGestures = false, pixelRatio } = options;
  const size = () => ({ width: container.clientWidth || 1, height: container.clientHeight || 1 });
  return {
    container,
    style: { version: 8, sources: {}, layers: fixedLayers() },
    transformConstrain: pixelRatio === undefined ? constrainTo(frame, size) : unconstrained,
    fadeDuration: reducedMotion ? 0 : 150,
    ...(reducedMotion ? { reduceMotion: true } : {}),
    keyboard,
    cooperativeGestures,
    ...(pixelRatio !== undefined && { pixelRatio, interactive: false, maxCanvasSize: [Infinity, Infinity] as const }),
    ...firstView(container, options, view),
  };
}

const unconstrained: TransformConstrainFunction = (center, zoom) => ({ center, zoom });

function constrainTo(frame: Bbox | undefined, size: () => WindowSize): TransformConstrainFunction {
  return ({ lng, lat }, zoom) => {
    const { center, viewportZoom } = insideFrame({ center: [lng, lat], viewportZoom: zoom }, frame, size());
    return { center: new LngLat(center[0], center[1]), zoom: viewportZoom };
  };
}
