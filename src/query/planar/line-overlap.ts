import type { LngLat } from '../../core/bbox.js';
import { type EdgePiece, edgePieces } from './edge-pieces.js';
import type { EdgeRows } from './edge-rows.js';
import type { IndexedShape } from './indexed-shape.js';
import { placeAt } from './place-at.js';
import { boxOf, type Ends, endsOf } from './shape-edges.js';
import { crossingPlace, edgesCross, isOnEdge, sideOf } from './side-of.js';

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
  if (edgesCross(ours, theirs)) return isCrossingInside(a, b, ours, theirs);
  const [first, ...others] = [...endsOn(ours, theirs), ...endsOn(theirs, ours)];
  if (!first) return false;
  const other = others.find(([x, y]) => x !== first[0] || y !== first[1]);
  return other ? isStretchInside(a, b, [...first, ...other]) : isInsideBoth(a, b, first);
}

function isInsideBoth(a: IndexedShape, b: IndexedShape, [x, y]: LngLat): boolean {
  return placeAt(a.rows, x, y) === 1 && placeAt(b.rows, x, y) === 1;
}

/** All but finitely many points of two lines' common stretch are inside, unless it is a boundary of their own areas. */
function isStretchInside(a: IndexedShape, b: IndexedShape, stretch: Ends): boolean {
  const isApart = ({ left, right }: EdgePiece) => left === right;
  return edgePieces(a.rows, stretch)
    .filter(isApart)
    .some(({ ends }) => edgePieces(b.rows, ends).some(isApart));
}

/** Where two lines cross, another line of theirs may end, or a boundary of their own areas run. */
function isCrossingInside(a: IndexedShape, b: IndexedShape, ours: Ends, theirs: Ends): boolean {
  const vertices = [...verticesNear(a, ours), ...verticesNear(b, ours)];
  const common = vertices.find(([x, y]) => isOnEdge(...ours, x, y) && isOnEdge(...theirs, x, y));
  if (common) return isInsideBoth(a, b, common);
  const place = crossingPlace(ours, theirs);
  return [a, b].every((shape) => !isAlongAreas(shape, ours, place) && !isAlongAreas(shape, theirs, place));
}

/** Ends of edges near an edge. */
function verticesNear({ rows: { edges }, rows }: IndexedShape, edge: Ends): LngLat[] {
  return rows.near(boxOf(edge), 0, edges.count).flatMap((other): LngLat[] => {
    const [ax, ay, bx, by] = endsOf(edges.ends, other);
    return [
      [ax, ay],
      [bx, by],
    ];
  });
}

/** Whether a boundary of areas runs along an edge at one of its places. */
function isAlongAreas(shape: IndexedShape, edge: Ends, [x, y]: LngLat): boolean {
  if (!shape.hasAreas) return false;
  return edgePieces(shape.rows, edge).some(({ left, right, ends }) => {
    const [west, south, east, north] = boxOf(ends);
    return left !== right && x >= west && x <= east && y >= south && y <= north;
  });
}

/** Ends of one edge that lie on another. */
function endsOn([ax, ay, bx, by]: Ends, [cx, cy, dx, dy]: Ends): LngLat[] {
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
