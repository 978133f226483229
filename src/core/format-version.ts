import { AtlasError } from './atlas-error.js';

/** Version of catalogs, layers, links and the files that a catalog names; raised when older programs would misread them. */
export const formatVersion = 1;

/**
 * Refuses what a newer atlas wrote. Without a version it is the first one.
 *
 * @param value - Parsed JSON with a member `version`, or anything else, which somebody else checks.
 * @param name - What it is, for the error.
 * @throws {AtlasError} `version-newer`.
 */
export function requireKnownVersion(value: unknown, name: string): void {
  const hasVersion = typeof value === 'object' && value !== null && Object.hasOwn(value, 'version');
  const version: unknown = hasVersion && 'version' in value ? value.version : undefined;
  if (typeof version === 'number' && version > formatVersion) throw versionNewer(name, version);
}

/** Something is of a version that this atlas does not know. */
export function versionNewer(name: string, version: number): AtlasError {
  return new AtlasError(
    'version-newer',
    `${name} is of version ${version}, but this atlas reads versions up to ${formatVersion}. Use a newer atlas.`,
    { details: { name, received: version, expected: formatVersion } },
  );
}
