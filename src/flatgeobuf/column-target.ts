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
  readonly nulls: Uint8Array;
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

/** Marks the rows from `from` to before `to` as having no value. */
export function markNull(nulls: Uint8Array, from: number, to: number): void {
  for (let row = from; row < to; row++) nulls[row >> 3] = (nulls[row >> 3] ?? 0) | (1 << (row & 7));
}

const noInts = new Int32Array();
const noDoubles = new Float64Array();
const noStarts = new Uint32Array();

/** Arrays for one attribute of so many rows, all of them without a value. */
export function makeTarget({ name, type }: HeaderColumn, rows: number): ColumnTarget {
  const isBytes = type >= ColumnType.String;
  const values = isBytes ? noDoubles : makeValues(type, rows);
  return {
    name,
    type,
    kind: isBytes ? ValueKind.Bytes : kindOf(type),
    nulls: new Uint8Array((rows + 7) >> 3),
    nextRow: 0,
    values,
    ints: values instanceof Int32Array ? values : noInts,
    doubles: values instanceof Float64Array ? values : noDoubles,
    starts: isBytes ? new Uint32Array(rows) : noStarts,
  };
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
 */
export function toColumn({ name, type, nulls, starts, values }: ColumnTarget, bytes: Uint8Array): Column {
  if (type === ColumnType.Binary) return { kind: 'binary', name, bytes, starts, packed: false, nulls };
  if (type === ColumnType.Bool) return { kind: 'boolean', name, values: values as Uint8Array, nulls };
  const textType = textTypes[type];
  if (textType) return { kind: 'string', name, type: textType, bytes, starts, packed: false, nulls };
  return { kind: 'number', name, values, nulls };
}

const textTypes: Readonly<Partial<Record<ColumnType, 'string' | 'json' | 'datetime'>>> = {
  [ColumnType.String]: 'string',
  [ColumnType.Json]: 'json',
  [ColumnType.DateTime]: 'datetime',
};

function kindOf(type: ColumnType): ValueKind {
  if (type === ColumnType.Int) return ValueKind.Int;
  return type === ColumnType.Double ? ValueKind.Double : ValueKind.Other;
}

const arrays: Readonly<Partial<Record<ColumnType, new (length: number) => NumberValues>>> = {
  [ColumnType.Byte]: Int8Array,
  [ColumnType.UByte]: Uint8Array,
  [ColumnType.Bool]: Uint8Array,
  [ColumnType.Short]: Int16Array,
  [ColumnType.UShort]: Uint16Array,
  [ColumnType.Int]: Int32Array,
  [ColumnType.UInt]: Uint32Array,
  [ColumnType.Float]: Float32Array,
};

function makeValues(type: ColumnType, rows: number): NumberValues {
  return new (arrays[type] ?? Float64Array)(rows);
}
