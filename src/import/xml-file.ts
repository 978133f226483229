import type { Feature } from 'geojson';
import { importRefused } from '../core/import-refused.js';
import type { ImportFile, ImportFormat } from '../core/importer.js';
import { ColumnNames, type FeatureTable, type RawFeature, type ReadWatch } from './feature-table.js';
import type { OpenSource } from './opened-source.js';
import { titleOf } from './source-file.js';
import { textDecoder } from './text-encoding.js';
import { parsedXml } from './xml-document.js';

/** Features that are handed over at once. */
const batch = 2000;

/**
 * Opens a KML or GPX file. Folders of a KML file are one table.
 *
 * @param bytes - The file.
 * @param label - Of an encoding, where it is known.
 * @throws {AtlasError} `import-refused`.
 */
export async function openXmlBytes(file: ImportFile, bytes: Uint8Array, label?: string): Promise<OpenSource> {
  const text = textDecoder(label ?? declaredEncoding(bytes), file.name).decode(bytes);
  const document = await parsedXml(text, file.name);
  const root = document.documentElement?.localName ?? '';
  if (root !== 'kml' && root !== 'gpx') throw importRefused('xml-other', file.name, { received: root.slice(0, 40) });
  const format: ImportFormat = root;
  const { kmlGen, gpxGen } = await import('@tmcw/togeojson');
  const generate = () => (root === 'kml' ? kmlGen(document) : gpxGen(document));
  return { format, tables: [xmlTable(file, generate)] };
}

/** What the first line says, else UTF-8. */
function declaredEncoding(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\W*<\?xml[^>]*encoding\s*=\s*["']([\w.-]+)["']/.exec(start)?.[1] ?? 'utf-8';
}

function xmlTable(file: ImportFile, generate: () => Generator<Feature<Feature['geometry'] | null>>): FeatureTable {
  const names = new ColumnNames();
  return {
    kind: 'features',
    id: file.name,
    title: titleOf(file.name),
    count: undefined,
    crs: 'EPSG:4326',
    names: names.names,
    text: { decimalComma: false },
    long: false,
    features: (watch) => featuresOf(generate(), names, watch, file.name),
  };
}

async function* featuresOf(
  generated: Generator<Feature<Feature['geometry'] | null>>,
  names: ColumnNames,
  { signal, progress }: ReadWatch,
  file: string,
): AsyncGenerator<readonly RawFeature[]> {
  let features: RawFeature[] = [];
  let row = 0;
  for (const { id, geometry, properties } of within(generated, file)) {
    features.push({ row: ++row, id, geometry, values: names.valuesOf(described(properties ?? {})) });
    if (features.length < batch) continue;
    signal.throwIfAborted();
    yield features;
    features = [];
  }
  yield features;
  progress(1);
}

/** The library fails with errors of its own on elements that are no numbers or stand in odd places. */
function* within<T>(generated: Generator<T>, file: string): Generator<T> {
  try {
    yield* generated;
  } catch (error) {
    throw importRefused('xml-damaged', file, {}, error);
  }
}

/** How a feature looked in another program, and what belongs to single positions, is nothing that describes it. */
const looks =
  /^(?:styleUrl|styleHash|styleMapHash|stroke|fill|icon|label|marker|line|poly)(?:-.*|Style)?$|^(?:coordinateProperties|visibility|_gpxType|@geometry-type)$/;

/** What describes a feature. Marked-up descriptions are texts like any other. */
function described(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(properties).filter(([name]) => !looks.test(name));
  return Object.fromEntries(kept.map(([name, value]) => [name, marked(value) ?? value]));
}

function marked(value: unknown): string | undefined {
  const { '@type': type, value: text } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return type === 'html' && typeof text === 'string' ? text : undefined;
}
