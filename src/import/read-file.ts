import { importRefused } from '../core/import-refused.js';
import type { ImportedFeatures, ImportFile, ReadingChoice } from '../core/importer.js';
import { encodeTable } from './encode-table.js';
import type { FeatureTable, ReadWatch, SourceTable } from './feature-table.js';
import { openSource } from './open-source.js';
import { swappedNote } from './reading-notes.js';
import { guessedCoordinates, rowFeatures } from './row-features.js';
import { chosenTable } from './table-id.js';
import { placementOf } from './to-wgs84.js';

/**
 * Reads a table into features.
 *
 * @throws {AtlasError} `import-refused`, also where a choice is missing.
 */
export async function readFeatures(
  file: ImportFile,
  choice: ReadingChoice,
  watch: ReadWatch,
): Promise<ImportedFeatures> {
  const { tables, flatGeobuf } = await openSource(file, choice.encoding, watch);
  const asIs = flatGeobuf && (await (await import('./flatgeobuf-as-is.js')).usedAsIs(file, flatGeobuf, choice));
  if (asIs) return asIs;
  const { table, kind } = chosenTable(tables, choice.table, file.name);
  const features = await asFeatures(table, choice, file.name, watch);
  const crs = choice.crs ?? table.crs;
  if (crs === undefined) throw importRefused('crs-missing', file.name);
  const { transform, datum, shiftMeters, notes } = await placementOf(crs, file.name);
  const swapped = choice.swapped ?? false;
  const encoded = await encodeTable({ table: features, kind, transform, swapped, file: file.name, watch });
  const transforms = [...(swapped ? [swappedNote] : []), ...notes, ...encoded.transforms];
  return { ...encoded, transforms, datum, shiftMeters };
}

async function asFeatures(
  table: SourceTable,
  choice: ReadingChoice,
  file: string,
  watch: ReadWatch,
): Promise<FeatureTable> {
  if (table.kind === 'features') return table;
  const coordinates = choice.coordinates ?? (await guessedCoordinates(table, watch));
  if (!coordinates) throw importRefused('coordinates-missing', file);
  return rowFeatures(table, coordinates, file);
}
