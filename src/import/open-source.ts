import { importRefused } from '../core/import-refused.js';
import type { ImportFile, ImportFormat } from '../core/importer.js';
import type { ReadWatch, SourceTable } from './feature-table.js';
import { byteFormat, textFormat } from './file-format.js';
import type { OpenSource } from './opened-source.js';
import { requireSize } from './size-limits.js';
import { type SourceFile, titleOf } from './source-file.js';
import { detectEncoding, textDecoder } from './text-encoding.js';

/**
 * Finds out what a file is and opens it; the program for its format is fetched when it is first needed.
 *
 * @param label - Of an encoding, where it is known.
 * @throws {AtlasError} `import-refused`.
 */
export async function openSource(file: ImportFile, label: string | undefined, watch: ReadWatch): Promise<OpenSource> {
  const format = await byteFormat(file);
  watch.signal.throwIfAborted();
  if (format === 'zip') return (await import('./zip-file.js')).openZip(file, label, watch);
  if (format !== undefined) requireSize(file, format);
  if (format === 'geoparquet') return (await import('./parquet-file.js')).openParquet(file);
  if (format === 'flatgeobuf') return (await import('./flatgeobuf-file.js')).openFlatGeobufFile(file);
  return openText(file, label, watch);
}

async function openText(file: ImportFile, label: string | undefined, watch: ReadWatch): Promise<OpenSource> {
  if (label !== undefined) textDecoder(label, file.name);
  const encoding = label === undefined ? await detectEncoding(file.data) : { label, sure: true };
  const format = await textFormat(file, encoding);
  requireSize(file, format);
  watch.signal.throwIfAborted();
  if (format === 'kml' || format === 'gpx') {
    const bytes = new Uint8Array(await file.data.arrayBuffer());
    return (await import('./xml-file.js')).openXmlBytes(file, bytes, label);
  }
  const source: SourceFile = { ...file, title: titleOf(file.name), encoding };
  return { format, encoding, tables: [await textTable(source, format)] };
}

async function textTable(source: SourceFile, format: ImportFormat): Promise<SourceTable> {
  switch (format) {
    case 'geojson':
      return (await import('./geojson-file.js')).geoJsonTable(source);
    case 'geojson-lines':
      return (await import('./geojson-lines.js')).geoJsonLinesTable(source);
    case 'delimited':
      return (await import('./delimited-file.js')).delimitedTable(source);
    default:
      throw importRefused('unknown-format', source.name);
  }
}
