import earcut from 'earcut';
import type { FeaturePage } from '../core/columns.js';

/** Triangles of polygons: three vertex indices each, and where each feature's begin. */
export interface Triangles {
  readonly triangles: Uint32Array;
  readonly triangleStarts: Uint32Array;
}

/** Triangles of a page, as the worker made them or, for a page that comes without, made here. */
export function trianglesOf(page: FeaturePage): Triangles {
  const { triangles, triangleStarts } = page;
  return triangles && triangleStarts ? { triangles, triangleStarts } : triangulate(page);
}

function triangulate(page: FeaturePage): Triangles {
  const { featureStarts } = page.geometry;
  const indices: number[] = [];
  const triangleStarts = new Uint32Array(page.featureCount + 1);
  for (let row = 0; row < page.featureCount; row += 1) {
    for (let part = featureStarts[row] ?? 0; part < (featureStarts[row + 1] ?? 0); part += 1) {
      for (const index of partTriangles(page, part)) indices.push(index);
    }
    triangleStarts[row + 1] = indices.length;
  }
  return { triangles: Uint32Array.from(indices), triangleStarts };
}

function partTriangles({ geometry }: FeaturePage, part: number): number[] {
  const { partStarts, ringStarts, positions } = geometry;
  const firstRing = partStarts[part] ?? 0;
  const endRing = partStarts[part + 1] ?? firstRing;
  const first = ringStarts[firstRing] ?? 0;
  const holes = Array.from(ringStarts.subarray(firstRing + 1, endRing), (start) => start - first);
  const flat = positions.subarray(first * 2, (ringStarts[endRing] ?? first) * 2);
  return earcut(flat, holes, 2).map((index) => index + first);
}
