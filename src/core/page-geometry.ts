import type { Feature, Geometry, Position } from 'geojson';
import type { AttributeValue, FeaturePage } from './columns.js';
import { GeometryType } from './geometry-type.js';
import { propertiesAt } from './page-access.js';

/** Geometry type of one feature; `Unknown` for a null geometry in a file of mixed types. */
export function geometryTypeAt(page: FeaturePage, row: number): GeometryType {
  if (page.geometryType !== GeometryType.Unknown) return page.geometryType;
  return (page.geometryTypes?.[row] ?? GeometryType.Unknown) as GeometryType;
}

/** Geometry of one feature as GeoJSON, newly made; null when it has none. */
export function geometryAt(page: FeaturePage, row: number): Geometry | null {
  const parts = partsAt(page, row);
  const rings = parts[0] ?? [];
  const line = rings[0] ?? [];
  const point = line[0];
  if (!point) return null;
  switch (geometryTypeAt(page, row)) {
    case GeometryType.Point:
      return { type: 'Point', coordinates: point };
    case GeometryType.LineString:
      return { type: 'LineString', coordinates: line };
    case GeometryType.Polygon:
      return { type: 'Polygon', coordinates: rings };
    case GeometryType.MultiPoint:
      return { type: 'MultiPoint', coordinates: parts.flat(2) };
    case GeometryType.MultiLineString:
      return { type: 'MultiLineString', coordinates: parts.flat() };
    case GeometryType.MultiPolygon:
      return { type: 'MultiPolygon', coordinates: parts };
    default:
      return null;
  }
}

/** One feature as GeoJSON, newly made; its id is the row. */
export function featureAt(page: FeaturePage, row: number): Feature<Geometry | null, Record<string, AttributeValue>> {
  return { type: 'Feature', id: row, geometry: geometryAt(page, row), properties: propertiesAt(page, row) };
}

/** Coordinates of one feature: parts of rings of positions. */
function partsAt(page: FeaturePage, row: number): Position[][][] {
  const { featureStarts, partStarts, ringStarts, positions } = page.geometry;
  return between(featureStarts, row).map((part) =>
    between(partStarts, part).map((ring) =>
      between(ringStarts, ring).map((vertex) => [
        positions[vertex * 2] ?? Number.NaN,
        positions[vertex * 2 + 1] ?? Number.NaN,
      ]),
    ),
  );
}

/** Every index from `starts[index]` up to, not including, `starts[index + 1]`. */
function between(starts: Uint32Array, index: number): number[] {
  const first = starts[index] ?? 0;
  return Array.from({ length: (starts[index + 1] ?? first) - first }, (_, offset) => first + offset);
}
