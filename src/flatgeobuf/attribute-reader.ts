import type { Column } from '../core/columns.js';
import { type ColumnTarget, makeTargets, markNull, toColumn, ValueKind, widenTarget } from './column-target.js';
import { ColumnType } from './format.js';
import type { HeaderColumn } from './header-column.js';

// Constants and not members of an object: they are compared for every value.
const { Bytes, Int, Double } = ValueKind;

/**
 * Reads the attributes of features into columns. Text is not read: only where its bytes lie is kept.
 *
 * @param bytes - The features.
 */
export class AttributeReader {
  /** A reader of nothing, kept for the same reason as {@link GeometryReader.ofNothing}. */
  static readonly ofNothing = new AttributeReader(new Uint8Array(), [unnamedColumn()], 0);

  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** Of the header's columns, by their numbers. */
  readonly #targets: readonly ColumnTarget[];
  /** Those of single features, by name and kind; the header's are among them once a feature brings its own. */
  #targetsByName: Map<string, ColumnTarget> | undefined;
  readonly #rows: number;

  constructor(bytes: Uint8Array, columns: readonly HeaderColumn[], rows: number) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#rows = rows;
    this.#checkSize(columns.length);
    this.#targets = makeTargets(columns, rows);
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
      if (target.nextRow < row) markNull(target, target.nextRow, row, this.#rows);
      target.nextRow = row + 1;
      at += 2;
      const { kind } = target;
      if (kind === Bytes) {
        target.starts[row] = at + 4;
        at += 4 + view.getUint32(at, true);
      } else if (kind === Int) {
        target.ints[row] = view.getInt32(at, true);
        at += 4;
      } else if (kind === Double) {
        target.doubles[row] = view.getFloat64(at, true);
        at += 8;
      } else {
        at = this.#readValue(target, target.type, row, at);
      }
    }
    if (at > end) throw new RangeError('a value goes beyond its feature');
  }

  /**
   * Reads the attributes of a feature that brings its own columns. A column of a name and kind that there is already is
   * the same one, whichever feature it came with.
   *
   * @throws {RangeError} as {@link readRow} does.
   */
  readOwnRow(row: number, columns: readonly HeaderColumn[], start: number, end: number): void {
    const targets = columns.map((column) => this.#targetOf(column));
    let at = start;
    while (at < end) {
      const number = this.#view.getUint16(at, true);
      const target = targets[number];
      const column = columns[number];
      if (!target || !column) throw new RangeError('a value belongs to no column');
      if (target.nextRow < row) markNull(target, target.nextRow, row, this.#rows);
      target.nextRow = row + 1;
      at = this.#readValue(target, column.type, row, at + 2);
    }
    if (at > end) throw new RangeError('a value goes beyond its feature');
  }

  /** The columns in the header's order, then those of single features. */
  finish(): Column[] {
    const all = this.#targetsByName ? [...new Set([...this.#targets, ...this.#targetsByName.values()])] : this.#targets;
    const noNulls = new Uint8Array();
    return all.map((target) => {
      if (target.nextRow < this.#rows) markNull(target, target.nextRow, this.#rows, this.#rows);
      return toColumn(target, this.#bytes, noNulls);
    });
  }

  #targetOf(column: HeaderColumn): ColumnTarget | undefined {
    this.#targetsByName ??= new Map([...this.#targets].reverse().map((target) => [keyOf(target), target]));
    const key = keyOf(column);
    const known = this.#targetsByName.get(key);
    if (known) {
      if (known.kind !== Bytes) widenTarget(known, column.type);
      return known;
    }
    this.#checkSize(this.#targetsByName.size + 1);
    const added = makeTargets([column], this.#rows);
    for (const target of added) this.#targetsByName.set(key, target);
    return added[0];
  }

  /** A few bytes may declare columns and rows whose product would fill the memory. */
  #checkSize(columns: number): void {
    const cells = columns * this.#rows;
    const limit = 16 * this.#bytes.length + 0x10000;
    if (cells > limit) throw new RangeError(`${cells} values are announced in a small file`);
  }

  /** Reads one value and gives the position after it. */
  #readValue({ values, starts }: ColumnTarget, type: ColumnType, row: number, at: number): number {
    const view = this.#view;
    switch (type) {
      case ColumnType.String:
      case ColumnType.Json:
      case ColumnType.DateTime:
      case ColumnType.Binary:
        starts[row] = at + 4;
        return at + 4 + view.getUint32(at, true);
      case ColumnType.Bool:
        values[row] = view.getUint8(at) === 0 ? 0 : 1;
        return at + 1;
      case ColumnType.Byte:
        values[row] = view.getInt8(at);
        return at + 1;
      case ColumnType.UByte:
        values[row] = view.getUint8(at);
        return at + 1;
      case ColumnType.Short:
        values[row] = view.getInt16(at, true);
        return at + 2;
      case ColumnType.UShort:
        values[row] = view.getUint16(at, true);
        return at + 2;
      case ColumnType.Int:
        values[row] = view.getInt32(at, true);
        return at + 4;
      case ColumnType.UInt:
        values[row] = view.getUint32(at, true);
        return at + 4;
      case ColumnType.Long:
        values[row] = view.getInt32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
        return at + 8;
      case ColumnType.ULong:
        values[row] = view.getUint32(at + 4, true) * 2 ** 32 + view.getUint32(at, true);
        return at + 8;
      case ColumnType.Float:
        values[row] = view.getFloat32(at, true);
        return at + 4;
      default:
        values[row] = view.getFloat64(at, true);
        return at + 8;
    }
  }
}

function unnamedColumn(): HeaderColumn {
  return { name: '', type: ColumnType.Int, title: undefined, description: undefined, nullable: true };
}

/** A column may be of one number type here and of another there. */
function keyOf({ name, type }: Pick<HeaderColumn, 'name' | 'type'>): string {
  const isNumber = type < ColumnType.String && type !== ColumnType.Bool;
  return `${isNumber ? ColumnType.Double : type} ${name}`;
}
