import type { Bbox } from './bbox.js';
import type { GeometryType } from './geometry-type.js';

/**
 * Coordinates of many features in four levels: feature → part → ring → vertex.
 *
 * A point is one part of one ring of one vertex; a line is one part of one ring; a polygon is one part whose
 * rings are its shell and its holes; multi-geometries have several parts. A null geometry has no part.
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
  /** `[west, south, east, north]` of each feature; NaN for a null geometry: length `4 × features`. */
  readonly bboxes: Float64Array;
}

/** Numbers of one attribute, one per feature. Dates and times are strings, not numbers. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly name: string;
  /** Value per row; meaningless where null. */
  readonly values: Float64Array;
  /** Bitmap, bit `row & 7` of byte `row >> 3` set where the row has **no** value. */
  readonly nulls: Uint8Array;
}

/** True/false values of one attribute; 1 is true. */
export interface BooleanColumn {
  readonly kind: 'boolean';
  readonly name: string;
  readonly values: Uint8Array;
  readonly nulls: Uint8Array;
}

/** Text of one attribute, kept as UTF-8 byte ranges until somebody reads a row. */
export interface StringColumn {
  readonly kind: 'string';
  readonly name: string;
  /** FlatGeobuf column type the bytes came from. Json is text that parses as JSON. */
  readonly type: 'string' | 'json' | 'datetime';
  /** The bytes that `starts` and `lengths` point into (usually the page itself). */
  readonly bytes: Uint8Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  readonly nulls: Uint8Array;
}

export type Column = NumberColumn | BooleanColumn | StringColumn;

/**
 * Neighbouring features of one file, decoded to typed arrays: the unit of fetching, drawing and asking.
 * Every member survives `postMessage` (structured clone).
 */
export interface FeaturePage {
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
