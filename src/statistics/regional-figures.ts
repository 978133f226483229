import type { LocalizedText } from '../core/localized-text.js';
import type { FigureLookup } from './figure-lookup.js';
import type { MeasuredFigures } from './measured-figures.js';

/**
 * Why a region has no rank or mean: `coverage` when figures speak for too few of its people, `no-mean` when a mean over
 * units makes no sense.
 */
export type NoRegionalFigure = 'coverage' | 'no-mean';

/** Places by code of the unit, among `of` units; or why there are none. */
export type RegionalRanks =
  | { readonly ranks: ReadonlyMap<string, number>; readonly of: number; readonly reason: null }
  | { readonly ranks: null; readonly of: number; readonly reason: NoRegionalFigure };

/** A mean and what it is weighted by; or why there is none. */
export type RegionalMean =
  | { readonly value: number; readonly weightedBy: LocalizedText; readonly reason: null }
  | { readonly value: null; readonly weightedBy: null; readonly reason: NoRegionalFigure };

/** Ranks from the highest, which is 1; equal figures share the better place, as 1, 2, 2, 4. */
export function ranksOf({ values, coverage }: Pick<MeasuredFigures, 'values' | 'coverage'>): RegionalRanks {
  const of = values.size;
  if (!coverage.enough) return { ranks: null, of, reason: 'coverage' };
  const descending = [...values.values()].sort((a, b) => b - a);
  const ranks = [...values].map(([code, value]): [string, number] => [code, descending.indexOf(value) + 1]);
  return { ranks: new Map(ranks), of, reason: null };
}

/** Sum of figure times people over the sum of people, of the units that have both. */
export function meanOf(table: Pick<FigureLookup, 'file' | 'unit'>, measured: MeasuredFigures): RegionalMean {
  const none = (reason: NoRegionalFigure) => ({ value: null, weightedBy: null, reason });
  const { indicator, choice, coverage, values } = measured;
  const sensible = choice.measure === 'per-person' || (indicator.mean === 'people' && choice.measure !== 'per-km2');
  if (!sensible) return none('no-mean');
  if (!coverage.enough) return none('coverage');
  let [sum, people] = [0, 0];
  for (const [code, value] of values) {
    const weight = table.unit(code)?.people ?? 0;
    sum += value * weight;
    people += weight;
  }
  const weightedBy = table.file.peopleAre ?? { en: 'people', zh: '人口' };
  return { value: sum / people, weightedBy, reason: null };
}
