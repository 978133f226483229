import { byteLengthAt, readString } from './byte-values.js';
import type { StringColumn } from './columns.js';
import { isNull } from './page-access.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes that are decoded at once; a longer text is decoded by itself. */
const batchBytes = 128 * 1024;

const byteOrderMark = 0xfeff;

/**
 * Every text of a column, null where a row has none: what `isNull` and `readString` say row by row, several times as
 * fast, because many texts are decoded in one go and then taken apart.
 *
 * @param rows - How many rows the page has.
 */
export function readStrings(column: StringColumn, rows: number): (string | null)[] {
  const texts = new Array<string | null>(rows).fill(null);
  const batch = new Batch(Math.min(batchBytes, column.bytes.length));
  for (let row = 0; row < rows; row++) {
    if (isNull(column, row)) continue;
    if (batch.add(column, row)) continue;
    batch.flush(column, texts);
    if (!batch.add(column, row)) texts[row] = readString(column, row);
  }
  batch.flush(column, texts);
  return texts;
}

/** The bytes of many texts, one after the other. */
class Batch {
  readonly #bytes: Uint8Array;
  #length = 0;
  /** UTF-16 units that the bytes so far make, if they are sound. */
  #units = 0;
  #isSound = true;
  readonly #rows: number[] = [];
  readonly #ends: number[] = [];

  constructor(byteLength: number) {
    this.#bytes = new Uint8Array(byteLength);
  }

  /** Adds a text; false when it does not fit. */
  add(column: StringColumn, row: number): boolean {
    const length = byteLengthAt(column, row);
    if (this.#length + length > this.#bytes.length) return false;
    const start = column.starts[row] ?? 0;
    const source = column.bytes;
    const target = this.#bytes;
    // A text that begins inside a character would take the end of the one before for its own.
    if (length > 0 && ((source[start] ?? 0) & 0xc0) === 0x80) this.#isSound = false;
    let units = this.#units;
    for (let index = 0; index < length; index++) {
      const byte = source[start + index] ?? 0;
      target[this.#length + index] = byte;
      // Bytes 10xxxxxx go on with a character; one that begins with 1111xxxx takes two units.
      if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
    }
    this.#length += length;
    this.#units = units;
    this.#rows.push(row);
    this.#ends.push(units);
    return true;
  }

  /** Decodes what has been added, and begins anew. */
  flush(column: StringColumn, texts: (string | null)[]): void {
    const all = this.#isSound ? decodeSound(this.#bytes.subarray(0, this.#length)) : undefined;
    let from = 0;
    this.#rows.forEach((row, index) => {
      const end = this.#ends[index] ?? from;
      texts[row] = all === undefined ? readString(column, row) : withoutMark(all, from, end);
      from = end;
    });
    this.#length = this.#units = this.#rows.length = this.#ends.length = 0;
    this.#isSound = true;
  }
}

/** Decodes UTF-8; undefined when it is none, so that each damaged text can be mended by itself. */
function decodeSound(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

function withoutMark(all: string, from: number, end: number): string {
  return all.slice(all.charCodeAt(from) === byteOrderMark && from < end ? from + 1 : from, end);
}
