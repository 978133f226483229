import { orient2d } from 'robust-predicates';
import type { Ends } from './shape-edges.js';

/*
 * Where points lie relative to straight edges in longitude and latitude, exactly: no rounding error changes an answer.
 */

/** 1 where a point lies left of the line from `a` to `b`, -1 right of it, 0 on it. */
export function sideOf(ax: number, ay: number, bx: number, by: number, x: number, y: number): number {
  return -Math.sign(orient2d(ax, ay, bx, by, x, y));
}

/** Whether a point lies on an edge or at one of its ends. */
export function isOnEdge(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  if ((x < ax && x < bx) || (x > ax && x > bx) || (y < ay && y < by) || (y > ay && y > by)) return false;
  return sideOf(ax, ay, bx, by, x, y) === 0;
}

/** Whether two edges have a point in common; an edge may be a single point. */
export function edgesMeet(one: Ends, other: Ends): boolean {
  const [ax, ay, bx, by] = one;
  const [cx, cy, dx, dy] = other;
  if (isOnEdge(ax, ay, bx, by, cx, cy) || isOnEdge(ax, ay, bx, by, dx, dy)) return true;
  if (isOnEdge(cx, cy, dx, dy, ax, ay) || isOnEdge(cx, cy, dx, dy, bx, by)) return true;
  return edgesCross(one, other);
}

/** Whether two edges cross between their ends. */
export function edgesCross([ax, ay, bx, by]: Ends, [cx, cy, dx, dy]: Ends): boolean {
  return (
    sideOf(ax, ay, bx, by, cx, cy) * sideOf(ax, ay, bx, by, dx, dy) < 0 &&
    sideOf(cx, cy, dx, dy, ax, ay) * sideOf(cx, cy, dx, dy, bx, by) < 0
  );
}

/**
 * Where two edges cross between their ends, rounded. Computed along the second edge in one direction whichever way it
 * runs, so that an edge that two polygons share is crossed in one place.
 */
export function crossingPlace([ax, ay, bx, by]: Ends, [cx, cy, dx, dy]: Ends): readonly [x: number, y: number] {
  const isTurned = cx > dx || (cx === dx && cy > dy);
  const [px, py, qx, qy] = isTurned ? [dx, dy, cx, cy] : [cx, cy, dx, dy];
  const fromA = (qx - px) * (ay - py) - (qy - py) * (ax - px);
  const fromB = (qx - px) * (by - py) - (qy - py) * (bx - px);
  const share = fromA === fromB ? 0.5 : Math.max(0, Math.min(1, fromA / (fromA - fromB)));
  return [ax + share * (bx - ax), ay + share * (by - ay)];
}

/**
 * Sorts directions from one point clockwise, beginning just right of north: negative where the direction to `a` comes
 * before that to `b`, 0 where they are the same.
 */
export function compareClockwise(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const quarter = quarterOf(x, y, ax, ay) - quarterOf(x, y, bx, by);
  return quarter === 0 ? sideOf(x, y, ax, ay, bx, by) : quarter;
}

/** East of the meridian, due south, west of it, due north. */
function quarterOf(x: number, y: number, toX: number, toY: number): number {
  if (toX > x) return 0;
  if (toX < x) return 2;
  return toY < y ? 1 : 3;
}
