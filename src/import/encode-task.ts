import type { ImportedFeatures } from '../core/importer.js';
import type { FeatureTable, ReadWatch } from './feature-table.js';
import type { GeometryKind } from './geometry-kind.js';
import type { NormalOptions } from './normal-geometry.js';

/** What is to be encoded, and how. */
export interface EncodeTask extends Omit<NormalOptions, 'kind'> {
  readonly table: FeatureTable;
  /** Default: the kind of the first features. */
  readonly kind: GeometryKind | undefined;
  /** Name of the file, for errors. */
  readonly file: string;
  readonly watch: ReadWatch;
}

/** What encoding gives. */
export type EncodedTable = Omit<ImportedFeatures, 'datum' | 'shiftMeters'>;
