import { type ImportRefusalCode, importRefused } from '../core/import-refused.js';
import type { ImportFile, ImportFormat } from '../core/importer.js';
import { type TextEncoding, textDecoder } from './text-encoding.js';

/** Stands before each feature of a GeoJSON text sequence (RFC 8142). */
const recordSeparator = String.fromCharCode(0x1e);

/** Bytes of the beginning that formats are told apart by. */
const lookBytes = 1 << 16;

/** Beginnings of files of bytes, as Latin-1: what they are, or why they are refused. */
const beginnings: readonly (readonly [string, ImportFormat | 'zip' | { readonly refused: ImportRefusalCode }])[] = [
  ['fgb\x03fgb', 'flatgeobuf'],
  ['PK\x03\x04', 'zip'],
  ['PK\x05\x06', 'zip'],
  ['PAR1', 'geoparquet'],
  ['PMTiles', { refused: 'pmtiles' }],
  ['SQLite format 3\0', { refused: 'database' }],
  ['\xd0\xcf\x11\xe0', { refused: 'old-excel' }],
  ['\x1f\x8b', { refused: 'compressed' }],
  ['\x00\x00\x27\x0a', { refused: 'shapefile-part' }],
];

/**
 * What a file of bytes is, by its beginning; undefined for what may be text.
 *
 * @throws {AtlasError} `import-refused` for what is known and not read.
 */
export async function byteFormat({ name, data }: ImportFile): Promise<ImportFormat | 'zip' | undefined> {
  if (data.size === 0) throw importRefused('empty-file', name);
  const bytes = new Uint8Array(await data.slice(0, 32).arrayBuffer());
  const start = String.fromCharCode(...bytes);
  const [, found] = beginnings.find(([begins]) => start.startsWith(begins)) ?? [];
  if (typeof found === 'object') throw importRefused(found.refused, name);
  if (found === undefined && /\.(?:dbf|shx|shp|prj|cpg)$/i.test(name)) throw importRefused('shapefile-part', name);
  return found;
}

/**
 * What a text is, by its beginning and then by the ending of its name.
 *
 * @throws {AtlasError} `import-refused` for what is none.
 */
export async function textFormat({ name, data }: ImportFile, encoding: TextEncoding): Promise<ImportFormat> {
  const bytes = await data.slice(0, lookBytes).arrayBuffer();
  const text = textDecoder(encoding.label, name).decode(bytes).replaceAll(recordSeparator, '').trimStart();
  if (text === '') throw importRefused('empty-file', name);
  if (hasControls(text)) throw importRefused('unknown-format', name);
  if (text.startsWith('<')) return xmlFormat(text, name);
  if (text.startsWith('{')) return jsonFormat(text, name);
  if (text.startsWith('[')) throw importRefused('json-other', name);
  return 'delimited';
}

/** Control characters that no text has, but files of bytes do. */
function hasControls(text: string): boolean {
  for (const character of text) if (character < ' ' && !'\t\n\r\f\v\u001a\u001e'.includes(character)) return true;
  return false;
}

function xmlFormat(text: string, name: string): ImportFormat {
  const [, root = ''] = /<(?:[\w.-]+:)?([A-Za-z][\w.-]*)/.exec(text.replace(/<!--[\s\S]*?-->/g, '')) ?? [];
  if (root === 'kml') return 'kml';
  if (root === 'gpx') return 'gpx';
  if (/^html$/i.test(root) || /^<!doctype html/i.test(text)) throw importRefused('web-page', name);
  if (/^<!DOCTYPE\s+(kml|gpx)/i.test(text)) throw importRefused('xml-entities', name);
  throw importRefused('xml-other', name, { received: root.slice(0, 40) });
}

function jsonFormat(text: string, name: string): ImportFormat {
  if (/^\{\s*"type"\s*:\s*"Topology"/.test(text)) throw importRefused('topojson', name);
  if (/\.(?:geojsonl|geojsons|ndjson|jsonl|nd\.json)$/i.test(name)) return 'geojson-lines';
  const [first = '', second = ''] = text.split(/\r?\n/, 2);
  return isObject(first) && second.trim().startsWith('{') ? 'geojson-lines' : 'geojson';
}

function isObject(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
