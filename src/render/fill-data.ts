import type { FeaturePage } from '../core/columns.js';
import type { Triangulation } from '../flatgeobuf/triangulate.js';
import { trianglesOf } from './page-triangles.js';
import type { Rgba } from './rgba.js';

/** Polygons in the form in which deck.gl takes typed arrays: no copy of the page's positions is made. */
export interface FillData {
  /** Number of features. */
  readonly length: number;
  /** First vertex of each feature, then the vertex count. */
  readonly startIndices: Uint32Array;
  readonly attributes: {
    readonly getPolygon: { readonly value: Float64Array; readonly size: 2 };
    readonly indices: { readonly value: Uint32Array; readonly size: 1 };
    readonly getFillColor: { readonly value: Uint8Array; readonly size: 4; readonly normalized: true };
  };
}

/**
 * Fills the polygons of a page, holes left open.
 *
 * @param colorOf - Colour of a row; a row without one is not drawn.
 */
export function fillsOf(page: FeaturePage, colorOf: (row: number) => Rgba | undefined): FillData {
  const startIndices = vertexStarts(page);
  const vertexCount = startIndices[page.featureCount] ?? 0;
  const colors = new Uint8Array(vertexCount * 4);
  const filled: number[] = [];
  for (let row = 0; row < page.featureCount; row += 1) {
    const first = startIndices[row] ?? 0;
    const end = startIndices[row + 1] ?? first;
    const color = colorOf(row);
    if (!color) continue;
    filled.push(row);
    for (let vertex = first; vertex < end; vertex += 1) colors.set(color, vertex * 4);
  }
  return {
    length: page.featureCount,
    startIndices,
    attributes: {
      getPolygon: { value: page.geometry.positions, size: 2 },
      indices: { value: trianglesOfRows(trianglesOf(page), filled), size: 1 },
      getFillColor: { value: colors, size: 4, normalized: true },
    },
  };
}

/** First vertex of each feature, then the vertex count. */
function vertexStarts({ geometry, featureCount }: FeaturePage): Uint32Array {
  const { featureStarts, partStarts, ringStarts } = geometry;
  return Uint32Array.from(
    { length: featureCount + 1 },
    (_, row) => ringStarts[partStarts[featureStarts[row] ?? 0] ?? 0] ?? 0,
  );
}

function trianglesOfRows({ triangles, triangleStarts }: Triangulation, rows: readonly number[]): Uint32Array {
  const pieces = rows.map((row) => triangles.subarray(triangleStarts[row], triangleStarts[row + 1]));
  const all = new Uint32Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
