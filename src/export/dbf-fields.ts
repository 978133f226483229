import type { AttributeValue } from '../core/columns.js';
import type { ExportedColumn } from './exported-set.js';

/** Bytes of a name, and of a text, in a dBase table. */
const nameBytes = 10;
const textBytes = 254;

/** A column of a dBase table. */
export interface DbfField {
  readonly column: ExportedColumn;
  /** At most ten bytes of UTF-8, unique whatever case. */
  readonly name: string;
  /** Character, number, date, logical. */
  readonly type: 'C' | 'N' | 'D' | 'L';
  readonly widthBytes: number;
  readonly decimals: number;
  /** Values that were too long and were cut. */
  readonly cut: number;
}

const encoder = new TextEncoder();
const room = new Uint8Array(textBytes);

/** Beginning of a text that fits into some bytes of UTF-8, cut between two characters. */
export function beginning(text: string, mostBytes: number): string {
  const { read } = encoder.encodeInto(text, room.subarray(0, mostBytes));
  return text.slice(0, read);
}

/** What the values of a column need: gone through once, before the table is written. */
export class DbfColumnScan {
  readonly #column: ExportedColumn;
  #widthBytes = 1;
  #decimals = 0;
  #cut = 0;
  #datesOnly = true;

  constructor(column: ExportedColumn) {
    this.#column = column;
  }

  add(value: AttributeValue): void {
    if (value === null) return;
    const text = cellText(value);
    if (typeof value === 'number') {
      const [, decimals = ''] = text.split('e')[0]?.split('.') ?? [];
      this.#decimals = Math.max(this.#decimals, decimals.length);
    }
    if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) this.#datesOnly = false;
    const { read, written } = encoder.encodeInto(text, room);
    if (read < text.length) this.#cut++;
    this.#widthBytes = Math.max(this.#widthBytes, written);
  }

  /** @param name - Short and unique. */
  field(name: string): DbfField {
    const column = this.#column;
    const plain = { column, name, widthBytes: this.#widthBytes, decimals: 0, cut: this.#cut };
    if (column.type === 'boolean') return { ...plain, type: 'L', widthBytes: 1 };
    if (column.type === 'datetime' && this.#datesOnly) return { ...plain, type: 'D', widthBytes: 8, cut: 0 };
    if (column.type === 'integer') return { ...plain, type: 'N' };
    if (column.type !== 'number') return { ...plain, type: 'C' };
    // A decimal at least, or the column would be read as one of whole numbers.
    const decimals = Math.min(15, Math.max(1, this.#decimals));
    return { ...plain, type: 'N', decimals, widthBytes: Math.max(plain.widthBytes, decimals + 2) };
  }
}

/** A value as the table has it, before it is fitted into its width. */
export function cellText(value: Exclude<AttributeValue, null>): string {
  return typeof value === 'boolean' ? (value ? 'T' : 'F') : String(value);
}

/** Names of at most ten bytes, different from each other whatever case; what is too long loses its end. */
export function shortNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(/[\p{Cc}\s]/gu, '_') || 'column';
    let short = beginning(plain, nameBytes);
    for (let count = 1; taken.has(short.toLowerCase()); count++) {
      const ending = `_${count}`;
      short = beginning(plain, nameBytes - ending.length) + ending;
    }
    taken.add(short.toLowerCase());
    return short;
  });
}
