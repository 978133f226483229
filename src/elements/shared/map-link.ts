import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DrawingState } from '../../core/drawing.js';
import type { ViewerState } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { findMapHost, isMapHost, type MapHost, viewerChanged } from './map-host.js';

type Companion = ReactiveControllerHost & HTMLElement;

/** Called after every change of the viewer's state; `previous` is undefined for the first state of a viewer. */
export type StateListener = (state: ViewerState, previous: ViewerState | undefined) => void;

/**
 * Keeps a companion joined to the viewer of its map, whichever of the two comes first, and draws the companion again
 * after every change of the viewer's state.
 */
export class MapLink implements ReactiveController {
  readonly #companion: Companion;
  readonly #forId: () => string;
  readonly #listener: StateListener;
  #host: MapHost | undefined;
  #viewer: ViewerContract | undefined;
  #unsubscribe: (() => void) | undefined;
  #watch: MutationObserver | undefined;
  #given: ViewerContract | undefined;

  constructor(companion: Companion, forId: () => string, listener: StateListener = () => {}) {
    this.#companion = companion;
    this.#forId = forId;
    this.#listener = listener;
    companion.addController(this);
  }

  get viewer(): ViewerContract | undefined {
    return this.#viewer;
  }

  /** True once the map is known, even when it has no viewer yet. */
  get found(): boolean {
    return this.#given !== undefined || this.#host !== undefined;
  }

  /** Joins a viewer directly, without looking for a map; undefined looks again. */
  give(viewer: ViewerContract | undefined): void {
    if (viewer === this.#given) return;
    this.#given = viewer;
    this.look();
  }

  /** Looks for the map again, after `for` changed. */
  look(): void {
    if (!this.#companion.isConnected) return;
    this.hostDisconnected();
    if (this.#given) this.#join(this.#given);
    else this.#search();
  }

  hostConnected(): void {
    this.look();
  }

  hostDisconnected(): void {
    this.#watch?.disconnect();
    this.#host?.removeEventListener(viewerChanged, this.#follow);
    this.#host = undefined;
    this.#join(undefined);
  }

  #search(): void {
    const element = findMapHost(this.#companion, this.#forId());
    if (!element) this.#awaitElement();
    else if (isMapHost(element)) this.#attach(element);
    else void customElements.whenDefined(element.localName).then(() => this.look());
  }

  /** A map added to the page later is found when it comes. */
  #awaitElement(): void {
    this.#watch = new MutationObserver(() => {
      if (findMapHost(this.#companion, this.#forId())) this.look();
    });
    const options = { childList: true, subtree: true, attributes: true, attributeFilter: ['id'] };
    this.#watch.observe(this.#companion.getRootNode(), options);
  }

  #attach(host: MapHost): void {
    this.#host = host;
    host.addEventListener(viewerChanged, this.#follow);
    this.#follow();
  }

  readonly #follow = (): void => {
    const host = this.#host;
    // Another map of that name may have come to the page since.
    if (host && !host.isConnected && this.#companion.isConnected) this.look();
    // A companion inside a map is seen when its map is, and until then leaves it at rest.
    else this.#join(host?.composed === false && host.contains(this.#companion) ? undefined : host?.viewer);
  };

  #join(viewer: ViewerContract | undefined): void {
    if (viewer === this.#viewer) return;
    this.#unsubscribe?.();
    this.#unsubscribe = viewer?.subscribe((state, previous) => this.#changed(state, previous));
    this.#viewer = viewer;
    if (viewer) this.#changed(viewer.state, undefined);
    else this.#companion.requestUpdate();
  }

  #changed(state: ViewerState, previous: ViewerState | undefined): void {
    this.#listener(state, previous);
    if (!previous || !onlyPointing(state, previous)) this.#companion.requestUpdate();
  }
}

/** Members that change with every movement of the pointer or the map: who draws one asks for it by itself. */
const pointing: readonly (keyof ViewerState)[] = ['hover', 'pointer', 'view', 'viewBbox'];

/** True when nothing but pointer and view changed. A change of no member at all means that names are said anew. */
function onlyPointing(state: ViewerState, previous: ViewerState): boolean {
  const names = Object.keys(state).filter((name): name is keyof ViewerState => name in previous);
  const changed = names.filter((name) => state[name] !== previous[name]);
  return changed.length > 0 && changed.every((name) => pointing.includes(name) || isDraft(name, state, previous));
}

/** True when of the drawing only the shape being drawn changed: it follows the pointer. */
function isDraft(name: keyof ViewerState, { drawing }: ViewerState, previous: ViewerState): boolean {
  return name === 'drawing' && sameButDraft(drawing, previous.drawing);
}

function sameButDraft(one: DrawingState, other: DrawingState): boolean {
  const names = Object.keys(one).filter((name): name is keyof DrawingState => name in other);
  return names.every((name) => name === 'draft' || one[name] === other[name]);
}
