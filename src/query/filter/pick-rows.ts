import { byteLengthAt } from '../../core/byte-values.js';
import type { ByteRanges, Column, FeaturePage, NumberValues } from '../../core/columns.js';
import { pickGeometry } from './pick-geometry.js';

/**
 * A page of some features of another, copied: it shares no memory with the page and the file it came from.
 *
 * @param rows - Rows of the page, in the order wanted. Triangles are left out.
 */
export function pickRows(page: FeaturePage, rows: Uint32Array): FeaturePage {
  const { geometry, bbox } = pickGeometry(page, rows);
  return {
    firstRow: 0,
    featureCount: rows.length,
    geometryType: page.geometryType,
    geometry,
    columns: page.columns.map((column) => pickColumn(column, rows)),
    bbox,
    ...(page.geometryTypes && { geometryTypes: pickNumbers(page.geometryTypes, rows) }),
  };
}

function pickColumn(column: Column, rows: Uint32Array): Column {
  const nulls = pickBits(column.nulls, rows);
  if ('bytes' in column) return { ...column, ...pickBytes(column, rows), nulls };
  if (column.kind === 'boolean') return { ...column, values: pickNumbers(column.values, rows), nulls };
  return { ...column, values: pickNumbers(column.values, rows), nulls };
}

/** The entries of some rows, in an array of the same type. */
export function pickNumbers<T extends NumberValues>(values: T, rows: Uint32Array): T {
  const picked = new (values.constructor as new (length: number) => T)(rows.length);
  for (let index = 0; index < rows.length; index++) picked[index] = values[rows[index] ?? 0] ?? 0;
  return picked;
}

function pickBits(bits: Uint8Array, rows: Uint32Array): Uint8Array {
  // Not the given one, which the page it came from keeps: what is picked may be sent away.
  if (bits.length === 0) return new Uint8Array();
  const picked = new Uint8Array((rows.length + 7) >> 3);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index] ?? 0;
    if ((bits[row >> 3] ?? 0) & (1 << (row & 7))) picked[index >> 3] = (picked[index >> 3] ?? 0) | (1 << (index & 7));
  }
  return picked;
}

function pickBytes(column: ByteRanges, rows: Uint32Array): ByteRanges {
  const starts = new Uint32Array(rows.length + 1);
  let length = 0;
  for (let index = 0; index < rows.length; index++) {
    length += byteLengthAt(column, rows[index] ?? 0);
    starts[index + 1] = length;
  }
  const bytes = new Uint8Array(length);
  for (let index = 0; index < rows.length; index++) {
    const from = column.starts[rows[index] ?? 0] ?? 0;
    const [first = 0, end = 0] = [starts[index], starts[index + 1]];
    for (let at = first; at < end; at++) bytes[at] = column.bytes[from + at - first] ?? 0;
  }
  return { bytes, starts, packed: true };
}
