import type { AttributeValue } from '../core/columns.js';
import { importRefused } from '../core/import-refused.js';
import type { ImportedRows, ImportFile, ReadingChoice } from '../core/importer.js';
import type { ReadWatch, SourceTable } from './feature-table.js';
import { openSource } from './open-source.js';
import { chosenTable } from './table-id.js';
import { joinedType, typeOfValue, type ValueType, valueAs } from './value-type.js';

/** Rows that are handed over as they are; a table of places has far fewer. */
const mostRows = 200_000;
const mostSamples = 5;

/**
 * Reads a table of rows as it is; of features what they are described by.
 *
 * @throws {AtlasError} `import-refused`.
 */
export async function readRows(file: ImportFile, choice: ReadingChoice, watch: ReadWatch): Promise<ImportedRows> {
  const { tables } = await openSource(file, choice.encoding, watch);
  const { table } = chosenTable(tables, choice.table, file.name);
  const rows: (readonly unknown[])[] = [];
  for await (const some of rowsOf(table, watch)) {
    watch.signal.throwIfAborted();
    for (const each of some) rows.push(each);
    if (rows.length > mostRows) throw importRefused('too-many-rows', file.name, { limit: mostRows });
  }
  if (rows.length === 0) throw importRefused('no-rows', file.name);
  const types = table.names.map((_, place) => typeOfColumn(rows, place, table));
  return {
    columns: table.names.map((name, place) => ({
      name,
      type: types[place] ?? 'string',
      samples: samplesOf(rows, place),
    })),
    rows: rows.map((row) => types.map((type, place) => attributeOf(valueAs(type, row[place], table.text)))),
  };
}

async function* rowsOf(table: SourceTable, watch: ReadWatch): AsyncGenerator<readonly (readonly unknown[])[]> {
  if (table.kind === 'rows') yield* table.rows(watch);
  else for await (const features of table.features(watch)) yield features.map(({ values }) => values);
}

function typeOfColumn(rows: readonly (readonly unknown[])[], place: number, { text }: SourceTable): ValueType {
  let type: ValueType | undefined;
  for (const row of rows) type = joinedType(type, typeOfValue(row[place], text));
  return type ?? 'string';
}

function samplesOf(rows: readonly (readonly unknown[])[], place: number): readonly string[] {
  const samples: string[] = [];
  for (const row of rows) {
    const value = attributeOf(row[place]);
    if (value !== null && value !== '') samples.push(String(value).slice(0, 200));
    if (samples.length === mostSamples) break;
  }
  return samples;
}

function attributeOf(value: unknown): AttributeValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : JSON.stringify(value);
}
