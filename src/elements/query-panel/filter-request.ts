import type { FeatureFilter, FilterTest } from '../../core/feature-filter.js';
import type { Locale } from '../../core/localized-text.js';
import type { SidecarColumn } from '../../core/sidecar.js';
import { writtenUnit } from '../../core/units.js';
import { typedNumber } from '../shared/typed-number.js';
import type { Comparison, FilterForm } from './question-form.js';

/** What kind of values a column has, for comparing. */
export type ColumnSense = 'number' | 'date' | 'choice' | 'boolean' | 'text';

/** Comparisons that make sense for a column, the likeliest first. */
export const comparisons: Readonly<Record<ColumnSense, readonly Comparison[]>> = {
  number: ['at-least', 'at-most', 'more', 'less', 'equal', 'not-equal', 'between', 'present', 'missing'],
  date: ['at-least', 'at-most', 'between', 'equal', 'present', 'missing'],
  choice: ['equal', 'not-equal', 'present', 'missing'],
  boolean: ['equal', 'present', 'missing'],
  text: ['like', 'equal', 'not-equal', 'present', 'missing'],
};

/** What kind of values a column has. */
export function senseOf({ type, format, vocabulary }: SidecarColumn): ColumnSense {
  if (vocabulary !== undefined && format !== 'list') return 'choice';
  if (type === 'number' && format !== 'year') return 'number';
  if (type === 'datetime' || format === 'date' || format === 'year') return 'date';
  return type === 'boolean' ? 'boolean' : 'text';
}

/** The comparison of the form, or the likeliest one when the column has no such. */
export function comparisonOf(filter: FilterForm, column: SidecarColumn): Comparison {
  const allowed = comparisons[senseOf(column)];
  return allowed.find((each) => each === filter.is) ?? allowed[0] ?? 'present';
}

/** True for a comparison with a value. */
export function needsValue(is: Comparison): boolean {
  return is !== 'missing' && is !== 'present';
}

/** The condition of the form as a filter; undefined while a value is missing or is no number where one is needed. */
export function filterOf(filter: FilterForm, column: SidecarColumn, locale: Locale): FeatureFilter | undefined {
  const is = comparisonOf(filter, column);
  const { name } = column;
  if (is === 'missing' || is === 'present') return { column: name, is };
  const value = typedValue(filter.value, column, locale);
  if (value === undefined) return undefined;
  if (is === 'like') return { column: name, is, value: String(value) };
  if (is === 'equal' || is === 'not-equal') return { column: name, is, value };
  if (typeof value === 'boolean') return undefined;
  return is === 'between' ? between(name, value, typedValue(filter.to, column, locale)) : { column: name, is, value };
}

function between(
  column: string,
  from: string | number,
  to: string | number | boolean | undefined,
): FilterTest | undefined {
  return to === undefined || typeof to === 'boolean' ? undefined : { column, is: 'between', value: [from, to] };
}

/** A value as typed: numbers are typed in the unit that the reader sees. */
function typedValue(text: string, column: SidecarColumn, locale: Locale): string | number | boolean | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  if (column.type === 'boolean') return plain === 'true';
  if (column.type !== 'number') return plain;
  const typed = typedNumber(plain);
  const factor = column.unit === undefined ? 1 : writtenUnit(locale, column.unit).factor;
  return typed === undefined ? undefined : Number((typed / factor).toPrecision(12));
}
