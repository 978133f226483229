import { expect, it } from 'vitest';
import { pageOf } from '../testing/page-of.js';
import { conditionHolds, findRow, propertiesAt, rowsWhere, valueAt } from './page-access.js';

const page = pageOf([
  { id: 110101, name: '东城区', open: true, opened: '2019' },
  { id: 110102, name: '', open: false, opened: null },
  { id: 7, name: null, open: null, opened: '2020' },
]);

it('reads values of every kind, and null where there is none', () => {
  expect(propertiesAt(page, 0)).toEqual({ id: 110101, name: '东城区', open: true, opened: '2019' });
  expect(propertiesAt(page, 2)).toEqual({ id: 7, name: null, open: null, opened: '2020' });
  expect(valueAt(page, 'name', 1)).toBe('');
});

it('names the columns there are when one is unknown', () => {
  expect(() => valueAt(page, 'nme', 0)).toThrowError(/"nme".*id, name, open, opened/);
});

it('finds a row by id, numbers as written', () => {
  expect(findRow(page, 'id', '110102')).toBe(1);
  expect(findRow(page, 'id', '110')).toBeUndefined();
  expect(findRow(page, 'name', '')).toBe(1);
});

it('holds a condition only when every member does', () => {
  expect(rowsWhere(page)).toEqual([0, 1, 2]);
  expect(rowsWhere(page, [{ column: 'opened', isNull: true }])).toEqual([1]);
  expect(rowsWhere(page, [{ column: 'opened', isNull: false }])).toEqual([0, 2]);
  expect(rowsWhere(page, [{ column: 'name', in: ['东城区', ''] }])).toEqual([0, 1]);
  expect(
    rowsWhere(page, [
      { column: 'open', in: [false] },
      { column: 'id', in: [110102] },
    ]),
  ).toEqual([1]);
});

it('finds a row without a value in no list', () => {
  expect(conditionHolds(page, 2, [{ column: 'name', in: ['', 'null'] }])).toBe(false);
});

it('tells nulls apart beyond the eighth row', () => {
  const long = pageOf(Array.from({ length: 20 }, (_, row) => ({ id: row, note: row === 11 ? 'eleven' : null })));
  expect(rowsWhere(long, [{ column: 'note', isNull: false }])).toEqual([11]);
});
