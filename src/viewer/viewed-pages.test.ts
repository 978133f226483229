import { beforeEach, expect, it } from 'vitest';
import { bytesOfPage } from '../core/page-bytes.js';
import { pageOf } from '../testing/page-of.js';
import { ViewedPages } from './viewed-pages.js';

const page = (firstRow: number, rows = 2) => ({
  ...pageOf(Array.from({ length: rows }, (_, row) => ({ id: String(firstRow + row), at: [row, row] as const }))),
  firstRow,
});
const view = (level: number, ...rows: readonly [first: number, end: number][]) => ({
  level,
  rows: rows.map(([first, end]) => ({ first, end })),
  complete: false,
  truncated: false,
});
const bytes = bytesOfPage(page(0));

let pages: ViewedPages;
beforeEach(() => {
  pages = new ViewedPages();
});

it('draws pages in the order of the file, and keeps the array until one comes', () => {
  const [a, b, c] = [page(4), page(0), page(2)];
  for (const each of [a, b]) pages.add({ level: 0, page: each });
  const drawn = pages.drawn;
  expect(drawn).toEqual([b, a]);
  expect(pages.drawn).toBe(drawn);
  pages.add({ level: 0, page: c });
  expect(pages.drawn).toEqual([b, c, a]);
});

it('goes on drawing one level until all of the other is there', () => {
  pages.add({ level: 1, page: page(0) });
  pages.settle(view(1, [0, 2]));
  pages.add({ level: 0, page: page(8) });
  expect(pages.drawn.map(({ firstRow }) => firstRow)).toEqual([0]);
  pages.settle(view(0, [8, 10]));
  expect(pages.drawn.map(({ firstRow }) => firstRow)).toEqual([8]);
});

it('gives up what has not been wanted for longest, never what the last view wanted', () => {
  for (const first of [0, 2, 4, 6]) pages.add({ level: 0, page: page(first) });
  pages.settle(view(0, [0, 8]));
  pages.settle(view(0, [2, 3], [7, 8]));
  pages.settle(view(0, [6, 8]));
  expect(pages.shrink(bytes * 4)).toEqual([]);
  expect(pages.shrink(bytes * 2)).toEqual([
    { level: 0, rows: [{ first: 0, end: 2 }] },
    { level: 0, rows: [{ first: 4, end: 6 }] },
  ]);
  expect(pages.shrink(0)).toEqual([{ level: 0, rows: [{ first: 2, end: 4 }] }]);
  expect(pages.drawn.map(({ firstRow }) => firstRow)).toEqual([6]);
  expect(pages.bytes).toBe(bytes);
});

it('does not give up a page that came for a view that is still being read', () => {
  pages.add({ level: 0, page: page(0) });
  pages.settle(view(0, [0, 2]));
  pages.add({ level: 0, page: page(2) });
  expect(pages.shrink(0)).toEqual([]);
});

it('forgets everything when the file was replaced', () => {
  pages.add({ level: 1, page: page(0) });
  pages.settle(view(1, [0, 2]));
  pages.clear();
  expect(pages.drawn).toEqual([]);
  pages.add({ level: 0, page: page(0) });
  expect(pages.drawn).toHaveLength(1);
});
