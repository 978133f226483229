import type { QueryAnswer } from '../../core/query-answer.js';
import { flatGeobufFile } from '../../export/flatgeobuf-file.js';
import { kmlFile } from '../../export/kml-file.js';
import { shapefileZip } from '../../export/shapefile-zip.js';
import type { ExportOptions } from './export-options.js';
import { exportedAnswer } from './exported-answer.js';

/**
 * Writes the features of an answer as FlatGeobuf with an index, KML, or zipped shapefiles.
 *
 * @param name - For files and layers: letters, digits and hyphens.
 * @throws {AtlasError} `save-refused` beyond the limits of a format. Rejects with the signal's reason on abort.
 */
export async function featureFile(
  format: 'flatgeobuf' | 'kml' | 'shapefile',
  answer: QueryAnswer,
  name: string,
  options: ExportOptions,
): Promise<Blob> {
  const { crs = '4326', made } = options;
  const set = await exportedAnswer(answer, { ...options, name, crs });
  if (format === 'flatgeobuf') return flatGeobufFile(set, options);
  return format === 'kml' ? kmlFile(set, options) : shapefileZip(set, made, options);
}
