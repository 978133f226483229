import { expect, test } from 'vitest';
import type { LayerPart } from '../core/layer-definition.js';
import { valueAt } from '../core/page-access.js';
import { areasAt } from './area-hits.js';
import { areaRowLooks, fillVertexSize, fillVertices, firstClassLook, missingLook } from './fill-vertices.js';
import { trianglesOf } from './page-triangles.js';
import { pageOf, type SmallFeature, square } from './testing/page-of.js';

const label = { en: 'x', zh: 'x' };
const color = { light: '#000000', dark: '#ffffff' };
const point = (lng: number, properties: SmallFeature['properties']): SmallFeature => ({
  geometry: { type: 'Point', coordinates: [lng, 0] },
  properties,
});

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

test('every vertex carries its position to the last bit and the number of its row, in the order of the page', () => {
  const vertices = fillVertices(page, 100);
  const { positions } = page.geometry;
  expect(vertices.length).toBe((positions.length / 2) * fillVertexSize);
  const rows = new Set<number>();
  for (let vertex = 0; vertex < positions.length / 2; vertex += 1) {
    const [lng = 0, lat = 0, lngLow = 0, latLow = 0, slot = 0] = vertices.subarray(vertex * fillVertexSize);
    expect([lng + lngLow, lat + latLow]).toEqual([...positions.subarray(vertex * 2, vertex * 2 + 2)]);
    rows.add(slot - 100);
  }
  expect(rows).toEqual(new Set([rowOf('a'), rowOf('c')]));
});

test('a row looks as its class, and is not drawn in no class or when the filter leaves it out', () => {
  const classes = ['c', 'b'].map((value) => ({ value, label, fill: color, strokes: [] }));
  const looks = areaRowLooks(page, definition, { kind: 'polygons', column: 'id', classes });
  expect(['a', 'b', 'c'].map((id) => looks[rowOf(id)])).toEqual([-1, firstClassLook + 1, firstClassLook]);
  const filter = [{ column: 'id', in: ['b'] }];
  const filtered = areaRowLooks(page, { ...definition, filter }, { kind: 'polygons', column: 'id', classes });
  expect(['a', 'b', 'c'].map((id) => filtered[rowOf(id)])).toEqual([-1, firstClassLook + 1, -1]);
});

test('a unit without a value has a look of its own, one with a value that of its class', () => {
  const valued = pageOf(
    'Point',
    [5, null, 10, 99].map((value, lng) => point(lng, { value })),
  );
  const looks = areaRowLooks(valued, definition, {
    kind: 'choropleth',
    column: 'value',
    classification: { method: 'manual', breaks: [10, 20] },
    palette: 'greens',
    outline: { color, widthPx: 1 },
  });
  const byValue = [5, null, 10, 99].map(
    (value) => looks[[0, 1, 2, 3].findIndex((row) => valueAt(valued, 'value', row) === value)],
  );
  expect(byValue).toEqual([firstClassLook, missingLook, firstClassLook + 1, firstClassLook + 2]);
});

test('a position lies in the parts of a polygon, not in its hole, and in nothing without geometry', () => {
  expect(idsAt(0.5, 0.5)).toEqual(['a']);
  expect(idsAt(2, 2)).toEqual(['c']);
  expect(idsAt(6.5, 0.5)).toEqual(['a']);
  expect(idsAt(5, 0.5)).toEqual([]);
});
