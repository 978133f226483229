import type { AtlasError } from '../core/atlas-error.js';
import { invalidEntry } from './permalink-problem.js';
import type { PermalinkState } from './permalink-state.js';
import type { ViewerState } from './state.js';

/** Writes the time: `y=year`, `m=month` of it (1 to 12) and `since=year`. */
export function writeTime({ year, month, since }: ViewerState): readonly [string, string][] {
  if (year === null) return [];
  return [
    ['y', String(year)],
    ...(month === null ? [] : [['m', String(month)] satisfies [string, string]]),
    ...(since === null ? [] : [['since', String(since)] satisfies [string, string]]),
  ];
}

/**
 * Reads what {@link writeTime} wrote. Without a year there is neither month nor `since`.
 *
 * @param problems - Receives an error for each entry that is ignored.
 */
export function readTime(
  values: ReadonlyMap<string, string>,
  problems: AtlasError[],
): Pick<PermalinkState, 'year' | 'month' | 'since'> {
  const read = (key: string, pattern: RegExp, expected: string, fits: (value: number) => boolean = () => true) => {
    const text = values.get(key);
    if (text === undefined) return undefined;
    if (pattern.test(text) && fits(Number(text))) return Number(text);
    problems.push(invalidEntry(key, expected, text));
    return undefined;
  };
  const year = read('y', /^\d{4}$/, 'a year such as 2013');
  const month = read('m', /^\d{1,2}$/, 'a month of that year, 1 to 12,', (value) => {
    return year !== undefined && value >= 1 && value <= 12;
  });
  const since = read('since', /^\d{4}$/, 'a year before it', (value) => year !== undefined && value < year);
  return {
    ...(year !== undefined && { year }),
    ...(month !== undefined && { month }),
    ...(since !== undefined && { since }),
  };
}
