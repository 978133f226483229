import type { GeometrySlice } from '../planar/geometry-slice.js';

/** Told of each edge of a geometry; a single point comes as an edge from its vertex to itself. */
export interface EdgeVisitor {
  /**
   * @param from - Number of a vertex in the slice's columns.
   * @param to - The next vertex, or the first one of a ring that closes here.
   */
  visitEdge(slice: GeometrySlice, part: number, from: number, to: number): void;
}

/** Walks through all edges in their order; the closing edge of a ring that its writer left open is walked too. */
export function walkEdges(slice: GeometrySlice, visitor: EdgeVisitor): void {
  const { partStarts, ringStarts } = slice.columns;
  for (let part = slice.firstPart; part < slice.endPart; part++) {
    const endRing = partStarts[part + 1] ?? 0;
    for (let ring = partStarts[part] ?? 0; ring < endRing; ring++) {
      walkRing(slice, part, ringStarts[ring] ?? 0, ringStarts[ring + 1] ?? 0, visitor);
    }
  }
}

function walkRing(slice: GeometrySlice, part: number, first: number, end: number, visitor: EdgeVisitor): void {
  if (slice.kind === 'points' || end - first === 1) {
    for (let vertex = first; vertex < end; vertex++) visitor.visitEdge(slice, part, vertex, vertex);
    return;
  }
  for (let vertex = first; vertex < end - 1; vertex++) visitor.visitEdge(slice, part, vertex, vertex + 1);
  if (slice.kind === 'areas' && end > first && !isSamePlace(slice, first, end - 1)) {
    visitor.visitEdge(slice, part, end - 1, first);
  }
}

function isSamePlace({ columns: { positions } }: GeometrySlice, one: number, other: number): boolean {
  return positions[one * 2] === positions[other * 2] && positions[one * 2 + 1] === positions[other * 2 + 1];
}
