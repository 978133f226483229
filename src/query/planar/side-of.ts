import { orient2d } from 'robust-predicates';

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
export function edgesMeet(
  [ax, ay, bx, by]: readonly [number, number, number, number],
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  if (isOnEdge(ax, ay, bx, by, cx, cy) || isOnEdge(ax, ay, bx, by, dx, dy)) return true;
  if (isOnEdge(cx, cy, dx, dy, ax, ay) || isOnEdge(cx, cy, dx, dy, bx, by)) return true;
  return (
    sideOf(ax, ay, bx, by, cx, cy) * sideOf(ax, ay, bx, by, dx, dy) < 0 &&
    sideOf(cx, cy, dx, dy, ax, ay) * sideOf(cx, cy, dx, dy, bx, by) < 0
  );
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
