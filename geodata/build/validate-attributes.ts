import { formatIds } from '../../src/core/number-format.js';
import { unitIds } from '../../src/core/units.js';
import { type Dataset, type DatasetColumn, type DatasetFeature, sourcesOf } from './dataset.js';
import { type Fault, idOf } from './fault.js';
import { vocabularyOf } from './vocabularies.js';

/** Years that an opening, a foundation or a figure may have. */
export const yearRange: readonly [first: number, last: number] = [1880, 2026];

const numeric: readonly DatasetColumn['type'][] = ['double', 'int', 'long'];

/** Faults of columns and of the values in them. */
export function attributeFaults(dataset: Dataset): Fault[] {
  const sourceIds = new Set(sourcesOf(dataset).map(({ id }) => id));
  const names = new Set(dataset.columns.map(({ name }) => name));
  const citing = new Set(dataset.columns.flatMap(({ sourceColumn }) => sourceColumn ?? []));
  return dataset.columns.flatMap((column) => [
    ...columnFaults(column, names, sourceIds).map((reason) => ({
      dataset: dataset.id,
      reason: `${column.name}: ${reason}`,
    })),
    ...dataset.features.flatMap((feature) => {
      const citesIds = citing.has(column.name) && column.format === 'list';
      const reason = valueFault(column, feature) ?? (citesIds ? citationFault(column, feature, sourceIds) : undefined);
      return reason
        ? [{ dataset: dataset.id, feature: idOf(dataset, feature), reason: `${column.name}: ${reason}` }]
        : [];
    }),
  ]);
}

function columnFaults(column: DatasetColumn, names: ReadonlySet<string>, sourceIds: ReadonlySet<string>): string[] {
  const { unit, format, vocabulary, source, sourceColumn, reasonColumn, derived, type } = column;
  const faults: string[] = [];
  if (unit !== undefined && !unitIds.includes(unit)) faults.push(`the unit ${unit} is not known`);
  if (format !== undefined && !isKnownFormat(format)) faults.push(`the format ${format} is not known`);
  if (vocabulary !== undefined && !vocabularyOf(vocabulary)) faults.push(`the vocabulary ${vocabulary} is not known`);
  if (source !== undefined && !sourceIds.has(source)) faults.push(`the source ${source} is not in the record`);
  for (const name of [sourceColumn, reasonColumn]) {
    if (name !== undefined && !names.has(name)) faults.push(`the column ${name} is missing`);
  }
  const hasOrigin = source !== undefined || sourceColumn !== undefined || derived !== undefined;
  if (numeric.includes(type) && !hasOrigin) faults.push('a column of numbers needs a source');
  return faults;
}

function isKnownFormat(format: string): boolean {
  return formatIds.includes(format);
}

function valueFault(column: DatasetColumn, { properties }: DatasetFeature): string | undefined {
  const value = properties[column.name];
  if (value === null || value === undefined) return gapFault(column, properties);
  const { vocabulary, sourceColumn } = column;
  if (vocabulary !== undefined && !vocabularyOf(vocabulary)?.[String(value)]) {
    return `${JSON.stringify(value)} is not in the vocabulary ${vocabulary}`;
  }
  if (sourceColumn !== undefined && !properties[sourceColumn]) return 'a value without a source';
  return yearFault(column, value);
}

/** Ids of sources, joined with `;`, must all be in the record. */
function citationFault({ name }: DatasetColumn, { properties }: DatasetFeature, sourceIds: ReadonlySet<string>) {
  const cited = properties[name];
  const unknown = typeof cited === 'string' ? cited.split(';').find((id) => !sourceIds.has(id)) : undefined;
  return unknown === undefined ? undefined : `the source ${unknown} is not known`;
}

/** A gap in a column that has reasons must have one. */
function gapFault({ reasonColumn }: DatasetColumn, properties: DatasetFeature['properties']): string | undefined {
  if (reasonColumn === undefined || properties[reasonColumn]) return undefined;
  return 'neither a value nor a reason';
}

function yearFault({ format }: DatasetColumn, value: unknown): string | undefined {
  if (format !== 'date' && format !== 'year') return undefined;
  const match = /^(\d{4})(-\d{2}(-\d{2})?)?$/.exec(String(value));
  if (!match) return `${String(value)} is no year, month or day`;
  const year = Number(match[1]);
  const [first, last] = yearRange;
  if (year < first || year > last) return `the year ${year} is not between ${first} and ${last}`;
  return Number.isNaN(Date.parse(String(value))) ? `${String(value)} is not in the calendar` : undefined;
}
