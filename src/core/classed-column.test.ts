import { expect, test } from 'vitest';
import { pageOf } from '../testing/page-of.js';
import type { ClassedColumn } from './classed-schema.js';
import { readValue } from './page-access.js';
import { partColumn, withJoins } from './part-column.js';

const label = { en: 'x', zh: 'x' };

function classesOf(classed: ClassedColumn, rows: Parameters<typeof pageOf>[0]) {
  const page = pageOf(rows);
  const column = partColumn({ idColumn: 'id', classed }, page, 'class');
  return column && Array.from({ length: page.featureCount }, (_, row) => readValue(column, row));
}

test('numbers are in the class that begins at or below them', () => {
  const classed = { column: 'class', of: 'people', breaks: [10, 20] };
  expect(classesOf(classed, [{ people: 9 }, { people: 10 }, { people: 25 }, { people: null }])).toEqual([
    0,
    1,
    2,
    null,
  ]);
});

test('values have a class each, and all others one together', () => {
  const classed = { column: 'class', of: 'kind', values: ['学校', 'clinic'] };
  const rows = [{ kind: 'clinic' }, { kind: '学校' }, { kind: 'clinics' }, { kind: null }, { kind: '' }];
  expect(classesOf(classed, rows)).toEqual([1, 0, 2, null, 2]);
});

test('a column that the file lacks puts nothing into a class', () => {
  expect(classesOf({ column: 'class', of: 'people', breaks: [1] }, [{ kind: 'a' }])).toEqual([null]);
});

test('classes and joined values are there together', () => {
  const page = pageOf([{ id: 'a', people: 5 }]);
  const classed = { column: 'class', of: 'people', breaks: [1] };
  const joins = [{ column: 'mapped', label, values: { a: 7 } }];
  const { columns } = withJoins({ idColumn: 'id', classed, joins }, page);
  expect(columns.map((column) => [column.name, readValue(column, 0)])).toEqual(
    expect.arrayContaining([
      ['class', 1],
      ['mapped', 7],
      ['people', 5],
    ]),
  );
});
