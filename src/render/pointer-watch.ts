import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Hit, RendererEvents } from '../core/scene.js';
import type { PointerPlace } from './pick-features.js';

/** Asking what lies under the pointer may take this share of the time, no more. */
const pickingShare = 0.25;
const leastPauseMs = 40;
/** How many lines and symbols one above another are found by a click; deck.gl can leave out ten in a layer. */
const clickDepth = 11;

/** What pointer events are answered from. */
export interface PointerSurroundings {
  readonly map: MapLibreMap;
  /** Drawn features at a position, topmost first; undefined before there is a picture. */
  readonly hitsAt: (place: PointerPlace, depth: number) => readonly Hit[] | undefined;
  readonly events: () => RendererEvents | undefined;
  /** True while a drawing tool has the pointer: nothing beneath it is pointed at or clicked. */
  readonly taken: () => boolean;
}

/** Reports what the pointer points at and what is clicked, until the map is removed. */
export function watchPointer(surroundings: PointerSurroundings): void {
  const { map, hitsAt, events, taken } = surroundings;
  const hover = new HoverWatch(surroundings);
  map.on('mousemove', (event) => hover.moved(event));
  map.on('mouseout', () => hover.left());
  map.on('movestart', () => hover.pause());
  map.on('click', ({ point, lngLat }) => {
    const place = { point, lngLat: [lngLat.lng, lngLat.lat] as const, viewportZoom: map.getZoom() };
    const hits = taken() ? undefined : hitsAt(place, clickDepth);
    if (hits) events()?.clicked(hits, place.lngLat);
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
    const { map, hitsAt, events, taken } = this.#surroundings;
    const event = this.#last;
    this.pause();
    if (!event || map._removed) return;
    const { lng, lat } = event.lngLat;
    if (map.isMoving()) return;
    if (taken()) {
      events()?.hovered([], [lng, lat]);
      return;
    }
    const started = performance.now();
    const place = { point: event.point, lngLat: [lng, lat] as const, viewportZoom: map.getZoom() };
    const hits = hitsAt(place, 1);
    if (!hits) return;
    this.#pauseMs = Math.max(leastPauseMs, (performance.now() - started) / pickingShare);
    map.getCanvas().style.cursor = hits.length > 0 ? 'pointer' : '';
    events()?.hovered(hits, [lng, lat]);
  }
}
