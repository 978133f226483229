import { AtlasError } from '../core/atlas-error.js';

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

/** Years as a message lists them; runs of more than two are drawn together. */
export function yearsText(years: readonly number[]): string {
  if (years.length === 0) return 'none: there are no such years';
  const runs: [first: number, last: number][] = [];
  for (const year of years) {
    const run = runs.at(-1);
    if (run && run[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return `one of ${runs.map(([first, last]) => (first === last ? first : `${first}–${last}`)).join(', ')}`;
}
