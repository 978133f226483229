import type { RasterTiles } from '../../core/basemap-choice.js';

/** What is at an address that tiles can be drawn from. */
export interface RecognisedAddress {
  readonly kind: 'template' | 'wms' | 'wmts' | 'pmtiles';
  /** What the server calls itself, or the last part of its address. */
  readonly title: string;
  /** Those that can be drawn, in the order of the server; one unless it is a service. */
  readonly layers: readonly RecognisedLayer[];
}

/** A layer of a server, or all of an address. */
export interface RecognisedLayer {
  readonly id: string;
  readonly title: string;
  /** Whose it is, if the server says so. */
  readonly attribution?: string;
  /** How it is drawn: one of the two. */
  readonly tiles?: RasterTiles;
  readonly pmtiles?: string;
  /** Address of the picture that explains its colours. */
  readonly legend?: string;
}
