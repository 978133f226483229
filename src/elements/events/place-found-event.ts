import type { Bbox } from '../../core/bbox.js';
import type { LocalizedText } from '../../core/localized-text.js';

/** The place a reader chose in the search. */
export interface PlaceFoundDetail {
  /** What it is, such as `county` or `station`; `feature` for one no list of names has, `position` for a position. */
  readonly kind: string;
  /** Empty in a language in which it has no name. */
  readonly name: LocalizedText;
  /** Layer that is shown with it; undefined for what only the base map names, and for positions. */
  readonly layer: string | undefined;
  /** Ids of its features in the layer; several for the sections of a line, of which the first is selected. */
  readonly ids: readonly string[];
  /** WGS 84 degrees; of a point without extent. Undefined while its layer is not loaded. */
  readonly bbox: Bbox | undefined;
}

/**
 * `jjj-place-found`: a reader chose a place or position in the search. Then the map moves there, shows its layer and
 * selects it, unless `preventDefault()` is called.
 */
export class PlaceFoundEvent extends CustomEvent<PlaceFoundDetail> {
  constructor(detail: PlaceFoundDetail) {
    super('jjj-place-found', { bubbles: true, composed: true, cancelable: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jjj-place-found': PlaceFoundEvent;
  }
}
