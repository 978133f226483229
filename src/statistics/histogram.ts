import { valueInvalid } from './value-invalid.js';

/** Values from `from` up to `to`, which belongs to the next bar, or to this one when it is the last. */
export interface HistogramBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * Counts values in bars of one width between the smallest and the largest.
 *
 * @returns `binCount` bars, lowest first; one of no width when all values are equal, none without values.
 * @throws {AtlasError} `value-invalid` when a value is not finite or `binCount` is not a whole number above 0.
 */
export function histogram(values: readonly number[], binCount: number): readonly HistogramBin[] {
  if (!Number.isInteger(binCount) || binCount < 1) throw valueInvalid('bars', 'a whole number above 0', `${binCount}`);
  const odd = values.find((value) => !Number.isFinite(value));
  if (odd !== undefined) throw valueInvalid('values', 'finite numbers', `${odd}`);
  if (values.length === 0) return [];
  const least = values.reduce((a, b) => Math.min(a, b));
  const most = values.reduce((a, b) => Math.max(a, b));
  if (least === most) return [{ from: least, to: most, count: values.length }];
  const edges = Array.from({ length: binCount }, (_, index) => least + ((most - least) * index) / binCount);
  const counts = new Array<number>(binCount).fill(0);
  for (const value of values) {
    const place = edges.findLastIndex((edge) => edge <= value);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return edges.map((from, index) => ({ from, to: edges[index + 1] ?? most, count: counts[index] ?? 0 }));
}
