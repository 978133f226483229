import type { ColumnProfile } from '../../core/importer.js';
import type { ClassMethod } from '../../core/thematic-choice.js';
import { classify } from '../../statistics/classify.js';

/** Most numbers that classes are looked for in: clusters of more take seconds. */
const mostNumbers = 2000;

/**
 * Breaks of the values of a column by a method, rounded to what a legend can say.
 *
 * @throws {AtlasError} `value-invalid` from `geometric` when a value is not above zero.
 */
export function columnBreaks(
  { numbers = [] }: Pick<ColumnProfile, 'numbers'>,
  method: Exclude<ClassMethod, 'manual'>,
  classCount: number,
): readonly number[] {
  const { breaks } = classify(thinned(numbers), { method, classCount });
  return rounded(breaks, numbers[0] ?? 0, numbers.at(-1) ?? 0);
}

/** Id of the number format that shows the differences between values and no more. */
export function numberFormatOf({ numbers = [] }: Pick<ColumnProfile, 'numbers'>): string {
  if (numbers.every((value) => Number.isInteger(value))) return 'integer';
  const spread = (numbers.at(-1) ?? 0) - (numbers[0] ?? 0);
  if (spread >= 1000) return 'integer';
  if (spread >= 50) return 'decimal1';
  if (spread >= 5) return 'decimal2';
  return spread >= 0.05 ? 'decimal3' : 'decimal5';
}

/** Evenly spread over the values, the least and the greatest among them. */
function thinned(numbers: readonly number[]): readonly number[] {
  if (numbers.length <= mostNumbers) return numbers;
  const step = (numbers.length - 1) / (mostNumbers - 1);
  return Array.from({ length: mostNumbers }, (_, index) => numbers[Math.round(index * step)] ?? 0);
}

/** To a hundredth of the spread, as long as classes stay apart. */
function rounded(breaks: readonly number[], least: number, most: number): readonly number[] {
  const places = 2 - Math.floor(Math.log10(most - least || 1));
  const round = (value: number) =>
    places > 0 ? Number(value.toFixed(Math.min(20, places))) : Math.round(value / 10 ** -places) * 10 ** -places;
  const found = breaks.map(round);
  const apart = found.every((each, at) => each > (found[at - 1] ?? least) && each <= most);
  return apart ? found : breaks;
}
