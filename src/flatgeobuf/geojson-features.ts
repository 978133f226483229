import type { Geometry } from 'geojson';
import type { AtlasError } from '../core/atlas-error.js';
import type { GeoJsonFault } from './geojson-fault.js';
import { checkedGeometry } from './geojson-geometry.js';

/** A feature as it was read, checked: two finite numbers in range a position. */
export interface ReadFeature {
  readonly id: string | number | undefined;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: Geometry | null;
}

type Invalid = (fault: GeoJsonFault) => AtlasError;

/**
 * The features of a FeatureCollection or of a single Feature.
 *
 * @param value - Parsed JSON.
 * @throws what `invalid` gives, naming the first feature that is wrong.
 * @see RFC 7946
 */
export function featuresOf(value: unknown, invalid: Invalid): readonly ReadFeature[] {
  if (!isObject(value)) throw invalid({ reason: 'features', path: '$' });
  const listed: unknown = value['type'] === 'FeatureCollection' ? value['features'] : [value];
  if (!Array.isArray(listed)) throw invalid({ reason: 'features', path: '$.features' });
  return listed.map((each: unknown, index) => featureOf(each, `features.${index}`, invalid));
}

function featureOf(value: unknown, path: string, invalid: Invalid): ReadFeature {
  if (!isObject(value) || value['type'] !== 'Feature') throw invalid({ reason: 'features', path });
  const { id, properties } = value;
  return {
    id: typeof id === 'string' || typeof id === 'number' ? id : undefined,
    properties: isObject(properties) ? properties : {},
    geometry: checkedGeometry(value['geometry'], path, invalid),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
