import type { AtlasError } from '../core/atlas-error.js';
import { encodeFlatGeobuf } from './encode.js';
import { crsUnsupported } from './file-errors.js';
import { geoJsonColumns } from './geojson-columns.js';
import type { GeoJsonFault } from './geojson-fault.js';
import { featuresOf } from './geojson-features.js';
import { oneGeometryType } from './geojson-geometry.js';

/**
 * Encodes a GeoJSON text as FlatGeobuf with an index: one kind of geometry, columns with the types that the values have,
 * and a column `id` without gaps or repetition. Heights are left out; features without a position are kept.
 *
 * @param bytes - UTF-8, with or without a byte order mark.
 * @param name - Of the layer, for the header.
 * @param invalid - Makes the error of a fault.
 * @throws {AtlasError} what `invalid` gives.
 */
export function encodeGeoJson(
  bytes: Uint8Array,
  name: string,
  invalid: (fault: GeoJsonFault) => AtlasError,
): Uint8Array<ArrayBuffer> {
  const value = parse(bytes, invalid);
  requireLngLat(value, name);
  const features = featuresOf(value, invalid);
  const geometryType = oneGeometryType(features, invalid);
  const { columns, propertiesOf } = geoJsonColumns(features);
  const written = features.map(({ geometry }, index) => ({
    type: 'Feature' as const,
    geometry,
    properties: propertiesOf(index),
  }));
  return encodeFlatGeobuf(written, { name, title: name, description: '', geometryType, columns });
}

/** @throws {AtlasError} `crs-unsupported` when an older file names another system than WGS 84 or CGCS2000. */
function requireLngLat(value: unknown, file: string): void {
  const { crs } = (value ?? {}) as { readonly crs?: { readonly properties?: { readonly name?: unknown } } };
  const name = crs?.properties?.name;
  if (typeof name !== 'string' || /(?:CRS84|EPSG:+(?:[\d.]+:)?(?:4326|4490))$/i.test(name)) return;
  throw crsUnsupported(file, /EPSG:.*?(\d{4,6})$/i.exec(name)?.[1] ?? 'another system');
}

/** The parser's own sentence quotes what it read, which may be nobody's business: it is not passed on. */
function parse(bytes: Uint8Array, invalid: (fault: GeoJsonFault) => AtlasError): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw invalid({ reason: 'json' });
  }
}
