import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { Hit, RendererEvents } from '../core/scene.js';
import { watchLongPress } from './long-press.js';
import type { PointerPlace } from './pick-features.js';
import { type PointerReach, watchPointerKind } from './pointer-kind.js';

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

/** Reports what the pointer points at and what is clicked, tapped or pressed long, until the map is removed. */
export function watchPointer(surroundings: PointerSurroundings): void {
  const { map, hitsAt, events, taken } = surroundings;
  const reach = watchPointerKind(map.getCanvasContainer());
  const hover = new HoverWatch(surroundings, reach);
  map.on('mousemove', (event) => hover.moved(event));
  map.on('mouseout', () => hover.left());
  map.on('movestart', () => hover.pause());
  const identify = (point: PointerPlace['point'], radiusPx: number) => {
    const place = placeAt(map, point, radiusPx);
    const hits = taken() ? undefined : hitsAt(place, clickDepth);
    if (hits) events()?.clicked(hits, place.lngLat);
  };
  map.on('click', ({ point }) => identify(point, reach.reachPx));
  watchLongPress(map.getCanvasContainer(), (point) => {
    // A finger that pans or pinches does not ask.
    if (!map.isMoving()) identify(point, reach.longReachPx);
  });
}

function placeAt(map: MapLibreMap, { x, y }: PointerPlace['point'], radiusPx: number): PointerPlace {
  const { lng, lat } = map.unproject([x, y]);
  return { point: { x, y }, lngLat: [lng, lat], viewportZoom: map.getZoom(), radiusPx };
}

/** Asks once per pause what lies under the pointer, always for its last position. */
class HoverWatch {
  #last: MapMouseEvent | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = leastPauseMs;
  readonly #surroundings: PointerSurroundings;
  readonly #reach: PointerReach;

  constructor(surroundings: PointerSurroundings, reach: PointerReach) {
    this.#surroundings = surroundings;
    this.#reach = reach;
  }

  moved(event: MapMouseEvent): void {
    if (!this.#reach.hovers) return;
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
    const hits = hitsAt(placeAt(map, event.point, this.#reach.reachPx), 1);
    if (!hits) return;
    this.#pauseMs = Math.max(leastPauseMs, (performance.now() - started) / pickingShare);
    map.getCanvas().style.cursor = hits.length > 0 ? 'pointer' : '';
    events()?.hovered(hits, [lng, lat]);
  }
}
