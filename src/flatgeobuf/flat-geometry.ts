import type { Geometry, Position } from 'geojson';
import { AtlasError } from '../core/atlas-error.js';
import { GeometryType } from '../core/geometry-type.js';
import type { EncodeOptions } from './encode-options.js';

/** Rings of a polygon, lines of a multiline; a single entry for points and lines. */
export type Rings = readonly (readonly Position[])[];

/** A geometry as the format lays it out: parts of rings of coordinates. */
export interface FlatGeometry {
  readonly type: GeometryType;
  /** Polygons of a multipolygon; a single entry for every other type, none for a collection. */
  readonly parts: readonly Rings[];
  /** The geometries of a collection. */
  readonly members?: readonly FlatGeometry[];
}

/**
 * Lays out a geometry; undefined when it is null or has no coordinate (RFC 7946 §3.1: the two mean the same).
 *
 * @param options - `geometryType`: the header's type. A single geometry is promoted to it; `Unknown` keeps the
 * geometry's own. `ordinates`: how many numbers a position must have.
 * @param box - `[west, south, east, north]`, which is widened by the geometry.
 * @throws {AtlasError} `geometry-unsupported` for a geometry that is not of the declared type, `value-invalid` for a
 * coordinate that is not as many finite numbers.
 */
export function flattenGeometry(
  geometry: Geometry | null,
  { geometryType, ordinates = 'xy' }: Pick<EncodeOptions, 'geometryType' | 'ordinates'>,
  label: string,
  box: Float64Array,
): FlatGeometry | undefined {
  if (geometry === null) return undefined;
  const type = GeometryType[geometry.type];
  const fits = geometryType === GeometryType.Unknown || geometryType === type || isPromoted(type, geometryType);
  if (!fits) throw unsupported(geometry, label);
  const widen = (ring: readonly Position[]) => widenBox(box, ring, ordinates.length, label);
  return layOut(geometry, geometryType || type, widen);
}

function isPromoted(type: GeometryType, declared: GeometryType): boolean {
  return type <= GeometryType.Polygon && declared === type + 3;
}

function layOut(
  geometry: Geometry,
  type: GeometryType,
  use: (ring: readonly Position[]) => void,
): FlatGeometry | undefined {
  if (geometry.type === 'GeometryCollection') {
    const members = geometry.geometries.flatMap((each) => layOut(each, GeometryType[each.type], use) ?? []);
    return members.length > 0 ? { type, parts: [], members } : undefined;
  }
  const parts = partsOf(geometry)
    .map((part) => part.filter((ring) => ring.length > 0))
    .filter((part) => part.length > 0);
  for (const rings of parts) for (const ring of rings) use(ring);
  return parts.length > 0 ? { type, parts } : undefined;
}

function partsOf(geometry: Exclude<Geometry, { type: 'GeometryCollection' }>): Position[][][] {
  switch (geometry.type) {
    case 'Point':
      return [[geometry.coordinates.length > 0 ? [geometry.coordinates] : []]];
    case 'LineString':
    case 'MultiPoint':
      return [[geometry.coordinates]];
    case 'Polygon':
    case 'MultiLineString':
      return [geometry.coordinates];
    case 'MultiPolygon':
      return geometry.coordinates;
  }
}

function widenBox(box: Float64Array, ring: readonly Position[], size: number, label: string): void {
  let [west = 0, south = 0, east = 0, north = 0] = box;
  for (const position of ring) {
    const [x = Number.NaN, y = Number.NaN] = position;
    if (position.length !== size || !position.every(Number.isFinite)) throw invalidPosition(position, size, label);
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  box[0] = west;
  box[1] = south;
  box[2] = east;
  box[3] = north;
}

function unsupported({ type }: Geometry, label: string): AtlasError {
  return new AtlasError(
    'geometry-unsupported',
    `${label} is a ${type}, which a file of this geometry type cannot hold. Split it or declare another type.`,
    { details: { feature: label, type } },
  );
}

function invalidPosition(position: Position, size: number, label: string): AtlasError {
  const expected = size === 2 ? '[longitude, latitude], two finite numbers' : `${size} finite numbers`;
  const found = JSON.stringify(position);
  return new AtlasError('value-invalid', `${label} has the coordinate ${found}; expected ${expected}.`, {
    details: { feature: label, found },
  });
}
