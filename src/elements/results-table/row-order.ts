import { folded } from '../../core/folded-text.js';
import { languageOf } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import type { AnswerFeatures } from '../../core/query-answer.js';
import type { SliceClock } from '../../core/slice-clock.js';
import { sortInSlices } from './sort-in-slices.js';
import type { TableColumn } from './table-column.js';

/** Which rows the reader wants, and in which order. */
export interface RowWish {
  /** Text that a row has to have in one of the columns; empty for all rows. */
  readonly filter: string;
  /** Columns that are searched for the text. */
  readonly searched: readonly TableColumn[];
  /** Undefined keeps the answer's own order. */
  readonly sort: { readonly column: TableColumn; readonly descending: boolean } | undefined;
  readonly locale: Locale;
}

/** What the reader wants now; the same object as long as it is the same. */
export function rowWish(
  before: RowWish | undefined,
  filter: string,
  choice: { readonly column: string; readonly descending: boolean } | undefined,
  visible: readonly TableColumn[],
  locale: Locale,
): RowWish {
  const column = visible.find(({ id }) => id === choice?.column);
  const sort = choice && column ? { column, descending: choice.descending } : undefined;
  const ids = (columns: readonly TableColumn[]) => columns.map(({ id }) => id).join();
  const same =
    before?.filter === filter &&
    before.locale === locale &&
    before.sort?.column.id === sort?.column.id &&
    before.sort?.descending === sort?.descending &&
    (filter === '' || ids(before.searched) === ids(visible));
  return before && same ? before : { filter, searched: visible, sort, locale };
}

type Keys = Float64Array | readonly string[];

/** True when the rows are the answer's own, in its own order. */
export function isPlain({ filter, sort }: RowWish): boolean {
  return folded(filter) === '' && sort === undefined;
}

/** Rows in the answer's own order. */
export function plainOrder({ length }: AnswerFeatures): Uint32Array {
  return Uint32Array.from({ length }, (_, index) => index);
}

/**
 * Rows that pass the filter, sorted; in slices. Rows without a value come last in either direction.
 *
 * @throws The reason of the clock's signal on abort.
 */
export async function rowOrder(features: AnswerFeatures, wish: RowWish, clock: SliceClock): Promise<Uint32Array> {
  const rows = await filteredRows(features, wish, clock);
  if (!wish.sort) return rows;
  const { column, descending } = wish.sort;
  const keys = await sortKeys(features, rows, column, clock);
  await sortInSlices(rows, comparison(keys, descending, wish.locale), clock);
  return rows;
}

async function filteredRows(features: AnswerFeatures, wish: RowWish, clock: SliceClock): Promise<Uint32Array> {
  const wanted = folded(wish.filter);
  if (wanted === '') return plainOrder(features);
  const rows = new Uint32Array(features.length);
  let count = 0;
  for (let index = 0; index < features.length; index++) {
    const found = wish.searched.some(({ search }) => search && folded(search(features, index)).includes(wanted));
    if (found) rows[count++] = index;
    if (clock.isDue()) await clock.pause();
  }
  return rows.slice(0, count);
}

/** What rows are compared by, at the place of each row. */
async function sortKeys(
  features: AnswerFeatures,
  rows: Uint32Array,
  { key, numeric }: TableColumn,
  clock: SliceClock,
): Promise<Keys> {
  const numbers = new Float64Array(numeric ? features.length : 0);
  const texts: string[] = numeric ? [] : new Array<string>(features.length).fill('');
  for (const row of rows) {
    const value = key?.(features, row);
    if (numeric) numbers[row] = typeof value === 'number' ? value : Number.NaN;
    else texts[row] = value === undefined ? '' : String(value);
    if (clock.isDue()) await clock.pause();
  }
  return numeric ? numbers : texts;
}

function comparison(keys: Keys, descending: boolean, locale: Locale): (one: number, other: number) => number {
  const direction = descending ? -1 : 1;
  const { compare } = new Intl.Collator(languageOf(locale).customs, { numeric: true });
  return (one, other) => {
    const a = keys[one];
    const b = keys[other];
    const missing = Number(isMissing(a)) - Number(isMissing(b));
    if (missing !== 0 || a === b || isMissing(a)) return missing || one - other;
    const order = typeof a === 'number' ? a - Number(b) : compare(String(a), String(b));
    return direction * order || one - other;
  };
}

function isMissing(key: number | string | undefined): boolean {
  return key === undefined || key === '' || Number.isNaN(key);
}
