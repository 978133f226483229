import type { ImportFile } from '../../core/importer.js';

/**
 * What was pasted as a file: rows with tabs as spreadsheets copy them, rows with commas, GeoJSON, KML or GPX.
 *
 * @param title - Name of the file, without its ending.
 * @returns undefined for nothing but blanks.
 */
export function pastedFile(text: string, title: string): ImportFile | undefined {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (trimmed === '') return undefined;
  return { name: `${title}.${endingOf(trimmed)}`, data: new Blob([trimmed, '\n'], { type: 'text/plain' }) };
}

function endingOf(text: string): string {
  if (text.startsWith('{') || text.startsWith('[')) return 'geojson';
  if (text.startsWith('<')) return /<gpx[\s>]/i.test(text.slice(0, 1000)) ? 'gpx' : 'kml';
  const [firstLine = ''] = text.split('\n', 1);
  return firstLine.includes('\t') ? 'tsv' : 'csv';
}

/** The address, where a text is nothing but one. */
export function pastedAddress(text: string): string | undefined {
  const trimmed = text.trim();
  return /^https?:\/\/\S+$/i.test(trimmed) ? trimmed : undefined;
}
