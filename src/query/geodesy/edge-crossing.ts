import { orient2d } from 'robust-predicates';

/**
 * Whether two edges have a place in common in the plane of longitude and latitude; touching counts. Exact for the
 * numbers given.
 */
export function edgesMeet(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) return false;
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return false;
  const c = orient2d(ax, ay, bx, by, cx, cy);
  const d = orient2d(ax, ay, bx, by, dx, dy);
  if ((c > 0 && d > 0) || (c < 0 && d < 0)) return false;
  const a = orient2d(cx, cy, dx, dy, ax, ay);
  const b = orient2d(cx, cy, dx, dy, bx, by);
  if ((a > 0 && b > 0) || (a < 0 && b < 0)) return false;
  // Two edges on one line meet exactly when their boxes do, which is so here; a point lies on it in the same way.
  return true;
}

/** Where on the first of two edges that meet they do, 0 to 1; somewhere in common when they lie on one line. */
export function meetingShare(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): number {
  const start = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const end = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  if (start !== end) return Math.max(0, Math.min(1, start / (start - end)));
  const [ux, uy] = [bx - ax, by - ay];
  const squared = ux * ux + uy * uy;
  if (squared === 0) return 0;
  const [one, other] = [((cx - ax) * ux + (cy - ay) * uy) / squared, ((dx - ax) * ux + (dy - ay) * uy) / squared];
  return Math.max(0, Math.min(1, Math.min(one, other)));
}
