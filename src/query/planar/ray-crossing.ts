import { sideOf } from './side-of.js';

/**
 * How an edge lies to the ray that runs east from a point, the ray being taken just north of the point and its start just
 * east of it, so that it meets no vertex: 1 added where it crosses the ray, 2 where the point is on the edge.
 *
 * @param ends - Longitude and latitude of both ends of the edge, from index `at`.
 */
export function rayCrossing(ends: Float64Array, at: number, x: number, y: number): 0 | 1 | 2 | 3 {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [ends[at], ends[at + 1], ends[at + 2], ends[at + 3]];
  if (isBeyond(y1, y2, y) || Math.max(x1, x2) < x) return 0;
  const isUpwards = y2 > y;
  const isBeside = y1 > y !== isUpwards;
  if (Math.min(x1, x2) > x) return isBeside ? 1 : 0;
  const side = sideOf(x1, y1, x2, y2, x, y);
  if (side === 0) return isBeside && (isUpwards ? x2 : x1) > x ? 3 : 2;
  return isBeside && side > 0 === isUpwards ? 1 : 0;
}

/** Whether both values lie on the same side of a third. */
function isBeyond(one: number, other: number, value: number): boolean {
  return (one < value && other < value) || (one > value && other > value);
}
