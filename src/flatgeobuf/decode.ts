import type { FeaturePage } from '../core/columns.js';
import { GeometryType } from '../core/geometry-type.js';
import { AttributeReader } from './attribute-reader.js';
import { countFeatures, featureEnd } from './feature-run.js';
import { fileCorrupt, geometryUnsupported, walkBytes } from './file-errors.js';
import { byteField, fieldTarget, follow, vectorLength } from './flatbuffer-table.js';
import { FeatureField, GeometryField, sizePrefixBytes } from './format.js';
import { GeometryReader } from './geometry-reader.js';
import { type FlatGeobufHeader, parseHeader } from './header.js';
import { type HeaderColumn, readColumns, type TextBudget } from './header-column.js';

// Constants and not members of an object: they are used for every feature.
const { geometry: geometryField, properties: propertiesField, columns: columnsField } = FeatureField;

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
  const textBudget = { left: 4 * bytes.length };
  let start = header.featuresStart;
  for (let row = 0; row < count; row++) {
    const end = featureEnd(view, start, file);
    const feature = follow(view, start + sizePrefixBytes);
    const geometry = fieldTarget(view, feature, geometryField);
    if (geometry === 0) geometries.skip(row);
    else if (types === undefined) geometries.read(row, geometry, header.geometryType, end);
    else {
      const type = ownType(view, geometry, file);
      types[row] = type;
      geometries.read(row, geometry, type, end);
    }
    const values = fieldTarget(view, feature, propertiesField);
    if (values !== 0) {
      const valuesEnd = values + 4 + vectorLength(view, values, 1, end);
      const own = fieldTarget(view, feature, columnsField);
      if (own === 0) attributes.readRow(row, values + 4, valuesEnd);
      else attributes.readOwnRow(row, ownColumns(view, own, end, textBudget), values + 4, valuesEnd);
    }
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

/** Type of a geometry in a file that declares none for all. */
function ownType(view: DataView, geometry: number, file: string): GeometryType {
  const type = byteField(view, geometry, GeometryField.type, GeometryType.Unknown);
  if (type === GeometryType.Unknown || type > GeometryType.MultiPolygon) throw geometryUnsupported(file, type);
  return type as GeometryType;
}

/** Columns that a feature brings with it. The list has to lie in the feature, so that lists cannot be shared. */
function ownColumns(view: DataView, vector: number, end: number, budget: TextBudget): HeaderColumn[] {
  const length = vectorLength(view, vector, 4, end);
  const tables = Array.from({ length }, (_, item) => follow(view, vector + 4 + item * 4));
  return readColumns(view, tables, budget);
}
