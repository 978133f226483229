import type { Feature, Geometry } from 'geojson';
import type { GeometryType } from '../../src/core/geometry-type.js';
import type { Coverage, SidecarColumn, SourceRecord, UnmappedZone } from '../../src/core/sidecar.js';
import type { EncodeColumnType } from '../../src/flatgeobuf/encode.js';
import type { SourceFile } from './source-file.js';

/** A column as the sidecar describes it, with the type it has in the file. */
export interface DatasetColumn extends Omit<SidecarColumn, 'type'> {
  readonly type: Exclude<EncodeColumnType, 'binary'>;
}

/** One feature about to be written: attribute values by column, null for "not in this dataset". */
export type DatasetFeature = Feature<Geometry, Record<string, unknown>>;

/** Everything one `.fgb` and its sidecar are made from. */
export interface Dataset {
  /** Name of the files: `<id>.fgb`, `<id>.json`. */
  readonly id: string;
  readonly source: SourceFile;
  readonly geometryType: GeometryType;
  /** Column whose values name the features; unique. */
  readonly idColumn: string;
  /** Column of classes, of which an overview must show each at its true length or area. Default: all are one. */
  readonly classColumn?: string;
  readonly columns: readonly DatasetColumn[];
  readonly features: readonly DatasetFeature[];
  readonly coverage: readonly Coverage[];
  /** Sources named by rows, beyond those of the record. */
  readonly rowSources?: readonly SourceRecord[];
  /** Zones that a sum over the features leaves out. */
  readonly unmapped?: readonly UnmappedZone[];
  /** Overrides the record's accuracy where the rows carry their own, metres. */
  readonly accuracyMeters?: readonly [best: number, worst: number];
}

/** All sources a sidecar lists: those of the record, then those of the rows, each once. */
export function sourcesOf(dataset: Dataset): SourceRecord[] {
  const byId = new Map<string, SourceRecord>();
  for (const record of [...dataset.source.sources, ...(dataset.rowSources ?? [])]) byId.set(record.id, record);
  return [...byId.values()];
}

/** Counts how many features have a value in a column. */
export function countValues(features: readonly DatasetFeature[], column: string): number {
  return features.filter((feature) => feature.properties[column] !== null && feature.properties[column] !== undefined)
    .length;
}
