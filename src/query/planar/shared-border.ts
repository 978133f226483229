import type { Position } from 'geojson';
import { edgeLengthMeters } from '../geodesy/ellipsoid.js';
import { edgePieces } from './edge-pieces.js';
import type { GeometrySlice } from './geometry-slice.js';
import { IndexedShape } from './indexed-shape.js';
import { joinedEdges } from './joined-edges.js';
import { PreparedShape } from './prepared-shape.js';

/** Where the boundaries of two areas coincide. */
export interface SharedBorder {
  /** Length on the WGS 84 ellipsoid. */
  readonly meters: number;
  /** `[lng, lat]`, each line as long as it can be, with the first area to its right. */
  readonly lines: Position[][];
}

/**
 * The common boundary of two areas: all of both boundaries that lies on one another exactly, whatever vertices it has on
 * either side. Single common points are none.
 *
 * @param a - Given prepared where it is asked about many neighbours.
 */
export function sharedBorder(
  a: PreparedShape | readonly GeometrySlice[],
  b: PreparedShape | readonly GeometrySlice[],
): SharedBorder {
  const [ours, theirs] = [indexedOf(a), indexedOf(b)];
  const edges: [number, number, number, number][] = [];
  let meters = 0;
  for (const { fromX, fromY, toX, toY, weight } of ours.bordersNear(theirs.bbox)) {
    for (const piece of edgePieces(theirs.rows, fromX, fromY, toX, toY)) {
      if (piece.left === piece.right) continue;
      const edge = [piece.fromX, piece.fromY, piece.toX, piece.toY] as [number, number, number, number];
      meters += weight * edgeLengthMeters(...edge);
      edges.push(edge);
    }
  }
  return { meters, lines: joinedEdges(edges) };
}

function indexedOf(shape: PreparedShape | readonly GeometrySlice[]): IndexedShape {
  return shape instanceof PreparedShape ? shape.indexed : new IndexedShape(shape);
}
