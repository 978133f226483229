import { AtlasError } from '../../core/atlas-error.js';

/** @throws {AtlasError} `query-invalid` for a subject without area. */
export function requireAreas(kinds: readonly string[]): void {
  const wrong = kinds.find((kind) => kind !== 'areas');
  if (wrong === undefined) return;
  throw new AtlasError(
    'query-invalid',
    `The question is not valid at subject: expected an area, but received ${wrong}. Ask within a distance of it instead.`,
    { details: { path: 'subject', expected: 'an area', received: wrong } },
  );
}
