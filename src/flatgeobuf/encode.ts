import { Builder } from 'flatbuffers';
import type { Feature, Geometry } from 'geojson';
import { GeometryType } from '../core/geometry-type.js';
import { writeAttributes } from './attribute-writer.js';
import { concatBytes } from './byte-array.js';
import type { EncodeOptions } from './encode-options.js';
import { defaultNodeSize, FeatureField, magicBytes } from './format.js';
import { bboxOfGeometry, type FlatGeometry, flattenGeometry, writeGeometry } from './geometry-writer.js';
import { writeHeader } from './header-writer.js';
import { extentOf, hilbertOrder, writePackedRTree } from './packed-rtree.js';

export type { EncodeColumn, EncodeColumnType, EncodeOptions } from './encode-options.js';

/**
 * Writes a FlatGeobuf file with a packed Hilbert R-tree of node size 16.
 *
 * Features are stored along the Hilbert curve; the same features and options always give the same bytes. A file
 * without features has no index, because a tree without items does not exist. Null geometries are kept, have an
 * empty box in the index and come last.
 *
 * @param features - Coordinates in WGS 84 degrees, longitude first, two ordinates.
 * @throws {AtlasError} `geometry-unsupported` or `value-invalid`, naming the feature.
 * @see https://flatgeobuf.org, specification version 3
 */
export function encodeFlatGeobuf(features: readonly Feature<Geometry | null>[], options: EncodeOptions): Uint8Array {
  const geometries = features.map((each, row) =>
    flattenGeometry(each.geometry, options.geometryType, labelOf(each, row)),
  );
  const boxes = Float64Array.from(geometries.flatMap(bboxOfGeometry));
  const order = hilbertOrder(boxes);
  const builder = new Builder(4096);
  const records = Array.from(order, (row) => writeFeature(builder, features[row], geometries[row], row, options));
  const extent = extentOf(boxes);
  const header = writeHeader(options, {
    featureCount: features.length,
    envelope: Number.isFinite(extent[0]) ? extent : undefined,
    indexNodeSize: features.length > 0 ? defaultNodeSize : 0,
  });
  return concatBytes([magicBytes, header, writeIndex(boxes, order, records), ...records]);
}

function writeIndex(boxes: Float64Array, order: Uint32Array, records: readonly Uint8Array[]): Uint8Array {
  if (records.length === 0) return new Uint8Array();
  const sorted = new Float64Array(boxes.length);
  order.forEach((row, place) => {
    sorted.set(boxes.subarray(row * 4, row * 4 + 4), place * 4);
  });
  let offset = 0;
  const offsets = Float64Array.from(records, (record) => {
    offset += record.length;
    return offset - record.length;
  });
  return writePackedRTree(sorted, offsets, defaultNodeSize);
}

function writeFeature(
  builder: Builder,
  feature: Feature<Geometry | null> | undefined,
  geometry: FlatGeometry | undefined,
  row: number,
  options: EncodeOptions,
): Uint8Array {
  const properties = writeAttributes(feature?.properties ?? {}, options.columns, labelOf(feature, row));
  builder.clear();
  // Every record is a multiple of eight bytes long, so that readers may view coordinates in place.
  builder.prep(8, 0);
  const propertiesOffset = properties.length > 0 ? builder.createByteVector(properties) : 0;
  const typed = options.geometryType === GeometryType.Unknown;
  const geometryOffset = geometry ? writeGeometry(builder, geometry, typed) : 0;
  builder.startObject(3);
  builder.addFieldOffset(FeatureField.geometry, geometryOffset, 0);
  builder.addFieldOffset(FeatureField.properties, propertiesOffset, 0);
  builder.finishSizePrefixed(builder.endObject());
  return builder.asUint8Array().slice();
}

function labelOf(feature: Feature<Geometry | null> | undefined, row: number): string {
  const id = feature?.id ?? feature?.properties?.id;
  return id === undefined ? `feature ${row}` : `feature ${row} (${String(id)})`;
}
