import type { Bbox, LngLat } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import type { LayerPart } from '../core/layer-definition.js';
import { rowsWhere } from '../core/page-access.js';
import { touchesBbox } from '../core/page-bbox.js';
import { withJoins } from '../core/part-column.js';
import { cachedForPage } from './page-cache.js';

/** Rows of a part's polygons that contain a position, the last drawn first. Holes do not count. */
export function areasAt(page: FeaturePage, definition: LayerPart, lngLat: LngLat): readonly number[] {
  const rows = cachedForPage(page, definition, 'rows', () => rowsWhere(withJoins(definition, page), definition.filter));
  return rows.filter((row) => touchesBbox(page, row, [...lngLat, ...lngLat]) && inRings(page, row, lngLat)).reverse();
}

/** True when a position lies in a box, or on its edge. */
export function inBox(bbox: Bbox | undefined, [lng, lat]: LngLat): boolean {
  if (!bbox) return false;
  const [west, south, east, north] = bbox;
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** A ray to the east crosses the rings of the polygon that contains its start an odd number of times. */
function inRings({ geometry }: FeaturePage, row: number, lngLat: LngLat): boolean {
  const { featureStarts, partStarts, ringStarts, positions } = geometry;
  const firstRing = partStarts[featureStarts[row] ?? 0] ?? 0;
  const endRing = partStarts[featureStarts[row + 1] ?? 0] ?? firstRing;
  let inside = false;
  for (let ring = firstRing; ring < endRing; ring += 1) {
    for (let vertex = (ringStarts[ring] ?? 0) + 1; vertex < (ringStarts[ring + 1] ?? 0); vertex += 1) {
      if (crosses(positions, vertex, lngLat)) inside = !inside;
    }
  }
  return inside;
}

/** True when the edge that ends at a vertex crosses the ray. */
function crosses(positions: Float64Array, vertex: number, [lng, lat]: LngLat): boolean {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = positions.subarray(vertex * 2 - 2, vertex * 2 + 2) as unknown as number[];
  return y0 > lat !== y1 > lat && lng < x0 + ((lat - y0) / (y1 - y0)) * (x1 - x0);
}
