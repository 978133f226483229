import { FlatGeobufLoader } from '@loaders.gl/flatgeobuf';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { FeaturePage } from '../src/core/columns.js';
import { isNull, readString } from '../src/core/page-access.js';
import { decodeFlatGeobuf } from '../src/flatgeobuf/decode.js';

/** What is done with a file; the result is kept until the clock has stopped. */
export type Work = (bytes: Uint8Array) => unknown;

/** Everyone who takes part in a bench, with the work done. */
export const contenders = {
  /** Columns, text left as bytes. */
  'jjj-atlas': decodeFlatGeobuf,
  /** Columns, and every text of every row read. */
  'jjj-atlas, strings read': (bytes: Uint8Array) => allTexts(decodeFlatGeobuf(bytes)),
  /** One GeoJSON object for each feature, as its documentation shows. */
  'flatgeobuf/geojson': async (bytes: Uint8Array) => {
    const features: unknown[] = [];
    for await (const feature of deserialize(bytes, {})) features.push(feature);
    return features;
  },
  /** A GeoJSON table, its default shape; the binary one throws in 4.5. */
  '@loaders.gl/flatgeobuf': (bytes: Uint8Array) => FlatGeobufLoader.parseSync(asArrayBuffer(bytes), {}),
  /** A copy of the file into new memory: about as fast as bytes can be touched and written. */
  'copying the bytes': (bytes: Uint8Array) => bytes.slice(),
} as const satisfies Readonly<Record<string, Work>>;

export type Contender = keyof typeof contenders;

function allTexts(page: FeaturePage): unknown {
  const columns = page.columns.map((column) => {
    if (column.kind !== 'string') return column;
    return Array.from({ length: page.featureCount }, (_, row) =>
      isNull(column, row) ? null : readString(column, row),
    );
  });
  return [page, columns];
}

function asArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return bytes.buffer as ArrayBuffer;
}
