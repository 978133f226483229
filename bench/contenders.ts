import type { FeaturePage } from '../src/core/columns.js';

/** What is done with a file; the result is kept until the clock has stopped. */
export type Work = (bytes: Uint8Array) => unknown;

/**
 * Everyone who takes part in a bench, with a function that makes ready for the work. Libraries are imported there and
 * not above: what a process has loaded, every garbage collection has to walk through.
 */
export const contenders = {
  /** Columns, text left as bytes. */
  'jjj-atlas': async () => (await import('../src/flatgeobuf/decode.js')).decodeFlatGeobuf,
  /** Columns, and every text of every row read. */
  'jjj-atlas, strings read': async () => {
    const { decodeFlatGeobuf } = await import('../src/flatgeobuf/decode.js');
    const { isNull, readString } = await import('../src/core/page-access.js');
    const readTexts = (page: FeaturePage) =>
      page.columns.map((column) => {
        if (column.kind !== 'string') return column;
        const readRow = (_: unknown, row: number) => (isNull(column, row) ? null : readString(column, row));
        return Array.from({ length: page.featureCount }, readRow);
      });
    return (bytes: Uint8Array) => {
      const page = decodeFlatGeobuf(bytes);
      return [page, readTexts(page)];
    };
  },
  /** One GeoJSON object for each feature, as its documentation shows. */
  'flatgeobuf/geojson': async () => {
    const { deserialize } = await import('flatgeobuf/lib/mjs/geojson.js');
    return async (bytes: Uint8Array) => {
      const features: unknown[] = [];
      for await (const feature of deserialize(bytes, {})) features.push(feature);
      return features;
    };
  },
  /** A GeoJSON table, its default shape; the binary one throws in 4.5. */
  '@loaders.gl/flatgeobuf': async () => {
    const { FlatGeobufLoader } = await import('@loaders.gl/flatgeobuf');
    return (bytes: Uint8Array) => FlatGeobufLoader.parseSync(bytes.buffer as ArrayBuffer, {});
  },
  /** A copy of the file into new memory: about as fast as bytes can be touched and written. */
  'copying the bytes': () => Promise.resolve((bytes: Uint8Array) => bytes.slice()),
} as const satisfies Readonly<Record<string, () => Promise<Work>>>;

export type Contender = keyof typeof contenders;
