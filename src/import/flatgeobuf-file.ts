import { AtlasError } from '../core/atlas-error.js';
import type { FeaturePage } from '../core/columns.js';
import { importRefused } from '../core/import-refused.js';
import type { CrsName, ImportFile } from '../core/importer.js';
import { readValue } from '../core/page-access.js';
import { geometryAt } from '../core/page-geometry.js';
import { concatBytes } from '../flatgeobuf/byte-array.js';
import { decodeFeatures } from '../flatgeobuf/decode.js';
import { ColumnType } from '../flatgeobuf/format.js';
import { type FlatGeobufHeader, headerByteLength, maxHeaderBytes, parseHeader } from '../flatgeobuf/header.js';
import { bytesOf } from './byte-stream.js';
import { wholeFeatures } from './feature-bytes.js';
import type { FeatureTable, RawFeature, ReadWatch } from './feature-table.js';
import type { OpenSource } from './opened-source.js';
import { titleOf } from './source-file.js';

/** Bytes of one feature. */
const mostFeatureBytes = 2 ** 28;

/**
 * Opens a FlatGeobuf file of any size.
 *
 * @throws {AtlasError} `import-refused`.
 */
export async function openFlatGeobufFile(file: ImportFile): Promise<OpenSource> {
  const header = await headerOf(file);
  const table: FeatureTable = {
    kind: 'features',
    id: file.name,
    title: header.title || header.name || titleOf(file.name),
    count: header.featureCount || undefined,
    crs: crsOf(header),
    names: header.columns.map(({ name }) => name),
    long: file.data.size > 2 ** 26,
    features: (watch) => featuresOf(file, header, watch),
  };
  return { format: 'flatgeobuf', tables: [table], flatGeobuf: header };
}

async function headerOf({ name, data }: ImportFile): Promise<FlatGeobufHeader> {
  const start = new Uint8Array(await data.slice(0, 12).arrayBuffer());
  return within(name, async () => {
    const length = headerByteLength(start, name);
    return parseHeader(new Uint8Array(await data.slice(0, Math.min(length, maxHeaderBytes + 12)).arrayBuffer()), name);
  });
}

/** The reader of the format has errors of its own. */
async function within<T>(file: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof AtlasError) throw importRefused('flatgeobuf-damaged', file, {}, error);
    throw error;
  }
}

function crsOf({ crs }: FlatGeobufHeader): CrsName | undefined {
  if (!crs || crs.code === 0) return undefined;
  const name = `${crs.org ?? 'EPSG'}:${crs.code}`;
  return name === 'OGC:84' ? 'EPSG:4326' : name;
}

async function* featuresOf(
  file: ImportFile,
  header: FlatGeobufHeader,
  watch: ReadWatch,
): AsyncGenerator<readonly RawFeature[]> {
  const { name, data } = file;
  let carry: Uint8Array = new Uint8Array();
  let row = 0;
  for await (const piece of bytesOf(data.slice(header.featuresStart), watch)) {
    const bytes = concatBytes([carry, piece]);
    const run = await within(name, () => wholeFeatures(bytes, name));
    carry = bytes.slice(run.length);
    if (carry.length > mostFeatureBytes) throw importRefused('flatgeobuf-damaged', name);
    const page = await within(name, () => decodeFeatures(header, run, { file: name }));
    yield rawFeatures(page, header, row);
    row += page.featureCount;
  }
  if (carry.length > 0 || row < header.featureCount) throw importRefused('flatgeobuf-damaged', name);
}

function rawFeatures(page: FeaturePage, header: FlatGeobufHeader, before: number): readonly RawFeature[] {
  return Array.from({ length: page.featureCount }, (_, row) => ({
    row: before + row + 1,
    geometry: geometryAt(page, row),
    values: page.columns.map((column, place) => {
      const value = readValue(column, row);
      return header.columns[place]?.type === ColumnType.Json && typeof value === 'string' ? parsed(value) : value;
    }),
  }));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
