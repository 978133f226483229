import type { Position } from 'geojson';
import { edgeLengthMeters } from '../geodesy/ellipsoid.js';
import { edgePieces } from './edge-pieces.js';
import type { GeometrySlice } from './geometry-slice.js';
import { IndexedShape } from './indexed-shape.js';
import { joinedEdges } from './joined-edges.js';
import { PreparedShape } from './prepared-shape.js';
import type { Ends } from './shape-edges.js';

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
  const edges: Ends[] = [];
  let meters = 0;
  for (const { ends, weight } of ours.bordersNear(theirs.bbox)) {
    for (const piece of edgePieces(theirs.rows, ends)) {
      if (piece.left === piece.right) continue;
      meters += weight * edgeLengthMeters(...piece.ends);
      edges.push(piece.ends);
    }
  }
  return { meters, lines: joinedEdges(edges) };
}

function indexedOf(shape: PreparedShape | readonly GeometrySlice[]): IndexedShape {
  return shape instanceof PreparedShape ? shape.indexed : new IndexedShape(shape);
}
