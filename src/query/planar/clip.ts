import type { Position } from 'geojson';
import { areaUnderEdge, edgeLengthMeters } from '../geodesy/ellipsoid.js';
import { type EdgePiece, edgePieces } from './edge-pieces.js';
import type { GeometrySlice } from './geometry-slice.js';
import { IndexedShape } from './indexed-shape.js';
import { lineEdges } from './line-edges.js';
import { sliceAreaSquareMeters, sliceLengthMeters } from './measure-slice.js';
import type { PreparedShape } from './prepared-shape.js';
import { bboxOfSlices, boxOf } from './shape-edges.js';

type LinePiece = Pick<EdgePiece, 'ends' | 'left' | 'right'>;

/** How much of some lines lies in an area. */
export interface ClippedLength {
  /** Metres of the pieces with area on both sides. */
  readonly insideMeters: number;
  /** Metres of the pieces along the area's boundary, which two neighbours share half and half. */
  readonly boundaryMeters: number;
}

/** Length on the WGS 84 ellipsoid of the lines of a geometry in the areas of a shape. Points and areas have none. */
export function lengthWithin(shape: PreparedShape, slices: readonly GeometrySlice[]): ClippedLength {
  const lines = slices.filter(({ kind }) => kind === 'lines');
  const relation = shape.boxRelation(bboxOfSlices(lines));
  if (relation === 'outside' || !shape.isArea) return { insideMeters: 0, boundaryMeters: 0 };
  if (relation === 'inside') return { insideMeters: sliceLengthMeters(lines), boundaryMeters: 0 };
  let [insideMeters, boundaryMeters] = [0, 0];
  for (const piece of linePieces(shape, lines)) {
    const meters = edgeLengthMeters(...piece.ends);
    if (piece.left && piece.right) insideMeters += meters;
    else boundaryMeters += meters;
  }
  return { insideMeters, boundaryMeters };
}

/**
 * The pieces of the lines of a geometry that lie in the areas of a shape, those along its boundary included, for drawing
 * and export: `[lng, lat]`, joined where one goes on from another.
 */
export function clippedLines(shape: PreparedShape, slices: readonly GeometrySlice[]): Position[][] {
  const lines: Position[][] = [];
  let last: Position | undefined;
  for (const { ends } of linePieces(shape, slices)) {
    const [fromX, fromY, ...to] = ends;
    if (last?.[0] === fromX && last[1] === fromY) lines.at(-1)?.push(to);
    else lines.push([[fromX, fromY], to]);
    last = to;
  }
  return lines;
}

/**
 * Square metres, on the WGS 84 ellipsoid, of what the areas of a geometry and of a shape have in common, by an integral
 * along its boundary: the pieces of each boundary that lie in the other area, and those of both where they run the same
 * way, once.
 */
export function areaWithin(shape: PreparedShape, slices: readonly GeometrySlice[]): number {
  const areas = slices.filter(({ kind }) => kind === 'areas');
  const relation = shape.boxRelation(bboxOfSlices(areas));
  if (relation === 'outside' || !shape.isArea) return 0;
  if (relation === 'inside') return sliceAreaSquareMeters(areas);
  const other = new IndexedShape(areas);
  const shared = areaUnderBorders(other, shape.indexed, (piece) => piece.right);
  return shared + areaUnderBorders(shape.indexed, other, (piece) => piece.left && piece.right);
}

/** Integral along the boundary of `a` cut at that of `b`, over the pieces that count. */
function areaUnderBorders(a: IndexedShape, b: IndexedShape, counts: (piece: EdgePiece) => boolean): number {
  let squareMeters = 0;
  for (const { ends, weight } of a.bordersNear(b.bbox)) {
    for (const piece of edgePieces(b.rows, ends)) {
      if (counts(piece)) squareMeters += weight * areaUnderEdge(...piece.ends);
    }
  }
  return squareMeters;
}

/** Pieces of lines that lie in areas or along their boundary, in the order of the lines. */
function* linePieces(shape: PreparedShape, slices: readonly GeometrySlice[]): Generator<LinePiece> {
  for (const ends of lineEdges(slices)) {
    const relation = shape.boxRelation(boxOf(ends));
    if (relation === 'inside') yield { ends, left: true, right: true };
    else if (relation === 'crossing') {
      yield* edgePieces(shape.indexed.rows, ends).filter((piece) => (piece.left || piece.right) && hasLength(piece));
    }
  }
}

/** A crossing next to a vertex may be rounded to it. */
function hasLength({ ends: [ax, ay, bx, by] }: EdgePiece): boolean {
  return ax !== bx || ay !== by;
}
