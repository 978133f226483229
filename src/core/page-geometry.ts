import type { Feature, Geometry, Position } from 'geojson';
import type { AttributeValue, FeaturePage, GeometryColumns } from './columns.js';
import { GeometryType } from './geometry-type.js';
import { propertiesAt } from './page-access.js';

/** A geometry of one type, as GeoJSON. */
type SimpleGeometry = Exclude<Geometry, { type: 'GeometryCollection' }>;

/** Geometry type of one feature; `Unknown` for a null geometry in a file of mixed types. */
export function geometryTypeAt(page: FeaturePage, row: number): GeometryType {
  if (page.geometryType !== GeometryType.Unknown) return page.geometryType;
  return (page.geometryTypes?.[row] ?? GeometryType.Unknown) as GeometryType;
}

/** Geometry of one feature as GeoJSON, newly made, with heights where the page has them; null when it has none. */
export function geometryAt(page: FeaturePage, row: number): Geometry | null {
  const { geometry } = page;
  const parts = between(geometry.featureStarts, row);
  if (parts.length === 0) return null;
  const type = geometryTypeAt(page, row);
  if (type !== GeometryType.GeometryCollection) return geometryOf(geometry, type, parts);
  const { members } = geometry;
  const geometries = members
    ? between(members.featureStarts, row).flatMap((member) => {
        const memberType = (members.types[member] ?? GeometryType.Unknown) as GeometryType;
        return geometryOf(geometry, memberType, between(members.partStarts, member)) ?? [];
      })
    : [];
  return { type: 'GeometryCollection', geometries };
}

/** One feature as GeoJSON, newly made; its id is the row. */
export function featureAt(page: FeaturePage, row: number): Feature<Geometry | null, Record<string, AttributeValue>> {
  return { type: 'Feature', id: row, geometry: geometryAt(page, row), properties: propertiesAt(page, row) };
}

function geometryOf(columns: GeometryColumns, type: GeometryType, partNumbers: readonly number[]) {
  const parts = partNumbers.map((part) => ringsOf(columns, part));
  return simpleGeometry(type, parts);
}

function simpleGeometry(type: GeometryType, parts: Position[][][]): SimpleGeometry | null {
  const rings = parts[0] ?? [];
  const line = rings[0] ?? [];
  const point = line[0];
  if (!point) return null;
  switch (type) {
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

/** Coordinates of one part: rings of positions. */
function ringsOf(columns: GeometryColumns, part: number): Position[][] {
  return between(columns.partStarts, part).map((ring) =>
    between(columns.ringStarts, ring).map((vertex) => positionOf(columns, vertex)),
  );
}

function positionOf({ positions, z }: GeometryColumns, vertex: number): Position {
  const position = [positions[vertex * 2] ?? Number.NaN, positions[vertex * 2 + 1] ?? Number.NaN];
  const height = z?.[vertex] ?? Number.NaN;
  if (!Number.isNaN(height)) position.push(height);
  return position;
}

/** Every index from `starts[index]` up to, not including, `starts[index + 1]`. */
function between(starts: Uint32Array, index: number): number[] {
  const first = starts[index] ?? 0;
  return Array.from({ length: (starts[index + 1] ?? first) - first }, (_, offset) => first + offset);
}
