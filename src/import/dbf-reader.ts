import { importRefused } from '../core/import-refused.js';

const headerBytes = 32;
const fieldBytes = 32;
const headerEnd = 0x0d;

interface DbfField {
  readonly nameBytes: Uint8Array;
  readonly type: string;
  readonly start: number;
  readonly length: number;
}

/** A table of dBASE III as it lies in memory. */
export class DbfTable {
  readonly count: number;
  readonly #bytes: Uint8Array;
  readonly #firstRecord: number;
  readonly #recordBytes: number;
  readonly #fields: readonly DbfField[];

  /**
   * @param file - Name of the file, for errors.
   * @throws {AtlasError} `import-refused` for a damaged file.
   */
  constructor(bytes: Uint8Array, file: string) {
    if (bytes.length < headerBytes + 1) throw importRefused('shp-damaged', file);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#bytes = bytes;
    this.#firstRecord = view.getUint16(8, true);
    this.#recordBytes = view.getUint16(10, true);
    this.#fields = fieldsOf(bytes, Math.min(this.#firstRecord, bytes.length));
    const room = this.#recordBytes > 0 ? Math.floor((bytes.length - this.#firstRecord) / this.#recordBytes) : 0;
    this.count = Math.min(view.getUint32(4, true), Math.max(0, room));
  }

  /** Bytes of all texts and names, by which an encoding can be told. */
  get textBytes(): Uint8Array {
    const isText = this.#fields.some(({ type }) => type === 'C');
    return this.#bytes.subarray(headerBytes, isText ? this.#bytes.length : this.#firstRecord);
  }

  /** Encoding that the file names by a number; undefined when it names none that is known. */
  get languageDriver(): string | undefined {
    return languageDrivers[this.#bytes[29] ?? 0];
  }

  names(decoder: TextDecoder): readonly string[] {
    return this.#fields.map(({ nameBytes }) => decoder.decode(nameBytes).trim());
  }

  /** Values of a record, from 0; undefined for one that was deleted. */
  values(record: number, decoder: TextDecoder): readonly unknown[] | undefined {
    const start = this.#firstRecord + record * this.#recordBytes;
    if (this.#bytes[start] === 0x2a) return undefined;
    return this.#fields.map((field) => {
      const from = start + field.start;
      return typedValue(field.type, decoder.decode(this.#bytes.subarray(from, from + field.length)));
    });
  }
}

function fieldsOf(bytes: Uint8Array, end: number): readonly DbfField[] {
  const fields: DbfField[] = [];
  let start = 1;
  for (let at = headerBytes; at + fieldBytes <= end && bytes[at] !== headerEnd; at += fieldBytes) {
    const name = bytes.subarray(at, at + 11);
    const nameEnd = name.indexOf(0);
    const length = bytes[at + 16] ?? 0;
    const type = String.fromCharCode(bytes[at + 11] ?? 0);
    // Long texts have the upper half of their length where numbers have their decimals.
    const whole = type === 'C' ? length + (bytes[at + 17] ?? 0) * 256 : length;
    fields.push({ nameBytes: nameEnd < 0 ? name : name.subarray(0, nameEnd), type, start, length: whole });
    start += whole;
  }
  return fields;
}

function typedValue(type: string, text: string): unknown {
  const trimmed = text.replace(/\0.*$/s, '').trim();
  if (trimmed === '') return null;
  switch (type) {
    case 'N':
    case 'F':
      // Stars stand for a number that had no room.
      return Number.isFinite(Number(trimmed)) ? Number(trimmed) : null;
    case 'L':
      return /^[TtYy]$/.test(trimmed) ? true : /^[FfNn]$/.test(trimmed) ? false : null;
    case 'D':
      return /^\d{8}$/.test(trimmed) && trimmed !== '00000000'
        ? `${trimmed.slice(0, 4)}-${trimmed.slice(4, 6)}-${trimmed.slice(6)}`
        : null;
    default:
      return text.replace(/\0.*$/s, '').trimEnd();
  }
}

/** Encodings by the numbers that dBASE and ESRI gave them; Latin-1 is what programs write that know no better. */
const languageDrivers: Readonly<Record<number, string>> = {
  77: 'gb18030',
  122: 'gb18030',
  79: 'big5',
  120: 'big5',
  123: 'shift_jis',
  19: 'shift_jis',
  121: 'euc-kr',
  200: 'windows-1250',
  201: 'windows-1251',
};
