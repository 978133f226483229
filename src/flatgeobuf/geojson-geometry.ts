import type { Geometry, Position } from 'geojson';
import type { AtlasError } from '../core/atlas-error.js';
import { GeometryType } from '../core/geometry-type.js';
import type { GeoJsonFault } from './geojson-fault.js';

type Invalid = (fault: GeoJsonFault) => AtlasError;

/** How deep the positions of each type lie in arrays. */
const depths: Readonly<Record<Exclude<Geometry['type'], 'GeometryCollection'>, number>> = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
};

/**
 * A geometry with positions of two numbers each, or null where there is none.
 *
 * @throws what `invalid` gives for a geometry of no known type, a collection, or a position out of range.
 */
export function checkedGeometry(value: unknown, path: string, invalid: Invalid): Geometry | null {
  if (value === null || value === undefined) return null;
  const { type, coordinates } = value as { readonly type?: unknown; readonly coordinates?: unknown };
  if (type === 'GeometryCollection') throw invalid({ reason: 'mixed', received: 'GeometryCollection' });
  if (typeof type !== 'string' || !isPlainType(type)) throw invalid({ reason: 'features', path: `${path}.geometry` });
  const depth = depths[type];
  // A point without coordinates means none, as an empty array of any other type does.
  if (!Array.isArray(coordinates)) throw invalid({ reason: 'coordinates', path, received: 'null' });
  if (coordinates.length === 0) return null;
  return { type, coordinates: checked(coordinates, depth, path, invalid) } as Geometry;
}

function isPlainType(type: string): type is keyof typeof depths {
  return Object.hasOwn(depths, type);
}

function checked(value: unknown, depth: number, path: string, invalid: Invalid): unknown[] {
  if (!Array.isArray(value)) throw invalid({ reason: 'coordinates', path, received: typeof value });
  if (depth > 0) return value.map((each) => checked(each, depth - 1, path, invalid));
  const [lng, lat]: unknown[] = value;
  const isPosition = inRange(lng, 180) && inRange(lat, 90);
  if (!isPosition) throw invalid({ reason: 'coordinates', path, received: `[${numberOf(lng)}, ${numberOf(lat)}]` });
  return [lng, lat] satisfies unknown[] as Position;
}

function inRange(value: unknown, most: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= most;
}

function numberOf(value: unknown): string {
  return typeof value === 'number' ? String(value) : typeof value;
}

const kinds = { Point: 'points', LineString: 'lines', Polygon: 'polygons' } as const;

/**
 * The type that holds all geometries of a file: single ones are promoted where there are multiple ones.
 *
 * @throws what `invalid` gives when points, lines and polygons are mixed, or no feature has a position.
 */
export function oneGeometryType(
  features: readonly { readonly geometry: Geometry | null }[],
  invalid: Invalid,
): GeometryType {
  const counts = new Map<string, number>();
  let multiple = false;
  for (const { geometry } of features) {
    if (!geometry) continue;
    multiple ||= geometry.type.startsWith('Multi');
    const single = geometry.type.replace('Multi', '');
    counts.set(single, (counts.get(single) ?? 0) + 1);
  }
  const [single, ...others] = counts.keys();
  if (single === undefined) throw invalid({ reason: 'empty' });
  if (others.length > 0) throw invalid({ reason: 'mixed', received: counted(counts) });
  return GeometryType[`${multiple ? 'Multi' : ''}${single}` as keyof typeof GeometryType];
}

function counted(counts: ReadonlyMap<string, number>): string {
  return [...counts].map(([type, count]) => `${count} ${kinds[type as keyof typeof kinds]}`).join(', ');
}
