/** First eight bytes of every file: `fgb`, specification version 3, `fgb`, patch version 0. */
export const magicBytes: Uint8Array = Uint8Array.of(0x66, 0x67, 0x62, 0x03, 0x66, 0x67, 0x62, 0x00);

/** Bytes of the little-endian length in front of the header and of every feature. */
export const sizePrefixBytes = 4;

/** Bytes of one node of the packed R-tree: four doubles (west, south, east, north) and an unsigned 64-bit offset. */
export const nodeBytes = 40;

/** Children per node that the format recommends and that the atlas writes. */
export const defaultNodeSize = 16;

/** The column types of the format, with its own numbers. */
export const ColumnType = {
  Byte: 0,
  UByte: 1,
  Bool: 2,
  Short: 3,
  UShort: 4,
  Int: 5,
  UInt: 6,
  Long: 7,
  ULong: 8,
  Float: 9,
  Double: 10,
  String: 11,
  Json: 12,
  DateTime: 13,
  Binary: 14,
} as const;

export type ColumnType = (typeof ColumnType)[keyof typeof ColumnType];

/** Field numbers of the FlatBuffers table `Header`. */
export const HeaderField = {
  name: 0,
  envelope: 1,
  geometryType: 2,
  hasZ: 3,
  hasM: 4,
  hasT: 5,
  hasTm: 6,
  columns: 7,
  featuresCount: 8,
  indexNodeSize: 9,
  crs: 10,
  title: 11,
  description: 12,
  metadata: 13,
} as const;

/** Field numbers of the FlatBuffers table `Column`; width, precision, scale and metadata are not used here. */
export const ColumnField = {
  name: 0,
  type: 1,
  title: 2,
  description: 3,
  nullable: 7,
  unique: 8,
  primaryKey: 9,
} as const;

/** Field numbers of the FlatBuffers table `Crs`. */
export const CrsField = { org: 0, code: 1, name: 2, description: 3, wkt: 4, codeString: 5 } as const;

/** Field numbers of the FlatBuffers table `Feature`. */
export const FeatureField = { geometry: 0, properties: 1, columns: 2 } as const;

/** Field numbers of the FlatBuffers table `Geometry`. */
export const GeometryField = { ends: 0, xy: 1, z: 2, m: 3, t: 4, tm: 5, type: 6, parts: 7 } as const;
