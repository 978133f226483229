import type { Bbox } from '../../core/bbox.js';
import { type EdgePiece, edgePieces } from './edge-pieces.js';
import type { IndexedShape } from './indexed-shape.js';
import { isCoveredByLines, linesShareInterior } from './line-overlap.js';
import { placeAt, placeInAreas } from './place-at.js';
import { boxOf, type Ends, endsOf } from './shape-edges.js';
import { edgesMeet } from './side-of.js';

/*
 * The relations of two geometries of any kind as OGC and GEOS define them: closed sets, interiors and boundaries.
 */

/** Whether two geometries have a point in common. */
export function shapesMeet(a: IndexedShape, b: IndexedShape): boolean {
  return boundariesMeet(a, b) || hasAnchorOf(a, b) || hasAnchorOf(b, a);
}

function boundariesMeet(a: IndexedShape, b: IndexedShape): boolean {
  return edgesOf(b, 0, b.rows.edges.count).some((edge) => edgeMeetsShape(a, edge));
}

/** Edges of a geometry, or those near another. */
function edgesOf({ rows, bbox }: IndexedShape, first: number, end: number, near: Bbox = bbox): Ends[] {
  return rows.near(near, first, end).map((edge) => endsOf(rows.edges.ends, edge));
}

/** Whether an edge meets an edge or a point of a geometry; inside its areas it meets nothing. */
export function edgeMeetsShape({ rows }: IndexedShape, edge: Ends): boolean {
  const { ends, count } = rows.edges;
  return rows.near(boxOf(edge), 0, count).some((other) => edgesMeet(edge, endsOf(ends, other)));
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

function pointsOf({ rows: { edges } }: IndexedShape): Ends[] {
  const length = edges.count - edges.firstPoint;
  return Array.from({ length }, (_, index) => endsOf(edges.ends, edges.firstPoint + index));
}

function isInsideBoth(a: IndexedShape, b: IndexedShape, points: readonly Ends[]): boolean {
  return points.some(([x, y]) => placeAt(a.rows, x, y) === 1 && placeAt(b.rows, x, y) === 1);
}

/** Whether a line of `b` runs through an area of `a`. */
function linesEnter(a: IndexedShape, b: IndexedShape): boolean {
  if (!a.hasAreas) return false;
  return linesOf(b, a.bbox).some((edge) => edgePieces(a.rows, edge).some(({ left, right }) => left && right));
}

function linesOf(shape: IndexedShape, near: Bbox): Ends[] {
  return edgesOf(shape, shape.rows.edges.firstLine, shape.rows.edges.firstPoint, near);
}

function areasOverlap(a: IndexedShape, b: IndexedShape): boolean {
  if (!a.hasAreas || !b.hasAreas) return false;
  return someBorder(a, b, (piece) => piece.right) || someBorder(b, a, (piece) => piece.right);
}

/** Whether a test holds for some piece of the boundary of the areas of `b`, cut at those of `a`. */
function someBorder(a: IndexedShape, b: IndexedShape, test: (piece: EdgePiece) => boolean): boolean {
  return b.bordersNear(a.bbox).some(({ ends }) => edgePieces(a.rows, ends).some(test));
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
  return pointsOf(b).every(([x, y]) => placeAt(a.rows, x, y) > 0);
}

function coversLines(a: IndexedShape, b: IndexedShape): boolean {
  return linesOf(b, b.bbox).every((edge) =>
    edgePieces(a.rows, edge).every((piece) => piece.left || piece.right || isCoveredByLines(a.rows, edge, piece)),
  );
}

/** The boundary of `b` has area of `a` on its inner side, and no boundary of `a` runs through `b`. */
function coversAreas(a: IndexedShape, b: IndexedShape): boolean {
  if (!b.hasAreas) return true;
  if (!a.hasAreas || someBorder(a, b, (piece) => !piece.right)) return false;
  return !someBorder(b, a, (piece) => piece.left && piece.right);
}
