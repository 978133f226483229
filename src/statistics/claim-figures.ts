import { formatValue } from '../core/number-format.js';
import type { Derivation } from '../core/story-file.js';
import type { ClaimDerived, ClaimNumber } from './claim-derived.js';
import { lengthGrowthOf, lengthOf } from './claim-lengths.js';
import type { FigureTable } from './figure-table.js';
import type { NetworkGrowth } from './network-growth.js';

/** Difference of what was worked out from another number: absolute, and as a share of that number. */
export interface ClaimDifference {
  readonly absolute: ClaimNumber;
  /** Null where the other number is 0. */
  readonly relative: ClaimNumber | null;
}

/** What claims are worked out from. */
export interface ClaimData {
  readonly figures: FigureTable;
  readonly networks: NetworkGrowth;
}

/** Works a figure of a claim out from what the atlas has; null where a figure that it takes is missing. */
export function deriveClaim(derivation: Derivation, { figures, networks }: ClaimData): ClaimDerived | null {
  switch (derivation.from) {
    case 'figure':
      return singleFigure(derivation, figures);
    case 'ratio': {
      const { indicator, unit, to, year } = derivation;
      return quotient(figures, indicator, { unit, year }, { unit: to, year });
    }
    case 'growth': {
      const { indicator, unit, since, until } = derivation;
      return quotient(figures, indicator, { unit, year: until }, { unit, year: since });
    }
    case 'length':
      return lengthOf(derivation, networks);
    case 'length-growth':
      return lengthGrowthOf(derivation, networks);
  }
}

/** How far a number that was worked out is from another one; a range gives a range. */
export function differenceFrom(derived: ClaimNumber, other: number): ClaimDifference {
  const absolute = eachNumber(derived, (value) => value - other);
  const relative = other === 0 ? null : eachNumber(derived, (value) => (value - other) / other);
  return { absolute, relative };
}

function eachNumber(number: ClaimNumber, change: (value: number) => number): ClaimNumber {
  if ('value' in number) return { value: change(number.value) };
  const [low, high] = number.range.map(change);
  return low === undefined || high === undefined ? number : { range: [Math.min(low, high), Math.max(low, high)] };
}

function singleFigure(
  { indicator, unit, year }: Extract<Derivation, { from: 'figure' }>,
  figures: FigureTable,
): ClaimDerived | null {
  const { value, status, sources } = figures.figure(unit, indicator, year);
  if (value === null) return null;
  const how =
    status === 'published'
      ? { en: 'The figure in the data, as published', zh: '数据中的公布数' }
      : { en: 'The figure in the data, derived from published ones', zh: '数据中由公布数推算的数值' };
  return { value, how, year, sources };
}

interface FigurePlace {
  readonly unit: string;
  readonly year: number;
}

/** One figure of an indicator divided by another one. */
function quotient(figures: FigureTable, indicator: string, over: FigurePlace, under: FigurePlace): ClaimDerived | null {
  const above = figures.figure(over.unit, indicator, over.year);
  const below = figures.figure(under.unit, indicator, under.year);
  if (above.value === null || below.value === null || below.value === 0) return null;
  const [dividend, divisor] = [above.value, below.value];
  const written = (locale: 'en' | 'zh', place: FigurePlace, value: number) => {
    const number = formatValue(locale, value, figures.indicator(indicator)?.unit, 'decimal1');
    return `${figures.nameOf(place.unit)[locale]} ${place.year}: ${number}`;
  };
  const text = (locale: 'en' | 'zh') => `${written(locale, over, dividend)} ÷ ${written(locale, under, divisor)}`;
  return {
    value: dividend / divisor,
    how: { en: text('en'), zh: text('zh') },
    year: over.year,
    sources: [...new Set([...above.sources, ...below.sources])],
  };
}
