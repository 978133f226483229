import { crsUnsupported } from './file-errors.js';
import type { FlatGeobufHeader, HeaderCrs } from './header.js';

/**
 * Refuses a file that could be decoded but not shown.
 *
 * @throws {AtlasError} `crs-unsupported` when its coordinates are not longitude and latitude on WGS 84 or CGCS2000,
 * which agree within a metre.
 */
export function requireReadable({ crs }: FlatGeobufHeader, file: string): void {
  if (crs && !isLngLat(crs)) throw crsUnsupported(file, nameOf(crs));
}

/**
 * True for a file with features and no index, which can only be read whole.
 *
 * @param bytesSoFar - How much of the file has been read, at least its header.
 */
export function lacksIndex({ featureCount, indexStart, featuresStart }: FlatGeobufHeader, bytesSoFar: number): boolean {
  // A writer that does not count its features writes no index either, but the features still come after the header.
  const hasFeatures = featureCount > 0 || bytesSoFar > featuresStart;
  return hasFeatures && indexStart === featuresStart;
}

function isLngLat({ org, code }: HeaderCrs): boolean {
  if (code === 0) return true;
  const authority = org ?? 'EPSG';
  return (authority === 'EPSG' && (code === 4326 || code === 4490)) || (authority === 'OGC' && code === 84);
}

function nameOf({ org, code, name }: HeaderCrs): string {
  return `${org ?? 'EPSG'}:${code}${name ? ` (${name})` : ''}`;
}
