import type { AttributeValue } from '../../core/columns.js';
import type { ColumnProfile } from '../../core/importer.js';

/** Most numbers that classes are reckoned from. */
const mostNumbers = 10_000;

/** Most different values that are listed. */
const mostValues = 200;

/** What the editor knows of a column: its different values, most frequent first, and its numbers. */
export interface ColumnValues extends Pick<ColumnProfile, 'numbers'> {
  readonly values: readonly (string | number | boolean)[];
}

/** Sums up the values of a column, of the features that are here. */
export function columnValues(all: readonly AttributeValue[]): ColumnValues {
  const counts = new Map<string | number | boolean, number>();
  for (const value of all) {
    if (value === null || (counts.size >= mostValues && !counts.has(value))) continue;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const numbers = all.filter((value) => typeof value === 'number' && Number.isFinite(value)).map(Number);
  const step = Math.max(1, Math.ceil(numbers.length / mostNumbers));
  const sorted = numbers.sort((a, b) => a - b);
  const thinned = sorted.filter((_, place) => place % step === 0 || place === sorted.length - 1);
  return {
    values: [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value),
    ...(thinned.length > 0 && { numbers: thinned }),
  };
}
