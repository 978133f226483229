import { createHash } from 'node:crypto';
import { vocabularies } from '../../layers/vocabularies.js';
import { encodeFlatGeobuf } from '../../src/flatgeobuf/encode.js';
import type { Dataset } from './dataset.js';
import { allDatasets } from './datasets.js';
import { headerColumn, sidecarOf } from './sidecar.js';
import { validateDatasets } from './validate.js';

/** Bytes of every file of `public/geodata` by name. */
export type BuiltFiles = ReadonlyMap<string, Uint8Array>;

/**
 * Builds every file from the sources. The same sources give the same bytes.
 *
 * @throws {Error} when the sources break a rule, naming dataset, feature and reason.
 */
export function buildFiles(datasets: readonly Dataset[] = allDatasets()): BuiltFiles {
  validateDatasets(datasets);
  const files = new Map<string, Uint8Array>();
  const entries = datasets.map((dataset) => {
    const bytes = encodeDataset(dataset);
    const sidecar = jsonBytes(sidecarOf(dataset, bytes.length));
    files.set(`${dataset.id}.fgb`, bytes);
    files.set(`${dataset.id}.json`, sidecar);
    return {
      id: dataset.id,
      count: dataset.features.length,
      ...fileEntry(`${dataset.id}.fgb`, bytes),
      sidecar: fileEntry(`${dataset.id}.json`, sidecar),
    };
  });
  const words = jsonBytes(vocabularies);
  files.set('vocabularies.json', words);
  const vocabulary = fileEntry('vocabularies.json', words);
  const version = createHash('sha256');
  for (const { sha256, sidecar } of entries) version.update(sha256).update(sidecar.sha256);
  const dataVersion = version.update(vocabulary.sha256).digest('hex').slice(0, 12);
  files.set('index.json', jsonBytes({ dataVersion, files: entries, vocabularies: vocabulary }));
  return files;
}

function encodeDataset({ id, source, geometryType, columns, features }: Dataset): Uint8Array {
  return encodeFlatGeobuf(features, {
    name: id,
    title: source.title.en,
    description: source.description.en,
    geometryType,
    columns: columns.map(headerColumn),
  });
}

function fileEntry(file: string, bytes: Uint8Array) {
  return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, undefined, 1)}\n`);
}
