import type { Builder } from 'flatbuffers';
import { GeometryType } from '../core/geometry-type.js';
import type { Ordinates } from './encode-options.js';
import type { FlatGeometry, Rings } from './flat-geometry.js';
import { GeometryField } from './format.js';
import { vectorOfOffsets } from './header-writer.js';

/**
 * Writes a geometry table.
 *
 * @param typed - Whether the table names its own type, which it must where the header does not.
 */
export function writeGeometry(
  builder: Builder,
  geometry: FlatGeometry,
  typed: boolean,
  ordinates: Ordinates = 'xy',
): number {
  const { type, parts, members } = geometry;
  if (members) {
    const written = members.map((member) => writeGeometry(builder, member, true, ordinates));
    return writeParts(builder, written, type, typed);
  }
  if (type !== GeometryType.MultiPolygon) return writeRings(builder, parts[0] ?? [], { type, typed, ordinates });
  const polygon = { type: GeometryType.Polygon, typed: true, ordinates };
  const polygons = parts.map((rings) => writeRings(builder, rings, polygon));
  return writeParts(builder, polygons, type, typed);
}

function writeParts(builder: Builder, tables: readonly number[], type: GeometryType, typed: boolean): number {
  const parts = vectorOfOffsets(builder, tables);
  builder.startObject(8);
  builder.addFieldOffset(GeometryField.parts, parts, 0);
  if (typed) builder.addFieldInt8(GeometryField.type, type, 0);
  return builder.endObject();
}

interface RingOptions {
  readonly type: GeometryType;
  readonly typed: boolean;
  readonly ordinates: Ordinates;
}

function writeRings(builder: Builder, rings: Rings, { type, typed, ordinates }: RingOptions): number {
  const xy = writePositions(builder, rings);
  // One ring has all the coordinates and needs no ends. GDAL wants them for a multiline even of one line.
  const hasEnds = rings.length > 1 || type === GeometryType.MultiLineString;
  const ends = hasEnds ? writeEnds(builder, rings) : 0;
  const z = writeOrdinate(builder, rings, ordinates.indexOf('z'));
  const m = writeOrdinate(builder, rings, ordinates.indexOf('m'));
  builder.startObject(8);
  builder.addFieldOffset(GeometryField.ends, ends, 0);
  builder.addFieldOffset(GeometryField.xy, xy, 0);
  builder.addFieldOffset(GeometryField.z, z, 0);
  builder.addFieldOffset(GeometryField.m, m, 0);
  if (typed) builder.addFieldInt8(GeometryField.type, type, 0);
  return builder.endObject();
}

/** Writes longitudes and latitudes of some rings, from the last to the first, as FlatBuffers are written. */
function writePositions(builder: Builder, rings: Rings): number {
  builder.startVector(8, verticesOf(rings) * 2, 8);
  for (let index = rings.length - 1; index >= 0; index--) {
    const ring = rings[index] ?? [];
    for (let vertex = ring.length - 1; vertex >= 0; vertex--) {
      const position = ring[vertex];
      // Room for all of them was made with the vector.
      builder.writeFloat64(position?.[1] ?? Number.NaN);
      builder.writeFloat64(position?.[0] ?? Number.NaN);
    }
  }
  return builder.endVector();
}

/** Writes a third or fourth ordinate of every vertex, as a vector of its own; nothing where positions have none. */
function writeOrdinate(builder: Builder, rings: Rings, ordinate: number): number {
  if (ordinate < 0) return 0;
  builder.startVector(8, verticesOf(rings), 8);
  for (const ring of [...rings].reverse()) {
    for (const position of [...ring].reverse()) builder.writeFloat64(position[ordinate] ?? Number.NaN);
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

function verticesOf(rings: Rings): number {
  return rings.reduce((sum, ring) => sum + ring.length, 0);
}
