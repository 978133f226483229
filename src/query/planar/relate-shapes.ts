import { type EdgePiece, edgePieces } from './edge-pieces.js';
import type { IndexedShape } from './indexed-shape.js';
import { isCoveredByLines, linesShareInterior } from './line-overlap.js';
import { placeAt, placeInAreas } from './place-at.js';
import { edgesMeet } from './side-of.js';

/*
 * The relations of two geometries of any kind as OGC and GEOS define them: closed sets, interiors and boundaries.
 */

/** Whether two geometries have a point in common. */
export function shapesMeet(a: IndexedShape, b: IndexedShape): boolean {
  return boundariesMeet(a, b) || hasAnchorOf(a, b) || hasAnchorOf(b, a);
}

function boundariesMeet(a: IndexedShape, b: IndexedShape): boolean {
  const { ends, count } = b.rows.edges;
  for (let edge = 0; edge < count; edge++) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = ends.subarray(edge * 4, edge * 4 + 4);
    if (edgeMeetsShape(a, x1, y1, x2, y2)) return true;
  }
  return false;
}

/** Whether an edge meets an edge or a point of a geometry; inside its areas it meets nothing. */
export function edgeMeetsShape({ rows }: IndexedShape, x1: number, y1: number, x2: number, y2: number): boolean {
  const { ends, count } = rows.edges;
  const [west, east] = x1 < x2 ? [x1, x2] : [x2, x1];
  const [south, north] = y1 < y2 ? [y1, y2] : [y2, y1];
  const edge = [x1, y1, x2, y2] as const;
  return rows.near(west, south, east, north, 0, count).some((other) => {
    const at = other * 4;
    return edgesMeet(edge, ends[at] ?? 0, ends[at + 1] ?? 0, ends[at + 2] ?? 0, ends[at + 3] ?? 0);
  });
}

/** Whether an area of `a` has a ring, a line or a point of `b` in it, if boundaries do not meet. */
export function hasAnchorOf(a: IndexedShape, b: IndexedShape): boolean {
  if (!a.hasAreas) return false;
  const { anchors } = b.rows.edges;
  const [west, south, east, north] = a.bbox;
  for (let index = 0; index < anchors.length; index += 2) {
    const [x = 0, y = 0] = [anchors[index], anchors[index + 1]];
    if (x >= west && x <= east && y >= south && y <= north && placeInAreas(a.rows, x, y) > 0) return true;
  }
  return false;
}

/** Whether the interiors of two geometries have a point in common. */
export function interiorsMeet(a: IndexedShape, b: IndexedShape): boolean {
  return (
    isInsideBoth(a, b, pointsOf(a)) ||
    isInsideBoth(a, b, pointsOf(b)) ||
    linesEnter(a, b) ||
    linesEnter(b, a) ||
    areasOverlap(a, b) ||
    linesShareInterior(a, b)
  );
}

function pointsOf({ rows }: IndexedShape): Float64Array {
  return rows.edges.ends.subarray(rows.edges.firstPoint * 4);
}

function isInsideBoth(a: IndexedShape, b: IndexedShape, points: Float64Array): boolean {
  for (let at = 0; at < points.length; at += 4) {
    const [x = 0, y = 0] = [points[at], points[at + 1]];
    if (placeAt(a.rows, x, y) === 1 && placeAt(b.rows, x, y) === 1) return true;
  }
  return false;
}

/** Whether a line of `b` runs through an area of `a`. */
function linesEnter(a: IndexedShape, b: IndexedShape): boolean {
  return a.hasAreas && somePiece(a, linesNear(b, a), (piece) => piece.left && piece.right);
}

/** Edges of the lines of `b` near `a`, four numbers each. */
function linesNear(b: IndexedShape, a: IndexedShape): Float64Array[] {
  const { ends, firstLine, firstPoint } = b.rows.edges;
  return b.rows.near(...a.bbox, firstLine, firstPoint).map((edge) => ends.subarray(edge * 4, edge * 4 + 4));
}

function somePiece(shape: IndexedShape, edges: readonly Float64Array[], test: (piece: EdgePiece) => boolean): boolean {
  return edges.some(([ax = 0, ay = 0, bx = 0, by = 0]) => edgePieces(shape.rows, ax, ay, bx, by).some(test));
}

function areasOverlap(a: IndexedShape, b: IndexedShape): boolean {
  if (!a.hasAreas || !b.hasAreas) return false;
  return someBorder(a, b, (piece) => piece.right) || someBorder(b, a, (piece) => piece.right);
}

/** Whether a test holds for some piece of the boundary of the areas of `b`, cut at those of `a`. */
function someBorder(a: IndexedShape, b: IndexedShape, test: (piece: EdgePiece) => boolean): boolean {
  return b
    .bordersNear(a.bbox)
    .some(({ fromX, fromY, toX, toY }) => edgePieces(a.rows, fromX, fromY, toX, toY).some(test));
}

/** Whether every point of `b` is a point of `a`; false if `b` has none. */
export function shapeCovers(a: IndexedShape, b: IndexedShape): boolean {
  if (b.isEmpty || !isBoxInBox(b.bbox, a.bbox)) return false;
  return coversPoints(a, b) && coversLines(a, b) && coversAreas(a, b);
}

function isBoxInBox(inner: readonly number[], outer: readonly number[]): boolean {
  const [west = 0, south = 0, east = 0, north = 0] = inner;
  return west >= (outer[0] ?? 0) && south >= (outer[1] ?? 0) && east <= (outer[2] ?? 0) && north <= (outer[3] ?? 0);
}

function coversPoints(a: IndexedShape, b: IndexedShape): boolean {
  const points = pointsOf(b);
  for (let at = 0; at < points.length; at += 4) {
    if (placeAt(a.rows, points[at] ?? 0, points[at + 1] ?? 0) === 0) return false;
  }
  return true;
}

function coversLines(a: IndexedShape, b: IndexedShape): boolean {
  return linesNear(b, b).every(([ax = 0, ay = 0, bx = 0, by = 0]) =>
    edgePieces(a.rows, ax, ay, bx, by).every(
      (piece) => piece.left || piece.right || isCoveredByLines(a.rows, [ax, ay, bx, by], piece),
    ),
  );
}

/** The boundary of `b` has area of `a` on its inner side, and no boundary of `a` runs through `b`. */
function coversAreas(a: IndexedShape, b: IndexedShape): boolean {
  if (!b.hasAreas) return true;
  if (!a.hasAreas || someBorder(a, b, (piece) => !piece.right)) return false;
  return !someBorder(b, a, (piece) => piece.left && piece.right);
}
