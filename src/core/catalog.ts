import * as v from 'valibot';
import { AtlasError } from './atlas-error.js';
import { checkCatalogMeaning } from './catalog-meaning.js';
import { requireKnownVersion } from './format-version.js';
import { type Catalog, catalogSchema } from './layer-definition.js';

/**
 * Checks that a value is a catalog, without evaluating code: first its shape, then its meaning (no layer twice,
 * breaks ascending, palettes, units, formats and vocabularies that exist, links http(s) only).
 *
 * @returns The same catalog, typed.
 * @throws {AtlasError} `catalog-invalid` naming the first place that is wrong, what was expected there and what came;
 * `version-newer`.
 */
export function parseCatalog(value: unknown): Catalog {
  requireKnownVersion(value, 'The catalog');
  const result = v.safeParse(catalogSchema, value, { abortEarly: true });
  if (!result.success) throw catalogProblem(result.issues[0]);
  const problem = checkCatalogMeaning(result.output);
  if (problem) throw catalogError(problem.path, problem.expected, problem.received);
  return result.output;
}

/**
 * What is wrong with the shape of a catalog, or of a layer of it.
 *
 * @param place - Of what was checked; left out for a whole catalog.
 */
export function catalogProblem(issue: v.BaseIssue<unknown>, place?: string): AtlasError {
  const deepest = deepestIssue(issue);
  const path = [place, ...pathOf(issue)].filter((each) => each != null).join('.');
  return catalogError(
    path || 'the top',
    deepest.expected ?? deepest.message,
    deepest.received === 'undefined' ? 'nothing' : deepest.received.slice(0, 200),
  );
}

/** Of the steps to the deepest complaint, one for each union on the way. */
function pathOf(issue: v.BaseIssue<unknown>): (string | null)[] {
  const inner = issue.issues?.[0];
  return [v.getDotPath(issue), ...(inner?.path ? pathOf(inner) : [])];
}

/** A union reports that no option fits; the first option's own complaint says more. */
function deepestIssue(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = issue.issues?.[0];
  return inner?.path ? deepestIssue(inner) : issue;
}

function catalogError(path: string, expected: string, received: string): AtlasError {
  return new AtlasError(
    'catalog-invalid',
    `The catalog is not valid at ${path}: expected ${expected}, but received ${received}. ` +
      'Correct it there and load the page again.',
    { details: { path, expected, received } },
  );
}
