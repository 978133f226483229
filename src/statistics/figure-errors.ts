import { AtlasError } from '../core/atlas-error.js';
import { yearRuns } from '../core/year-runs.js';

/** A choice that cannot be measured: what was expected and what came, and why. */
export function choiceInvalid(name: string, expected: string, received: string, why: string): AtlasError {
  return new AtlasError(
    'value-invalid',
    `${why} ${name} should be ${expected}, but it is "${received}". Choose another.`,
    {
      details: { name, expected, received, reason: why },
    },
  );
}

/** Years as a message lists them. */
export function yearsText(years: readonly number[]): string {
  return years.length === 0 ? 'none: there are no such years' : `one of ${yearRuns(years)}`;
}
