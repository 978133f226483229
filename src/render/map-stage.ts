import { MapLibreOverlay } from 'deck.gl';
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
import { type GpuDevice, stopWatchingCanvas } from './gpu-device.js';
import { fixedLayers } from './map-style.js';
import type { RendererOptions } from './renderer-options.js';
import { emptySlots } from './theme-layers.js';
import { insideFrame, type WindowSize } from './view-limits.js';

/** One MapLibre map with deck.gl in its stack: what is thrown away and set up anew when the graphics are lost. */
export interface MapStage {
  readonly map: MapLibreMap;
  readonly overlay: MapLibreOverlay;
  /** Resolves with the graphics card when layers can be added. */
  readonly ready: Promise<GpuDevice>;
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
  // Seen before MapLibre sees it: MapLibre would wait for the context and draw without deck.gl's layers.
  const lost = (event: Event) => {
    event.stopPropagation();
    events.contextLost();
  };
  container.addEventListener('webglcontextlost', lost, true);
  const map = new MapLibreMap({ ...fixedOptions, ...chosenOptions(container, options, view) });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.on('error', ({ error }) => events.failed(error));
  let device: GpuDevice | undefined;
  let deviceReady: (device: GpuDevice) => void = () => undefined;
  const overlay = new MapLibreOverlay({
    interleaved: true,
    layers: emptySlots(),
    // Everything lies flat: what is drawn later lies on top.
    parameters: { depthCompare: 'always', depthWriteEnabled: false },
    onError: (error) => events.failed(error),
    onDeviceInitialized: (initialized) => {
      device = initialized;
      deviceReady(initialized);
    },
  });
  fitOnceSized(map, container, options, view);
  const ready = new Promise<GpuDevice>((resolve) => {
    deviceReady = resolve;
    // Not earlier: deck.gl takes its places only in a style that has loaded.
    map.once('load', () => {
      map.addControl(overlay);
    });
  });
  let reportClosed: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => {
    reportClosed = resolve;
  });
  const close = () => {
    container.removeEventListener('webglcontextlost', lost, true);
    if (map.hasControl(overlay)) map.removeControl(overlay);
    if (device) stopWatchingCanvas(device);
    map.remove();
    reportClosed();
  };
  return { map, overlay, ready, closed, close };
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
  const { frame, reducedMotion = false, keyboard = true, cooperativeGestures = false } = options;
  const size = () => ({ width: container.clientWidth || 1, height: container.clientHeight || 1 });
  return {
    container,
    style: { version: 8, sources: {}, layers: fixedLayers() },
    transformConstrain: constrainTo(frame, size),
    fadeDuration: reducedMotion ? 0 : 150,
    ...(reducedMotion ? { reduceMotion: true } : {}),
    keyboard,
    cooperativeGestures,
    ...firstView(container, options, view),
  };
}

function constrainTo(frame: Bbox | undefined, size: () => WindowSize): TransformConstrainFunction {
  return ({ lng, lat }, zoom) => {
    const { center, viewportZoom } = insideFrame({ center: [lng, lat], viewportZoom: zoom }, frame, size());
    return { center: new LngLat(center[0], center[1]), zoom: viewportZoom };
  };
}
