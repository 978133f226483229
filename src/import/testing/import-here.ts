import type { FeaturePage } from '../../core/columns.js';
import type { ImportedFeatures, ImportFile, Inspection, ReadingChoice } from '../../core/importer.js';
import { propertiesAt } from '../../core/page-access.js';
import { geometryAt } from '../../core/page-geometry.js';
import { decodeFlatGeobuf } from '../../flatgeobuf/decode.js';
import type { ReadWatch } from '../feature-table.js';
import { inspectFile } from '../inspect-file.js';
import { readFeatures } from '../read-file.js';

const idle: ReadWatch = { signal: new AbortController().signal, progress: () => undefined };

/** A file of a text, or of bytes. */
export function fileOf(name: string, content: BlobPart): ImportFile {
  return { name, data: new Blob([content]) };
}

export function inspect(file: ImportFile, encoding?: string): Promise<Inspection> {
  return inspectFile(file, encoding, idle);
}

export function read(file: ImportFile, choice: ReadingChoice = {}): Promise<ImportedFeatures> {
  return readFeatures(file, choice, idle);
}

/** The features of what was read, in the order of the file that was read: geometry and values by name. */
export async function featuresIn(imported: ImportedFeatures): Promise<readonly FeatureRecord[]> {
  const page = decodeFlatGeobuf(new Uint8Array(await imported.file.arrayBuffer()));
  return Array.from({ length: page.featureCount }, (_, row) => recordAt(page, row)).sort((a, b) =>
    String(a.values['id']).localeCompare(String(b.values['id']), 'en', { numeric: true }),
  );
}

export interface FeatureRecord {
  readonly geometry: unknown;
  readonly values: Readonly<Record<string, unknown>>;
}

function recordAt(page: FeaturePage, row: number): FeatureRecord {
  return { geometry: geometryAt(page, row), values: propertiesAt(page, row) };
}
