import { expect, it } from 'vitest';
import type { StringColumn } from './columns.js';
import { isNull, readString } from './page-access.js';
import { readStrings } from './read-strings.js';

/** A packed column of some byte strings, null where there is none. */
function columnOf(values: readonly (readonly number[] | null)[]): StringColumn {
  const nulls = new Uint8Array(Math.ceil(values.length / 8));
  const starts = new Uint32Array(values.length + 1);
  values.forEach((value, row) => {
    starts[row + 1] = (starts[row] ?? 0) + (value?.length ?? 0);
    if (value === null) nulls[row >> 3] = (nulls[row >> 3] ?? 0) | (1 << (row & 7));
  });
  const bytes = Uint8Array.from(values.flatMap((value) => value ?? []));
  return { kind: 'string', name: 'text', type: 'string', bytes, starts, packed: true, nulls };
}

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];

function oneByOne(column: StringColumn, rows: number): (string | null)[] {
  return Array.from({ length: rows }, (_, row) => (isNull(column, row) ? null : readString(column, row)));
}

it('all texts of a column are those read one by one', () => {
  const texts = ['', 'plain', null, '京沪高铁', '𠮷野 🚄', 'é', '\uFEFFmarked', 'zero\u0000', null];
  const column = columnOf(texts.map((text) => (text === null ? null : bytesOf(text))));
  expect(readStrings(column, texts.length)).toEqual(oneByOne(column, texts.length));
  expect(readStrings(column, texts.length)[3]).toBe('京沪高铁');
});

it.each([
  ['a character cut by the end of a text', [[0xe4], [0xbd, 0xa0], bytesOf('a')]],
  ['stray bytes that make up for each other', [[0x61, 0x80], [0xf0], bytesOf('ab')]],
  ['bytes that begin nothing', [[0xff, 0xfe], bytesOf('京'), [0xc0]]],
])('texts with %s are mended one by one', (_what, values) => {
  const column = columnOf(values);
  expect(readStrings(column, values.length)).toEqual(oneByOne(column, values.length));
});

it('texts of many batches, and longer than one, come in their places', () => {
  const texts = Array.from({ length: 3000 }, (_, row) =>
    row % 1000 === 7 ? '长'.repeat(60_000) : `第${row}号 `.repeat(9),
  );
  const column = columnOf(texts.map(bytesOf));
  expect(readStrings(column, texts.length)).toEqual(texts);
});

it('a column without rows has no texts', () => {
  expect(readStrings(columnOf([]), 0)).toEqual([]);
});
