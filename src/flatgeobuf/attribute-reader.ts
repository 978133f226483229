import type { Column } from '../core/columns.js';
import { ColumnType } from './format.js';
import type { HeaderColumn } from './header.js';

// Constants and not members of an object: they are compared for every value.
const { Bool, Int, Long, Double, String: Text, Json, DateTime, Binary } = ColumnType;

/** The arrays of one attribute while they are filled. Every row is null until a value comes. */
interface Target {
  readonly type: ColumnType;
  readonly nulls: Uint8Array;
  readonly numbers: Float64Array;
  readonly flags: Uint8Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
}

/**
 * Reads the attributes of a file into columns. Text is not read: only where its bytes lie is kept.
 *
 * @param bytes - The file.
 */
export class AttributeReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #columns: readonly HeaderColumn[];
  readonly #targets: readonly Target[];

  constructor(bytes: Uint8Array, columns: readonly HeaderColumn[], rows: number) {
    // A few bytes may declare columns and rows whose product would fill the memory.
    const cells = columns.length * rows;
    if (cells > 16 * bytes.length + 1_000_000) throw new RangeError(`${cells} values are announced in a small file`);
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#columns = columns;
    this.#targets = columns.map((column) => makeTarget(column.type, rows));
  }

  /**
   * Reads the attributes of one feature: pairs of a column's number and a value.
   *
   * @throws {RangeError} when a column does not exist or a value goes beyond `end`.
   */
  readRow(row: number, start: number, end: number): void {
    const view = this.#view;
    const nullByte = row >> 3;
    const keepOthers = ~(1 << (row & 7));
    let at = start;
    while (at < end) {
      const target = this.#targets[view.getUint16(at, true)];
      if (!target) throw new RangeError('a value belongs to no column');
      target.nulls[nullByte] = (target.nulls[nullByte] ?? 0) & keepOthers;
      at = this.#readValue(target, row, at + 2);
    }
    if (at > end) throw new RangeError('a value goes beyond its feature');
  }

  /** The columns in the header's order; binary ones are left out, because nothing can show them. */
  finish(): Column[] {
    return this.#columns.flatMap((column, index) => {
      const target = this.#targets[index];
      return target ? toColumn(column, target, this.#bytes) : [];
    });
  }

  /** Reads one value and gives the position after it. */
  #readValue(target: Target, row: number, at: number): number {
    const view = this.#view;
    const { numbers } = target;
    switch (target.type) {
      case Double:
        numbers[row] = view.getFloat64(at, true);
        return at + 8;
      case Int:
        numbers[row] = view.getInt32(at, true);
        return at + 4;
      case Long:
        numbers[row] = view.getInt32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
        return at + 8;
      case Text:
      case Json:
      case DateTime:
      case Binary: {
        const length = view.getUint32(at, true);
        target.starts[row] = at + 4;
        target.lengths[row] = length;
        return at + 4 + length;
      }
      case Bool:
        target.flags[row] = view.getUint8(at) === 0 ? 0 : 1;
        return at + 1;
      default:
        return this.#readRareNumber(target, row, at);
    }
  }

  #readRareNumber({ type, numbers }: Target, row: number, at: number): number {
    const view = this.#view;
    switch (type) {
      case ColumnType.Byte:
        numbers[row] = view.getInt8(at);
        return at + 1;
      case ColumnType.UByte:
        numbers[row] = view.getUint8(at);
        return at + 1;
      case ColumnType.Short:
        numbers[row] = view.getInt16(at, true);
        return at + 2;
      case ColumnType.UShort:
        numbers[row] = view.getUint16(at, true);
        return at + 2;
      case ColumnType.UInt:
        numbers[row] = view.getUint32(at, true);
        return at + 4;
      case ColumnType.ULong:
        numbers[row] = view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
        return at + 8;
      default:
        numbers[row] = view.getFloat32(at, true);
        return at + 4;
    }
  }
}

function makeTarget(type: ColumnType, rows: number): Target {
  const isText = type >= ColumnType.String;
  const isFlag = type === ColumnType.Bool;
  return {
    type,
    nulls: new Uint8Array(Math.ceil(rows / 8)).fill(0xff),
    numbers: new Float64Array(isText || isFlag ? 0 : rows),
    flags: new Uint8Array(isFlag ? rows : 0),
    starts: new Uint32Array(isText ? rows : 0),
    lengths: new Uint32Array(isText ? rows : 0),
  };
}

const textTypes: Readonly<Partial<Record<ColumnType, 'string' | 'json' | 'datetime'>>> = {
  [ColumnType.String]: 'string',
  [ColumnType.Json]: 'json',
  [ColumnType.DateTime]: 'datetime',
};

function toColumn({ name, type }: HeaderColumn, target: Target, bytes: Uint8Array): Column[] {
  const { nulls, starts, lengths } = target;
  if (type === ColumnType.Binary) return [];
  if (type === ColumnType.Bool) return [{ kind: 'boolean', name, values: target.flags, nulls }];
  const textType = textTypes[type];
  if (textType) return [{ kind: 'string', name, type: textType, bytes, starts, lengths, nulls }];
  return [{ kind: 'number', name, values: target.numbers, nulls }];
}
