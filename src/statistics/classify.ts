import { type Classing, type ClassMethod, classMethods } from '../core/thematic-choice.js';
import { classCounts, fitOf } from './class-fit.js';
import { type ComputedMethod, computedBreaks } from './class-methods.js';
import { divergingBreaks } from './diverging-breaks.js';
import { valueInvalid } from './value-invalid.js';

export { changedClasses } from './changed-classes.js';
export { fitOf } from './class-fit.js';
export { histogram } from './histogram.js';

/** Classes of a set of values. */
export interface Classes {
  /** Ascending lower bounds of the second and later classes; a value equal to a break is in the upper class. */
  readonly breaks: readonly number[];
  /** Values in each class, lowest class first: one more than breaks. */
  readonly counts: readonly number[];
  /** Goodness of variance fit, 0 to 1; null when there is nothing to fit. */
  readonly fit: number | null;
}

/** How many classes may be asked for. */
const asked = { least: 2, most: 9 } as const;

/**
 * Classes values by a method.
 *
 * There may be fewer classes than asked for: when values are few or equal, when head/tail finds no further head, or when
 * the outermost class of standard deviations would be empty. A value `center` makes the classes diverge around it, as many
 * below as above (`manual` takes its breaks as they are).
 *
 * @param values - Those there are; a missing one is left out by the caller. In any order.
 * @throws {AtlasError} `value-invalid` when a value or the center is not finite, the class count is not 2 to 9, manual
 * breaks are missing or do not ascend, or `geometric` meets a value that is not above zero.
 */
export function classify(values: readonly number[], classing: Classing): Classes {
  requireFinite('values', values);
  const breaks = classing.method === 'manual' ? manualBreaks(classing) : foundBreaks(classing.method, values, classing);
  return { breaks, counts: classCounts(values, breaks), fit: fitOf(values, breaks) };
}

/** Whether classes diverge around a value, so that a diverging palette suits them. */
export function isDiverging(classing: Classing): boolean {
  return classing.center !== undefined;
}

/**
 * Goodness of variance fit of every method that finds breaks, with as many classes.
 *
 * Left out are `manual`, `geometric` where a value is not above zero, and all when there is nothing to fit.
 *
 * @param center - When given, all diverge around it.
 * @throws {AtlasError} `value-invalid` as `classify`.
 */
export function fits(
  values: readonly number[],
  classCount: number,
  center?: number,
): Partial<Record<ClassMethod, number>> {
  const around = center === undefined ? {} : { center };
  const positive = [center ?? 1, ...values].every((value) => value > 0);
  const methods = classMethods.filter((method) => method !== 'manual' && (method !== 'geometric' || positive));
  const found = methods.map((method) => [method, classify(values, { method, classCount, ...around }).fit] as const);
  return Object.fromEntries(found.filter(([, fit]) => fit !== null));
}

function foundBreaks(method: ComputedMethod, values: readonly number[], classing: Classing): readonly number[] {
  const { classCount, center } = classing;
  if (!Number.isInteger(classCount) || classCount < asked.least || classCount > asked.most) {
    throw valueInvalid('classes', `${asked.least} to ${asked.most}`, `${classCount}`);
  }
  // Adding nothing makes −0 the 0 it is, which a legend would write with its sign. Typed arrays sort three times as fast.
  const sorted = Array.from(new Float64Array(values).map((value) => value + 0).sort());
  if (center === undefined) return computedBreaks(method, sorted, classCount);
  requireFinite('center', [center]);
  return divergingBreaks(method, sorted, classCount, center);
}

function manualBreaks({ breaks }: Classing): readonly number[] {
  if (!breaks) throw valueInvalid('breaks of manual classes', 'a list of numbers', 'nothing');
  requireFinite('breaks of manual classes', breaks);
  const descends = breaks.some((each, index) => index > 0 && each <= (breaks[index - 1] ?? 0));
  if (descends || breaks.length >= asked.most) {
    throw valueInvalid('breaks of manual classes', `at most ${asked.most - 1} ascending numbers`, breaks.join(', '));
  }
  return breaks;
}

function requireFinite(name: string, values: readonly number[]): void {
  const odd = values.find((value) => !Number.isFinite(value));
  if (odd !== undefined) throw valueInvalid(name, 'finite numbers', `${odd}`, 'Leave missing values out.');
}
