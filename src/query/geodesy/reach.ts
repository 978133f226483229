import type { Bbox } from '../../core/bbox.js';

const degrees = 180 / Math.PI;
const radians = Math.PI / 180;
/** Smallest radius of curvature of the ellipsoid, metres: on a sphere of it everything is nearer than on the ground. */
const leastRadiusMeters = 6_335_439;

/**
 * How far in longitude and latitude something may lie that is within a distance: never less than on the ellipsoid, at
 * most 0.6 % more.
 */
export class Reach {
  /** Degrees of latitude. */
  readonly latDegrees: number;
  readonly #chordSquared: number;

  /** @param meters - May be infinite. */
  constructor(meters: number) {
    const angle = Math.min(Math.PI, meters / leastRadiusMeters + 1e-9);
    this.latDegrees = angle * degrees;
    this.#chordSquared = (2 * Math.sin(angle / 2)) ** 2;
  }

  /**
   * Degrees of longitude, 180 for all around; negative when nothing is in reach.
   *
   * @param gapDegrees - Latitude at least between both.
   * @param lat - Latitude of the one farthest from the equator, and `otherLat` of the other.
   */
  lngDegrees(gapDegrees: number, lat: number, otherLat: number): number {
    if (this.latDegrees >= 180) return 180;
    const gapSquared = (2 * Math.sin((gapDegrees * radians) / 2)) ** 2;
    if (gapSquared > this.#chordSquared) return -1;
    // Haversine: chord² = chord of latitudes² + cos φ cos φ′ · chord of longitudes².
    const cosines = Math.cos(lat * radians) * Math.cos(otherLat * radians);
    const squared = (this.#chordSquared - gapSquared) / (4 * cosines);
    return cosines > 1e-12 && squared < 1 ? 2 * Math.asin(Math.sqrt(squared)) * degrees : 180;
  }
}

/** A box widened by the reach to all sides; all around where it holds a pole. */
export function widened([west, south, east, north]: Bbox, reach: Reach): Bbox {
  const [low, high] = [south - reach.latDegrees, north + reach.latDegrees];
  const poleward = Math.max(Math.abs(south), Math.abs(north));
  const lng = low <= -90 || high >= 90 ? 180 : reach.lngDegrees(0, Math.max(Math.abs(low), Math.abs(high)), poleward);
  if (lng >= 180 || east - west + 2 * lng >= 360) {
    return [Math.min(west, -180), Math.max(-90, low), Math.max(east, 180), Math.min(90, high)];
  }
  return [west - lng, low, east + lng, high];
}
