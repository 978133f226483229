import { AtlasError } from './atlas-error.js';
import { readString } from './byte-values.js';
import type { AttributeValue, Column, FeaturePage } from './columns.js';
import type { Condition } from './layer-definition.js';

export { readString } from './byte-values.js';

/** True where the row has no value in this column. */
export function isNull(column: Column, row: number): boolean {
  return ((column.nulls[row >> 3] ?? 0) & (1 << (row & 7))) !== 0;
}

/** Value of one row of a column; null where it has none, and of bytes, which only `readBinary` reads. */
export function readValue(column: Column, row: number): AttributeValue {
  if (column.kind === 'binary' || isNull(column, row)) return null;
  if (column.kind === 'string') return readString(column, row);
  const value = column.values[row] ?? 0;
  return column.kind === 'boolean' ? value === 1 : value;
}

/** Column that no file has: without a value for every feature, so that a class without one (`null`) is all of them. */
export const everyFeature = '$all';

/** The column of that name, or undefined when the page has none. */
export function findColumn(page: FeaturePage, name: string): Column | undefined {
  return page.columns.find((column) => column.name === name) ?? (name === everyFeature ? noValues(page) : undefined);
}

const withoutValues = new WeakMap<FeaturePage, Column>();

function noValues(page: FeaturePage): Column {
  const { featureCount } = page;
  const nulls = new Uint8Array((featureCount + 7) >> 3).fill(0xff);
  const made = withoutValues.get(page) ?? {
    kind: 'boolean',
    name: everyFeature,
    values: new Uint8Array(featureCount),
    nulls,
  };
  withoutValues.set(page, made);
  return made;
}

/**
 * The column of that name.
 *
 * @throws {AtlasError} `column-unknown`, naming the columns there are.
 */
export function columnOf(page: FeaturePage, name: string): Column {
  const column = findColumn(page, name);
  if (column) return column;
  const known = page.columns.map((each) => each.name).join(', ');
  throw new AtlasError(
    'column-unknown',
    `Expected a column "${name}", but the file has only: ${known}. Name one of these in the layer definition.`,
    { details: { column: name, known } },
  );
}

/**
 * Value of one attribute of one feature.
 *
 * @throws {AtlasError} `column-unknown` when the page has no such column.
 */
export function valueAt(page: FeaturePage, columnName: string, row: number): AttributeValue {
  return readValue(columnOf(page, columnName), row);
}

/** All attributes of one feature but bytes, by column name, in the file's order. */
export function propertiesAt(page: FeaturePage, row: number): Record<string, AttributeValue> {
  const shown = page.columns.filter((column) => column.kind !== 'binary');
  return Object.fromEntries(shown.map((column) => [column.name, readValue(column, row)]));
}

/**
 * First row whose id column reads as `id`; numbers are compared as written in decimal.
 *
 * @returns undefined when no row has it.
 * @throws {AtlasError} `column-unknown` when the page has no such column.
 */
export function findRow(page: FeaturePage, idColumn: string, id: string): number | undefined {
  const column = columnOf(page, idColumn);
  for (let row = 0; row < page.featureCount; row += 1) {
    if (!isNull(column, row) && String(readValue(column, row)) === id) return row;
  }
  return undefined;
}

/**
 * True when every condition holds for the row; no condition always holds. A row without a value is in no list.
 *
 * @throws {AtlasError} `column-unknown` when a condition names a column the page has not.
 */
export function conditionHolds(page: FeaturePage, row: number, conditions: readonly Condition[] = []): boolean {
  return conditions.every((condition) => {
    const value = valueAt(page, condition.column, row);
    if (condition.isNull !== undefined && condition.isNull !== (value === null)) return false;
    return condition.in === undefined || (value !== null && condition.in.includes(value));
  });
}

/** Rows for which every condition holds, ascending. */
export function rowsWhere(page: FeaturePage, conditions: readonly Condition[] = []): number[] {
  const rows: number[] = [];
  for (let row = 0; row < page.featureCount; row += 1) if (conditionHolds(page, row, conditions)) rows.push(row);
  return rows;
}
