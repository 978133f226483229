import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DrawnShape } from '../../core/drawing.js';
import type { PolygonSymbology } from '../../core/layer-definition.js';
import { DrawnMap, layerOf } from '../testing/drawn-map.js';
import { pageOf, square } from '../testing/page-of.js';

const label = { en: 'x', zh: 'x' };
const symbology: PolygonSymbology = {
  kind: 'polygons',
  column: 'kind',
  classes: [{ value: 'a', label, fill: { light: '#00ff00', dark: '#00ff00' }, strokes: [] }],
};
const areas = pageOf('Polygon', [
  { geometry: { type: 'Polygon', coordinates: [square(1, -1, 2)] }, properties: { id: 'A', kind: 'a' } },
]);
const found = pageOf('Polygon', [
  { geometry: { type: 'Polygon', coordinates: [square(1.2, -0.8, 1)] }, properties: { id: 'F' } },
]);
const foundPoints = pageOf('Point', [
  { geometry: { type: 'Point', coordinates: [2.7, 0.5] }, properties: { id: 'P' } },
]);

let map: DrawnMap;
beforeEach(() => {
  map = new DrawnMap();
});
afterEach(() => {
  expect(map.failures).toEqual([]);
  map.remove();
});

test('outlines what was found above its layer, rings its points, and lets neither be picked', async () => {
  await map.draw([layerOf(areas, symbology)], { answer: [found, foundPoints] });
  const at = await map.look();
  expect(at(1.7, 0.2)).toBe('255,210,31');
  expect(at(1.7, -0.3)).toBe('0,255,0');
  expect(at(2.7, 0.5)).toBe('0,255,0');
  const ring = Array.from({ length: 16 }, (_, step) => at(2.7 + step / 100, 0.5));
  expect(ring).toContain('255,210,31');
  expect((await map.click(1.7, 0.2)).map(({ id }) => id)).toEqual(['A']);
});

test('an answer that is taken away is gone', async () => {
  const layers = [layerOf(areas, symbology)];
  await map.draw(layers, { answer: [found] });
  await map.draw(layers);
  const at = await map.look();
  expect(at(1.7, 0.2)).toBe('0,255,0');
});

test('shapes of an answer lie faintly over the layers, with a hole left open', async () => {
  const ring = { type: 'Polygon' as const, coordinates: [square(1.2, -0.8, 1.6), square(1.6, -0.4, 0.6).reverse()] };
  await map.draw([layerOf(areas, symbology)], { shapes: [{ role: 'ring', geometry: ring }] });
  const at = await map.look();
  const [red = 0, green = 0, blue = 0] = at(1.4, -0.6).split(',').map(Number);
  expect(green).toBeLessThan(255);
  expect(green).toBeGreaterThan(220);
  expect(blue).toBeGreaterThan(red);
  expect(at(1.9, -0.1)).toBe('0,255,0');
  expect(at(2, 0.8)).toBe('0,91,148');
});

test('what was drawn is shown from the scene alone, without the drawing tool', async () => {
  const shapes: readonly DrawnShape[] = [
    { id: 'p', kind: 'point', geometry: { type: 'Point', coordinates: [2, 0.6] } },
    { id: 'a', kind: 'polygon', geometry: { type: 'Polygon', coordinates: [square(1.5, -0.5, 1)] } },
  ];
  await map.draw([layerOf(areas, symbology)], { drawing: { shapes, selected: 'a' } });
  const at = await map.look();
  expect([at(2, 0.6), at(2, 0.5)]).toEqual(['91,45,142', '91,45,142']);
  expect(at(2, 0)).not.toBe('0,255,0');
});

test('shapes change with the theme', async () => {
  const shapes = [
    {
      role: 'path' as const,
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [1, 0],
          [3, 0],
        ],
      },
    },
  ];
  const layers = [layerOf(areas, symbology)];
  await map.draw(layers, { shapes });
  const light = (await map.look())(2, 0);
  await map.draw(layers, { shapes, theme: 'dark' });
  expect([light, (await map.look())(2, 0)]).toEqual(['0,91,148', '124,196,240']);
});

test('a hundred thousand points are highlighted in slices, none of which blocks the page', async () => {
  const pages = Array.from({ length: 20 }, (_, page) => manyPoints(page));
  await map.draw([layerOf(areas, symbology)]);
  const longest = await longestTask(async () => {
    await map.draw([layerOf(areas, symbology)], { answer: pages });
  });
  expect((await map.look())(0.5, 0.5)).not.toBe('248,246,241');
  // Software graphics take most of it; what the page itself does fits into a frame or two.
  expect(longest, `longest task ${longest}`).toBeLessThan(250);
});

/** Five thousand points in columns, as a worker would send them. */
function manyPoints(page: number): typeof foundPoints {
  const count = 5000;
  const starts = Uint32Array.from({ length: count + 1 }, (_, index) => index);
  const positions = Float64Array.from({ length: count * 2 }, (_, at) => {
    const index = page * count + (at >> 1);
    return at % 2 === 0 ? (index % 400) / 10 : Math.floor(index / 400) / 100 - 1.25;
  });
  return {
    ...foundPoints,
    featureCount: count,
    geometry: { positions, ringStarts: starts, partStarts: starts, featureStarts: starts },
    columns: [],
    bbox: [0, -1.25, 40, 1.25],
  };
}

async function longestTask(work: () => Promise<void>): Promise<number> {
  const durations: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) durations.push(duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  await work();
  observer.disconnect();
  return Math.max(0, ...durations);
}
