import { type EdgePiece, edgePieces } from './edge-pieces.js';
import type { EdgeRows } from './edge-rows.js';
import { type Ends, endsOf } from './shape-edges.js';

/** A piece of the boundary of an area. */
export interface BorderPiece {
  /** With the area to its right. */
  readonly ends: Ends;
  /** One divided by how many times it is listed: overlapping polygons may have the same boundary. */
  readonly weight: number;
}

/** What of one edge belongs to the boundary of all areas together: nothing where polygons adjoin or overlap. */
export function bordersOfEdge(rows: EdgeRows, edge: number): BorderPiece[] {
  const pieces = edgePieces(rows, endsOf(rows.edges.ends, edge));
  return pieces.filter(({ left, right }) => left !== right).map(turned);
}

function turned({ ends: [ax, ay, bx, by], right, along }: EdgePiece): BorderPiece {
  return { ends: right ? [ax, ay, bx, by] : [bx, by, ax, ay], weight: 1 / Math.max(1, along) };
}
