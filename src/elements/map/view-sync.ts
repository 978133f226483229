import type { MapView, Renderer } from '../../core/scene.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { elementById } from '../shared/map-host.js';

/** A composed map as its peers see it. */
export interface SyncedMap {
  readonly element: HTMLElement;
  readonly viewer: Pick<ViewerContract, 'state' | 'subscribe'>;
  readonly renderer: Pick<Renderer, 'setView'>;
  /** Id of the map whose view it shares; undefined when it names none. Others may name it all the same. */
  readonly target: () => string | undefined;
}

/** Every composed map of the page: whoever names whom is looked up when one of them moves. */
const maps = new Set<ViewSync>();

/** Set while views are handed on, so that what follows from that is not handed on again. */
let handingOn = false;

/**
 * Keeps the views of linked maps the same, in both directions and along chains and circles of any length: the map that
 * somebody moves hands its view to all others at once, and what those make of it (one may end at the edge of its base map)
 * is nobody else's.
 */
export class ViewSync {
  readonly #map: SyncedMap;
  readonly #unsubscribe: () => void;
  /** Where it was led; a view that differs means that somebody moved this map. */
  #expected: MapView | undefined;
  /** When somebody moved it last; 0 for a map that is where it began or where it was led. */
  #movedAt = 0;

  constructor(map: SyncedMap) {
    this.#map = map;
    maps.add(this);
    this.#unsubscribe = map.viewer.subscribe(({ view }) => view && this.#changed(view));
    if (map.viewer.state.view) this.link();
  }

  /** Takes over the view of its peers: that of the one moved last, else of the one that is named. */
  link(): void {
    this.#expected = this.#map.viewer.state.view;
    const peers = [this, ...this.#peers()];
    if (peers.length === 1) return;
    const moved = peers.filter((peer) => peer.#movedAt > 0).sort((one, other) => other.#movedAt - one.#movedAt);
    const leader = moved[0] ?? this.#named();
    const { view } = leader.#map.viewer.state;
    if (view) leader.#handOn(view, false);
  }

  /** The map is on its way to another view. */
  moving(view: MapView): void {
    if (!handingOn) this.#handOn(view, true);
  }

  stop(): void {
    maps.delete(this);
    this.#unsubscribe();
  }

  #changed(view: MapView): void {
    if (!this.#expected) this.link();
    else if (!sameView(view, this.#expected)) {
      this.#expected = view;
      this.#movedAt = performance.now();
      this.#handOn(view, false);
    }
  }

  #handOn(view: MapView, passing: boolean): void {
    handingOn = true;
    try {
      for (const peer of this.#peers()) peer.#follow(view, passing);
    } finally {
      handingOn = false;
    }
  }

  #follow(view: MapView, passing: boolean): void {
    this.#map.renderer.setView(view, { animate: false, passing });
    if (!passing) this.#expected = this.#map.viewer.state.view;
  }

  /** The map that this one names, or the one that that one names, to the end. */
  #named(): ViewSync {
    const seen = new Set<ViewSync>([this]);
    let last: ViewSync = this;
    for (let next = this.#target(); next && !seen.has(next); next = next.#target()) {
      seen.add(next);
      last = next;
    }
    return last;
  }

  /** All maps linked with this one, directly or through others. */
  #peers(): readonly ViewSync[] {
    const found = new Set<ViewSync>([this]);
    const links = [...maps].map((map) => [map, map.#target()] as const);
    for (const at of found) {
      for (const [one, other] of links) {
        if (one === at && other) found.add(other);
        if (other === at) found.add(one);
      }
    }
    found.delete(this);
    return [...found];
  }

  #target(): ViewSync | undefined {
    const { element, target } = this.#map;
    const id = target();
    const named = id ? elementById(element, id) : undefined;
    return named && [...maps].find((map) => map !== this && isOf(map.#map.element, named));
  }
}

/** True for a map itself, and for the map inside an explorer. */
function isOf(map: HTMLElement, named: HTMLElement): boolean {
  const root = map.getRootNode();
  return map === named || (root instanceof ShadowRoot && root.host === named);
}

function sameView(one: MapView, other: MapView): boolean {
  const [lng, lat] = [one.center[0] - other.center[0], one.center[1] - other.center[1]];
  return Math.max(Math.abs(lng), Math.abs(lat), Math.abs(one.viewportZoom - other.viewportZoom)) < 1e-9;
}
