import { formatValue } from '../core/number-format.js';
import type { Derivation } from '../core/story-file.js';
import type { ClaimDerived, ClaimNumber } from './claim-derived.js';

/** Kilometres open at the end of a year: `low` counts dated sections only, `high` the undated ones as old ones too. */
export interface OpenLength {
  readonly low: number;
  readonly high: number;
}

/** What claims ask of the networks. */
export interface LengthsByYear {
  readonly file: { readonly networks: readonly { readonly id: string; readonly layer: string }[] };
  open(
    network: string,
    group: string | null,
    area: string | null,
    at: { readonly year: number; readonly month: number | null },
  ): OpenLength;
}

/** Kilometres open at the end of a year in all provinces; null for a network that is not there. */
export function lengthOf(
  { network, group, year }: Extract<Derivation, { from: 'length' }>,
  networks: LengthsByYear,
): ClaimDerived | null {
  const layer = layerOf(network, networks);
  if (layer === undefined) return null;
  const { low, high } = networks.open(network, group, null, { year, month: null });
  return {
    ...rangeOf(low, high),
    how: {
      en: 'Measured on the lines drawn: sections with a known opening only, or those without one counted as open too',
      zh: '按图上线路量算：下限仅计已知开通时间的区段，上限将未知开通时间的也计入',
    },
    year,
    sources: [],
    layer,
  };
}

/**
 * Growth of the kilometres open as a share of those of the earlier year. Where sections have no opening the two numbers
 * are those of dated sections only, and with undated ones counted as old, which makes the growth smaller.
 */
export function lengthGrowthOf(
  { network, group, since, until }: Extract<Derivation, { from: 'length-growth' }>,
  networks: LengthsByYear,
): ClaimDerived | null {
  const layer = layerOf(network, networks);
  if (layer === undefined) return null;
  const before = networks.open(network, group, null, { year: since, month: null });
  const after = networks.open(network, group, null, { year: until, month: null });
  if (before.low <= 0 || before.high <= 0) return null;
  const written = (locale: 'en' | 'zh') => (length: OpenLength, year: number) =>
    `${year}: ${numbersOf(locale, rangeOf(length.low, length.high))}`;
  const both = (locale: 'en' | 'zh') => `${written(locale)(before, since)} → ${written(locale)(after, until)}`;
  return {
    ...rangeOf((after.low - before.low) / before.low, (after.high - before.high) / before.high),
    how: { en: both('en'), zh: both('zh') },
    year: until,
    sources: [],
    layer,
  };
}

/** Two numbers as one when they are equal. */
function rangeOf(one: number, other: number): ClaimNumber {
  return one === other ? { value: one } : { range: [Math.min(one, other), Math.max(one, other)] };
}

function numbersOf(locale: 'en' | 'zh', number: ClaimNumber): string {
  const numbers = 'value' in number ? [number.value] : number.range;
  return numbers.map((value) => formatValue(locale, value, 'km', 'integer')).join(' … ');
}

function layerOf(network: string, { file }: LengthsByYear): string | undefined {
  return file.networks.find(({ id }) => id === network)?.layer;
}
