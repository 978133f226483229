import { classOf } from '../core/class-breaks.js';

/** How many values each class holds, lowest class first. */
export function classCounts(values: readonly number[], breaks: readonly number[]): readonly number[] {
  const counts = new Array<number>(breaks.length + 1).fill(0);
  for (const value of values) {
    const place = classOf(value, breaks);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/**
 * Goodness of variance fit: the part of the values' differences that lies between the classes and not within them.
 *
 * GVF = 1 − SDCM / SDAM: SDAM is the sum of squared deviations from the mean of all values, SDCM that from the mean of
 * each value's class. 1 when all values of a class are equal, 0 with a single class.
 *
 * @returns 0 to 1; null without values, or when all are equal, since then there is nothing to fit.
 * @see George F. Jenks, Optimal data classification for choropleth maps, University of Kansas, 1977; Robinson et al.,
 * Elements of Cartography, 6th ed., 1995.
 */
export function fitOf(values: readonly number[], breaks: readonly number[]): number | null {
  const all = squaredDeviations(values);
  if (all === 0) return null;
  const classes = new Map<number, number[]>();
  for (const value of values) {
    const place = classOf(value, breaks);
    const members = classes.get(place);
    if (members) members.push(value);
    else classes.set(place, [value]);
  }
  let within = 0;
  for (const members of classes.values()) within += squaredDeviations(members);
  return Math.max(0, 1 - within / all);
}

function squaredDeviations(values: readonly number[]): number {
  const [first = 0] = values;
  // Measured from one of the values: equal ones then differ by exactly nothing.
  let sum = 0;
  for (const value of values) sum += value - first;
  const mean = sum / Math.max(1, values.length);
  let squares = 0;
  for (const value of values) squares += (value - first - mean) ** 2;
  return squares;
}
