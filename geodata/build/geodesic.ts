import geodesic from 'geographiclib-geodesic';
import type { Geometry, Position } from 'geojson';

const ellipsoid = geodesic.Geodesic.WGS84;

/** Length of a line in kilometres on the WGS 84 ellipsoid. @param line - `[longitude, latitude]` in degrees. */
export function lineLengthKm(line: readonly Position[]): number {
  let meters = 0;
  for (let i = 1; i < line.length; i += 1) meters += segmentLengthMeters(line[i - 1], line[i]);
  return meters / 1000;
}

/** Length of one segment in metres on the WGS 84 ellipsoid. */
export function segmentLengthMeters(from: Position | undefined, to: Position | undefined): number {
  const [fromLon, fromLat] = from ?? [];
  const [toLon, toLat] = to ?? [];
  if (fromLon === undefined || fromLat === undefined || toLon === undefined || toLat === undefined) {
    throw new Error('a segment needs two positions of longitude and latitude');
  }
  const { s12 } = ellipsoid.Inverse(fromLat, fromLon, toLat, toLon, geodesic.Geodesic.DISTANCE);
  if (s12 === undefined) throw new Error('the ellipsoid gave no distance');
  return s12;
}

/** The lines of a line geometry. @throws {Error} for any other geometry. */
export function linesOf(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  if (geometry.type === 'MultiLineString') return geometry.coordinates;
  throw new Error(`expected lines, got ${geometry.type}`);
}

/** The polygons of a polygon geometry, each a shell and its holes. @throws {Error} for any other geometry. */
export function polygonsOf(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  throw new Error(`expected polygons, got ${geometry.type}`);
}
