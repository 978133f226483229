import type { GeometryType } from '../core/geometry-type.js';
import { ColumnType } from './format.js';

/** One attribute to write. Absent, null and undefined values are not written. */
export interface EncodeColumn {
  /** Key of the value in each feature's `properties`. */
  readonly name: string;
  /**
   * `json` writes any value as JSON text, `datetime` an ISO 8601 text that begins with a full date, `binary` a
   * `Uint8Array`. Whole numbers: `byte` and `ubyte` have 8 bits, `short` and `ushort` 16, `int` and `uint` 32, `long`
   * and `ulong` 64 (safe integers, or any `bigint` that fits). `float` rounds to 32 bits.
   */
  readonly type: EncodeColumnType;
  readonly title: string;
  readonly description: string;
  /** False when every feature must have a value; one without is refused. Default true. */
  readonly nullable?: boolean;
}

export type EncodeColumnType = keyof typeof columnTypeOf;

/** Numbers of each position, in their order: longitude, latitude, height, measure. */
export type Ordinates = 'xy' | 'xyz' | 'xym' | 'xyzm';

/** What the header of a new file says. */
export interface EncodeOptions {
  /** Name of the layer as GDAL and others show it. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** Anything else about the file, as JSON text. Default none. */
  readonly metadata?: string;
  /** What the coordinates refer to, by the number of EPSG; degrees. Default: WGS 84, 4326. */
  readonly crs?: { readonly code: number; readonly name: string };
  /**
   * One type for all features, to which single geometries are promoted (a polygon in a file of multipolygons
   * becomes one of one part), or `Unknown` to keep each feature's own.
   */
  readonly geometryType: GeometryType;
  /** Default `xy`. */
  readonly ordinates?: Ordinates;
  readonly columns: readonly EncodeColumn[];
  /** True keeps features in their order instead of along the Hilbert curve: found as well, but more of the file for each area. */
  readonly keepsOrder?: boolean;
}

/** The format's column type of each type a file may have. */
export const columnTypeOf = {
  string: ColumnType.String,
  json: ColumnType.Json,
  datetime: ColumnType.DateTime,
  double: ColumnType.Double,
  float: ColumnType.Float,
  byte: ColumnType.Byte,
  ubyte: ColumnType.UByte,
  short: ColumnType.Short,
  ushort: ColumnType.UShort,
  int: ColumnType.Int,
  uint: ColumnType.UInt,
  long: ColumnType.Long,
  ulong: ColumnType.ULong,
  bool: ColumnType.Bool,
  binary: ColumnType.Binary,
} as const;
