import type { Geometry } from 'geojson';
import type { AttributeValue } from '../core/columns.js';
import type { GeometryType } from '../core/geometry-type.js';
import type { ExportCrs } from './export-crs.js';

/** What the values of a column are: found in the values themselves, so that every format can rely on it. */
export type ExportedType = 'text' | 'integer' | 'number' | 'boolean' | 'datetime' | 'json';

/** One column of the features that are written. */
export interface ExportedColumn {
  /** Unique in the set. */
  readonly name: string;
  readonly type: ExportedType;
  /** For people, unit included. */
  readonly label: string;
}

/** One feature that is written. */
export interface ExportedFeature {
  readonly id: string;
  /** In the reader's language. */
  readonly name: string;
  /** Longitude and latitude in degrees. */
  readonly geometry: Geometry | null;
  /** By name of the column. A JSON column has the text. */
  readonly values: Readonly<Record<string, AttributeValue>>;
}

/** Features that are written to a file, read one by one, with all that has to be said about them. */
export interface ExportedSet {
  /** Letters, digits and hyphens, for file names. */
  readonly name: string;
  readonly title: string;
  /** What has to be known, a line each: label and text. */
  readonly record: readonly (readonly [label: string, text: string])[];
  /** The same for programs, as plain JSON. */
  readonly metadata: object;
  readonly crs: ExportCrs;
  readonly columns: readonly ExportedColumn[];
  /** Types of geometry among the features. */
  readonly geometryTypes: ReadonlySet<GeometryType>;
  readonly length: number;
  at(index: number): ExportedFeature | undefined;
}

/** How a file is written. */
export interface WriteOptions {
  /** Called between slices of the work with how much of it is done, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
}
