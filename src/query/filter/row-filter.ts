import type { AttributeValue, FeaturePage } from '../../core/columns.js';
import { dayNumber } from '../../core/day-number.js';
import type { FeatureFilter, FilterTest } from '../../core/feature-filter.js';
import { columnOf, isNull, readValue } from '../../core/page-access.js';
import type { QueryTarget } from '../../core/query-task.js';
import { compareValues, equalsText } from './compare-values.js';
import type { TextMatch } from './text-match.js';

/** Whether a row is meant. */
export type RowTest = (row: number) => boolean;

/** Which rows of a page a target means, and of which the date is not known. */
export interface TargetRows {
  /** Undefined when all rows pass. */
  readonly passes: RowTest | undefined;
  /** True for a row that has no date to compare a year with. */
  readonly isUndated: RowTest | undefined;
}

/**
 * The tests of a target for one page.
 *
 * @throws {AtlasError} `column-unknown`, naming the columns there are.
 */
export function targetRows(page: FeaturePage, { where, time }: QueryTarget, like: TextMatch): TargetRows {
  const meant = where && compileFilter(page, where, like);
  if (!time) return { passes: meant, isUndated: undefined };
  const dates = columnOf(page, time.column);
  const isThere = (row: number) => (dayNumber(readValue(dates, row)) ?? -Infinity) <= time.day;
  return {
    passes: meant ? (row) => meant(row) && isThere(row) : isThere,
    isUndated: (row) => dayNumber(readValue(dates, row)) === undefined,
  };
}

function compileFilter(page: FeaturePage, filter: FeatureFilter, like: TextMatch): RowTest {
  if ('all' in filter) {
    const tests = filter.all.map((each) => compileFilter(page, each, like));
    return (row) => tests.every((test) => test(row));
  }
  if ('any' in filter) {
    const tests = filter.any.map((each) => compileFilter(page, each, like));
    return (row) => tests.some((test) => test(row));
  }
  if ('not' in filter) {
    const test = compileFilter(page, filter.not, like);
    return (row) => !test(row);
  }
  return compileTest(page, filter, like);
}

function compileTest(page: FeaturePage, test: FilterTest, like: TextMatch): RowTest {
  const column = columnOf(page, test.column);
  if (test.is === 'missing') return (row) => isNull(column, row);
  if (test.is === 'present') return (row) => !isNull(column, row);
  // Equal texts are found in their bytes: decoding every one would cost more than all the rest.
  if (test.is === 'equal' && typeof test.value === 'string' && column.kind === 'string')
    return equalsText(column, [test.value]);
  if (test.is === 'in' && column.kind === 'string') return equalsText(column, test.value.map(String));
  const holds = valueTest(test as ValueTest, like);
  return (row) => {
    const value = readValue(column, row);
    return value !== null && holds(value);
  };
}

/** A test that looks at the value itself. */
type ValueTest = Exclude<FilterTest, { readonly is: 'missing' | 'present' }>;

function valueTest(test: ValueTest, like: TextMatch) {
  type Value = NonNullable<AttributeValue>;
  switch (test.is) {
    case 'equal':
      return (value: Value) => value === test.value;
    case 'not-equal':
      return (value: Value) => value !== test.value;
    case 'less':
      return (value: Value) => compareValues(value, test.value) < 0;
    case 'at-most':
      return (value: Value) => compareValues(value, test.value) <= 0;
    case 'more':
      return (value: Value) => compareValues(value, test.value) > 0;
    case 'at-least':
      return (value: Value) => compareValues(value, test.value) >= 0;
    case 'between':
      return (value: Value) => compareValues(value, test.value[0]) >= 0 && compareValues(value, test.value[1]) <= 0;
    case 'in':
      return (value: Value) => test.value.includes(value);
    case 'like':
      return (value: Value) => like(String(value), test.value);
  }
}
