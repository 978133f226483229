import type { FeaturePage } from '../core/columns.js';
import { type Triangulation, triangulate } from '../flatgeobuf/triangulate.js';

/** Triangles of a page, as the worker made them or, for a page that comes without, made here in the same way. */
export function trianglesOf(page: FeaturePage): Triangulation {
  const { triangles, triangleStarts } = page;
  if (triangles && triangleStarts) return { triangles, triangleStarts };
  return (
    triangulate(page) ?? {
      triangles: new Uint32Array(),
      triangleStarts: new Uint32Array(page.featureCount + 1),
    }
  );
}
