import type { FeaturePage } from '../core/columns.js';
import { worldX, worldY } from './view-limits.js';

/** Width of the world at viewport zoom 0, as deck.gl measures. */
const worldPx = 512;

/** Paths in the form in which deck.gl takes typed arrays without looking at single objects. */
export interface PathData {
  /** Number of paths. */
  readonly length: number;
  /** First vertex of each path, then the vertex count. */
  readonly startIndices: Uint32Array;
  readonly attributes: {
    readonly getPath: { readonly value: Float64Array; readonly size: 2 };
    /** Row of the feature, for every vertex: what picking answers with. */
    readonly rowIndexes: { readonly value: Uint32Array; readonly size: 1 };
    /** Length of the path before the vertex, in units of a world 512 wide: keeps dashes in step along a path. */
    readonly getDashStart: { readonly value: Float32Array; readonly size: 1 };
  };
}

/** Every ring of every part of the given features as one path: lines are drawn by it, and outlines of polygons. */
export function pathsOf(page: FeaturePage, rows: readonly number[]): PathData {
  const spans = rows.flatMap((row) => ringSpans(page, row));
  const startIndices = new Uint32Array(spans.length + 1);
  spans.forEach((span, index) => {
    startIndices[index + 1] = (startIndices[index] ?? 0) + span.end - span.start;
  });
  const vertexCount = startIndices[spans.length] ?? 0;
  const positions = new Float64Array(vertexCount * 2);
  const rowIndexes = new Uint32Array(vertexCount);
  spans.forEach((span, index) => {
    const first = startIndices[index] ?? 0;
    positions.set(page.geometry.positions.subarray(span.start * 2, span.end * 2), first * 2);
    rowIndexes.fill(span.row, first, startIndices[index + 1]);
  });
  return {
    length: spans.length,
    startIndices,
    attributes: {
      getPath: { value: positions, size: 2 },
      rowIndexes: { value: rowIndexes, size: 1 },
      getDashStart: { value: dashStarts(positions, startIndices), size: 1 },
    },
  };
}

interface RingSpan {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

function ringSpans({ geometry }: FeaturePage, row: number): RingSpan[] {
  const { featureStarts, partStarts, ringStarts } = geometry;
  const firstRing = partStarts[featureStarts[row] ?? 0] ?? 0;
  const endRing = partStarts[featureStarts[row + 1] ?? 0] ?? firstRing;
  const spans: RingSpan[] = [];
  for (let ring = firstRing; ring < endRing; ring += 1) {
    const start = ringStarts[ring] ?? 0;
    const end = ringStarts[ring + 1] ?? start;
    if (end - start > 1) spans.push({ row, start, end });
  }
  return spans;
}

function dashStarts(positions: Float64Array, startIndices: Uint32Array): Float32Array {
  const starts = new Float32Array(positions.length / 2);
  for (let path = 0; path + 1 < startIndices.length; path += 1) {
    let along = 0;
    const first = startIndices[path] ?? 0;
    for (let vertex = first + 1; vertex < (startIndices[path + 1] ?? 0); vertex += 1) {
      along +=
        worldPx *
        Math.hypot(
          worldX(positions[vertex * 2] ?? 0) - worldX(positions[vertex * 2 - 2] ?? 0),
          worldY(positions[vertex * 2 + 1] ?? 0) - worldY(positions[vertex * 2 - 1] ?? 0),
        );
      starts[vertex] = along;
    }
  }
  return starts;
}
