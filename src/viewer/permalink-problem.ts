import { AtlasError } from '../core/atlas-error.js';

/** Says what a link should have said for a key. */
export function invalidEntry(name: string, expected: string, entry: string): AtlasError {
  const received = entry.length > 80 ? `${entry.slice(0, 80)}…` : entry;
  return new AtlasError(
    'value-invalid',
    `The link says ${name}=${received}, but ${expected} was expected. It was ignored; copy the link again.`,
    { details: { name, expected, received } },
  );
}
