import { encodeFlatGeobuf } from '../../src/flatgeobuf/encode.js';
import type { Dataset } from './dataset.js';
import { headerColumn } from './sidecar.js';

/** The `.fgb` of a dataset. */
export function encodeDataset({ id, source, geometryType, columns, features }: Dataset): Uint8Array<ArrayBuffer> {
  return encodeFlatGeobuf(features, {
    name: id,
    title: source.title.en,
    description: source.description.en,
    geometryType,
    columns: columns.map(headerColumn),
  });
}
