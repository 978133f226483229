import type { LngLat } from '../bbox.js';

/** Degrees; 1e-10 is a hundredth of a millimetre. */
const tolerance = 1e-10;
/** Each step divides the error by a hundred or more; the steepest places need six. */
const mostSteps = 30;

/**
 * The position that an offset moves to a given one. Offsets of some hundred metres change little over their own length,
 * so taking what is left away again and again comes to rest.
 *
 * @param offset - Moves a position by far less than a degree.
 */
export function solvedInverse(offset: (lng: number, lat: number) => LngLat, lng: number, lat: number): LngLat {
  let [x, y] = [lng, lat];
  for (let step = 0; step < mostSteps; step++) {
    const [movedX, movedY] = offset(x, y);
    const [restX, restY] = [movedX - lng, movedY - lat];
    x -= restX;
    y -= restY;
    if (Math.abs(restX) < tolerance && Math.abs(restY) < tolerance) break;
  }
  return [x, y];
}
