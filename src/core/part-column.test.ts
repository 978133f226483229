import { expect, test } from 'vitest';
import { pageOf } from '../testing/page-of.js';
import type { Join } from './layer-definition.js';
import { readValue, valueAt } from './page-access.js';
import { partColumn, withJoins } from './part-column.js';

const label = { en: 'x', zh: 'x' };
const page = pageOf([{ code: '110101' }, { code: null }, { code: '130102' }, { code: 'constructor' }]);

function valuesOf(idColumn: string, joins: Join[], name = 'mapped', of = page) {
  const column = partColumn({ idColumn, joins }, of, name);
  return column && Array.from({ length: of.featureCount }, (_, row) => readValue(column, row));
}

test('numbers are joined by id; who is not in the join, or has no id, has no value', () => {
  const values = { '110101': 0, '130102': 7.5, '999999': 1 };
  expect(valuesOf('code', [{ column: 'mapped', label, values }])).toEqual([0, null, 7.5, null]);
});

test('texts are joined by id, Chinese and empty ones too', () => {
  const values = { '110101': '京冀', '130102': '' };
  expect(valuesOf('code', [{ column: 'mapped', label, values }])).toEqual(['京冀', null, '', null]);
});

test('a join hides a column of the same name, and the file has the others', () => {
  const joins = [{ column: 'code', label, values: { '110101': 3 } }];
  expect(valuesOf('code', joins, 'code')).toEqual([3, null, null, null]);
  expect(valuesOf('code', [], 'code')).toEqual(['110101', null, '130102', 'constructor']);
  expect(valuesOf('code', joins, 'mapped')).toBeUndefined();
});

test('ids that are numbers are compared as written in decimal', () => {
  const numbered = pageOf([{ code: 110101 }, { code: 7 }]);
  expect(valuesOf('code', [{ column: 'mapped', label, values: { '7': 1 } }], 'mapped', numbered)).toEqual([null, 1]);
});

test('a column is joined once for each page, and anew for another join', () => {
  const join = { column: 'mapped', label, values: { '110101': 1 } };
  const part = { idColumn: 'code', joins: [join] };
  expect(partColumn(part, page, 'mapped')).toBe(partColumn({ ...part }, page, 'mapped'));
  const other = { idColumn: 'code', joins: [{ ...join }] };
  expect(partColumn(part, page, 'mapped')).not.toBe(partColumn(other, page, 'mapped'));
});

test('a page without the ids of its features is an error that names its columns', () => {
  const joins = [{ column: 'mapped', label, values: { a: 1 } }];
  expect(() => valuesOf('adcode', joins)).toThrowError(/"adcode".*code/);
});

test('a page with its joins has them before its own columns, and is made once', () => {
  const joins = [{ column: 'code', label, values: { '110101': 3 } }];
  const joined = withJoins({ idColumn: 'code', joins }, page);
  expect([0, 1].map((row) => valueAt(joined, 'code', row))).toEqual([3, null]);
  expect(withJoins({ idColumn: 'code', joins }, page)).toBe(joined);
  expect(withJoins({ idColumn: 'code' }, page)).toBe(page);
});
