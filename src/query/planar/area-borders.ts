import { type EdgePiece, edgePieces } from './edge-pieces.js';
import type { EdgeRows } from './edge-rows.js';

/** A piece of the boundary of an area, with the area to its right. */
export interface BorderPiece {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
  /** One divided by how many times it is listed: overlapping polygons may have the same boundary. */
  readonly weight: number;
}

/** What of one edge belongs to the boundary of all areas together: nothing where polygons adjoin or overlap. */
export function bordersOfEdge(rows: EdgeRows, edge: number): BorderPiece[] {
  const [ax = 0, ay = 0, bx = 0, by = 0] = rows.edges.ends.subarray(edge * 4, edge * 4 + 4);
  return edgePieces(rows, ax, ay, bx, by)
    .filter(({ left, right }) => left !== right)
    .map(turned);
}

function turned({ fromX, fromY, toX, toY, right, along }: EdgePiece): BorderPiece {
  const weight = 1 / Math.max(1, along);
  return right ? { fromX, fromY, toX, toY, weight } : { fromX: toX, fromY: toY, toX: fromX, toY: fromY, weight };
}
