import type { GeometryType } from '../core/geometry-type.js';
import { ColumnType } from './format.js';

/** One attribute to write. Absent, null and undefined values are not written. */
export interface EncodeColumn {
  /** Key of the value in each feature's `properties`. */
  readonly name: string;
  /**
   * `json` writes any value as JSON text, `datetime` an ISO 8601 text that begins with a full date, `int` 32 and
   * `long` 64 bits (safe integers only).
   */
  readonly type: EncodeColumnType;
  readonly title: string;
  readonly description: string;
}

export type EncodeColumnType = keyof typeof columnTypeOf;

/** What the header of a new file says. */
export interface EncodeOptions {
  /** Name of the layer as GDAL and others show it. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /**
   * One type for all features, to which single geometries are promoted (a polygon in a file of multipolygons
   * becomes one of one part), or `Unknown` to keep each feature's own.
   */
  readonly geometryType: GeometryType;
  readonly columns: readonly EncodeColumn[];
}

/** The format's column type of each type an atlas file may have. */
export const columnTypeOf = {
  string: ColumnType.String,
  json: ColumnType.Json,
  datetime: ColumnType.DateTime,
  double: ColumnType.Double,
  int: ColumnType.Int,
  long: ColumnType.Long,
  bool: ColumnType.Bool,
} as const;
