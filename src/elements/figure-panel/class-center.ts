import type { MeasuredFigures } from '../../statistics/measured-figures.js';

/** Where classes diverge at first: at equality for a ratio, else in the middle of the figures, to three digits. */
export function usualCenter(figures: MeasuredFigures | undefined): number {
  if (figures?.choice.measure === 'ratio' || figures?.choice.measure === 'to-mean') return 1;
  const sorted = [...(figures?.values.values() ?? [])].sort((a, b) => a - b);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.ceil((sorted.length - 1) / 2)]];
  if (low === undefined || high === undefined) return 0;
  return Number(((low + high) / 2).toPrecision(3));
}
