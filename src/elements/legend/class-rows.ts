import type { AttributeValue } from '../../core/columns.js';
import type { Condition } from '../../core/layer-definition.js';

/** Values of a column, one per feature drawn; empty until loaded. */
export type ColumnValues = (column: string) => readonly AttributeValue[];

/** The class most of these rows belong to, to show a modifier on; the first class when there is no row. */
export function commonClass<T extends { readonly value: AttributeValue }>(
  classes: readonly T[],
  values: readonly AttributeValue[],
  rows: readonly number[],
): T | undefined {
  const size = (each: T) => rows.filter((row) => values[row] === each.value).length;
  return [...classes].sort((a, b) => size(b) - size(a))[0];
}

/** How many features have a value; undefined while nothing is loaded. */
export function countOf(values: readonly AttributeValue[], value: AttributeValue): number | undefined {
  return values.length === 0 ? undefined : values.filter((each) => each === value).length;
}

/** Rows for which every condition holds; a row without a value is in no list. */
export function matchingRows(conditions: readonly Condition[], valuesOf: ColumnValues): number[] {
  const columns = conditions.map((condition) => ({ condition, values: valuesOf(condition.column) }));
  const rows = [...(columns[0]?.values.keys() ?? [])];
  return rows.filter((row) => columns.every(({ condition, values }) => holds(condition, values[row] ?? null)));
}

function holds(condition: Condition, value: AttributeValue): boolean {
  if (condition.isNull !== undefined && condition.isNull !== (value === null)) return false;
  return condition.in === undefined || (value !== null && condition.in.includes(value));
}
