import { type EdgePiece, sameCrossingDegrees } from './edge-pieces.js';
import type { EdgeRows } from './edge-rows.js';
import type { IndexedShape } from './indexed-shape.js';
import { placeAt } from './place-at.js';
import { isOnEdge, sideOf } from './side-of.js';

type Ends = readonly [number, number, number, number];

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
 * @param piece - An end that was rounded may be missed by {@link sameCrossingDegrees}.
 */
export function isCoveredByLines(rows: EdgeRows, piece: EdgePiece): boolean {
  const { fromX, fromY, toX, toY } = piece;
  const isWide = Math.abs(toX - fromX) >= Math.abs(toY - fromY);
  const along = ([ax, ay, bx, by]: Ends): [number, number] => {
    const [from, to] = isWide ? [ax, bx] : [ay, by];
    return from < to ? [from, to] : [to, from];
  };
  const ours: Ends = [fromX, fromY, toX, toY];
  const spans = lineEdgesNear(rows, ours)
    .filter((theirs) => isAlong(ours, theirs))
    .map(along)
    .sort(([a], [b]) => a - b);
  const [start, end] = along(ours);
  let reached = start + sameCrossingDegrees;
  for (const [from, to] of spans) {
    if (from > reached) return false;
    reached = Math.max(reached, to);
  }
  return reached >= end - sameCrossingDegrees;
}

/** Whether a piece lies on the line through an edge; where the piece was rounded, nearly so. */
function isAlong([fromX, fromY, toX, toY]: Ends, [ax, ay, bx, by]: Ends): boolean {
  if (sideOf(ax, ay, bx, by, fromX, fromY) === 0 && sideOf(ax, ay, bx, by, toX, toY) === 0) return true;
  const length = Math.hypot(bx - ax, by - ay);
  const off = (x: number, y: number) => Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / length;
  return off(fromX, fromY) <= sameCrossingDegrees && off(toX, toY) <= sameCrossingDegrees;
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
