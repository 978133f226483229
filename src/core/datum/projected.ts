import proj4 from 'proj4';
import type { LngLat } from '../bbox.js';
import { type DatumId, type DatumShift, datums } from './datums.js';
import type { Transformation } from './wgs84-way.js';

/** A way there and back. */
type Ways = Pick<Transformation, 'toWgs84' | 'fromWgs84'>;

/**
 * The ways of a projected or shifted reference system, by `proj4`.
 *
 * @param projection - What `proj4` takes, on the ellipsoid of the datum; undefined for longitude and latitude.
 */
export function projected(datum: DatumId, projection: string | undefined): Ways {
  const unprojected = projection === undefined ? untouched : projectedWays(datum, projection);
  const { shift } = datums[datum];
  if (!shift) return unprojected;
  const shifted = shift.kind === 'geocentric' ? geocentricWays(datum, shift) : evenWays(datum, shift);
  return {
    toWgs84: (x, y) => shifted.toWgs84(...unprojected.toWgs84(x, y)),
    fromWgs84: (lng, lat) => unprojected.fromWgs84(...shifted.fromWgs84(lng, lat)),
  };
}

const untouched: Ways = { toWgs84: (x, y) => [x, y], fromWgs84: (lng, lat) => [lng, lat] };

function ellipsoidOf(datum: DatumId): string {
  const { a, inverseFlattening } = datums[datum].ellipsoid;
  return `+proj=longlat +a=${a} +rf=${inverseFlattening} +no_defs`;
}

function projectedWays(datum: DatumId, projection: string): Ways {
  // The plane of the web is a sphere's by definition: its own datum must not be asked to become an ellipsoid's.
  const geographic = projection === 'EPSG:3857' ? 'EPSG:4326' : ellipsoidOf(datum);
  const { forward, inverse } = proj4(geographic, projection);
  return { toWgs84: pairwise(inverse), fromWgs84: pairwise(forward) };
}

function geocentricWays(datum: DatumId, { translation }: DatumShift & { kind: 'geocentric' }): Ways {
  const { forward, inverse } = proj4(`${ellipsoidOf(datum)} +towgs84=${translation.join(',')}`, 'EPSG:4326');
  return { toWgs84: pairwise(forward), fromWgs84: pairwise(inverse) };
}

function pairwise(way: (pair: [number, number]) => [number, number]): (x: number, y: number) => [number, number] {
  return (x, y) => way([x, y]);
}

/** Moved by the same metres everywhere, on the ellipsoid of the datum. */
function evenWays(datum: DatumId, { east, north }: DatumShift & { kind: 'even' }): Ways {
  const { a, inverseFlattening } = datums[datum].ellipsoid;
  const e2 = (2 - 1 / inverseFlattening) / inverseFlattening;
  const moved = (lng: number, lat: number, sign: 1 | -1): LngLat => {
    const phi = (lat * Math.PI) / 180;
    const w2 = 1 - e2 * Math.sin(phi) ** 2;
    const perEast = 180 / (Math.PI * (a / Math.sqrt(w2)) * Math.cos(phi));
    const perNorth = 180 / (Math.PI * ((a * (1 - e2)) / (w2 * Math.sqrt(w2))));
    return [lng + sign * east * perEast, lat + sign * north * perNorth];
  };
  return { toWgs84: (x, y) => moved(x, y, 1), fromWgs84: (lng, lat) => moved(lng, lat, -1) };
}
