import { GeometryType } from '../core/geometry-type.js';

/** What a layer draws: one of the three. */
export type GeometryKind = 'point' | 'line' | 'area';

const kinds: Readonly<Record<string, GeometryKind>> = {
  Point: 'point',
  MultiPoint: 'point',
  LineString: 'line',
  MultiLineString: 'line',
  Polygon: 'area',
  MultiPolygon: 'area',
};

const singleTypes = { point: GeometryType.Point, line: GeometryType.LineString, area: GeometryType.Polygon } as const;
const multiTypes = {
  point: GeometryType.MultiPoint,
  line: GeometryType.MultiLineString,
  area: GeometryType.MultiPolygon,
} as const;

/** A geometry that is no collection: its kind, its type and what stands as its coordinates. */
export interface PlainGeometry {
  readonly kind: GeometryKind;
  readonly multi: boolean;
  readonly coordinates: unknown;
}

/** Collections within collections that are followed; whoever nests deeper has none. */
const deepest = 8;

/** The plain geometries that a geometry is, or a collection has; none for anything else. */
export function plainGeometries(geometry: unknown, depth = 0): readonly PlainGeometry[] {
  if (typeof geometry !== 'object' || geometry === null) return [];
  const { type, coordinates, geometries } = geometry as Readonly<Record<string, unknown>>;
  if (type === 'GeometryCollection') {
    if (!Array.isArray(geometries) || depth > deepest) return [];
    return geometries.flatMap((each: unknown) => plainGeometries(each, depth + 1));
  }
  const kind = typeof type === 'string' && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
  return kind ? [{ kind, multi: String(type).startsWith('Multi'), coordinates }] : [];
}

/** The geometry type of a file with one kind. */
export function geometryTypeOf(kind: GeometryKind, multi: boolean): GeometryType {
  return (multi ? multiTypes : singleTypes)[kind];
}
