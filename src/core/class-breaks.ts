import type { Locale } from './localized-text.js';
import { translate } from './messages/translate.js';
import { formatWithoutUnit } from './number-format.js';

/** One class of values: `from` belongs to it, `to` to the next; undefined is open. */
export interface ClassRange {
  readonly from: number | undefined;
  readonly to: number | undefined;
}

/**
 * Class of a value, counted from 0; a value equal to a break is in the upper class.
 *
 * @param breaks - Ascending; `n` breaks make `n + 1` classes.
 */
export function classOf(value: number, breaks: readonly number[]): number {
  const above = breaks.findIndex((classBreak) => value < classBreak);
  return above === -1 ? breaks.length : above;
}

/** The ranges that `n` ascending breaks make: `n + 1`, lowest first. */
export function classRanges(breaks: readonly number[]): readonly ClassRange[] {
  return [undefined, ...breaks].map((from, index) => ({ from, to: breaks[index] }));
}

/**
 * A class as the legend writes it: "under 30,000", "30,000 – 35,000", "60,000 or more"; no unit.
 *
 * @param unitId - Id in core/units of the unit that stands over the classes; undefined writes the numbers as they are.
 */
export function classLabel(locale: Locale, range: ClassRange, formatId = 'integer', unitId?: string): string {
  const write = (value: number) => formatWithoutUnit(locale, value, unitId, formatId);
  if (range.from === undefined && range.to === undefined) return translate(locale, 'class.all');
  if (range.from === undefined) return translate(locale, 'class.under', { to: write(range.to ?? 0) });
  if (range.to === undefined) return translate(locale, 'class.from', { from: write(range.from) });
  return translate(locale, 'class.between', { from: write(range.from), to: write(range.to) });
}
