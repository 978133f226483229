import type { MapView } from '../../core/scene.js';
import { featureSpeech } from '../../viewer/speech/feature-speech.js';
import { layersInView, viewSpeech } from '../../viewer/speech/view-speech.js';
import type { ViewerState, WalkPosition } from '../../viewer/state.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { LiveRegion } from './live-region.js';

/** A feature is said once the reader has rested on it so long: keys that are held repeat every 30 to 100 ms. */
const featureRestMs = 400;

/** A view is said once it has stood still so long: reading on, a reader has pressed the next key by then. */
const viewRestMs = 1000;

/**
 * Reads a map out in its live region: the feature that the reader walks to, and what a new view shows. Only what the
 * reader comes to rest on is said, so that a held key says one thing. Layers, years and answers are told by the panels
 * that change them, and not here. The rules are in docs/spoken-map.md.
 */
export class MapSpeech {
  readonly #element: HTMLElement;
  readonly #viewer: ViewerContract;
  readonly #region: LiveRegion;
  readonly #unsubscribe: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param element - The map; the region stands in its shadow. */
  constructor(element: HTMLElement, viewer: ViewerContract) {
    this.#element = element;
    this.#viewer = viewer;
    this.#region = new LiveRegion(element.shadowRoot ?? element);
    this.#unsubscribe = viewer.subscribe((state, previous) => this.#changed(state, previous));
    if (viewer.state.walk) this.#walked(viewer.state.walk);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#unsubscribe();
    this.#region.remove();
  }

  #changed({ walk, view }: ViewerState, previous: ViewerState): void {
    if (walk !== previous.walk) this.#walked(walk);
    else if (!walk && !sameView(view, previous.view)) this.#later(viewRestMs, () => void this.#sayView());
  }

  #walked(walk: WalkPosition | null): void {
    const viewer = this.#viewer;
    clearTimeout(this.#timer);
    if (!walk) this.#region.clear();
    else this.#later(featureRestMs, () => this.#region.say(viewer.state.locale, featureSpeech(viewer, walk)));
  }

  /** Says the view unless the reader is elsewhere, or has gone on meanwhile. */
  async #sayView(): Promise<void> {
    const viewer = this.#viewer;
    const { view } = viewer.state;
    if (!this.#isListening()) return;
    const layers = await layersInView(viewer);
    const { state } = viewer;
    if (state.walk || !sameView(view, state.view)) return;
    this.#region.say(state.locale, viewSpeech(viewer, layers));
  }

  /** The reader has the map's own parts under the keys, or wants to hear everything. */
  #isListening(): boolean {
    if (this.#viewer.state.reading.verbosity === 'all') return true;
    let focused = this.#element.shadowRoot?.activeElement;
    while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    return focused?.matches(':focus-visible') === true;
  }

  /** Instead of what was to be said. */
  #later(restMs: number, say: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(say, restMs);
  }
}

function sameView(one: MapView | undefined, other: MapView | undefined): boolean {
  if (!one || !other) return one === other;
  const [lng, lat] = one.center;
  return one.viewportZoom === other.viewportZoom && lng === other.center[0] && lat === other.center[1];
}
