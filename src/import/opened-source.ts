import type { ImportFormat } from '../core/importer.js';
import type { FlatGeobufHeader } from '../flatgeobuf/header.js';
import type { SourceTable } from './feature-table.js';
import type { TextEncoding } from './text-encoding.js';

/** A file whose format is known, with its tables. */
export interface OpenSource {
  readonly format: ImportFormat;
  readonly encoding?: TextEncoding;
  readonly tables: readonly SourceTable[];
  /** Of a FlatGeobuf file, which may be usable as it is. */
  readonly flatGeobuf?: FlatGeobufHeader;
}
