import type { TileDatum } from '../../core/basemap-choice.js';
import type { RecognisedLayer } from '../../viewer/backdrop/recognised-address.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';

/** What the reader says of tiles that were found at an address. */
export interface TileWish {
  readonly title: string;
  readonly attribution: string;
  readonly datum: TileDatum;
  /** True draws the map on them instead of the offline base map. */
  readonly asBasemap: boolean;
}

/**
 * Adds what was found at an address as the reader wishes.
 *
 * @returns its id.
 * @throws {AtlasError} `tiles-refused` or `value-invalid`, such as without an owner.
 */
export async function putTiles(viewer: ViewerContract, layer: RecognisedLayer, wish: TileWish): Promise<string> {
  const { title, attribution, datum, asBasemap } = wish;
  const named = { id: freeId(viewer), title, attribution, datum };
  const legend = layer.legend === undefined ? {} : { legend: { url: layer.legend } };
  if (layer.pmtiles !== undefined)
    return viewer.backdrop.addTiles({ ...named, datum: 'WGS 84', pmtiles: layer.pmtiles });
  const tiles = layer.tiles ? [layer.tiles] : [];
  if (!asBasemap) return viewer.backdrop.addTiles({ ...named, tiles, ...legend });
  const id = await viewer.backdrop.offer({ ...named, tiles });
  viewer.backdrop.choose(id);
  return id;
}

/** An id that neither tiles nor a base map has. */
function freeId({ state }: ViewerContract): string {
  const taken = [...state.tiles, ...state.basemap.offered].map(({ definition }) => definition.id);
  let number = 1;
  while (taken.includes(`added-${number}`)) number += 1;
  return `added-${number}`;
}
