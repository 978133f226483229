import { importRefused } from '../core/import-refused.js';
import type { ImportFile, ImportFormat } from '../core/importer.js';

/**
 * Largest file of each format, MB. Those that are read in pieces are limited by what their features take in memory; the
 * others are held in memory as a whole, several times over.
 */
const limits: Readonly<Record<ImportFormat, number>> = {
  geojson: 2048,
  'geojson-lines': 2048,
  delimited: 2048,
  geoparquet: 1024,
  shapefile: 1024,
  xlsx: 64,
  kml: 64,
  gpx: 64,
  flatgeobuf: Number.POSITIVE_INFINITY,
};

const megabyte = 2 ** 20;

/** @throws {AtlasError} `import-refused` for a file that is too large for its format. */
export function requireSize({ name, data }: ImportFile, format: ImportFormat): void {
  const limit = limits[format];
  if (data.size <= limit * megabyte) return;
  throw importRefused('too-large', name, { size: Math.ceil(data.size / megabyte), limit });
}
