import type { Column } from '../core/columns.js';
import { ColumnType } from './format.js';
import type { HeaderColumn } from './header.js';

// Constants and not members of an object: they are compared for every value.
const { Int, Double, String: Text } = ColumnType;

/** The arrays of one attribute while they are filled. */
interface Target {
  readonly type: ColumnType;
  readonly nulls: Uint8Array;
  /** Row after the last one that had a value. Rows are marked null only when a later one has a value, or at the end. */
  nextRow: number;
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
  /** A reader of nothing, kept for the same reason as {@link GeometryReader.ofNothing}. */
  static readonly ofNothing = new AttributeReader(new Uint8Array(), [unnamedColumn()], 0);

  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #columns: readonly HeaderColumn[];
  readonly #targets: readonly Target[];
  readonly #rows: number;

  constructor(bytes: Uint8Array, columns: readonly HeaderColumn[], rows: number) {
    // A few bytes may declare columns and rows whose product would fill the memory.
    const cells = columns.length * rows;
    if (cells > 16 * bytes.length + 1_000_000) throw new RangeError(`${cells} values are announced in a small file`);
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#columns = columns;
    this.#rows = rows;
    this.#targets = columns.map((column) => makeTarget(column.type, rows));
  }

  /**
   * Reads the attributes of one feature: pairs of a column's number and a value. Longer than other functions, because
   * it runs for every value of a file and a call for each would cost a third of the time.
   *
   * @throws {RangeError} when a column does not exist or a value goes beyond `end`.
   */
  readRow(row: number, start: number, end: number): void {
    const view = this.#view;
    const targets = this.#targets;
    let at = start;
    while (at < end) {
      const target = targets[view.getUint16(at, true)];
      if (!target) throw new RangeError('a value belongs to no column');
      if (target.nextRow < row) markNull(target.nulls, target.nextRow, row);
      target.nextRow = row + 1;
      at += 2;
      const { type } = target;
      if (type >= Text) {
        const length = view.getUint32(at, true);
        at += 4;
        target.starts[row] = at;
        target.lengths[row] = length;
        at += length;
      } else if (type === Double) {
        target.numbers[row] = view.getFloat64(at, true);
        at += 8;
      } else if (type === Int) {
        target.numbers[row] = view.getInt32(at, true);
        at += 4;
      } else {
        at = this.#readRareValue(target, row, at);
      }
    }
    if (at > end) throw new RangeError('a value goes beyond its feature');
  }

  /** The columns in the header's order; binary ones are left out, because nothing can show them. */
  finish(): Column[] {
    return this.#columns.flatMap((column, index) => {
      const target = this.#targets[index];
      if (!target) return [];
      markNull(target.nulls, target.nextRow, this.#rows);
      return toColumn(column, target, this.#bytes);
    });
  }

  /** Reads one value and gives the position after it. */
  #readRareValue({ type, numbers, flags }: Target, row: number, at: number): number {
    const view = this.#view;
    switch (type) {
      case ColumnType.Bool:
        flags[row] = view.getUint8(at) === 0 ? 0 : 1;
        return at + 1;
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
      case ColumnType.Long:
        numbers[row] = view.getInt32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
        return at + 8;
      case ColumnType.ULong:
        numbers[row] = view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
        return at + 8;
      default:
        numbers[row] = view.getFloat32(at, true);
        return at + 4;
    }
  }
}

function unnamedColumn(): HeaderColumn {
  return { name: '', type: ColumnType.Int, title: undefined, description: undefined, nullable: true };
}

/** Marks the rows from `from` to before `to` as having no value. */
function markNull(nulls: Uint8Array, from: number, to: number): void {
  for (let row = from; row < to; row++) nulls[row >> 3] = (nulls[row >> 3] ?? 0) | (1 << (row & 7));
}

function makeTarget(type: ColumnType, rows: number): Target {
  const isText = type >= ColumnType.String;
  const isFlag = type === ColumnType.Bool;
  return {
    type,
    nulls: new Uint8Array(Math.ceil(rows / 8)),
    nextRow: 0,
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
