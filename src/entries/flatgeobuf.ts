/*
 * `jjj-atlas/flatgeobuf`: reading FlatGeobuf files by box, from a server or from memory, and writing them with an index,
 * without any element; in browsers and in Node.
 */
export { AtlasError, type AtlasErrorCode, type AtlasErrorDetails } from '../core/atlas-error.js';
export type { Bbox, LngLat } from '../core/bbox.js';
export type * from '../core/columns.js';
export { GeometryType } from '../core/geometry-type.js';
export type { LedgerEntry } from '../core/ledger.js';
export { findColumn, isNull, propertiesAt, readString, readValue } from '../core/page-access.js';
export { bboxAt, touchesBbox } from '../core/page-bbox.js';
export { featureAt, geometryAt } from '../core/page-geometry.js';
export { decodeFlatGeobuf } from '../flatgeobuf/decode.js';
export {
  type EncodeColumn,
  type EncodeColumnType,
  type EncodedFile,
  type EncodeOptions,
  encodeFlatGeobuf,
  encodeToChunks,
  FeatureEncoder,
  type Ordinates,
} from '../flatgeobuf/encode.js';
export type { FileSummary, SummaryColumn } from '../flatgeobuf/file-summary.js';
export {
  type FlatGeobufFile,
  type FlatGeobufSource,
  type OpenFlatGeobufOptions,
  openFlatGeobuf,
  type ReadFeature,
  type ReadFeaturesOptions,
} from '../flatgeobuf/open-flatgeobuf.js';
