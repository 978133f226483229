import { sampleStandardDeviation } from 'simple-statistics';
import { type ComputedMethod, computedBreaks } from './class-methods.js';

/** Values on one side of the center. */
interface Side {
  /** 1 above the center, −1 below it. */
  readonly sign: 1 | -1;
  /** From the center outwards; the center itself is none. */
  readonly breaks: readonly number[];
  /** Distance of the farthest value, 0 without values. */
  readonly reach: number;
}

/**
 * Breaks that diverge around a value, which is the middle one: as many classes below it as above it.
 *
 * Each side is classed by itself, with half of the classes (an odd number is taken as one less). Both have as many
 * classes, so that the middle of a diverging ramp lies at the center whatever the values do: a side with too few values
 * gets empty classes at its end, as far from the center as those of the other side.
 *
 * @param sorted - Ascending.
 * @throws {AtlasError} `value-invalid` from `geometric` when a value or the center is not above zero.
 */
export function divergingBreaks(
  method: ComputedMethod,
  sorted: readonly number[],
  classCount: number,
  center: number,
): readonly number[] {
  const most = Math.max(1, Math.floor(classCount / 2));
  const below = sideOf(method, sorted, most, center, -1);
  const above = sideOf(method, sorted, most, center, 1);
  return [...outwards(below, above, center).reverse(), center, ...outwards(above, below, center)];
}

function sideOf(
  method: ComputedMethod,
  sorted: readonly number[],
  classCount: number,
  center: number,
  sign: 1 | -1,
): Side {
  const values = sorted.filter((value) => (sign === 1 ? value >= center : value < center));
  const reach = values.reduce((most, value) => Math.max(most, Math.abs(value - center)), 0);
  const breaks = sideBreaks(method, { sorted, values, classCount, center, sign }).filter(
    (each) => each !== center && Math.abs(each - center) <= reach,
  );
  return { sign, breaks: [...breaks].sort((a, b) => sign * (a - b)), reach };
}

interface SideValues {
  readonly sorted: readonly number[];
  readonly values: readonly number[];
  readonly classCount: number;
  readonly center: number;
  readonly sign: 1 | -1;
}

/** Methods that measure from somewhere measure from the center; the others class the values of the side. */
function sideBreaks(method: ComputedMethod, side: SideValues): readonly number[] {
  const { sorted, values, classCount, center, sign } = side;
  const steps = Array.from({ length: classCount - 1 }, (_, index) => index + 1);
  switch (method) {
    case 'quantile':
    case 'natural-breaks':
      return computedBreaks(method, values, classCount);
    case 'equal-interval':
    case 'geometric':
      return computedBreaks(
        method,
        [...values, center].sort((a, b) => a - b),
        classCount,
      );
    case 'standard-deviation':
      return sorted.length < 2 ? [] : steps.map((step) => center + sign * step * sampleStandardDeviation([...sorted]));
    case 'head-tail': {
      const distances = values.map((value) => Math.abs(value - center)).sort((a, b) => a - b);
      return computedBreaks(method, distances, classCount).map((each) => center + sign * each);
    }
  }
}

/** The breaks of a side, and empty classes beyond its values until it has as many as the other. */
function outwards(side: Side, other: Side, center: number): number[] {
  const breaks = [...side.breaks];
  const mirrored = other.breaks.map((each) => Math.abs(each - center)).filter((distance) => distance > side.reach);
  let reach = side.reach;
  while (breaks.length < other.breaks.length) {
    reach = mirrored.shift() ?? 2 * reach;
    breaks.push(center + side.sign * reach);
  }
  return breaks;
}
