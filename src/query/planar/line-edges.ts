import type { GeometrySlice } from './geometry-slice.js';
import type { Ends } from './shape-edges.js';

/** Edges of the lines of a geometry, in their order; those without length are left out. */
export function* lineEdges(slices: readonly GeometrySlice[]): Generator<Ends> {
  for (const slice of slices) {
    if (slice.kind !== 'lines') continue;
    const { partStarts } = slice.columns;
    const end = partStarts[slice.endPart] ?? 0;
    for (let ring = partStarts[slice.firstPart] ?? 0; ring < end; ring++) yield* edgesOfLine(slice, ring);
  }
}

function* edgesOfLine({ columns: { positions, ringStarts } }: GeometrySlice, ring: number): Generator<Ends> {
  const end = ringStarts[ring + 1] ?? 0;
  for (let vertex = (ringStarts[ring] ?? 0) + 1; vertex < end; vertex++) {
    const [ax = 0, ay = 0, bx = 0, by = 0] = positions.subarray(vertex * 2 - 2, vertex * 2 + 2);
    if (ax !== bx || ay !== by) yield [ax, ay, bx, by];
  }
}
