import { AtlasError } from '../../core/atlas-error.js';
import { loadedPlaces } from '../../viewer/search/loaded-places.js';
import type { Place } from '../../viewer/search/place.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { canOpen } from './open-place.js';
import type { SearchPhase } from './results-view.js';
import { type SearchAnswer, searchOptions } from './search-options.js';

/** Who hears of the list of names. */
export interface PlaceSourceEvents {
  readonly changed: () => void;
  readonly failed: (error: AtlasError) => void;
}

/** What can be found on one map: its list of names, and what is loaded of the visible layers that the list leaves out. */
export class PlaceSource {
  readonly #viewer: ViewerContract;
  readonly #events: PlaceSourceEvents;
  #reading: 'not yet' | SearchPhase = 'not yet';
  #listed: readonly Place[] = [];
  #loaded: readonly Place[] | undefined;
  #last: { readonly text: string; readonly answer: SearchAnswer } | undefined;
  /** Why there is no list; undefined while there is one, or none was asked for. */
  failure: AtlasError | undefined;

  constructor(viewer: ViewerContract, events: PlaceSourceEvents) {
    this.#viewer = viewer;
    this.#events = events;
  }

  /** Whether the list of names is still on its way. */
  get phase(): SearchPhase {
    return this.#reading === 'ready' || this.failure ? 'ready' : 'reading';
  }

  /** Asks for the list of names, once; after a failure once more. */
  async read(): Promise<void> {
    if (this.#reading !== 'not yet') return;
    this.#reading = 'reading';
    try {
      const places = await this.#viewer.places();
      this.#listed = places.filter((place) => canOpen(this.#viewer, place));
      this.failure = undefined;
      this.#reading = 'ready';
    } catch (error) {
      // Otherwise the map went away meanwhile.
      if (!(error instanceof AtlasError)) return;
      this.#reading = 'not yet';
      this.failure = error;
      this.#events.failed(error);
    }
    this.forgetLoaded();
    this.#events.changed();
  }

  /** Looks again at what is loaded, after layers or language changed. */
  forgetLoaded(): void {
    this.#loaded = undefined;
    this.#last = undefined;
  }

  /** What a query means; the same object until something changes. */
  answer(text: string): SearchAnswer {
    if (this.#last?.text === text) return this.#last.answer;
    this.#loaded ??= this.#loadedPlaces();
    const answer = searchOptions(text, [...this.#listed, ...this.#loaded], this.#viewer.catalog.frame);
    this.#last = { text, answer };
    return answer;
  }

  #loadedPlaces(): readonly Place[] {
    const covered = new Set(this.#listed.map(({ kind }) => kind.layer));
    const layers = this.#viewer.state.layers.filter(({ id, visible }) => visible && !covered.has(id));
    return loadedPlaces(this.#viewer, layers.map(({ id }) => id).reverse());
  }
}
