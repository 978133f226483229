import type { AttributeValue } from '../core/columns.js';
import { beginning, cellText, type DbfField } from './dbf-fields.js';

const encoder = new TextEncoder();
const [blank, endOfHead, endOfFile] = [0x20, 0x0d, 0x1a];

/** Most fields, and most bytes of a record, of a dBase table. */
export const dbfLimits = { fields: 255, recordBytes: 65_535 } as const;

/** Bytes that a record takes, the mark of deleted ones included. */
export function recordBytes(fields: readonly DbfField[]): number {
  return fields.reduce((sum, { widthBytes }) => sum + widthBytes, 1);
}

/**
 * The head of a dBase III table whose texts are UTF-8, as its `.cpg` says.
 *
 * @see https://www.clicketyclick.dk/databases/xbase/format/dbf.html
 */
export function dbfHead(fields: readonly DbfField[], rows: number, made: Date): Uint8Array<ArrayBuffer> {
  const length = 33 + fields.length * 32;
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set([3, made.getUTCFullYear() - 1900, made.getUTCMonth() + 1, made.getUTCDate()]);
  view.setUint32(4, rows, true);
  view.setUint16(8, length, true);
  view.setUint16(10, recordBytes(fields), true);
  fields.forEach(({ name, type, widthBytes, decimals }, index) => {
    const at = 32 + index * 32;
    bytes.set(encoder.encode(name), at);
    view.setUint8(at + 11, type.charCodeAt(0));
    view.setUint8(at + 16, widthBytes);
    view.setUint8(at + 17, decimals);
  });
  bytes[length - 1] = endOfHead;
  return bytes;
}

/** One record: texts begin at the left of their width, numbers end at its right, and what is missing is blank. */
export function dbfRecord(
  fields: readonly DbfField[],
  values: Readonly<Record<string, AttributeValue>>,
): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(recordBytes(fields)).fill(blank);
  let at = 1;
  for (const { column, type, widthBytes } of fields) {
    const value = values[column.name] ?? null;
    if (value !== null) {
      const text = fitted(cellText(value), type, widthBytes);
      encoder.encodeInto(text, bytes.subarray(at, at + widthBytes));
    }
    at += widthBytes;
  }
  return bytes;
}

export function dbfEnd(): Uint8Array<ArrayBuffer> {
  return Uint8Array.of(endOfFile);
}

function fitted(text: string, type: DbfField['type'], widthBytes: number): string {
  if (type === 'N') return text.padStart(widthBytes);
  return type === 'D' ? text.replaceAll('-', '') : beginning(text, widthBytes);
}
