import type { Builder } from 'flatbuffers';
import type { Geometry, Position } from 'geojson';
import { AtlasError } from '../core/atlas-error.js';
import { GeometryType } from '../core/geometry-type.js';
import { GeometryField } from './format.js';
import { vectorOfOffsets } from './header-writer.js';

type Box = [west: number, south: number, east: number, north: number];
type Rings = readonly (readonly Position[])[];

/** A geometry as the format lays it out: parts of rings of coordinates. */
export interface FlatGeometry {
  readonly type: GeometryType;
  /** Polygons of a multipolygon; a single entry for every other type. */
  readonly parts: readonly Rings[];
}

/**
 * Lays out a geometry; undefined when it is null or has no coordinate (RFC 7946 §3.1: the two mean the same).
 *
 * @param declared - The header's type. A single geometry is promoted to it; `Unknown` keeps the geometry's own.
 * @throws {AtlasError} `geometry-unsupported` for collections and for a geometry that is not of the declared type,
 * `value-invalid` for a coordinate that is not a pair of finite numbers.
 */
export function flattenGeometry(
  geometry: Geometry | null,
  declared: GeometryType,
  label: string,
): FlatGeometry | undefined {
  if (geometry === null) return undefined;
  const type = GeometryType[geometry.type];
  const parts = partsOf(geometry)
    .map((part) => part.filter((ring) => ring.length > 0))
    .filter((part) => part.length > 0);
  const fits = declared === GeometryType.Unknown || declared === type || (type <= 3 && declared === type + 3);
  if (!fits || geometry.type === 'GeometryCollection') {
    throw new AtlasError(
      'geometry-unsupported',
      `${label} is a ${geometry.type}, which a file of this geometry type cannot hold. Split it or declare another type.`,
      { details: { feature: label, type: geometry.type } },
    );
  }
  for (const rings of parts) for (const ring of rings) for (const position of ring) checkPosition(position, label);
  return parts.length > 0 ? { type: declared || type, parts } : undefined;
}

/** `[west, south, east, north]` of a geometry; an inverted infinite box when there is none. */
export function bboxOfGeometry(geometry: FlatGeometry | undefined): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const rings of geometry?.parts ?? []) for (const ring of rings) widenBox(box, ring);
  return box;
}

function widenBox(box: Box, ring: readonly Position[]): void {
  for (const [x = Number.NaN, y = Number.NaN] of ring) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
}

/**
 * Writes a geometry table.
 *
 * @param typed - Whether the table names its own type, which it must where the header does not.
 */
export function writeGeometry(builder: Builder, geometry: FlatGeometry, typed: boolean): number {
  if (geometry.type === GeometryType.MultiPolygon) {
    const polygons = geometry.parts.map((rings) => writeRings(builder, rings, GeometryType.Polygon, true));
    const parts = vectorOfOffsets(builder, polygons);
    builder.startObject(8);
    builder.addFieldOffset(GeometryField.parts, parts, 0);
    if (typed) builder.addFieldInt8(GeometryField.type, geometry.type, 0);
    return builder.endObject();
  }
  return writeRings(builder, geometry.parts[0] ?? [], geometry.type, typed);
}

function writeRings(builder: Builder, rings: Rings, type: GeometryType, typed: boolean): number {
  const xy = writePositions(builder, rings);
  // One ring has all the coordinates and needs no ends. GDAL wants them for a multiline even of one line.
  const hasEnds = rings.length > 1 || type === GeometryType.MultiLineString;
  const ends = hasEnds ? writeEnds(builder, rings) : 0;
  builder.startObject(8);
  builder.addFieldOffset(GeometryField.ends, ends, 0);
  builder.addFieldOffset(GeometryField.xy, xy, 0);
  if (typed) builder.addFieldInt8(GeometryField.type, type, 0);
  return builder.endObject();
}

/** Writes all ordinates of some rings, from the last to the first, as FlatBuffers are written. */
function writePositions(builder: Builder, rings: Rings): number {
  const vertices = rings.reduce((sum, ring) => sum + ring.length, 0);
  builder.startVector(8, vertices * 2, 8);
  for (let index = rings.length - 1; index >= 0; index--) {
    const ring = rings[index] ?? [];
    for (let vertex = ring.length - 1; vertex >= 0; vertex--) {
      const [x = Number.NaN, y = Number.NaN] = ring[vertex] ?? [];
      builder.addFloat64(y);
      builder.addFloat64(x);
    }
  }
  return builder.endVector();
}

function writeEnds(builder: Builder, rings: Rings): number {
  let end = 0;
  const ends = rings.map((ring) => (end += ring.length));
  builder.startVector(4, ends.length, 4);
  for (const each of ends.reverse()) builder.addInt32(each);
  return builder.endVector();
}

function partsOf(geometry: Geometry): Position[][][] {
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
    default:
      return [];
  }
}

function checkPosition(position: Position, label: string): void {
  if (position.length === 2 && position.every(Number.isFinite)) return;
  throw new AtlasError(
    'value-invalid',
    `${label} has the coordinate ${JSON.stringify(position)}; expected [longitude, latitude], two finite numbers.`,
    { details: { feature: label, found: JSON.stringify(position) } },
  );
}
