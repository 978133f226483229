import { byteLengthAt } from '../core/byte-values.js';
import type { ByteRanges, Column, FeaturePage } from '../core/columns.js';

/**
 * An equal page that no longer refers to the bytes of the file: its texts and bytes are copied into one piece of memory
 * of their own, one column after the other. All other arrays are those of the given page.
 */
export function packPage(page: FeaturePage): FeaturePage {
  const { featureCount } = page;
  const ranges = page.columns.filter((column) => 'bytes' in column);
  if (ranges.length === 0) return page;
  const startsBytes = 4 * (featureCount + 1) * ranges.length;
  const length = ranges.reduce((sum, column) => sum + totalLength(column, featureCount), 0);
  const buffer = new ArrayBuffer(startsBytes + length);
  const bytes = new Uint8Array(buffer, startsBytes);
  let at = 0;
  let packed = 0;
  const columns = page.columns.map((column): Column => {
    if (!('bytes' in column)) return column;
    const starts = new Uint32Array(buffer, 4 * (featureCount + 1) * packed++, featureCount + 1);
    at = copyValues(column, bytes, starts, at);
    return { ...column, bytes, starts, packed: true };
  });
  return { ...page, columns };
}

function totalLength(column: ByteRanges, rows: number): number {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += byteLengthAt(column, row);
  return sum;
}

/** Texts as short as most are, are copied faster byte by byte than by `set`. */
const longValueBytes = 64;

/** Copies the values of a column to `first` and behind, notes where each begins, and gives where the last one ends. */
function copyValues(column: ByteRanges, into: Uint8Array, starts: Uint32Array, first: number): number {
  const { bytes } = column;
  let to = first;
  for (let row = 0; row < starts.length - 1; row++) {
    starts[row] = to;
    const length = byteLengthAt(column, row);
    const from = column.starts[row] ?? 0;
    if (length > longValueBytes) into.set(bytes.subarray(from, from + length), to);
    else for (let index = 0; index < length; index++) into[to + index] = bytes[from + index] ?? 0;
    to += length;
  }
  starts[starts.length - 1] = to;
  return to;
}
