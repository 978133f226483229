import type { Bbox } from './bbox.js';
import type { GeometryType } from './geometry-type.js';

/**
 * Coordinates of many features in four levels: feature → part → ring → vertex.
 *
 * A point is one part of one ring of one vertex; a line is one part of one ring; a polygon is one part whose
 * rings are its shell and its holes; multi-geometries have several parts, and collections those of all their members.
 * A null geometry has no part.
 *
 * Arrays of starts with the same content may be one array: in a page of points all three are.
 */
export interface GeometryColumns {
  /** `[lon, lat, lon, lat, …]`, WGS 84 degrees. */
  readonly positions: Float64Array;
  /** For each ring the index of its first vertex, then the vertex count: length `rings + 1`. */
  readonly ringStarts: Uint32Array;
  /** For each part the index of its first ring, then the ring count: length `parts + 1`. */
  readonly partStarts: Uint32Array;
  /** For each feature the index of its first part, then the part count: length `features + 1`. */
  readonly featureStarts: Uint32Array;
  /**
   * `[west, south, east, north]` of each feature; NaN for a null geometry: length `4 × features`. Left out of a page of
   * points, where it would repeat the positions: ask `bboxAt` or `touchesBbox`.
   */
  readonly bboxes?: Float64Array;
  /** Height of each vertex, NaN where it has none; present only when asked for and there are any. */
  readonly z?: Float64Array;
  /** Measure of each vertex, NaN where it has none; present only when asked for and there are any. */
  readonly m?: Float64Array;
  /** Present only with geometry collections. */
  readonly members?: CollectionMembers;
}

/** What geometry collections are made of: a level between feature and part. Collections in collections are flattened. */
export interface CollectionMembers {
  /** For each feature the index of its first member, then the member count: length `features + 1`. Others have none. */
  readonly featureStarts: Uint32Array;
  /** For each member the index of its first part, then the end of the last one: length `members + 1`. */
  readonly partStarts: Uint32Array;
  /** Geometry type of each member. */
  readonly types: Uint8Array;
}

/** Numbers in the smallest array that the file's type fits in. 64-bit integers are doubles, exact up to 2⁵³. */
export type NumberValues =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Int16Array
  | Uint16Array
  | Int8Array
  | Uint8Array;

/** Numbers of one attribute, one per feature. Dates and times are strings, not numbers. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly name: string;
  /** Value per row; meaningless where null. */
  readonly values: NumberValues;
  /** Bitmap, bit `row & 7` of byte `row >> 3` set where the row has **no** value; empty when every row has one. */
  readonly nulls: Uint8Array;
}

/** True/false values of one attribute; 1 is true. */
export interface BooleanColumn {
  readonly kind: 'boolean';
  readonly name: string;
  readonly values: Uint8Array;
  readonly nulls: Uint8Array;
}

/** Values of one attribute that differ in length, kept as ranges of bytes until somebody reads a row. */
export interface ByteRanges {
  /** The bytes that `starts` points into: the file, or of a packed page an array shared by its columns. */
  readonly bytes: Uint8Array;
  /** Where the value of each row begins in `bytes`; 0 where a row of an unpacked column has none. */
  readonly starts: Uint32Array;
  /**
   * Packed values follow each other, and `starts` has the end of the last as one entry more. Others have their length
   * before them in four bytes, little-endian, as in the file.
   */
  readonly packed: boolean;
}

/** Text of one attribute, UTF-8: ask `readString`, or `readStrings` for all rows. */
export interface StringColumn extends ByteRanges {
  readonly kind: 'string';
  readonly name: string;
  /** FlatGeobuf column type the bytes came from. Json is text that parses as JSON. */
  readonly type: 'string' | 'json' | 'datetime';
  readonly nulls: Uint8Array;
}

/** Bytes of one attribute, such as a small picture: ask `readBinary`. They are no {@link AttributeValue}. */
export interface BinaryColumn extends ByteRanges {
  readonly kind: 'binary';
  readonly name: string;
  readonly nulls: Uint8Array;
}

export type Column = NumberColumn | BooleanColumn | StringColumn | BinaryColumn;

/**
 * Neighbouring features of one file, decoded to typed arrays: the unit of fetching, drawing and asking.
 * Every member survives `postMessage` (structured clone).
 */
export interface FeaturePage {
  /** Number in the file of the page's row 0; 0 for a whole file. */
  readonly firstRow: number;
  readonly featureCount: number;
  /** As the header declares it; `Unknown` when features differ. */
  readonly geometryType: GeometryType;
  readonly geometry: GeometryColumns;
  /** In the header's order. */
  readonly columns: readonly Column[];
  /** Of all features; undefined when there is none. */
  readonly bbox: Bbox | undefined;
  /** Type of each feature, 0 for a null geometry; present only when `geometryType` is `Unknown`. */
  readonly geometryTypes?: Uint8Array;
  /** Three vertices per triangle, as indices of vertices in `positions`; present only with polygons. */
  readonly triangles?: Uint32Array;
  /** For each feature the index of its first entry in `triangles`, then their count: length `features + 1`. */
  readonly triangleStarts?: Uint32Array;
}

/** What an attribute of one feature can be. Null is "not in this dataset". */
export type AttributeValue = string | number | boolean | null;
