import { eccentricitySquared, equatorialRadiusMeters } from './ellipsoid.js';

/*
 * Positions on the ellipsoid as vectors from its centre, metres: x to 0° E, y to 90° E, z to the north pole. Straight
 * distances in space stand in for geodesics while the nearest places are sought, since they need no series.
 */

const radians = Math.PI / 180;

/** Mean radius, metres. */
export const meanRadiusMeters = 6_371_008.8;

/** Writes the three numbers of a position on the ellipsoid. */
export function writeEcef(target: Float64Array, at: number, lng: number, lat: number): void {
  const sine = Math.sin(lat * radians);
  const normal = equatorialRadiusMeters / Math.sqrt(1 - eccentricitySquared * sine * sine);
  const outward = normal * Math.cos(lat * radians);
  target[at] = outward * Math.cos(lng * radians);
  target[at + 1] = outward * Math.sin(lng * radians);
  target[at + 2] = normal * (1 - eccentricitySquared) * sine;
}

/** Length of the way over the ground of two positions whose straight distance is known; right to 1 mm over 100 km. */
export function arcOfChord(chordMeters: number): number {
  const share = chordMeters / (2 * meanRadiusMeters);
  return share >= 1 ? Math.PI * meanRadiusMeters : 2 * meanRadiusMeters * Math.asin(share);
}

/** The inverse of {@link arcOfChord}; the diameter for a way round half the Earth and more. */
export function chordOfArc(arcMeters: number): number {
  const angle = Math.min(Math.PI, arcMeters / meanRadiusMeters);
  return 2 * meanRadiusMeters * Math.sin(angle / 2);
}
