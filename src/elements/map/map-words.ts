import type { LngLat } from '../../core/bbox.js';
import type { AttributeValue } from '../../core/columns.js';

/** A feature found at a position. */
export interface FoundFeature {
  readonly layer: string;
  readonly id: string;
  /** Raw attribute values by column; null is "not in this dataset". */
  readonly properties: Readonly<Record<string, AttributeValue>>;
}

/** How a map moves. */
export interface MoveOptions {
  readonly animate?: boolean;
}

/** Where `flyTo` of a map goes; what is left out stays as it is. */
export interface FlyToOptions extends MoveOptions {
  /** WGS 84 degrees. */
  readonly center?: LngLat;
  /** Viewport zoom as MapLibre counts it. */
  readonly zoom?: number;
  /** Default true, unless the reader prefers reduced motion. */
  readonly animate?: boolean;
}
