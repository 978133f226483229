import { importRefused } from '../core/import-refused.js';
import { concatBytes } from '../flatgeobuf/byte-array.js';
import { ColumnNames, type FeatureTable, type RawFeature, type ReadWatch } from './feature-table.js';
import { rawFeature } from './geojson-file.js';
import type { SourceFile } from './source-file.js';
import { utf8Pieces } from './utf8-pieces.js';

/** Bytes of one line. */
const mostBytes = 2 ** 27;
/** Lines in a row that may be no JSON at the beginning of a file before it is given up. */
const hopelessLines = 20;

/** GeoJSON with a feature in every line (RFC 8142, with or without its separators) as a table. */
export function geoJsonLinesTable(file: SourceFile): FeatureTable {
  const names = new ColumnNames();
  return {
    kind: 'features',
    id: file.name,
    title: file.title,
    count: undefined,
    crs: 'EPSG:4326',
    names: names.names,
    long: file.data.size > 2 ** 26,
    features: (watch) => featuresOf(file, names, watch),
  };
}

async function* featuresOf(
  file: SourceFile,
  names: ColumnNames,
  watch: ReadWatch,
): AsyncGenerator<readonly RawFeature[]> {
  let carry: Uint8Array = new Uint8Array();
  let row = 0;
  let read = 0;
  const take = (bytes: Uint8Array) => {
    const lines = new TextDecoder().decode(bytes).split('\n');
    const features = lines.flatMap((line) => {
      const text = line.replaceAll('\u001e', '').trim();
      return text === '' ? [] : [lineFeature(text, ++row, names)];
    });
    read += features.filter(({ fault }) => fault === undefined).length;
    if (read === 0 && row >= hopelessLines) throw importRefused('json-damaged', file.name, { row: 1 });
    return features;
  };
  for await (const piece of utf8Pieces(file, watch)) {
    const end = piece.lastIndexOf(0x0a) + 1;
    const whole = concatBytes([carry, piece.subarray(0, end)]);
    carry = end === 0 ? concatBytes([carry, piece]) : piece.slice(end);
    if (end > 0) yield take(whole);
    if (carry.length > mostBytes)
      throw importRefused('feature-large', file.name, { row: row + 1, limit: mostBytes / 2 ** 20 });
  }
  yield take(carry);
}

/** A line that is no JSON costs its own feature only. */
function lineFeature(text: string, row: number, names: ColumnNames): RawFeature {
  try {
    const value: unknown = JSON.parse(text);
    const { type, coordinates } = (value ?? {}) as Readonly<Record<string, unknown>>;
    if (type !== 'Feature' && coordinates !== undefined) return { row, geometry: value, values: [] };
    return rawFeature(value, row, names);
  } catch {
    return { row, geometry: null, values: [], fault: 'unreadable' };
  }
}
