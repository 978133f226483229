import { importRefused } from '../core/import-refused.js';
import type { CrsName } from '../core/importer.js';
import { type FeatureRun, FeatureScanner } from './feature-scanner.js';
import { ColumnNames, type FeatureTable, type RawFeature, type ReadWatch } from './feature-table.js';
import type { SourceFile } from './source-file.js';
import { utf8Pieces } from './utf8-pieces.js';

const idle: ReadWatch = { signal: new AbortController().signal, progress: () => undefined };

/** A GeoJSON file as a table. It is parsed some features at a time, so that its length matters little. */
export async function geoJsonTable(file: SourceFile): Promise<FeatureTable> {
  const names = new ColumnNames();
  return {
    kind: 'features',
    id: file.name,
    title: file.title,
    count: undefined,
    crs: await crsOf(file),
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
  const scanner = new FeatureScanner(file.name);
  for await (const piece of utf8Pieces(file, watch)) {
    const before = scanner.count;
    const run = scanner.take(piece);
    if (run) yield parsedRun(run, before, file).map((each, index) => rawFeature(each, before + index + 1, names));
  }
  if (!scanner.isWhole) throw importRefused('json-cut', file.name, { row: scanner.count + 1 });
  if (!scanner.hasList) yield [loneFeature(parsedLone(scanner.beside, file), file, names)];
}

function parsedRun({ bytes, ends }: FeatureRun, before: number, file: SourceFile): readonly unknown[] {
  try {
    return JSON.parse(`[${decoded(bytes, file)}]`) as unknown[];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw importRefused('json-damaged', file.name, { row: before + damagedPlace(bytes, ends) });
  }
}

/** Which of the features is no JSON, from 1. */
function damagedPlace(bytes: Uint8Array, ends: readonly number[]): number {
  let start = 0;
  for (const [index, end] of ends.entries()) {
    const text = new TextDecoder().decode(bytes.subarray(start, end)).replace(/^[\s,]*/, '');
    start = end;
    try {
      JSON.parse(text);
    } catch {
      return index + 1;
    }
  }
  return ends.length;
}

function decoded(bytes: Uint8Array, file: SourceFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw importRefused('encoding', file.name, { encoding: file.encoding.label });
  }
}

function parsedLone(text: string, file: SourceFile): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw importRefused('json-damaged', file.name, { row: 1 });
  }
}

/** The one feature of a file that is a feature or a geometry and no collection of features. */
function loneFeature(value: unknown, file: SourceFile, names: ColumnNames): RawFeature {
  const { type } = (value ?? {}) as { readonly type?: unknown };
  if (type === 'Topology') throw importRefused('topojson', file.name);
  if (type === 'Feature') return rawFeature(value, 1, names);
  if (typeof type !== 'string' || !/^(?:Multi)?(?:Point|LineString|Polygon)$|^GeometryCollection$/.test(type))
    throw importRefused('json-other', file.name);
  return { row: 1, geometry: value, values: [] };
}

/** A feature of JSON, or of a geometry that stands in its place. */
export function rawFeature(value: unknown, row: number, names: ColumnNames): RawFeature {
  const { type, id, geometry, properties } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (type !== 'Feature') return { row, geometry: null, values: [], fault: 'unreadable' };
  const hasProperties = typeof properties === 'object' && properties !== null && !Array.isArray(properties);
  return { row, id, geometry, values: hasProperties ? names.valuesOf(properties) : [] };
}

/** What an older file says in its member `crs`; WGS 84 where it says nothing, as RFC 7946 has it. */
async function crsOf(file: SourceFile): Promise<CrsName> {
  const scanner = new FeatureScanner(file.name);
  for await (const piece of utf8Pieces({ ...file, data: file.data.slice(0, 2 ** 20) }, idle)) scanner.take(piece);
  const name = /"crs"\s*:\s*\{[^{}]*\{[^{}]*"name"\s*:\s*"([^"]{1,200})"/.exec(scanner.beside)?.[1];
  if (name === undefined || /CRS84$/i.test(name)) return 'EPSG:4326';
  const code = /EPSG:.*?(\d{4,6})$/i.exec(name)?.[1];
  return code === undefined ? name : `EPSG:${code}`;
}
