import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ChoroplethSymbology, LineSymbology, PointSymbology, PolygonSymbology } from '../core/layer-definition.js';
import { rampColors } from '../core/palettes.js';
import type { MapView } from '../core/scene.js';
import { rgbaOf } from './rgba.js';
import { DrawnMap, layerOf } from './testing/drawn-map.js';
import { pageOf, square } from './testing/page-of.js';
import { uploadedDuring } from './testing/uploaded-bytes.js';

const ground = '248,246,241';
const patience = { timeout: 15_000 };
const red = { light: '#ff0000', dark: '#ff0000' };
const label = { en: 'x', zh: 'x' };
const polygons: PolygonSymbology = {
  kind: 'polygons',
  column: 'kind',
  classes: [{ value: 'a', label, fill: red, strokes: [] }],
};
const lines: LineSymbology = {
  kind: 'lines',
  column: 'kind',
  classes: [{ value: 'a', label, strokes: [{ color: red, widthPx: 6 }] }],
};
const symbols: PointSymbology = {
  kind: 'symbols',
  column: 'kind',
  classes: [{ value: 'a', label, shape: 'square', color: red }],
  sizePx: 20,
};
const choropleth: ChoroplethSymbology = {
  kind: 'choropleth',
  column: 'value',
  classification: { method: 'manual', breaks: [10, 20] },
  palette: 'greens',
  outline: { color: { light: '#00000000', dark: '#00000000' }, widthPx: 0.5 },
};

const areas = pageOf('MultiPolygon', [
  {
    geometry: {
      type: 'MultiPolygon',
      coordinates: [[square(0.5, -1, 1), square(0.8, -0.7, 0.4).reverse()], [square(2.5, -1, 1)]],
    },
    properties: { id: 'A', kind: 'a', value: 25 },
  },
  {
    geometry: { type: 'MultiPolygon', coordinates: [[square(0.5, 0.2, 1)]] },
    properties: { id: 'B', kind: 'b', value: null },
  },
]);
const roads = pageOf('MultiLineString', [
  {
    geometry: {
      type: 'MultiLineString',
      coordinates: [
        [
          [0.5, 1.3],
          [1.5, 1.3],
        ],
        [
          [2.2, -0.5],
          [3.8, -0.5],
        ],
      ],
    },
    properties: { id: 'R', kind: 'a' },
  },
]);
const sites = pageOf('Point', [
  { geometry: { type: 'Point', coordinates: [3, 0.8] }, properties: { id: 'S', kind: 'a' } },
  { geometry: { type: 'Point', coordinates: [3, 0.8] }, properties: { id: 'T', kind: 'a' } },
]);

let map: DrawnMap;
beforeEach(() => {
  map = new DrawnMap();
});
afterEach(() => {
  expect(map.failures).toEqual([]);
  map.remove();
});

test('fills the parts of a polygon and leaves its hole open', async () => {
  await map.draw([layerOf(areas, polygons)]);
  const at = await map.look();
  expect([at(0.6, -0.2), at(3, -0.5)]).toEqual(['255,0,0', '255,0,0']);
  expect([at(1, -0.5), at(2, 0), at(1, 0.7)]).toEqual([ground, ground, ground]);
});

test('colours units by class and hatches one without a value, never fills it', async () => {
  await map.draw([layerOf(areas, choropleth)]);
  const at = await map.look();
  expect(at(3, -0.5)).toBe(
    rgbaOf(rampColors('greens', 3, 'light')[2] ?? '')
      .slice(0, 3)
      .join(),
  );
  const hatched = Array.from({ length: 60 }, (_, step) => at(0.6 + step / 100, 0.7));
  expect(hatched.filter((color) => color === ground).length).toBeGreaterThan(30);
  expect(hatched.filter((color) => color !== ground).length).toBeGreaterThan(10);
});

test('outlines a unit without a value, so that neighbours without one do not merge', async () => {
  await map.draw([layerOf(areas, choropleth)]);
  const at = await map.look();
  const across = (lng: number) => Array.from({ length: 40 }, (_, step) => at(lng, 0.3 + step / 50));
  expect(across(0.5).filter((color) => color === ground)).toEqual([]);
  expect(across(0.6).filter((color) => color === ground).length).toBeGreaterThan(10);
});

test('a click finds symbol, line and area, topmost first, each once, by any of its parts', async () => {
  await map.draw([layerOf(roads, lines), layerOf(areas, polygons)]);
  const hits = await map.click(3, -0.5);
  expect(hits.map(({ layer, part, id }) => [layer, part, id])).toEqual([
    ['lines', 'part', 'R'],
    ['polygons', 'part', 'A'],
  ]);
  expect((await map.click(1, 1.3)).map(({ id }) => id)).toEqual(['R']);
  expect(await map.click(2, 0)).toEqual([]);
});

test('symbols that share a point stand apart, and each can be clicked', async () => {
  await map.draw([layerOf(sites, symbols)]);
  const found = new Set<string>();
  for (const lat of [0.62, 0.98]) for (const { id } of await map.click(3, lat)) found.add(id);
  expect(found).toEqual(new Set(['S', 'T']));
});

test('the selected feature is drawn differently from the others', async () => {
  await map.draw([layerOf(roads, lines)]);
  const before = (await map.look())(3, -0.44);
  await map.draw([layerOf(roads, lines)], {
    selection: { layer: 'lines', id: 'R', part: 'part', page: roads, row: 0 },
  });
  expect((await map.look())(3, -0.44)).not.toBe(before);
});

test('after the graphics were lost the same picture comes back by itself', async () => {
  await map.draw([layerOf(roads, lines), layerOf(areas, choropleth)]);
  const before = await map.look();
  for (const canvas of map.container.querySelectorAll('canvas')) {
    canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  }
  await new Promise((resolve) => setTimeout(resolve, 200));
  await map.renderer.whenDrawn();
  const after = await map.look();
  for (const [lng, lat] of [
    [3, -0.5],
    [3, -0.8],
    [1, 1.3],
    [2, 0],
  ] as const)
    expect(after(lng, lat)).toBe(before(lng, lat));
  expect((await map.click(3, -0.5)).map(({ id }) => id)).toEqual(['R', 'A']);
});

test('hiding a layer and showing it again uploads nothing', async () => {
  const round = Array.from({ length: 4000 }, (_, step) => step * ((2 * Math.PI) / 4000)).map((angle) => [
    2 + Math.cos(angle),
    Math.sin(angle),
  ]);
  const coordinates = [[...round, round[0] ?? []]];
  const disc = pageOf('Polygon', [{ geometry: { type: 'Polygon', coordinates }, properties: { id: 'D', value: 5 } }]);
  const shown = [layerOf(disc, choropleth)];
  const first = await uploadedDuring(() => map.draw(shown));
  expect(first).toBeGreaterThan(disc.geometry.positions.byteLength);
  const bytes = await uploadedDuring(async () => {
    await map.draw([]);
    await map.draw(shown.map((layer) => ({ ...layer, opacity: 0.5 })));
  });
  expect(bytes).toBeLessThan(disc.geometry.positions.byteLength / 10);
});

test('a part appears from its smallest zoom inwards', async () => {
  await map.draw([layerOf(areas, polygons, { minZoom: 12 })]);
  expect((await map.look())(3, -0.5)).toBe(ground);
  expect(await map.click(3, -0.5)).toEqual([]);
});

test('at rest it keeps scene and view without graphics, shows a still, and wakes with the picture of what came meanwhile', async () => {
  await map.draw([layerOf(areas, polygons)]);
  const canvas = map.container.querySelector('canvas');
  const context = canvas?.getContext('webgl2');
  const before = await map.look();
  map.renderer.present({ near: false, inView: false });
  await expect.poll(() => map.container.querySelector('.maplibregl-canvas'), patience).toBeNull();
  expect(context?.isContextLost()).toBe(true);
  expect((await map.look())(3, -0.5)).toBe(before(3, -0.5));
  await map.draw([layerOf(roads, lines)]);
  map.renderer.present({ near: true, inView: true });
  await map.renderer.whenDrawn();
  await expect.poll(() => map.container.querySelector('.still'), patience).toBeNull();
  const after = await map.look();
  expect([after(3, -0.5), after(0.6, -0.2)]).toEqual(['255,0,0', ground]);
});

test('a resting map is moved by arithmetic to the very view that a map would come to', async () => {
  const views: MapView[] = [];
  const told = (view: MapView) => views.push(view);
  map.renderer.listen({ viewChanged: told, hovered: () => {}, clicked: () => {}, failed: () => {} });
  await map.draw([]);
  map.renderer.fitBbox([1, -1, 2.5, 0.5], { animate: false });
  map.renderer.zoomBy(0.5);
  const awake = views.at(-1);
  map.renderer.present({ near: false, inView: false });
  await expect.poll(() => map.container.querySelector('.maplibregl-canvas'), patience).toBeNull();
  map.renderer.fitBbox([1, -1, 2.5, 0.5]);
  map.renderer.zoomBy(0.5);
  const resting = views.at(-1);
  expect(resting?.viewportZoom).toBeCloseTo(awake?.viewportZoom ?? 0, 6);
  expect(resting?.center[0]).toBeCloseTo(awake?.center[0] ?? 0, 6);
  expect(resting?.center[1]).toBeCloseTo(awake?.center[1] ?? 0, 6);
});
