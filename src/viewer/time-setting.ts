import { AtlasError } from '../core/atlas-error.js';
import type { ViewerState } from './state.js';
import type { TimeSetting } from './viewer-contract.js';

/** Year, month and `since` of a state after some of them were set. */
type Time = Pick<ViewerState, 'year' | 'month' | 'since'>;

/**
 * The time after a setting. Without a year there is neither month nor `since`.
 *
 * @throws {AtlasError} `value-invalid` for what is no year or month, or a `since` that is not before the year.
 */
export function timeAfter(state: ViewerState, setting: TimeSetting): Time {
  const { year, month, since }: Time = { year: state.year, month: state.month, since: state.since, ...setting };
  if (year !== null && !Number.isInteger(year)) throw invalid('year', '2013', year);
  if (year === null) return { year, month: null, since: null };
  if (month !== null && !(Number.isInteger(month) && month >= 1 && month <= 12)) throw invalid('month', '1–12', month);
  if (since !== null && !Number.isInteger(since)) throw invalid('since', '2013', since);
  // A year set before the beginning of the span ends the span.
  if (since !== null && since >= year) {
    if (setting.since !== undefined) throw invalid('since', `< ${year}`, since);
    return { year, month, since: null };
  }
  return { year, month, since };
}

function invalid(name: string, expected: string, received: number): AtlasError {
  return new AtlasError('value-invalid', `The ${name} should be ${expected}, or null, but it is ${received}.`, {
    details: { name, expected, received: String(received) },
  });
}
