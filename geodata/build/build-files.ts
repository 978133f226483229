import { createHash } from 'node:crypto';
import { catalog } from '../../layers/index.js';
import { comparisonFileOf } from './comparison-file.js';
import type { Dataset } from './dataset.js';
import { allDatasets } from './datasets.js';
import { encodeDataset } from './encode-dataset.js';
import { figureFileOf, figureFileText } from './figure-file.js';
import { keptOverview } from './kept-overview.js';
import { measureNetworks } from './lengths.js';
import { networkFileOf, networkFileText } from './network-file.js';
import { searchFileOf, searchFileText } from './search-file.js';
import { sidecarOf } from './sidecar.js';
import { storyFile, storyFileText } from './story-file.js';
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
  const entries = datasets.map((dataset) => addDataset(files, dataset));
  const words = jsonBytes(catalog.vocabularies);
  files.set('vocabularies.json', words);
  const vocabulary = fileEntry('vocabularies.json', words);
  const version = createHash('sha256');
  for (const { sha256, sidecar, overviews = [] } of entries) {
    for (const each of [{ sha256 }, sidecar, ...overviews]) version.update(each.sha256);
  }
  const figures = addText(files, 'figures.json', figureFileText(figureFileOf(datasets)));
  const comparison = addText(files, 'comparison.json', figureFileText(comparisonFileOf()));
  const networks = addText(files, 'networks.json', networkFileText(networkFileOf(measureNetworks(), catalog)));
  for (const { sha256 } of [vocabulary, figures, comparison, networks]) version.update(sha256);
  const dataVersion = version.digest('hex').slice(0, 12);
  // The list of names, the lengths and the story follow from the files, so they are no part of their version.
  const search = addText(files, 'search.json', searchFileText(searchFileOf(datasets, catalog)));
  const story = addText(files, 'story.json', storyFileText(storyFile()));
  const beside = { vocabularies: vocabulary, figures, comparison, networks, search, story };
  files.set('index.json', jsonBytes({ dataVersion, files: entries, ...beside }));
  return files;
}

/** Adds a file; gives what the index says of it. */
function addText(files: Map<string, Uint8Array>, name: string, text: string) {
  const bytes = new TextEncoder().encode(text);
  files.set(name, bytes);
  return fileEntry(name, bytes);
}

/** Adds the file of a dataset, its sidecar and its overviews; gives what the index says of them. */
function addDataset(files: Map<string, Uint8Array>, dataset: Dataset) {
  const { id, features } = dataset;
  const bytes = encodeDataset(dataset);
  const overview = keptOverview(dataset, bytes.length);
  const sidecar = jsonBytes(sidecarOf(dataset, bytes.length, overview ? [overview.entry] : []));
  files.set(`${id}.fgb`, bytes);
  if (overview) files.set(overview.entry.file, overview.bytes);
  files.set(`${id}.json`, sidecar);
  const overviews = overview ? { overviews: [fileEntry(overview.entry.file, overview.bytes)] } : {};
  return {
    id,
    count: features.length,
    ...fileEntry(`${id}.fgb`, bytes),
    sidecar: fileEntry(`${id}.json`, sidecar),
    ...overviews,
  };
}

function fileEntry(file: string, bytes: Uint8Array) {
  return { file, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, undefined, 1)}\n`);
}
