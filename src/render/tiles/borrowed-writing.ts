import type { Map as MapLibreMap } from 'maplibre-gl';
import type { OpenedTiles } from './opened-tiles.js';

type Writing = NonNullable<OpenedTiles['writing']>;

const borrowed = new WeakMap<MapLibreMap, Writing>();

/** Takes letters and signs from a style's own server while that style is the base map; undefined takes none. */
export function borrowWriting(map: MapLibreMap, writing: Writing | undefined): void {
  const before = borrowed.get(map);
  if (before === writing) return;
  if (!writing) {
    if (before) giveWritingBack(map, before);
    return;
  }
  borrowed.set(map, writing);
  map.setGlyphs(writing.glyphs ?? null);
  map.setSprite(writing.sprite ?? null);
}

/** Draws letters from the fonts of the reader's machine again, unless another style has taken over meanwhile. */
export function giveWritingBack(map: MapLibreMap, writing: Writing): void {
  if (borrowed.get(map) !== writing) return;
  borrowed.delete(map);
  map.setGlyphs(null);
  map.setSprite(null);
}
