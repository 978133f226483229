import { expect, test } from 'vitest';
import type { FeaturePage } from '../core/columns.js';
import type { LayerPart, Symbology } from '../core/layer-definition.js';
import { PartArenas } from './part-arenas.js';
import { MemoryDevice } from './testing/memory-device.js';
import { pageOf, type SmallFeature, square } from './testing/page-of.js';

const label = { en: 'x', zh: 'x' };
const color = { light: '#000000', dark: '#ffffff' };
const lines: Symbology = {
  kind: 'lines',
  column: 'kind',
  classes: [{ value: 'a', label, strokes: [{ color, widthPx: 1 }] }],
};
const part = (symbology: Symbology, more: Partial<LayerPart> = {}): LayerPart => ({
  id: 'part',
  source: 'test.fgb',
  idColumn: 'id',
  name: {},
  attributes: [],
  symbology,
  ...more,
});
const definition = part(lines);

/** A page of horizontal lines of two vertices. */
function lineAt(lat: number, count = 1): FeaturePage {
  const features = Array.from({ length: count }, (_, index): SmallFeature => {
    const coordinates = [
      [index, lat],
      [index + 1, lat],
    ];
    return { geometry: { type: 'LineString', coordinates }, properties: { id: `${lat}-${index}`, kind: 'a' } };
  });
  return pageOf('LineString', features);
}

/** Two vertices of seven numbers. */
const lineBytes = 2 * 7 * 4;
const want = (arenas: PartArenas, pages: readonly FeaturePage[], own = definition, key = 'p') => {
  arenas.want([{ key, part: { definition: own, pages } }]);
  arenas.upload(1000);
};
const arenasOf = (budgetBytes = 1e9) => {
  const device = new MemoryDevice();
  return { device, arenas: new PartArenas(device.asDevice, budgetBytes) };
};

test('a page that arrives is written, and no other one again', () => {
  const { arenas } = arenasOf();
  const pages = Array.from({ length: 50 }, (_, lat) => lineAt(lat));
  want(arenas, pages.slice(0, 49));
  expect(arenas.bytesWritten).toBe(49 * lineBytes);
  want(arenas, pages);
  expect(arenas.bytesWritten).toBe(50 * lineBytes);
});

test('growing keeps what was written, copied by the graphics card itself', () => {
  const { arenas, device } = arenasOf();
  const pages = Array.from({ length: 40 }, (_, lat) => lineAt(lat, 100));
  want(arenas, pages);
  expect(arenas.bytesWritten).toBe(40 * 100 * lineBytes);
  const [buffer] = device.buffers.filter(({ destroyed }) => !destroyed);
  const numbers = new Float32Array(buffer?.bytes.buffer ?? new ArrayBuffer(0));
  const latitudes = new Set(Array.from({ length: 8000 }, (_, vertex) => numbers[(vertex + 1) * 7 + 1]));
  expect([...latitudes]).toEqual(pages.map((_, lat) => lat));
});

test('a page that is gone leaves its place empty, and the next one takes it', () => {
  const { arenas, device } = arenasOf();
  const [a, b, c, d] = [lineAt(1), lineAt(2), lineAt(3), lineAt(4)] as const;
  want(arenas, [a, b, c]);
  const [buffer] = device.buffers;
  const latitudes = () => {
    const numbers = new Float32Array(buffer?.bytes.buffer ?? new ArrayBuffer(0));
    return [1, 2, 3, 4, 5, 6].map((vertex) => numbers[vertex * 7 + 1]);
  };
  want(arenas, [a, c]);
  expect(latitudes()).toEqual([1, 1, 0, 0, 3, 3]);
  want(arenas, [a, c, d]);
  expect(latitudes()).toEqual([1, 1, 4, 4, 3, 3]);
  expect(arenas.arena('p')?.arena('look-0')?.end).toBe(7);
  want(arenas, []);
  expect(device.byteLength).toBe(0);
});

test('the number of a vertex leads back to page and row, until the page is gone', () => {
  const { arenas } = arenasOf();
  const pages = Array.from({ length: 300 }, (_, lat) => lineAt(lat, 7));
  want(arenas, pages);
  const slots = Array.from({ length: 300 * 7 }, (_, index) => arenas.featureAt('p', index + 1));
  expect(slots.map((found) => found && pages.indexOf(found.page) * 7 + found.row)).toEqual([...slots.keys()]);
  want(arenas, pages.slice(1));
  expect(arenas.featureAt('p', 3)).toBeUndefined();
});

test('other colours, classes or dates write no vertices; another class of lines does', () => {
  const { arenas } = arenasOf();
  const pages = [lineAt(1), lineAt(2)];
  want(arenas, pages);
  const before = arenas.bytesWritten;
  want(arenas, pages, part({ ...lines, classes: [{ value: 'a', label, strokes: [{ color, widthPx: 9 }] }] }));
  want(arenas, pages, part(lines, { time: { column: 'id' } }));
  expect(arenas.bytesWritten).toBe(before);
  want(arenas, pages, part({ ...lines, classes: [{ value: 'b', label, strokes: [] }] }));
  expect(arenas.bytesWritten).toBe(0);
});

test('a new classification of areas writes no vertices', () => {
  const { arenas } = arenasOf();
  const page = pageOf('Polygon', [
    { geometry: { type: 'Polygon', coordinates: [square(0, 0, 1)] }, properties: { id: 'a', value: 5 } },
  ]);
  const choropleth = (breaks: number[]): Symbology => ({
    kind: 'choropleth',
    column: 'value',
    classification: { method: 'manual', breaks },
    palette: 'greens',
    outline: { color, widthPx: 1 },
  });
  want(arenas, [page], part(choropleth([10])));
  const before = arenas.bytesWritten;
  const looks = arenas.arena('p')?.rows.bytesWritten ?? 0;
  want(arenas, [page], part(choropleth([1, 2, 3])));
  expect(arenas.bytesWritten).toBe(before);
  expect(arenas.arena('p')?.rows.bytesWritten).toBeGreaterThan(looks);
});

test('triangles of every page refer to its own vertices', () => {
  const { arenas, device } = arenasOf();
  const pages = [0, 10, 20].map((lng) =>
    pageOf('Polygon', [
      { geometry: { type: 'Polygon', coordinates: [square(lng, 0, 1)] }, properties: { id: `${lng}`, kind: 'a' } },
    ]),
  );
  want(arenas, pages, part({ kind: 'polygons', column: 'kind', classes: [] }));
  const [vertices, indices] = device.buffers.map(({ bytes }) => bytes.buffer);
  const numbers = new Float32Array(vertices ?? new ArrayBuffer(0));
  const corners = [...new Uint32Array(indices ?? new ArrayBuffer(0)).subarray(0, 18)].map(
    (vertex) => numbers[vertex * 5],
  );
  expect(corners.map((lng) => Math.floor((lng ?? 0) / 10))).toEqual([0, 1, 2].flatMap((page) => Array(6).fill(page)));
});

test('geometries of other kinds and null geometries are passed over', () => {
  const { arenas } = arenasOf();
  const mixed = pageOf('Unknown', [
    { geometry: null, properties: { id: 'n', kind: 'a' } },
    { geometry: { type: 'Point', coordinates: [1, 1] }, properties: { id: 'p', kind: 'a' } },
    { geometry: { type: 'LineString', coordinates: [[0, 0], [1, 0]] }, properties: { id: 'l', kind: 'a' } }, // biome-ignore format: one line
  ]);
  const empty = pageOf('LineString', [{ geometry: null, properties: { id: 'n', kind: 'a' } }]);
  want(arenas, [mixed, empty]);
  expect(arenas.bytesWritten).toBe(lineBytes);
});

test('beyond the budget the part shown longest ago goes first, and one that is shown never', () => {
  const { arenas } = arenasOf(100_000);
  const pages = [lineAt(0, 100)];
  for (const key of ['a', 'b', 'c', 'd']) want(arenas, pages, definition, key);
  expect(['a', 'b', 'c', 'd'].map((key) => arenas.arena(key) !== undefined)).toEqual([false, false, false, true]);
  const roomy = arenasOf(800_000).arenas;
  for (const key of ['a', 'b', 'a', 'c', 'd']) want(roomy, pages, definition, key);
  expect(['a', 'b', 'c', 'd'].map((key) => roomy.arena(key) !== undefined)).toEqual([true, true, true, true]);
});

test('writing stops when its time is over and goes on where it stopped, first pages first', () => {
  const { arenas } = arenasOf();
  const pages = Array.from({ length: 20 }, (_, lat) => lineAt(lat));
  arenas.want([{ key: 'p', part: { definition, pages } }]);
  arenas.upload(0);
  expect([arenas.isBusy, pages.map((page) => arenas.arena('p')?.has(page)).indexOf(false)]).toEqual([true, 1]);
  while (arenas.isBusy) arenas.upload(0);
  expect(arenas.bytesWritten).toBe(20 * lineBytes);
});
