import type { FeaturePage } from '../core/columns.js';

/** The triangles of a page: where those of each feature begin, and their vertices. */
export interface PageTriangles {
  readonly triangles: Uint32Array;
  readonly triangleStarts: Uint32Array;
}

/** Triangles of a page, as they came with it; none for a page without polygons. */
export function trianglesOf({ triangles, triangleStarts, featureCount }: FeaturePage): PageTriangles {
  if (triangles && triangleStarts) return { triangles, triangleStarts };
  return { triangles: new Uint32Array(), triangleStarts: new Uint32Array(featureCount + 1) };
}
