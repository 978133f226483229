import { crsUnsupported, noIndex } from './file-errors.js';
import type { FlatGeobufHeader, HeaderCrs } from './header.js';

/**
 * Refuses a file that could be decoded but not shown.
 *
 * @param bytesSoFar - How much of the file has been read, at least its header.
 * @throws {AtlasError} `no-index` when it has features and no index, `crs-unsupported` when its coordinates are not
 * longitude and latitude on WGS 84 or CGCS2000, which agree within a metre.
 */
export function requireReadable(header: FlatGeobufHeader, bytesSoFar: number, file: string): void {
  if (header.crs && !isLngLat(header.crs)) throw crsUnsupported(file, nameOf(header.crs));
  // A writer that does not count its features writes no index either, but the features still come after the header.
  const hasFeatures = header.featureCount > 0 || bytesSoFar > header.featuresStart;
  if (hasFeatures && header.indexStart === header.featuresStart) throw noIndex(file);
}

function isLngLat({ org, code }: HeaderCrs): boolean {
  if (code === 0) return true;
  const authority = org ?? 'EPSG';
  return (authority === 'EPSG' && (code === 4326 || code === 4490)) || (authority === 'OGC' && code === 84);
}

function nameOf({ org, code, name }: HeaderCrs): string {
  return `${org ?? 'EPSG'}:${code}${name ? ` (${name})` : ''}`;
}
