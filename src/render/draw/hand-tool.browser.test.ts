import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DrawingTool, DrawnShape } from '../../core/drawing.js';
import type { PolygonSymbology } from '../../core/layer-definition.js';
import { DrawnMap, layerOf } from '../testing/drawn-map.js';
import { pageOf, square } from '../testing/page-of.js';

const label = { en: 'x', zh: 'x' };
const green = { light: '#00ff00', dark: '#00ff00' };
const symbology: PolygonSymbology = {
  kind: 'polygons',
  column: 'kind',
  classes: [{ value: 'a', label, fill: green, strokes: [] }],
};
const areas = pageOf('Polygon', [
  { geometry: { type: 'Polygon', coordinates: [square(1, -1, 2)] }, properties: { id: 'A', kind: 'a' } },
]);

let map: DrawnMap;
let tool: DrawingTool;
let shapes: readonly DrawnShape[] = [];
const drafts: (DrawnShape | null)[] = [];
const chosen: (string | null)[] = [];
const removeRequested = vi.fn();

beforeEach(async () => {
  shapes = [];
  drafts.length = 0;
  chosen.length = 0;
  removeRequested.mockClear();
  map = new DrawnMap();
  await map.draw([layerOf(areas, symbology)]);
  tool = await map.renderer.openDrawing({
    changed: (changed) => {
      shapes = changed;
    },
    drafted: (draft) => drafts.push(draft),
    selected: (id) => chosen.push(id),
    removeRequested,
  });
});
afterEach(() => {
  expect(map.failures).toEqual([]);
  map.remove();
});

/** Presses each position, the pointer coming there first. */
async function press(...places: readonly (readonly [number, number])[]): Promise<void> {
  for (const [lng, lat] of places) await map.click(lng, lat);
}

function ringOf(shape: DrawnShape | undefined): number[][] {
  return shape?.geometry.type === 'Polygon' ? (shape.geometry.coordinates[0] ?? []) : [];
}

const triangle: DrawnShape = {
  id: 'triangle',
  kind: 'polygon',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0.5, 0.2],
        [3.5, 0.2],
        [2, 1.2],
        [0.5, 0.2],
      ],
    ],
  },
};

test('draws a polygon by pressing its vertices, and the first one again', async () => {
  tool.setMode('polygon');
  await press([0.5, 0.2], [3.5, 0.2], [3.5, 1.2], [0.5, 1.2], [0.5, 0.2]);
  expect(shapes.map(({ kind }) => kind)).toEqual(['polygon']);
  const ring = ringOf(shapes[0]);
  expect(ring).toHaveLength(5);
  expect(ring[0]?.[0]).toBeCloseTo(0.5, 1);
  expect(ring[2]?.[1]).toBeCloseTo(1.2, 1);
  expect(drafts.some((draft) => draft?.geometry.type === 'Polygon')).toBe(true);
  expect(drafts.at(-1)).toBeNull();
});

test('nothing beneath is selected while a mode is on, and again when it is off', async () => {
  tool.setMode('point');
  await press([2, 0]);
  expect(map.clicks).toEqual([]);
  tool.setMode('none');
  await press([2.2, 0.4]);
  expect(map.clicks.map((hits) => hits.map(({ id }) => id))).toEqual([['A']]);
  expect(shapes).toHaveLength(1);
});

test('is drawn above the areas of a theme', async () => {
  tool.setShapes([{ id: 'p', kind: 'point', geometry: { type: 'Point', coordinates: [2, 0] } }]);
  await map.renderer.whenDrawn();
  const at = await map.look();
  expect([at(2, 0), at(2.5, 0)]).toEqual(['91,45,142', '0,255,0']);
});

test('a press near a vertex of a feature counts on it, and one near an edge on the edge', async () => {
  tool.setMode('line');
  await press([1.06, -0.95], [2.4, 1.05], [3.6, 1.3], [3.6, 1.3]);
  const [line] = shapes;
  const path = line?.geometry.type === 'LineString' ? line.geometry.coordinates : [];
  expect(path[0]).toEqual([1, -1]);
  expect(path[1]?.[1]).toBeCloseTo(1, 8);
  expect(path[2]?.[1]).toBeCloseTo(1.3, 1);
});

test('moves a vertex of a shape, and the whole of it', async () => {
  tool.setShapes([triangle]);
  tool.setMode('select');
  await press([2, 0.5]);
  expect(chosen).toEqual(['triangle']);
  await drag([2, 1.2], [2.6, 1.35]);
  expect(ringOf(shapes[0])[2]?.[0]).toBeCloseTo(2.6, 1);
  expect(ringOf(shapes[0])[0]).toEqual([0.5, 0.2]);
  await drag([2.1, 0.6], [2.1, 0.1]);
  expect(ringOf(shapes[0])[0]?.[1]).toBeCloseTo(-0.3, 1);
  expect(shapes).toHaveLength(1);
});

test('shows exactly the shapes it is given, and draws on from there', async () => {
  tool.setShapes([triangle]);
  tool.setShapes([]);
  tool.setMode('point');
  await press([0.3, 0.3]);
  expect(shapes.map(({ kind }) => kind)).toEqual(['point']);
});

test('draws a circle around its centre', async () => {
  tool.setMode('circle');
  await press([0.2, -0.2], [0.7, -0.2]);
  expect(shapes[0]?.center?.[0]).toBeCloseTo(0.2, 1);
  expect(shapes[0]?.center?.[1]).toBeCloseTo(-0.2, 1);
  expect(shapes[0]?.radiusMeters).toBeUndefined();
  const [west = 0, east = 0] = [Math.min, Math.max].map((most) => most(...ringOf(shapes[0]).map(([lng = 0]) => lng)));
  expect((east - west) / 2).toBeCloseTo(0.5, 1);
});

test('draws a rectangle and a freehand area in one drag each', async () => {
  tool.setMode('rectangle');
  await drag([0.2, -0.2], [0.8, -0.9]);
  const [west, east] = [Math.min, Math.max].map((most) => most(...ringOf(shapes[0]).map(([lng = 0]) => lng)));
  expect(shapes[0]?.kind).toBe('rectangle');
  expect([west, east].map((lng) => Number(lng?.toFixed(1)))).toEqual([0.2, 0.8]);
  tool.setMode('freehand');
  await drag([3.4, 0.4], [3.8, 1.2]);
  expect(shapes.map(({ kind }) => kind)).toEqual(['rectangle', 'freehand']);
});

test('a polygon with a hole is shown and can be chosen', async () => {
  const coordinates = [square(1.2, -0.8, 1.6), square(1.6, -0.4, 0.6).reverse()];
  tool.setShapes([{ id: 'holed', kind: 'polygon', geometry: { type: 'Polygon', coordinates } }]);
  tool.setMode('select');
  tool.select('holed');
  await map.renderer.whenDrawn();
  const at = await map.look();
  expect([at(1.9, -0.1), at(2, 0.8)]).toEqual(['0,255,0', '91,45,142']);
});

test('draws with keys: arrows move the cross-hair, Enter presses, twice to finish, Escape gives up', async () => {
  tool.setMode('line');
  tool.focus();
  await userEvent.keyboard('{Enter}{ArrowRight>5/}{Enter}{ArrowUp>3/}');
  expect(drafts.at(-1)?.geometry.type).toBe('LineString');
  await userEvent.keyboard('{Enter}{Enter}');
  const [line] = shapes;
  const path = line?.geometry.type === 'LineString' ? line.geometry.coordinates : [];
  expect(path).toHaveLength(3);
  expect(path[1]?.[0]).toBeCloseTo(2.4, 1);
  await userEvent.keyboard('{ArrowRight>5/}{Enter}{ArrowUp>9/}{Escape}');
  expect(drafts.at(-1)).toBeNull();
  expect(shapes).toHaveLength(1);
});

test('at the edge of the window the map moves under the cross-hair', async () => {
  tool.setMode('point');
  tool.focus();
  await userEvent.keyboard('{Shift>}{ArrowRight>5/}{/Shift}{Enter}');
  const [point] = shapes;
  // 320 px to the right of the middle, in a window that ends 200 px to its right.
  expect(point?.geometry.type === 'Point' && point.geometry.coordinates[0]).toBeCloseTo(5.2, 1);
});

test('Delete asks to take the chosen shape away', async () => {
  tool.setShapes([triangle]);
  tool.setMode('select');
  tool.select('triangle');
  tool.focus();
  await userEvent.keyboard('{Delete}');
  expect(removeRequested).toHaveBeenCalledOnce();
  expect(shapes).toEqual([]);
});

test('goes on where it was when the graphics were lost', async () => {
  tool.setShapes([triangle]);
  tool.setMode('point');
  const canvas = map.container.querySelector('canvas');
  canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  await vi.waitFor(() => expect(map.container.querySelector('canvas')).not.toBe(canvas), { timeout: 10_000 });
  await map.renderer.whenDrawn();
  await press([0.3, 1.2]);
  expect(shapes.map(({ kind }) => kind)).toEqual(['polygon', 'point']);
});

async function drag(from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  const options = { sourcePosition: map.pixel(...from), targetPosition: map.pixel(...to), steps: 12 };
  await userEvent.dragAndDrop(map.container, map.container, options);
}
