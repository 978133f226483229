import type { RasterTiles } from './basemap-choice.js';

/** Place of a tile in Web Mercator: zoom, column from the west, row from the north. */
export interface TilePlace {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** Half the edge of the world in EPSG:3857, metres. */
const halfWorldMeters = 20_037_508.342789244;

/** What may stand in an address, written as a server's documents have it, in any case of letters. */
const known = ['z', 'x', 'y', '-y', 's', 'key', 'r', 'tilematrix', 'tilerow', 'tilecol', 'bbox-epsg-3857'];
const places = /\{([-\w]+)\}/g;

/** The words in braces of an address, in small letters. */
export function placeholders(url: string): readonly string[] {
  return [...url.matchAll(places)].map(([, name = '']) => name.toLowerCase());
}

/** Words in braces that nothing stands for. */
export function unknownPlaceholders(url: string): readonly string[] {
  return placeholders(url).filter((name) => !known.includes(name));
}

/** True when an address names a tile: by column and row, or by its corners. */
export function namesTile(url: string): boolean {
  const found = new Set(placeholders(url));
  const either = (...names: string[]) => names.some((name) => found.has(name));
  if (found.has('bbox-epsg-3857')) return true;
  return either('z', 'tilematrix') && either('x', 'tilecol') && either('y', '-y', 'tilerow');
}

/** Address of a tile. @param fine - True for a screen of more than one pixel for a CSS pixel. */
export function tileAddress(tiles: RasterTiles, place: TilePlace, fine = false): string {
  const { url, subdomains = [], key = '', scheme, retina = false } = tiles;
  const { z, x, y } = place;
  const fromSouth = 2 ** z - 1 - y;
  const row = scheme === 'tms' ? fromSouth : y;
  const values: Readonly<Record<string, string | number>> = {
    z,
    x,
    y: row,
    '-y': fromSouth,
    tilematrix: z,
    tilecol: x,
    tilerow: row,
    s: subdomains[(x + y) % subdomains.length] ?? '',
    key: encodeURIComponent(key),
    r: fine && retina ? '@2x' : '',
    'bbox-epsg-3857': tileBbox3857(place).join(),
  };
  return url.replace(places, (written, name: string) => String(values[name.toLowerCase()] ?? written));
}

/** `[west, south, east, north]` of a tile in EPSG:3857, metres. */
export function tileBbox3857({ z, x, y }: TilePlace): readonly [number, number, number, number] {
  const edge = (2 * halfWorldMeters) / 2 ** z;
  const [west, north] = [x * edge - halfWorldMeters, halfWorldMeters - y * edge];
  return [west, north - edge, west + edge, north];
}
