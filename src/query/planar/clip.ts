import type { Position } from 'geojson';
import { areaUnderEdge, edgeLengthMeters } from '../geodesy/ellipsoid.js';
import { type EdgePiece, edgePieces } from './edge-pieces.js';
import type { GeometrySlice } from './geometry-slice.js';
import { IndexedShape } from './indexed-shape.js';
import { sliceAreaSquareMeters, sliceLengthMeters } from './measure-slice.js';
import type { PreparedShape } from './prepared-shape.js';
import { bboxOfSlices } from './shape-edges.js';

type LinePiece = Pick<EdgePiece, 'fromX' | 'fromY' | 'toX' | 'toY' | 'left' | 'right'>;

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
    const meters = edgeLengthMeters(piece.fromX, piece.fromY, piece.toX, piece.toY);
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
  for (const { fromX, fromY, toX, toY } of linePieces(shape, slices)) {
    const to = [toX, toY];
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
  for (const border of a.bordersNear(b.bbox)) {
    for (const piece of edgePieces(b.rows, border.fromX, border.fromY, border.toX, border.toY)) {
      if (counts(piece)) {
        squareMeters += border.weight * areaUnderEdge(piece.fromX, piece.fromY, piece.toX, piece.toY);
      }
    }
  }
  return squareMeters;
}

/** Pieces of lines that lie in areas or along their boundary, in the order of the lines. */
function* linePieces(shape: PreparedShape, slices: readonly GeometrySlice[]): Generator<LinePiece> {
  const { rows } = shape.indexed;
  for (const [ax, ay, bx, by] of lineEdges(slices)) {
    const bbox = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)] as const;
    const relation = shape.boxRelation(bbox);
    if (relation === 'outside') continue;
    if (relation === 'inside') yield { fromX: ax, fromY: ay, toX: bx, toY: by, left: true, right: true };
    else yield* edgePieces(rows, ax, ay, bx, by).filter(({ left, right }) => left || right);
  }
}

function* lineEdges(slices: readonly GeometrySlice[]): Generator<readonly [number, number, number, number]> {
  for (const { kind, columns, firstPart, endPart } of slices) {
    if (kind !== 'lines') continue;
    const { positions, ringStarts, partStarts } = columns;
    for (let ring = partStarts[firstPart] ?? 0; ring < (partStarts[endPart] ?? 0); ring++) {
      for (let vertex = (ringStarts[ring] ?? 0) + 1; vertex < (ringStarts[ring + 1] ?? 0); vertex++) {
        const [ax = 0, ay = 0, bx = 0, by = 0] = positions.subarray(vertex * 2 - 2, vertex * 2 + 2);
        if (ax !== bx || ay !== by) yield [ax, ay, bx, by];
      }
    }
  }
}
