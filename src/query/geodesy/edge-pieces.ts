import { equatorialRadiusMeters } from './ellipsoid.js';

const radians = Math.PI / 180;
/** Longest piece of an edge that may stand for the edge as a straight segment in space: it runs 2 cm under the ground. */
const mostMeters = 1000;
/** An edge that is shorter by the simplest reckoning needs no other. */
const shortMeters = 600;

/**
 * How many pieces an edge, straight in longitude and latitude, has to be cut into so that straight segments in space
 * stay within a few centimetres of it. Near the poles, where such an edge is a narrow curve, pieces are shorter.
 */
export function pieceCount(fromLng: number, fromLat: number, toLng: number, toLat: number): number {
  const north = Math.abs(toLat - fromLat) * radians * equatorialRadiusMeters * 1.01;
  const east = Math.abs(toLng - fromLng) * radians * equatorialRadiusMeters;
  if (north + east <= shortMeters && Math.abs(fromLat) <= 80) return 1;
  const equatorward = fromLat * toLat <= 0 ? 0 : Math.min(Math.abs(fromLat), Math.abs(toLat));
  const across = east * Math.cos(equatorward * radians);
  const length = Math.sqrt(north * north + across * across);
  const poleward = Math.max(Math.abs(fromLat), Math.abs(toLat));
  // A chord of length l is l²/8ρ away from the middle of its parallel of radius ρ: 5 cm at most.
  const parallel = Math.max(0, Math.cos(poleward * radians)) * equatorialRadiusMeters;
  const most = Math.min(mostMeters, Math.max(10, Math.sqrt(0.4 * parallel)));
  return Math.max(1, Math.ceil(length / most));
}
