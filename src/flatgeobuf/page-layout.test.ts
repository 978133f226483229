import { describe, expect, it } from 'vitest';
import { tinyPoints } from '../testing/indexed-file.js';
import { parseHeader } from './header.js';
import { nearestPages } from './nearest-pages.js';
import { firstRowOf, layOutPages, pagesOfRows, runsOf } from './page-layout.js';

const header = parseHeader(tinyPoints(1000));

describe('the pages of a file', () => {
  it.each([
    ['points of 64 bytes', 64, 64],
    ['lines of a kilobyte', 1000, 16],
    ['polygons of a megabyte', 1_000_000, 16],
    ['features of a byte', 1, 1024],
  ])('of %s have whole nodes of the index, about four kilobytes', (_what, featureBytes, rows) => {
    expect(layOutPages(header, featureBytes * 1000).rowsPerPage).toBe(rows);
  });

  it.each([0, 1, 2, 3, 5, 16, 255])('with %i children a node hold each feature once', (indexNodeSize) => {
    const layout = layOutPages({ ...header, indexNodeSize }, 64_000);
    expect(layout.rowsPerPage % Math.max(2, indexNodeSize)).toBe(0);
    const rows = Array.from({ length: layout.pageCount }, (_, page) =>
      [firstRowOf(layout, page), firstRowOf(layout, page + 1)].join('–'),
    );
    expect(new Set(rows).size).toBe(layout.pageCount);
    expect(firstRowOf(layout, 0)).toBe(0);
    expect(firstRowOf(layout, layout.pageCount)).toBe(1000);
    expect(pagesOfRows(layout, { first: 0, end: 1000 })).toEqual({ first: 0, end: layout.pageCount });
  });

  it('of a file without features are none', () => {
    expect(layOutPages({ ...header, featureCount: 0 }, 0).pageCount).toBe(0);
  });

  it('that follow one another are a run', () => {
    expect(runsOf([1, 2, 3, 7, 9, 10])).toEqual([
      { first: 1, end: 4 },
      { first: 7, end: 8 },
      { first: 9, end: 11 },
    ]);
  });
});

describe('the nearest pages', () => {
  const layout = layOutPages(header, 64_000);
  const run = (first: number, lng: number) => ({ first, end: first + 16, lng, lat: 0 });

  it('come first, and no more than may be read', () => {
    const found = [run(0, 9), run(64, 1), run(128, 5), run(144, 2)];
    expect(nearestPages(found, [-10, -1, 10, 1], layout, 9)).toEqual({ pages: [1, 2, 0], truncated: false });
    expect(nearestPages(found, [-10, -1, 10, 1], layout, 2)).toEqual({ pages: [1, 2], truncated: true });
  });

  it('are found across the antimeridian', () => {
    const found = [run(0, 0), run(64, -179), run(128, 170)];
    expect(nearestPages(found, [170, -1, -170, 1], layout, 9).pages).toEqual([1, 2, 0]);
  });
});
