import { byteLengthAt } from '../core/byte-values.js';
import type { ByteRanges, Column, FeaturePage } from '../core/columns.js';

/**
 * An equal page that no longer refers to the bytes of the file: its texts and bytes are copied into one array of their
 * own, one column after the other. All other arrays are those of the given page.
 */
export function packPage(page: FeaturePage): FeaturePage {
  const ranges = page.columns.map((column) => ('bytes' in column ? column : undefined));
  const starts = ranges.map((column) => new Uint32Array(column ? page.featureCount + 1 : 0));
  let length = 0;
  ranges.forEach((column, index) => {
    if (column) length = placeValues(column, starts[index] ?? new Uint32Array(), length);
  });
  const bytes = new Uint8Array(length);
  const columns = page.columns.map((column, index): Column => {
    if (!('bytes' in column)) return column;
    const packedStarts = starts[index] ?? new Uint32Array();
    copyValues(column, bytes, packedStarts);
    return { ...column, bytes, starts: packedStarts, packed: true };
  });
  return { ...page, columns };
}

/** Notes where each value will begin, and gives where the last one will end. */
function placeValues(column: ByteRanges, starts: Uint32Array, from: number): number {
  let at = from;
  for (let row = 0; row < starts.length; row++) {
    starts[row] = at;
    if (row < starts.length - 1) at += byteLengthAt(column, row);
  }
  return at;
}

/** Copies byte by byte, which is faster than `set` for texts as short as most are. */
function copyValues(column: ByteRanges, into: Uint8Array, starts: Uint32Array): void {
  const { bytes } = column;
  for (let row = 0; row < starts.length - 1; row++) {
    let to = starts[row] ?? 0;
    const end = starts[row + 1] ?? 0;
    let from = column.starts[row] ?? 0;
    if (end - to > longValueBytes) into.set(bytes.subarray(from, from + end - to), to);
    else while (to < end) into[to++] = bytes[from++] ?? 0;
  }
}

const longValueBytes = 64;
