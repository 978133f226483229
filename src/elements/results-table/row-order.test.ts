import { expect, test } from 'vitest';
import { SliceClock } from '../../core/slice-clock.js';
import { seededRandom } from '../../testing/seeded-random.js';
import { fakeAnswer } from '../testing/fake-answer.js';
import { fakeCatalog } from '../testing/fake-catalog.js';
import { fakeColumns } from '../testing/fake-columns.js';
import { OrderedRows } from './ordered-rows.js';
import { plainOrder, type RowWish, rowOrder } from './row-order.js';
import { sortInSlices } from './sort-in-slices.js';
import { tableColumns } from './table-columns.js';

const answer = fakeAnswer(5000);
const columns = tableColumns(answer, {
  locale: 'en',
  catalog: fakeCatalog,
  columns: new Map([['sites', fakeColumns['sites'] ?? []]]),
});
const plain: RowWish = { filter: '', searched: columns, sort: undefined, locale: 'en' };

function sorted(id: string, descending: boolean): RowWish {
  const column = columns.find((each) => each.id === id);
  if (!column) throw new Error(`Expected a column ${id}; there are ${columns.map((each) => each.id).join(', ')}.`);
  return { ...plain, sort: { column, descending } };
}

const clock = () => new SliceClock({ sliceMs: 1 });

test.each([0, 1, 511, 512, 513, 5000])('sorts %d rows as a plain sort does', async (length) => {
  const random = seededRandom(length);
  const keys = Float64Array.from({ length }, () => Math.floor(random() * 100));
  const compare = (one: number, other: number) => (keys[one] ?? 0) - (keys[other] ?? 0) || one - other;
  const rows = Uint32Array.from({ length }, (_, index) => index);
  await sortInSlices(rows, compare, clock());
  expect([...rows]).toEqual(Array.from({ length }, (_, index) => index).sort(compare));
});

test('sorts by a measure in both directions', async () => {
  const rows = await rowOrder(answer.features, sorted('measure distanceMeters', false), clock());
  const distances = [...rows].map((row) => answer.features.measureAt(row, 'distanceMeters'));
  expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  const down = await rowOrder(answer.features, sorted('measure distanceMeters', true), clock());
  expect(answer.features.measureAt(down[0] ?? 0, 'distanceMeters')).toBe(distances.at(-1));
});

test('sorts names by their numbers, not digit by digit', async () => {
  const rows = await rowOrder(answer.features, sorted('name', false), clock());
  expect([...rows.subarray(0, 3)].map((row) => answer.features.nameAt(row)?.en)).toEqual([
    'Site 1',
    'Site 2',
    'Site 3',
  ]);
});

test('puts rows without a value last in either direction', async () => {
  for (const descending of [false, true]) {
    const rows = await rowOrder(answer.features, sorted('attribute value sites', descending), clock());
    const values = [...rows].map((row) => answer.features.valueAt(row, 'value'));
    expect(values.slice(-1250).every((value) => value === null)).toBe(true);
    expect(values.slice(0, 3750).some((value) => value === null)).toBe(false);
  }
});

test('filters by name in either language and by the words of controlled values', async () => {
  const found = async (filter: string) => (await rowOrder(answer.features, { ...plain, filter }, clock())).length;
  expect(await found('site 4999')).toBe(1);
  expect(await found('场地 500')).toBe(2);
  expect(await found('mine')).toBe(2500);
  expect(await found('nowhere')).toBe(0);
});

test('sorts 100,000 rows in slices, without making a feature', async () => {
  const many = fakeAnswer(100_000);
  const slices = new SliceClock();
  await rowOrder(many.features, sorted('name', true), slices);
  expect(slices.pauses).toBeGreaterThan(5);
  expect(many.features).toMatchObject({ made: 0 });
});

test('shows rows as they arrive, and sorts the newest of them when the reader wants them sorted', async () => {
  let busy = 0;
  const rows: OrderedRows = new OrderedRows(() => {
    if (rows.busy) busy++;
  });
  rows.show(fakeAnswer(10, { complete: false }), answer.request, plain);
  expect(rows.count).toBe(10);
  const wish = sorted('measure distanceMeters', false);
  rows.show(fakeAnswer(20_000, { complete: false }), answer.request, wish);
  rows.show(fakeAnswer(30_000, { complete: false }), answer.request, wish);
  const last = fakeAnswer(40_000);
  rows.show(last, answer.request, wish);
  expect(rows.busy).toBe(true);
  await expect.poll(() => rows.busy, { timeout: 10_000 }).toBe(false);
  expect(rows.count).toBe(40_000);
  expect(rows.featureAt(0)?.measures.distanceMeters).toBe(0.25);
  expect(busy).toBeGreaterThan(0);
});

test('finds the row of a feature after sorting; not one that is filtered out', async () => {
  const rows = new OrderedRows(() => {});
  const wish = sorted('measure distanceMeters', true);
  rows.show(answer, answer.request, wish);
  await expect.poll(() => rows.busy).toBe(false);
  const position = await rows.positionOf({ layer: 'sites', id: '42' });
  expect(rows.refAt(position ?? -1)).toEqual({ layer: 'sites', id: '42' });
  rows.show(answer, answer.request, { ...wish, filter: 'site 43' });
  await expect.poll(() => rows.busy).toBe(false);
  expect(await rows.positionOf({ layer: 'sites', id: '42' })).toBeUndefined();
  expect(await rows.positionOf({ layer: 'lines', id: '42' })).toBeUndefined();
});

test('leaves the answer in its own order at first', () => {
  expect([...plainOrder(fakeAnswer(3).features)]).toEqual([0, 1, 2]);
});
