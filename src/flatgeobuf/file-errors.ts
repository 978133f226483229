import { AtlasError } from '../core/atlas-error.js';

/** The bytes do not begin as a FlatGeobuf file does. */
export function notFlatGeobuf(file: string, received: string): AtlasError {
  return new AtlasError(
    'not-flatgeobuf',
    `${file} was expected to be a FlatGeobuf file (version 3), but it begins with ${received}. ` +
      'Check the address, and that the server sends the file itself and not a page.',
    { details: { file, received } },
  );
}

/** There are fewer bytes than the file says there should be. */
export function fileTruncated(file: string, expected: number, received: number): AtlasError {
  return new AtlasError(
    'file-truncated',
    `${file} ends early: expected at least ${expected} bytes, but received ${received}. Upload the whole file again.`,
    { details: { file, expected, received } },
  );
}

/** The bytes contradict each other. */
export function fileCorrupt(file: string, reason: string, cause?: unknown): AtlasError {
  return new AtlasError(
    'file-corrupt',
    `${file} was expected to be a sound FlatGeobuf file, but ${reason}. Build and upload it again.`,
    { details: { file, reason }, cause },
  );
}

/** The file has geometry that is not read: curves, and surfaces of bodies. */
export function geometryUnsupported(file: string, geometry: number): AtlasError {
  const name = geometryNames[geometry] ?? `type ${geometry}`;
  return new AtlasError(
    'geometry-unsupported',
    `${file} has geometry of type ${name}, but points, lines, polygons and collections of them are expected. Convert it first.`,
    { details: { file, geometry: name } },
  );
}

const geometryNames: Readonly<Record<number, string>> = {
  0: 'Unknown',
  8: 'CircularString',
  9: 'CompoundCurve',
  10: 'CurvePolygon',
  11: 'MultiCurve',
  12: 'MultiSurface',
  13: 'Curve',
  14: 'Surface',
  15: 'PolyhedralSurface',
  16: 'TIN',
  17: 'Triangle',
};

/**
 * Runs a walk through bytes. What the walk finds wrong, it and `DataView` throw as a `RangeError`; here that becomes
 * an error that names the file.
 *
 * @throws {AtlasError} `file-corrupt`.
 */
export function walkBytes<T>(file: string, walk: () => T): T {
  try {
    return walk();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw fileCorrupt(file, 'its content points outside itself', error);
  }
}

/** The file's coordinates are not longitude and latitude. */
export function crsUnsupported(file: string, received: string): AtlasError {
  const expected = 'EPSG:4326 (WGS 84)';
  return new AtlasError(
    'crs-unsupported',
    `${file} has coordinates in ${received}, but ${expected} is expected. Convert it first.`,
    { details: { file, expected, received } },
  );
}
