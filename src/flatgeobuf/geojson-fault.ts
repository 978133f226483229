import { AtlasError } from '../core/atlas-error.js';
import type { RemoteFile } from './transfer-errors.js';

/** What is wrong with a GeoJSON file. Nothing of the file is quoted but numbers and names that RFC 7946 defines. */
export interface GeoJsonFault {
  readonly reason: 'json' | 'features' | 'empty' | 'coordinates' | 'mixed' | 'large';
  /** Where, such as `features.12`. */
  readonly path?: string;
  readonly received?: string;
  readonly limit?: number;
}

const sentences: Readonly<Record<GeoJsonFault['reason'], (fault: GeoJsonFault) => string>> = {
  json: () => 'is not JSON. Check what its address sends.',
  features: ({ path }) => `is JSON, but no GeoJSON: a FeatureCollection or Feature is expected at ${path}.`,
  empty: () => 'has no feature with a position, so there is nothing to draw.',
  coordinates: ({ path, received }) =>
    `has the position ${received} in ${path}; longitude (-180 to 180) comes first, then latitude (-90 to 90), in degrees.`,
  mixed: ({ received }) => `has ${received}. A layer draws one kind: split the file by kind.`,
  large: ({ limit }) =>
    `has more than ${limit} bytes, the most that GeoJSON may have. Convert it to FlatGeobuf, which is read by view.`,
};

/** Says what is wrong with a GeoJSON file. */
export function geoJsonInvalid({ file, url }: RemoteFile, fault: GeoJsonFault): AtlasError {
  const { reason, path, received, limit } = fault;
  return new AtlasError('geojson-invalid', `${file} ${sentences[reason](fault)}`, {
    details: {
      file,
      url,
      reason,
      ...(path !== undefined && { path }),
      ...(received !== undefined && { received }),
      ...(limit !== undefined && { limit }),
    },
  });
}
