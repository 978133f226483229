import { Builder } from 'flatbuffers';
import { columnTypeOf, type EncodeColumn, type EncodeOptions } from './encode-options.js';
import { ColumnField, CrsField, HeaderField } from './format.js';

/** What of the header follows from the features. */
export interface HeaderFacts {
  readonly featureCount: number;
  /** `[west, south, east, north]`; absent when no feature has a geometry. */
  readonly envelope: Float64Array | undefined;
  /** 0 means that the file has no index. */
  readonly indexNodeSize: number;
}

/** Writes the size-prefixed header table. Coordinates are declared as EPSG:4326 unless the options say otherwise, in lon, lat order as the format wants. */
export function writeHeader(options: EncodeOptions, facts: HeaderFacts): Uint8Array {
  const builder = new Builder(4096);
  const columns = vectorOfOffsets(
    builder,
    options.columns.map((column) => writeColumn(builder, column)),
  );
  const crs = writeCrs(builder, options.crs);
  const envelope = facts.envelope ? vectorOfDoubles(builder, facts.envelope) : 0;
  const name = builder.createString(options.name);
  const title = builder.createString(options.title);
  const description = builder.createString(options.description);
  const metadata = options.metadata === undefined ? 0 : builder.createString(options.metadata);
  builder.startObject(14);
  builder.addFieldInt64(HeaderField.featuresCount, BigInt(facts.featureCount), 0n);
  builder.addFieldOffset(HeaderField.name, name, 0);
  builder.addFieldOffset(HeaderField.envelope, envelope, 0);
  builder.addFieldOffset(HeaderField.columns, columns, 0);
  builder.addFieldOffset(HeaderField.crs, crs, 0);
  builder.addFieldOffset(HeaderField.title, title, 0);
  builder.addFieldOffset(HeaderField.description, description, 0);
  builder.addFieldOffset(HeaderField.metadata, metadata, 0);
  builder.addFieldInt16(HeaderField.indexNodeSize, facts.indexNodeSize, 16);
  builder.addFieldInt8(HeaderField.hasZ, options.ordinates?.includes('z') ? 1 : 0, 0);
  builder.addFieldInt8(HeaderField.hasM, options.ordinates?.includes('m') ? 1 : 0, 0);
  builder.addFieldInt8(HeaderField.geometryType, options.geometryType, 0);
  builder.finishSizePrefixed(builder.endObject());
  return builder.asUint8Array();
}

function writeColumn(builder: Builder, column: EncodeColumn): number {
  const name = builder.createString(column.name);
  const title = builder.createString(column.title);
  const description = builder.createString(column.description);
  builder.startObject(11);
  builder.addFieldOffset(ColumnField.name, name, 0);
  builder.addFieldOffset(ColumnField.title, title, 0);
  builder.addFieldOffset(ColumnField.description, description, 0);
  builder.addFieldInt8(ColumnField.type, columnTypeOf[column.type], 0);
  // True is the default, which a FlatBuffers table says by leaving the field out.
  builder.addFieldInt8(ColumnField.nullable, column.nullable === false ? 0 : 1, 1);
  return builder.endObject();
}

function writeCrs(builder: Builder, crs: EncodeOptions['crs'] = { code: 4326, name: 'WGS 84' }): number {
  const org = builder.createString('EPSG');
  const name = builder.createString(crs.name);
  builder.startObject(6);
  builder.addFieldOffset(CrsField.org, org, 0);
  builder.addFieldOffset(CrsField.name, name, 0);
  builder.addFieldInt32(CrsField.code, crs.code, 0);
  return builder.endObject();
}

/** Writes a vector of tables written before. */
export function vectorOfOffsets(builder: Builder, offsets: readonly number[]): number {
  builder.startVector(4, offsets.length, 4);
  for (const offset of [...offsets].reverse()) builder.addOffset(offset);
  return builder.endVector();
}

/** Writes a vector of doubles. */
export function vectorOfDoubles(builder: Builder, values: ArrayLike<number>): number {
  builder.startVector(8, values.length, 8);
  for (let i = values.length - 1; i >= 0; i--) builder.addFloat64(values[i] ?? Number.NaN);
  return builder.endVector();
}
