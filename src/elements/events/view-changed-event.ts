import type { Bbox, LngLat } from '../../core/bbox.js';

/** Where the reader looks now. */
export interface ViewChangedDetail {
  /** WGS 84 degrees. */
  readonly center: LngLat;
  /** Viewport zoom as MapLibre counts it. */
  readonly zoom: number;
  /** What the map shows; undefined while there is no map to show it. */
  readonly bbox: Bbox | undefined;
}

/** `jjj-view-changed`: the map shows another place or scale. */
export class ViewChangedEvent extends CustomEvent<ViewChangedDetail> {
  constructor(detail: ViewChangedDetail) {
    super('jjj-view-changed', { bubbles: true, composed: true, detail });
  }
}

declare global {
  interface HTMLElementEventMap {
    'jjj-view-changed': ViewChangedEvent;
  }
}
