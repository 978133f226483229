import geographiclib from 'geographiclib-geodesic';
import type { LngLat } from '../../core/bbox.js';

const { Geodesic } = geographiclib;
const ellipsoid = Geodesic.WGS84;

/** The shortest way between two positions on the ellipsoid. */
export interface GeodesicSegment {
  readonly meters: number;
  /** Direction at the first position, clockwise from north, 0 up to 360; 0 where both positions are one. */
  readonly bearingDegrees: number;
}

/**
 * The shortest way on the WGS 84 ellipsoid, by Karney's method: right to 15 nanometres.
 *
 * @param from - Longitude may lie beyond ±180.
 * @see https://doi.org/10.1007/s00190-012-0578-z
 */
export function geodesicInverse(from: LngLat, to: LngLat): GeodesicSegment {
  const answer = ellipsoid.Inverse(from[1], from[0], to[1], to[0]);
  const meters = answer.s12 ?? Number.NaN;
  return { meters, bearingDegrees: meters === 0 ? 0 : bearingOf(answer.azi1 ?? Number.NaN) };
}

/**
 * Where one arrives on a geodesic.
 *
 * @param bearingDegrees - Direction at the start, clockwise from north.
 * @returns Longitude counted on from that of the start, so that it may lie beyond ±180.
 */
export function geodesicDirect(from: LngLat, bearingDegrees: number, meters: number): LngLat {
  const outputs = Geodesic.LATITUDE | Geodesic.LONGITUDE | Geodesic.LONG_UNROLL;
  const { lon2, lat2 } = ellipsoid.Direct(from[1], from[0], bearingDegrees, meters, outputs);
  return [lon2 ?? Number.NaN, lat2 ?? Number.NaN];
}

function bearingOf(azimuthDegrees: number): number {
  const bearing = azimuthDegrees < 0 ? azimuthDegrees + 360 : azimuthDegrees;
  return bearing >= 360 ? 0 : bearing;
}
