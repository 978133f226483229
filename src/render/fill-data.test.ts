import { expect, test } from 'vitest';
import type { LayerPart } from '../core/layer-definition.js';
import { valueAt } from '../core/page-access.js';
import { areasAt } from './area-hits.js';
import { fillsOf } from './fill-data.js';
import { trianglesOf } from './page-triangles.js';
import { pageOf, square } from './testing/page-of.js';

const page = pageOf('MultiPolygon', [
  // Two parts, the first with a hole.
  {
    geometry: { type: 'MultiPolygon', coordinates: [[square(0, 0, 4), square(1, 1, 2).reverse()], [square(6, 0, 1)]] },
    properties: { id: 'a' },
  },
  { geometry: null, properties: { id: 'b' } },
  { geometry: { type: 'MultiPolygon', coordinates: [[square(1, 1, 2)]] }, properties: { id: 'c' } },
]);
const rowOf = (id: string) => [0, 1, 2].findIndex((row) => valueAt(page, 'id', row) === id);
const idsAt = (lng: number, lat: number) =>
  areasAt(page, definition, [lng, lat]).map((row) => valueAt(page, 'id', row));
const definition: LayerPart = {
  id: 'areas',
  source: 'areas.fgb',
  idColumn: 'id',
  name: {},
  attributes: [],
  symbology: { kind: 'polygons', column: 'id', classes: [] },
};

/** Twice the area of a feature's triangles, in square degrees. */
function doubleArea(row: number): number {
  const { triangles, triangleStarts } = trianglesOf(page);
  const { positions } = page.geometry;
  let sum = 0;
  for (let at = triangleStarts[row] ?? 0; at < (triangleStarts[row + 1] ?? 0); at += 3) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [...triangles.subarray(at, at + 3)].flatMap((vertex) => [
      ...positions.subarray(vertex * 2, vertex * 2 + 2),
    ]);
    sum += Math.abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0));
  }
  return sum;
}

test('triangles cover the parts of a polygon and leave its hole open', () => {
  expect(doubleArea(rowOf('a')) / 2).toBeCloseTo(16 - 4 + 1);
  expect(doubleArea(rowOf('b'))).toBe(0);
});

test('only rows with a colour get triangles, and the page is not copied', () => {
  const fills = fillsOf(page, (row) => (row === rowOf('c') ? [1, 2, 3, 255] : undefined));
  expect(fills.attributes.indices.value.length).toBe(6);
  expect(fills.attributes.getPolygon.value).toBe(page.geometry.positions);
  const first = fills.startIndices[rowOf('c')] ?? 0;
  expect([...fills.attributes.getFillColor.value.subarray(first * 4, first * 4 + 4)]).toEqual([1, 2, 3, 255]);
  expect(fills.attributes.indices.value.every((vertex) => vertex >= first)).toBe(true);
});

test('a position lies in the parts of a polygon, not in its hole, and in nothing without geometry', () => {
  expect(idsAt(0.5, 0.5)).toEqual(['a']);
  expect(idsAt(2, 2)).toEqual(['c']);
  expect(idsAt(6.5, 0.5)).toEqual(['a']);
  expect(idsAt(5, 0.5)).toEqual([]);
});
