import { byteLengthAt } from '../../core/byte-values.js';
import type { AttributeValue, StringColumn } from '../../core/columns.js';
import { isNull } from '../../core/page-access.js';

const datePattern = /^\d{4}(-\d{2}){0,2}/;

/**
 * Orders a value and a bound: numbers by size, dates of unequal length as far as the shorter one goes, texts by code
 * point. NaN, which no comparison passes, for values of different kinds.
 */
export function compareValues(value: NonNullable<AttributeValue>, bound: string | number): number {
  if (typeof bound === 'number') return typeof value === 'number' ? value - bound : Number.NaN;
  if (typeof value !== 'string') return Number.NaN;
  const isDate = datePattern.test(value) && datePattern.test(bound);
  const length = isDate ? Math.min(value.length, bound.length) : Math.max(value.length, bound.length);
  const [left, right] = [value.slice(0, length), bound.slice(0, length)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const encoder = new TextEncoder();

/** Whether the text of a row is one of some, without decoding it. */
export function equalsText(column: StringColumn, texts: readonly string[]): (row: number) => boolean {
  const wanted = texts.map((text) => encoder.encode(text));
  return (row) => {
    if (isNull(column, row)) return false;
    const length = byteLengthAt(column, row);
    const start = column.starts[row] ?? 0;
    return wanted.some((text) => text.length === length && text.every((byte, at) => column.bytes[start + at] === byte));
  };
}
