import type { EdgePiece } from './edge-pieces.js';
import type { EdgeRows } from './edge-rows.js';
import type { IndexedShape } from './indexed-shape.js';
import { placeAt } from './place-at.js';
import { isOnEdge, sideOf } from './side-of.js';

/** Longitude and latitude of both ends of an edge. */
type Ends = readonly [ax: number, ay: number, bx: number, by: number];

/** Whether lines of two geometries have a point in common that is on the boundary of neither. */
export function linesShareInterior(a: IndexedShape, b: IndexedShape): boolean {
  const { ends, firstLine, firstPoint } = b.rows.edges;
  if (firstLine === firstPoint || a.rows.edges.firstLine === a.rows.edges.firstPoint) return false;
  return b.rows.near(...a.bbox, firstLine, firstPoint).some((edge) => {
    const ours = endsOf(ends, edge);
    return lineEdgesNear(a.rows, ours).some((theirs) => shareInterior(a, b, ours, theirs));
  });
}

function shareInterior(a: IndexedShape, b: IndexedShape, [ax, ay, bx, by]: Ends, [cx, cy, dx, dy]: Ends): boolean {
  const c = sideOf(ax, ay, bx, by, cx, cy);
  const d = sideOf(ax, ay, bx, by, dx, dy);
  if (c * d < 0 && sideOf(cx, cy, dx, dy, ax, ay) * sideOf(cx, cy, dx, dy, bx, by) < 0) return true;
  const common = [
    isOnEdge(ax, ay, bx, by, cx, cy) ? [cx, cy] : undefined,
    isOnEdge(ax, ay, bx, by, dx, dy) ? [dx, dy] : undefined,
    isOnEdge(cx, cy, dx, dy, ax, ay) ? [ax, ay] : undefined,
    isOnEdge(cx, cy, dx, dy, bx, by) ? [bx, by] : undefined,
  ].filter((each) => each !== undefined);
  const [first = [Number.NaN, Number.NaN]] = common;
  // Two different common points of edges on one line: a stretch, all but finitely many points of which are inside.
  if (c === 0 && d === 0 && common.some(([x, y]) => x !== first[0] || y !== first[1])) return true;
  return common.some(([x = 0, y = 0]) => placeAt(a.rows, x, y) === 1 && placeAt(b.rows, x, y) === 1);
}

/**
 * Whether lines of a geometry run along all of a piece.
 *
 * @param edge - The edge that the piece is of, to whose ends nothing was rounded.
 */
export function isCoveredByLines(rows: EdgeRows, edge: Ends, piece: EdgePiece): boolean {
  const { fromX, fromY, toX, toY, fromSlack, toSlack } = piece;
  const [ax, ay, bx, by] = edge;
  const isWide = Math.abs(bx - ax) >= Math.abs(by - ay);
  const isForward = isWide ? ax < bx : ay < by;
  /** Growing along the edge. */
  const along = (x: number, y: number) => (isForward ? 1 : -1) * (isWide ? x : y);
  const spans = lineEdgesNear(rows, edge)
    .filter(([cx, cy, dx, dy]) => sideOf(ax, ay, bx, by, cx, cy) === 0 && sideOf(ax, ay, bx, by, dx, dy) === 0)
    .map(([cx, cy, dx, dy]) => [along(cx, cy), along(dx, dy)].sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b);
  let reached = along(fromX, fromY) + fromSlack;
  for (const [from = 0, to = 0] of spans) if (from <= reached) reached = Math.max(reached, to);
  return reached >= along(toX, toY) - toSlack;
}

function lineEdgesNear(rows: EdgeRows, [ax, ay, bx, by]: Ends): Ends[] {
  const { ends, firstLine, firstPoint } = rows.edges;
  const [west, east] = ax < bx ? [ax, bx] : [bx, ax];
  const [south, north] = ay < by ? [ay, by] : [by, ay];
  return rows.near(west, south, east, north, firstLine, firstPoint).map((edge) => endsOf(ends, edge));
}

function endsOf(ends: Float64Array, edge: number): Ends {
  const at = edge * 4;
  return [ends[at] ?? 0, ends[at + 1] ?? 0, ends[at + 2] ?? 0, ends[at + 3] ?? 0];
}
