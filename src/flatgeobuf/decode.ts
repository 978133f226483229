import type { FeaturePage } from '../core/columns.js';
import { GeometryType } from '../core/geometry-type.js';
import { AttributeReader } from './attribute-reader.js';
import { countFeatures, featureEnd } from './feature-run.js';
import { fileCorrupt, geometryUnsupported, walkBytes } from './file-errors.js';
import { byteField, fieldTarget, follow, vectorLength } from './flatbuffer-table.js';
import { FeatureField, GeometryField, sizePrefixBytes } from './format.js';
import { GeometryReader } from './geometry-reader.js';
import { type FlatGeobufHeader, parseHeader } from './header.js';

/**
 * Decodes a whole file to columns in one walk through its bytes. No object is made per feature. Text stays in `bytes`,
 * which the page keeps.
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
  const count = countFeatures(view, header, file);
  const progress = { done: 0, all: bytes.length - header.featuresStart };
  const types = header.geometryType === GeometryType.Unknown ? new Uint8Array(count) : undefined;
  const attributes = new AttributeReader(bytes, header.columns, count);
  const geometries = new GeometryReader(view, count, progress);
  let start = header.featuresStart;
  for (let row = 0; row < count; row++) {
    const end = featureEnd(view, start, file);
    const feature = follow(view, start + sizePrefixBytes);
    readGeometry(view, geometries, types ?? header.geometryType, row, feature, end, file);
    readAttributes(view, attributes, row, feature, end);
    progress.done = end - header.featuresStart;
    start = end;
  }
  if (start !== bytes.length) throw fileCorrupt(file, `${bytes.length - start} bytes follow its last feature`);
  return {
    featureCount: count,
    geometryType: header.geometryType,
    geometry: geometries.finish(),
    columns: attributes.finish(),
    bbox: geometries.bbox,
    ...(types ? { geometryTypes: types } : {}),
  };
}

/** @param declared - The type of all features, or where to note each one's own. */
function readGeometry(
  view: DataView,
  geometries: GeometryReader,
  declared: GeometryType | Uint8Array,
  row: number,
  feature: number,
  end: number,
  file: string,
): void {
  const table = fieldTarget(view, feature, FeatureField.geometry);
  if (table === 0) {
    geometries.skip(row);
    return;
  }
  const isMixed = typeof declared !== 'number';
  const type = isMixed ? (byteField(view, table, GeometryField.type, 0) as GeometryType) : declared;
  if (type === GeometryType.Unknown || type > GeometryType.MultiPolygon) throw geometryUnsupported(file, type);
  if (isMixed) declared[row] = type;
  geometries.read(row, table, type, end);
}

function readAttributes(view: DataView, attributes: AttributeReader, row: number, feature: number, end: number): void {
  const vector = fieldTarget(view, feature, FeatureField.properties);
  if (vector !== 0) attributes.readRow(row, vector + 4, vector + 4 + vectorLength(view, vector, 1, end));
}
