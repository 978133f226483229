import type { GeometrySlice } from '../planar/geometry-slice.js';

/** Longitudes at which the rings of one area cross a parallel, from west to east; the inside lies between every other two. */
export function crossingsOfParallel({ columns }: GeometrySlice, part: number, lat: number): Float64Array {
  const { partStarts, ringStarts, positions } = columns;
  const crossings: number[] = [];
  const endRing = partStarts[part + 1] ?? 0;
  for (let ring = partStarts[part] ?? 0; ring < endRing; ring++) {
    const end = ringStarts[ring + 1] ?? 0;
    let previous = end - 1;
    for (let vertex = ringStarts[ring] ?? 0; vertex < end; previous = vertex++) {
      const [ay = 0, by = 0] = [positions[previous * 2 + 1], positions[vertex * 2 + 1]];
      if (ay > lat === by > lat) continue;
      const [ax = 0, bx = 0] = [positions[previous * 2], positions[vertex * 2]];
      crossings.push(ax + ((lat - ay) / (by - ay)) * (bx - ax));
    }
  }
  return Float64Array.from(crossings).sort();
}
