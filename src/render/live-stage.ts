import type { MapView, RendererEvents } from '../core/scene.js';
import { viewOf } from './camera.js';
import { type MapStage, openStage, type StageEvents } from './map-stage.js';
import { watchPixelRatio } from './page-watch.js';
import type { RendererOptions } from './renderer-options.js';
import type { RestingCamera } from './resting-camera.js';
import { ScenePainter } from './scene-painter.js';

/** What a live stage tells its renderer. */
export interface LiveEvents extends StageEvents {
  readonly events: () => RendererEvents | undefined;
  /** The map moves; it is not yet where it will stay. */
  readonly moving: (view: MapView) => void;
  readonly moved: () => void;
}

/** A stage with its painter: what a map has while it is awake. */
export interface LiveStage extends Pick<MapStage, 'map' | 'ready' | 'closed'> {
  readonly painter: ScenePainter;
  /** True once something can be drawn. */
  readonly isReady: boolean;
  readonly openedAt: number;
  close(): void;
}

/**
 * Opens a stage where a camera looks.
 *
 * @throws when the browser gives no WebGL2 context.
 */
export function openLive(
  container: HTMLElement,
  options: RendererOptions,
  camera: RestingCamera,
  told: LiveEvents,
): LiveStage {
  const { view: _first, ...rest } = options;
  const { opening } = camera;
  const stage =
    'view' in opening
      ? openStage(container, rest, opening.view, told)
      : openStage(container, { ...rest, ...opening }, undefined, told);
  const { map, ready, closed } = stage;
  const painter = new ScenePainter(stage, options, told.events, (message) => told.failed({ message }));
  map.on('move', () => told.moving(viewOf(map)));
  map.on('moveend', () => told.moved());
  const unwatch = watchPixelRatio(() => map.resize());
  const close = () => {
    unwatch();
    painter.close();
    stage.close();
  };
  let isReady = false;
  void ready.then(() => {
    isReady = true;
  });
  const openedAt = performance.now();
  return {
    map,
    ready,
    closed,
    painter,
    openedAt,
    close,
    get isReady() {
      return isReady;
    },
  };
}
