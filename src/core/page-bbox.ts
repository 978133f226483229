import type { Bbox } from './bbox.js';
import type { FeaturePage, GeometryColumns } from './columns.js';

/** `[west, south, east, north]` of one feature; undefined for a null geometry. */
export function bboxAt({ geometry }: FeaturePage, row: number): Bbox | undefined {
  const { bboxes } = geometry;
  if (!bboxes) return bboxOfVertices(geometry, row);
  const west = bboxes[row * 4] ?? Number.NaN;
  const south = bboxes[row * 4 + 1] ?? Number.NaN;
  const east = bboxes[row * 4 + 2] ?? Number.NaN;
  const north = bboxes[row * 4 + 3] ?? Number.NaN;
  return Number.isNaN(west) ? undefined : [west, south, east, north];
}

/** True when the box of a feature and a given one have a point in common. Never for a null geometry. */
export function touchesBbox(page: FeaturePage, row: number, [west, south, east, north]: Bbox): boolean {
  const { bboxes } = page.geometry;
  if (!bboxes) {
    const own = bboxOfVertices(page.geometry, row);
    return own !== undefined && own[0] <= east && own[2] >= west && own[1] <= north && own[3] >= south;
  }
  const box = row * 4;
  // NaN, the box of a null geometry, fails the first comparison.
  return (
    (bboxes[box] ?? Number.NaN) <= east &&
    (bboxes[box + 2] ?? Number.NaN) >= west &&
    (bboxes[box + 1] ?? Number.NaN) <= north &&
    (bboxes[box + 3] ?? Number.NaN) >= south
  );
}

/** Box of the vertices themselves, in a page without boxes: one vertex a feature, or none. */
function bboxOfVertices({ positions, ...starts }: GeometryColumns, row: number): Bbox | undefined {
  const first = firstVertex(starts, row);
  const end = firstVertex(starts, row + 1);
  if (first >= end) return undefined;
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let vertex = first; vertex < end; vertex++) {
    const x = positions[vertex * 2] ?? Number.NaN;
    const y = positions[vertex * 2 + 1] ?? Number.NaN;
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

function firstVertex(
  { featureStarts, partStarts, ringStarts }: Pick<GeometryColumns, 'featureStarts' | 'partStarts' | 'ringStarts'>,
  row: number,
): number {
  return ringStarts[partStarts[featureStarts[row] ?? 0] ?? 0] ?? 0;
}
