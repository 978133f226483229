import type { EdgePiece } from './edge-pieces.js';
import type { EdgeRows } from './edge-rows.js';
import type { IndexedShape } from './indexed-shape.js';
import { placeAt } from './place-at.js';
import { boxOf, type Ends, endsOf } from './shape-edges.js';
import { edgesCross, isOnEdge, sideOf } from './side-of.js';

/** Whether lines of two geometries have a point in common that is on the boundary of neither. */
export function linesShareInterior(a: IndexedShape, b: IndexedShape): boolean {
  const { ends, firstLine, firstPoint } = b.rows.edges;
  if (firstLine === firstPoint || a.rows.edges.firstLine === a.rows.edges.firstPoint) return false;
  return b.rows.near(a.bbox, firstLine, firstPoint).some((edge) => {
    const ours = endsOf(ends, edge);
    return lineEdgesNear(a.rows, ours).some((theirs) => shareInterior(a, b, ours, theirs));
  });
}

function shareInterior(a: IndexedShape, b: IndexedShape, ours: Ends, theirs: Ends): boolean {
  if (edgesCross(ours, theirs)) return true;
  const [first, ...others] = [...endsOn(ours, theirs), ...endsOn(theirs, ours)];
  // Two different common points: a stretch of both, all but finitely many points of which are inside.
  if (others.some(([x, y]) => x !== first?.[0] || y !== first[1])) return true;
  return first !== undefined && placeAt(a.rows, ...first) === 1 && placeAt(b.rows, ...first) === 1;
}

/** Ends of one edge that lie on another. */
function endsOn([ax, ay, bx, by]: Ends, [cx, cy, dx, dy]: Ends): (readonly [x: number, y: number])[] {
  const ends = [[cx, cy] as const, [dx, dy] as const];
  return ends.filter(([x, y]) => isOnEdge(ax, ay, bx, by, x, y));
}

/**
 * Whether lines of a geometry run along all of a piece.
 *
 * @param edge - The edge that the piece is of, to whose ends nothing was rounded.
 */
export function isCoveredByLines(rows: EdgeRows, edge: Ends, piece: EdgePiece): boolean {
  const { fromSlack, toSlack } = piece;
  const [fromX, fromY, toX, toY] = piece.ends;
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

function lineEdgesNear(rows: EdgeRows, edge: Ends): Ends[] {
  const { ends, firstLine, firstPoint } = rows.edges;
  return rows.near(boxOf(edge), firstLine, firstPoint).map((other) => endsOf(ends, other));
}
