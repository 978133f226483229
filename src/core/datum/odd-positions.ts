import type { Bbox, LngLat } from '../bbox.js';
import type { CrsName } from '../importer.js';
import { zoneMeridians } from './zone-meridians.js';

/** How much of the positions has to speak for something before it is said. */
const most = 0.9;

/**
 * True when positions make sense with their coordinates exchanged and not as they are.
 *
 * @param region - Where they are expected, WGS 84 degrees; without it only what cannot be a latitude counts.
 */
export function looksSwapped(positions: readonly LngLat[], region?: Bbox): boolean {
  const odd = share(positions, ([x, y]) => Math.abs(y) > 90 && Math.abs(y) <= 180 && Math.abs(x) <= 90);
  if (odd >= most) return true;
  if (!region) return false;
  return share(positions, ([x, y]) => inside(region, y, x) && !inside(region, x, y)) >= most;
}

/**
 * The projected systems that positions may be in, likeliest first; undefined when they may be degrees.
 *
 * An easting of eight digits says its zone: 3-degree zones of China are 25 to 45, 6-degree zones 13 to 23. One of six
 * digits says none, so that nothing but the zones around can be offered.
 *
 * @param region - Where the positions are expected, WGS 84 degrees; its zones are offered where the easting says none.
 */
export function looksProjected(positions: readonly LngLat[], region?: Bbox): readonly CrsName[] | undefined {
  const beyondDegrees = share(positions, ([x, y]) => Math.abs(x) > 360 || Math.abs(y) > 360);
  if (positions.length === 0 || beyondDegrees < most) return undefined;
  const [x, y] = median(positions);
  // Surveyors write the northing first; both orders are looked at.
  const easting = zoneOf(y) !== undefined && zoneOf(x) === undefined ? y : x;
  const zone = zoneOf(easting);
  if (zone !== undefined) return [zone >= 25 ? `EPSG:${4513 + zone - 25}` : `EPSG:${4491 + zone - 13}`];
  if (Math.abs(x) > 1_000_000 && Math.abs(x) <= 20_037_509 && Math.abs(y) <= 20_037_509) return ['EPSG:3857'];
  return region ? zoneMeridians(region[0], region[2]).map((meridian) => `EPSG:${4534 + meridian / 3 - 25}`) : [];
}

/** The zone number before an easting of eight digits. */
function zoneOf(easting: number): number | undefined {
  const zone = Math.floor(easting / 1_000_000);
  const rest = easting - zone * 1_000_000;
  const known = (zone >= 13 && zone <= 23) || (zone >= 25 && zone <= 45);
  return known && rest > 100_000 && rest < 900_000 ? zone : undefined;
}

function share(positions: readonly LngLat[], holds: (position: LngLat) => boolean): number {
  return positions.length === 0 ? 0 : positions.filter(holds).length / positions.length;
}

function inside([west, south, east, north]: Bbox, x: number, y: number): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

function median(positions: readonly LngLat[]): LngLat {
  const middle = Math.floor(positions.length / 2);
  const sorted = (axis: 0 | 1) => positions.map((each) => each[axis]).sort((a, b) => a - b)[middle] ?? 0;
  return [sorted(0), sorted(1)];
}
