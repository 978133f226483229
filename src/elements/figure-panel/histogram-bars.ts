import { classOf } from '../../core/class-breaks.js';
import { histogram } from '../../statistics/histogram.js';
import type { ValueRange } from './break-moves.js';

/** A piece of a bar that lies in one class; shares of the width and the height of the histogram. */
export interface BarPiece {
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly classIndex: number;
}

/** Least and greatest of some values; both 0 when there is none. */
export function rangeOf(values: readonly number[]): ValueRange {
  if (values.length === 0) return { least: 0, most: 0 };
  return { least: Math.min(...values), most: Math.max(...values) };
}

/** Where a value lies across the histogram: 0 at its left, 1 at its right. */
export function placeOf(value: number, { least, most }: ValueRange): number {
  return most > least ? Math.min(Math.max((value - least) / (most - least), 0), 1) : 0.5;
}

/** Bars of a histogram, cut where a break goes through them. */
export function histogramBars(values: readonly number[], breaks: readonly number[]): readonly BarPiece[] {
  const range = rangeOf(values);
  const bars = histogram(values, binCount(values.length));
  const tallest = Math.max(1, ...bars.map(({ count }) => count));
  return bars
    .filter(({ count }) => count > 0)
    .flatMap(({ from, to, count }) => piecesOf(from, to, count / tallest, breaks, range));
}

/** As many bars as the shape of so many values bears. */
function binCount(values: number): number {
  return Math.min(36, Math.max(8, Math.round(2.5 * Math.sqrt(values))));
}

function piecesOf(
  from: number,
  to: number,
  height: number,
  breaks: readonly number[],
  range: ValueRange,
): readonly BarPiece[] {
  if (from === to) return [{ left: 0.4, width: 0.2, height, classIndex: classOf(from, breaks) }];
  const ends = [...breaks.filter((each) => each > from && each < to), to];
  return ends.map((end, index) => {
    const start = index === 0 ? from : (ends[index - 1] ?? from);
    const left = placeOf(start, range);
    return { left, width: placeOf(end, range) - left, height, classIndex: classOf(start, breaks) };
  });
}
