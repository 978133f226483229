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
    const { readStrings } = await import('../src/core/read-strings.js');
    return (bytes: Uint8Array) => {
      const page = decodeFlatGeobuf(bytes);
      return [
        page,
        page.columns.map((column) => (column.kind === 'string' ? readStrings(column, page.featureCount) : column)),
      ];
    };
  },
  /** What the atlas keeps: columns that no longer need the file. */
  'jjj-atlas, packed': async () => {
    const { decodeFlatGeobuf } = await import('../src/flatgeobuf/decode.js');
    const { packPage } = await import('../src/flatgeobuf/pack-page.js');
    return (bytes: Uint8Array) => packPage(decodeFlatGeobuf(bytes));
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
