import type { Column, NumberValues } from '../core/columns.js';
import { ColumnType } from './format.js';
import type { HeaderColumn } from './header-column.js';

/** How the values of a column are read: the commonest kinds in the walk itself, the others by a call each. */
export const ValueKind = { Bytes: 0, Int: 1, Double: 2, Other: 3 } as const;

export type ValueKind = (typeof ValueKind)[keyof typeof ValueKind];

/** The arrays of one attribute while they are filled. */
export interface ColumnTarget {
  readonly name: string;
  readonly type: ColumnType;
  kind: ValueKind;
  /** Made when the first row without a value is found. */
  nulls: Uint8Array | undefined;
  /** Row after the last one that had a value. Rows are marked null only when a later one has a value, or at the end. */
  nextRow: number;
  /** Numbers and flags; empty for text. */
  values: NumberValues;
  /** The same array where it holds 32-bit integers, else empty: an array of one kind is written faster. */
  readonly ints: Int32Array;
  /** The same array where it holds doubles, else empty. */
  readonly doubles: Float64Array;
  /** Where texts and bytes begin; empty for others. */
  readonly starts: Uint32Array;
}

/** Marks the rows from `from` to before `to`, of all `rows`, as having no value. */
export function markNull(target: ColumnTarget, from: number, to: number, rows: number): void {
  target.nulls ??= new Uint8Array((rows + 7) >> 3);
  const { nulls } = target;
  for (let row = from; row < to; row++) nulls[row >> 3] = (nulls[row >> 3] ?? 0) | (1 << (row & 7));
}

const noInts = new Int32Array();
const noDoubles = new Float64Array();
const noStarts = new Uint32Array();

/**
 * Arrays for attributes of so many rows, all of them without a value: those of numbers in one piece of memory, and
 * those of where texts begin in another, because a packed page does without it.
 */
export function makeTargets(columns: readonly HeaderColumn[], rows: number): ColumnTarget[] {
  const isBytes = ({ type }: HeaderColumn) => type >= ColumnType.String;
  const starts = new Uint32Array(columns.filter(isBytes).length * rows);
  const values = new ArrayBuffer(columns.reduce((sum, column) => sum + valueBytes(column.type, rows), 0));
  let [startsAt, valuesAt] = [0, 0];
  return columns.map((column) => {
    if (isBytes(column)) {
      startsAt += rows;
      return makeTarget(column, noDoubles, starts.subarray(startsAt - rows, startsAt));
    }
    const own = new (arrayOf(column.type))(values, valuesAt, rows);
    valuesAt += valueBytes(column.type, rows);
    return makeTarget(column, own, noStarts);
  });
}

/** Targets are all made here, in one shape: the code that fills them is compiled for one shape only. */
function makeTarget({ name, type }: HeaderColumn, values: NumberValues, starts: Uint32Array): ColumnTarget {
  return {
    name,
    type,
    kind: kindOf(type),
    nulls: undefined,
    nextRow: 0,
    values,
    ints: values instanceof Int32Array ? values : noInts,
    doubles: values instanceof Float64Array ? values : noDoubles,
    starts,
  };
}

/** Bytes of a column's numbers, rounded up so that the next ones may be of any kind; none for texts. */
function valueBytes(type: ColumnType, rows: number): number {
  if (type >= ColumnType.String) return 0;
  return Math.ceil((arrayOf(type).BYTES_PER_ELEMENT * rows) / 8) * 8;
}

/** Makes room for numbers of another type, which some feature gives to a column of this name. */
export function widenTarget(target: ColumnTarget, type: ColumnType): void {
  if (type === target.type || target.values instanceof Float64Array) return;
  target.values = Float64Array.from(target.values);
  target.kind = ValueKind.Other;
}

/**
 * The column that a filled target makes.
 *
 * @param bytes - The features, which text is read from later.
 * @param noNulls - Bitmap of columns that have a value in every row.
 */
export function toColumn(
  { name, type, starts, values, ...target }: ColumnTarget,
  bytes: Uint8Array,
  noNulls: Uint8Array,
): Column {
  const nulls = target.nulls ?? noNulls;
  if (type === ColumnType.Bool) return { kind: 'boolean', name, values: values as Uint8Array, nulls };
  if (type < ColumnType.String) return { kind: 'number', name, values, nulls };
  if (type === ColumnType.Binary) return { kind: 'binary', name, bytes, starts, packed: false, nulls };
  return { kind: 'string', name, type: textTypes[type] ?? 'string', bytes, starts, packed: false, nulls };
}

const textTypes: Readonly<Partial<Record<ColumnType, 'string' | 'json' | 'datetime'>>> = {
  [ColumnType.String]: 'string',
  [ColumnType.Json]: 'json',
  [ColumnType.DateTime]: 'datetime',
};

function kindOf(type: ColumnType): ValueKind {
  if (type >= ColumnType.String) return ValueKind.Bytes;
  if (type === ColumnType.Int) return ValueKind.Int;
  return type === ColumnType.Double ? ValueKind.Double : ValueKind.Other;
}

type NumberArray = new (buffer: ArrayBuffer, at: number, length: number) => NumberValues;

const arrays: Readonly<Partial<Record<ColumnType, NumberArray & { readonly BYTES_PER_ELEMENT: number }>>> = {
  [ColumnType.Byte]: Int8Array,
  [ColumnType.UByte]: Uint8Array,
  [ColumnType.Bool]: Uint8Array,
  [ColumnType.Short]: Int16Array,
  [ColumnType.UShort]: Uint16Array,
  [ColumnType.Int]: Int32Array,
  [ColumnType.UInt]: Uint32Array,
  [ColumnType.Float]: Float32Array,
};

function arrayOf(type: ColumnType) {
  return arrays[type] ?? Float64Array;
}
