import { GeometryType } from '../core/geometry-type.js';
import type { ImportFile, InspectedColumn, InspectedTable, Inspection } from '../core/importer.js';
import type { FeatureTable, ReadWatch, RowTable, SourceTable } from './feature-table.js';
import { geometryTypeOf } from './geometry-kind.js';
import { openSource } from './open-source.js';
import { guessedCoordinates, rowFeatures } from './row-features.js';
import { type Survey, surveyOf } from './survey.js';
import { suspicionOf } from './suspicion.js';
import { tableId } from './table-id.js';

/** Features that are looked at where looking at all would take long. */
const featuresOfLong = 20_000;

/**
 * Says what a file is.
 *
 * @param label - Of an encoding, where it is known.
 * @throws {AtlasError} `import-refused`.
 */
export async function inspectFile(file: ImportFile, label: string | undefined, watch: ReadWatch): Promise<Inspection> {
  const { format, encoding, tables } = await openSource(file, label, watch);
  const inspected: InspectedTable[] = [];
  for (const table of tables) inspected.push(...(await inspectTable(table, file.name, watch)));
  return { format, ...(encoding && { encoding }), tables: inspected };
}

function inspectTable(table: SourceTable, file: string, watch: ReadWatch): Promise<readonly InspectedTable[]> {
  return table.kind === 'rows' ? inspectRows(table, file, watch) : inspectFeatures(table, file, watch);
}

/** Features of several kinds are as many tables, since a layer draws one. */
async function inspectFeatures(
  table: FeatureTable,
  file: string,
  watch: ReadWatch,
): Promise<readonly InspectedTable[]> {
  const { survey, complete } = await surveyOf(table, watch, table.long ? featuresOfLong : undefined);
  const kinds = [...survey.kinds];
  if (kinds.length < 2) return [inspected(table, survey, complete, file)];
  return kinds.map(([kind, multi]) => ({
    ...inspected(table, survey, false, file),
    id: tableId(table.id, kind),
    geometry: [geometryTypeOf(kind, multi)],
  }));
}

async function inspectRows(table: RowTable, file: string, watch: ReadWatch): Promise<readonly InspectedTable[]> {
  const guess = await guessedCoordinates(table, watch);
  if (guess) {
    const { survey, complete } = await surveyOf(rowFeatures(table, guess, file), watch, featuresOfLong);
    return [{ ...inspected(table, survey, complete, file), geometry: [], coordinates: guess }];
  }
  const plain: FeatureTable = { ...table, kind: 'features', features: (watching) => withoutGeometry(table, watching) };
  const { survey, complete } = await surveyOf(plain, watch, featuresOfLong);
  return [inspected(table, survey, complete, file)];
}

async function* withoutGeometry(table: RowTable, watch: ReadWatch) {
  let row = 0;
  for await (const rows of table.rows(watch)) yield rows.map((values) => ({ row: ++row, geometry: null, values }));
}

function inspected(table: SourceTable, survey: Survey, complete: boolean, file: string): InspectedTable {
  const suspicion = suspicionOf(table, survey, file);
  const { box } = survey;
  return {
    id: table.id,
    title: table.title,
    rows: table.count ?? (complete ? survey.count : undefined),
    columns: table.names.map(
      (name, place): InspectedColumn => ({
        name,
        type: survey.types[place] ?? 'string',
        samples: survey.samples[place] ?? [],
      }),
    ),
    geometry: [...survey.geometryTypes].filter((type) => type !== GeometryType.Unknown),
    crs: table.crs,
    ...(suspicion && { suspicion }),
    ...(box && { bbox: box }),
    positions: survey.positions,
  };
}
