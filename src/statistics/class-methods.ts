import { ckmeans, equalIntervalBreaks, mean, sampleStandardDeviation } from 'simple-statistics';
import type { ClassMethod } from '../core/thematic-choice.js';
import { valueInvalid } from './value-invalid.js';

/** Methods that find breaks; `manual` is told them. */
export type ComputedMethod = Exclude<ClassMethod, 'manual'>;

/** Breaks a method would like, ascending; some may lie outside the values or say nothing new. */
type Method = (sorted: readonly number[], classCount: number) => readonly number[];

/*
 * Where each definition comes from is in docs/classification.md. All agree with R's classInt 0.4-9 where that has the
 * method: see oracle/class-breaks.json.
 */
const methods: Readonly<Record<ComputedMethod, Method>> = {
  quantile,
  'equal-interval': (sorted, classCount) => equalIntervalBreaks([...sorted], classCount).slice(1, -1),
  'natural-breaks': naturalBreaks,
  'standard-deviation': standardDeviations,
  geometric,
  'head-tail': headTail,
};

/**
 * Ascending lower bounds of the second and later classes, none of which leaves the lowest or the highest class empty.
 *
 * Equal intervals, standard deviations and geometric classes may be empty in between: a gap in the values is worth seeing.
 *
 * @param sorted - Ascending.
 * @throws {AtlasError} `value-invalid` from `geometric` when a value is not above zero.
 */
export function computedBreaks(
  method: ComputedMethod,
  sorted: readonly number[],
  classCount: number,
): readonly number[] {
  const [least = 0] = sorted;
  const most = sorted.at(-1) ?? 0;
  if (method === 'geometric') requirePositive(sorted);
  if (least === most) return [];
  const snapped = methods[method](sorted, classCount).map((each) => snappedTo(sorted, each));
  return snapped.filter((each, place) => each > least && each <= most && each !== snapped[place - 1]);
}

/** The quantiles are of type 7: linear between the two values that lie around (n − 1) · p, counted from 0. Ties make fewer classes. */
function quantile(sorted: readonly number[], classCount: number): readonly number[] {
  const distinct = sorted.filter((value, place) => value !== sorted[place - 1]);
  if (distinct.length <= classCount) return distinct.slice(1);
  const breaks = Array.from({ length: classCount - 1 }, (_, index) => {
    const place = ((sorted.length - 1) * (index + 1)) / classCount;
    const below = sorted[Math.floor(place)] ?? 0;
    const above = sorted[Math.ceil(place)] ?? 0;
    return below + (place % 1) * (above - below);
  });
  const nextOf = (place: number) => breaks[place + 1] ?? Number.POSITIVE_INFINITY;
  return breaks.filter((each, place) => sorted.some((value) => value >= each && value < nextOf(place)));
}

/** Smallest value of each cluster but the first: least sum of squared deviations within the classes. */
function naturalBreaks(sorted: readonly number[], classCount: number): readonly number[] {
  const distinct = sorted.filter((value, place) => value !== sorted[place - 1]);
  const clusters = ckmeans(sorted, Math.min(classCount, distinct.length));
  return clusters.slice(1).map(([first = 0]) => first);
}

/** One sample standard deviation wide; the mean is a break of an even number of classes, or in the middle of an odd one's. */
function standardDeviations(sorted: readonly number[], classCount: number): readonly number[] {
  const middle = mean([...sorted]);
  const deviation = sampleStandardDeviation([...sorted]);
  return Array.from({ length: classCount - 1 }, (_, index) => middle + (index - (classCount - 2) / 2) * deviation);
}

/** Each class is as many times as wide as the one below. */
function geometric(sorted: readonly number[], classCount: number): readonly number[] {
  const [least = 1] = sorted;
  const growth = (sorted.at(-1) ?? 1) / least;
  return Array.from({ length: classCount - 1 }, (_, index) => least * growth ** ((index + 1) / classCount));
}

function requirePositive(sorted: readonly number[]): void {
  const [least = 1] = sorted;
  if (least > 0) return;
  throw valueInvalid(
    'values in geometric classes',
    'above 0, since each class is a multiple of the one below',
    String(least),
    'Choose another method of classes.',
  );
}

/** Largest part of the values that may still be called their head. */
const headShare = 0.4;

/** Cuts at the mean, then cuts the values above it at theirs, as long as those above are few. */
function headTail(sorted: readonly number[], classCount: number): readonly number[] {
  const breaks: number[] = [];
  let head = sorted;
  while (breaks.length < classCount - 1 && head[0] !== head.at(-1)) {
    const middle = mean([...head]);
    const above = head.filter((value) => value > middle);
    breaks.push(middle);
    if (above.length / head.length > headShare) break;
    head = above;
  }
  return breaks;
}

/** A value that only rounding keeps from being a break is one; else it would lie in the class that ends with itself. */
function snappedTo(sorted: readonly number[], classBreak: number): number {
  const nearness = 1e-12 * Math.max(Math.abs(sorted[0] ?? 0), Math.abs(sorted.at(-1) ?? 0));
  return sorted.find((value) => Math.abs(value - classBreak) <= nearness) ?? classBreak;
}
