import type { MapLibreOverlay } from 'deck.gl';
import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { RendererEvents, Scene } from '../core/scene.js';
import { type FeatureAt, pickFeatures } from './pick-features.js';

/** Asking what lies under the pointer may take this share of the time, no more. */
const pickingShare = 0.25;
const leastPauseMs = 40;
/** How many lines and symbols one above another are found by a click; deck.gl can leave out ten in a layer. */
const clickDepth = 11;

/** What pointer events are answered from. */
export interface PointerSurroundings {
  readonly map: MapLibreMap;
  readonly overlay: MapLibreOverlay;
  readonly featureAt: FeatureAt;
  readonly scene: () => Scene | undefined;
  readonly events: () => RendererEvents | undefined;
  /** True while a drawing tool has the pointer: nothing beneath it is pointed at or clicked. */
  readonly taken: () => boolean;
}

/** Reports what the pointer points at and what is clicked, until the map is removed. */
export function watchPointer(surroundings: PointerSurroundings): void {
  const { map, overlay, featureAt, scene, events, taken } = surroundings;
  const hover = new HoverWatch(surroundings);
  map.on('mousemove', (event) => hover.moved(event));
  map.on('mouseout', () => hover.left());
  map.on('movestart', () => hover.pause());
  map.on('click', ({ point, lngLat }) => {
    const present = taken() ? undefined : scene();
    const place = { point, lngLat: [lngLat.lng, lngLat.lat] as const, viewportZoom: map.getZoom() };
    if (present) events()?.clicked(pickFeatures(overlay, present, featureAt, place, clickDepth), place.lngLat);
  });
}

/** Asks once per pause what lies under the pointer, always for its last position. */
class HoverWatch {
  #last: MapMouseEvent | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = leastPauseMs;
  readonly #surroundings: PointerSurroundings;

  constructor(surroundings: PointerSurroundings) {
    this.#surroundings = surroundings;
  }

  moved(event: MapMouseEvent): void {
    this.#last = event;
    this.#timer ??= setTimeout(() => this.#ask(), this.#pauseMs);
  }

  left(): void {
    this.pause();
    const { map, events, taken } = this.#surroundings;
    if (!taken()) map.getCanvas().style.cursor = '';
    events()?.hovered(null, null);
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#last = undefined;
  }

  #ask(): void {
    const { map, overlay, featureAt, scene, events, taken } = this.#surroundings;
    const event = this.#last;
    const present = scene();
    this.pause();
    if (!event || !present || map._removed) return;
    const { lng, lat } = event.lngLat;
    if (map.isMoving()) return;
    if (taken()) {
      events()?.hovered([], [lng, lat]);
      return;
    }
    const started = performance.now();
    const place = { point: event.point, lngLat: [lng, lat] as const, viewportZoom: map.getZoom() };
    const hits = pickFeatures(overlay, present, featureAt, place, 1);
    this.#pauseMs = Math.max(leastPauseMs, (performance.now() - started) / pickingShare);
    map.getCanvas().style.cursor = hits.length > 0 ? 'pointer' : '';
    events()?.hovered(hits, [lng, lat]);
  }
}
