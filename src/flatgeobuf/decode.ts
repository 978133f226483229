import type { Bbox } from '../core/bbox.js';
import type { FeaturePage, GeometryColumns } from '../core/columns.js';
import { GeometryType } from '../core/geometry-type.js';
import { AttributeReader } from './attribute-reader.js';
import { type FeatureScan, scanFeatures } from './feature-scan.js';
import { walkBytes } from './file-errors.js';
import { vectorLength } from './flatbuffer-table.js';
import { GeometryReader } from './geometry-reader.js';
import { type FlatGeobufHeader, parseHeader } from './header.js';

/**
 * Decodes a whole file to columns, in two walks through the bytes: one counts, one fills arrays of exactly that size.
 * No object is made per feature. Text stays in `bytes`, which the page keeps.
 *
 * A file without an index is decoded too; readers that need one have to ask the header.
 *
 * @param bytes - The file, less than 4 GiB.
 * @param file - How errors name the file.
 * @throws {AtlasError} `not-flatgeobuf`, `file-truncated`, `file-corrupt`, `geometry-unsupported`.
 * @see https://flatgeobuf.org, specification version 3
 */
export function decodeFlatGeobuf(bytes: Uint8Array, file = 'The file'): FeaturePage {
  const header = parseHeader(bytes, file);
  return walkBytes(file, () => decodeFeatures(bytes, header, file));
}

function decodeFeatures(bytes: Uint8Array, header: FlatGeobufHeader, file: string): FeaturePage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scan = scanFeatures(view, header, file);
  const geometry = makeGeometryColumns(scan);
  const attributes = new AttributeReader(bytes, header.columns, scan.count);
  fillColumns(view, scan, geometry, attributes);
  return {
    featureCount: scan.count,
    geometryType: header.geometryType,
    geometry,
    columns: attributes.finish(),
    bbox: bboxOfAll(geometry.bboxes),
    ...(header.geometryType === GeometryType.Unknown ? { geometryTypes: scan.types } : {}),
  };
}

function makeGeometryColumns({ count, counts }: FeatureScan): GeometryColumns {
  return {
    positions: new Float64Array(counts.vertices * 2),
    ringStarts: new Uint32Array(counts.rings + 1).fill(counts.vertices),
    partStarts: new Uint32Array(counts.parts + 1).fill(counts.rings),
    featureStarts: new Uint32Array(count + 1).fill(counts.parts),
    bboxes: new Float64Array(count * 4).fill(Number.NaN),
  };
}

function fillColumns(view: DataView, scan: FeatureScan, geometry: GeometryColumns, attributes: AttributeReader): void {
  const reader = new GeometryReader(view, geometry);
  for (let row = 0; row < scan.count; row++) {
    const end = scan.starts[row + 1] ?? 0;
    const table = scan.geometries[row] ?? 0;
    geometry.featureStarts[row] = reader.parts;
    if (table !== 0) reader.read(row, table, (scan.types[row] ?? 0) as GeometryType, end);
    const vector = scan.attributes[row] ?? 0;
    if (vector !== 0) attributes.readRow(row, vector + 4, vector + 4 + vectorLength(view, vector, 1, end));
  }
}

function bboxOfAll(bboxes: Float64Array): Bbox | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < bboxes.length; at += 4) {
    const left = bboxes[at] ?? Number.NaN;
    if (Number.isNaN(left)) continue;
    west = Math.min(west, left);
    south = Math.min(south, bboxes[at + 1] ?? south);
    east = Math.max(east, bboxes[at + 2] ?? east);
    north = Math.max(north, bboxes[at + 3] ?? north);
  }
  return Number.isFinite(west) ? [west, south, east, north] : undefined;
}
