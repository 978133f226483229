import { orient2d } from 'robust-predicates';

/** What an edge means to a position: nothing, one crossing to the east of it, or the position lies on the edge. */
type Crossing = 0 | 1 | 'on';

/** Whether an edge crosses the parallel of a position east of it, exactly; a vertex counts with the edge above it. */
export function crossingEast(lng: number, lat: number, ax: number, ay: number, bx: number, by: number): Crossing {
  if (ay > lat && by > lat) return 0;
  if (ay < lat && by < lat) return 0;
  if (ax < lng && bx < lng) return 0;
  const side = orient2d(ax, ay, bx, by, lng, lat);
  if (side === 0 && lng >= Math.min(ax, bx)) return lng <= Math.max(ax, bx) ? 'on' : 0;
  if (ay > lat === by > lat) return 0;
  // robust-predicates counts y downwards: negative is left of the edge.
  return side < 0 === by > ay ? 1 : 0;
}
