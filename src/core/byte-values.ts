import type { BinaryColumn, ByteRanges, StringColumn } from './columns.js';

const decoder = new TextDecoder();

/** Decodes one text of a column; empty where the row has none, so ask `isNull` first. */
export function readString(column: StringColumn, row: number): string {
  return decoder.decode(bytesAt(column, row));
}

/** The bytes of one row, not copied; none where the row has no value. */
export function readBinary(column: BinaryColumn, row: number): Uint8Array {
  return bytesAt(column, row);
}

/** Number of bytes of one row's value. */
export function byteLengthAt({ bytes, starts, packed }: ByteRanges, row: number): number {
  const start = starts[row] ?? 0;
  if (packed) return (starts[row + 1] ?? start) - start;
  return start === 0 ? 0 : uint32At(bytes, start - 4);
}

function bytesAt(column: ByteRanges, row: number): Uint8Array {
  const start = column.starts[row] ?? 0;
  return column.bytes.subarray(start, start + byteLengthAt(column, row));
}

function uint32At(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);
  return (low | ((bytes[at + 3] ?? 0) << 24)) >>> 0;
}
