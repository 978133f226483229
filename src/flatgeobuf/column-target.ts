import type { Column } from '../core/columns.js';
import { ColumnType } from './format.js';
import type { HeaderColumn } from './header-column.js';

/** The arrays of one attribute while they are filled. */
export interface ColumnTarget {
  readonly name: string;
  readonly type: ColumnType;
  readonly nulls: Uint8Array;
  /** Row after the last one that had a value. Rows are marked null only when a later one has a value, or at the end. */
  nextRow: number;
  readonly numbers: Float64Array;
  readonly flags: Uint8Array;
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
}

/** Marks the rows from `from` to before `to` as having no value. */
export function markNull(nulls: Uint8Array, from: number, to: number): void {
  for (let row = from; row < to; row++) nulls[row >> 3] = (nulls[row >> 3] ?? 0) | (1 << (row & 7));
}

/** Arrays for one attribute of so many rows, all of them without a value. */
export function makeTarget(column: HeaderColumn, rows: number): ColumnTarget {
  const { name, type } = column;
  const isText = type >= ColumnType.String;
  const isFlag = type === ColumnType.Bool;
  return {
    name,
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

/**
 * The column that a filled target makes; none for binary values, because nothing can show them.
 *
 * @param bytes - The file, which text is read from later.
 */
export function toColumns(
  { name, type, nulls, starts, lengths, ...target }: ColumnTarget,
  bytes: Uint8Array,
): Column[] {
  if (type === ColumnType.Binary) return [];
  if (type === ColumnType.Bool) return [{ kind: 'boolean', name, values: target.flags, nulls }];
  const textType = textTypes[type];
  if (textType) return [{ kind: 'string', name, type: textType, bytes, starts, lengths, nulls }];
  return [{ kind: 'number', name, values: target.numbers, nulls }];
}
