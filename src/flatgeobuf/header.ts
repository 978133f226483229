import type { Bbox } from '../core/bbox.js';
import { GeometryType } from '../core/geometry-type.js';
import { fileCorrupt, fileTruncated, geometryUnsupported, notFlatGeobuf, walkBytes } from './file-errors.js';
import {
  byteField,
  fieldPosition,
  fieldTarget,
  follow,
  tablesField,
  textField,
  vectorLength,
} from './flatbuffer-table.js';
import { CrsField, HeaderField, magicBytes, sizePrefixBytes } from './format.js';
import { type HeaderColumn, readColumns } from './header-column.js';
import { indexByteLength } from './packed-rtree.js';

/** Largest header that is read, bytes. Real ones are a few kilobytes. */
export const maxHeaderBytes = 4 * 1024 * 1024;

/** Coordinate reference system of a file; `code` 0 means that it does not say. */
export interface HeaderCrs {
  readonly org: string | undefined;
  readonly code: number;
  readonly name: string | undefined;
}

/** What the header of a file says, and where in the file the rest begins. */
export interface FlatGeobufHeader {
  readonly name: string | undefined;
  readonly title: string | undefined;
  readonly description: string | undefined;
  readonly geometryType: GeometryType;
  readonly envelope: Bbox | undefined;
  readonly columns: readonly HeaderColumn[];
  /** 0 when there is none, or when the writer did not know. */
  readonly featureCount: number;
  /** 0 when the file has no index. */
  readonly indexNodeSize: number;
  readonly crs: HeaderCrs | undefined;
  /** First byte of the index, and of the features when there is no index. */
  readonly indexStart: number;
  readonly featuresStart: number;
}

/**
 * Bytes from the start of a file to the end of its header.
 *
 * @param bytes - At least the first 12 bytes of the file.
 * @throws {AtlasError} `not-flatgeobuf`, `file-truncated`, `file-corrupt`.
 */
export function headerByteLength(bytes: Uint8Array, file: string): number {
  const start = magicBytes.length + sizePrefixBytes;
  // Byte 7 is the patch version, which changes nothing for readers.
  const magicHolds = magicBytes.every((byte, index) => index === 7 || bytes[index] === byte);
  if (!magicHolds) throw notFlatGeobuf(file, describeStart(bytes));
  if (bytes.length < start) throw fileTruncated(file, start, bytes.length);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(magicBytes.length, true);
  if (length < 8 || length > maxHeaderBytes) throw fileCorrupt(file, `it announces a header of ${length} bytes`);
  return start + length;
}

/**
 * Reads the header of a file.
 *
 * @param bytes - The file, or its beginning as far as {@link headerByteLength} says.
 * @param file - How errors name the file.
 * @throws {AtlasError} `not-flatgeobuf`, `file-truncated`, `file-corrupt`, `geometry-unsupported`.
 */
export function parseHeader(bytes: Uint8Array, file = 'The file'): FlatGeobufHeader {
  const end = headerByteLength(bytes, file);
  if (bytes.length < end) throw fileTruncated(file, end, bytes.length);
  const start = magicBytes.length + sizePrefixBytes;
  const header = walkBytes(file, () =>
    readTable(new DataView(bytes.buffer, bytes.byteOffset + start, end - start), end),
  );
  if (header.geometryType > GeometryType.GeometryCollection) throw geometryUnsupported(file, header.geometryType);
  return header;
}

function readTable(view: DataView, end: number): FlatGeobufHeader {
  const table = follow(view, 0);
  const count = fieldPosition(view, table, HeaderField.featuresCount);
  const nodeSize = fieldPosition(view, table, HeaderField.indexNodeSize);
  const featureCount = count === 0 ? 0 : view.getUint32(count, true) + view.getUint32(count + 4, true) * 2 ** 32;
  const indexNodeSize = nodeSize === 0 ? 16 : view.getUint16(nodeSize, true);
  const crs = fieldTarget(view, table, HeaderField.crs);
  return {
    name: textField(view, table, HeaderField.name),
    title: textField(view, table, HeaderField.title),
    description: textField(view, table, HeaderField.description),
    geometryType: byteField(view, table, HeaderField.geometryType, 0) as GeometryType,
    envelope: readEnvelope(view, table),
    columns: readColumns(view, tablesField(view, table, HeaderField.columns), { left: 4 * view.byteLength }),
    featureCount,
    indexNodeSize,
    crs: crs === 0 ? undefined : readCrs(view, crs),
    indexStart: end,
    featuresStart: end + indexByteLength(featureCount, indexNodeSize),
  };
}

function readCrs(view: DataView, table: number): HeaderCrs {
  const code = fieldPosition(view, table, CrsField.code);
  return {
    org: textField(view, table, CrsField.org),
    code: code === 0 ? 0 : view.getInt32(code, true),
    name: textField(view, table, CrsField.name),
  };
}

function readEnvelope(view: DataView, table: number): Bbox | undefined {
  const vector = fieldTarget(view, table, HeaderField.envelope);
  if (vector === 0 || vectorLength(view, vector, 8, view.byteLength) < 4) return undefined;
  const side = (index: number) => view.getFloat64(vector + 4 + index * 8, true);
  return [side(0), side(1), side(2), side(3)];
}

/** The first bytes as text when they are text, such as a web page, else as hexadecimal numbers. */
function describeStart(bytes: Uint8Array): string {
  const start = bytes.subarray(0, 16);
  if (start.length === 0) return 'nothing';
  const printable = start.every((byte) => byte >= 0x20 && byte < 0x7f);
  if (printable) return `“${String.fromCharCode(...start)}”`;
  return Array.from(start.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
}
