import { expect, test } from 'vitest';
import type { DrawnShape } from '../../core/drawing.js';
import type { LayerPart } from '../../core/layer-definition.js';
import type { Scene } from '../../core/scene.js';
import { pageOf, square } from '../testing/page-of.js';
import { snapPlace } from './snap.js';

/** At this zoom a degree at the equator is 100 px wide. */
const viewportZoom = Math.log2((100 * 360) / 512);
const definition: LayerPart = {
  id: 'part',
  source: 'test.fgb',
  idColumn: 'id',
  name: {},
  attributes: [],
  time: { column: 'opened' },
  symbology: { kind: 'lines', column: 'id', classes: [] },
};
const roads = pageOf('LineString', [
  {
    geometry: {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [4, 0],
      ],
    },
    properties: { id: 'old', opened: '1970-01-02' },
  },
  {
    geometry: {
      type: 'LineString',
      coordinates: [
        [0, 2],
        [4, 2],
      ],
    },
    properties: { id: 'new', opened: '1990-01-01' },
  },
]);
const areas = pageOf('Polygon', [
  { geometry: { type: 'Polygon', coordinates: [square(6, 0, 1)] }, properties: { id: 'A', opened: null } },
]);

function sceneOf(part: Partial<LayerPart> = {}, day: number | null = null): Scene {
  const parts = [roads, areas].map((page) => ({ definition: { ...definition, ...part }, pages: [page] }));
  const empty = {
    basemap: {},
    basemapShown: false,
    selection: null,
    hover: null,
    cursor: null,
    answer: [],
    shapes: [],
  } as const;
  const drawing = { shapes: [], selected: null };
  return {
    locale: 'en',
    theme: 'light',
    ...empty,
    drawing,
    day,
    sinceDay: null,
    layers: [{ id: 'l', opacity: 1, parts }],
  };
}

const line: DrawnShape = {
  id: 'drawn',
  kind: 'line',
  geometry: {
    type: 'LineString',
    coordinates: [
      [2, 0.05],
      [2, 1],
    ],
  },
};

test('a vertex within ten pixels wins over an edge that is nearer', () => {
  expect(snapPlace([0.08, 0.01], viewportZoom, { scene: sceneOf(), shapes: [] })).toEqual([0, 0]);
  expect(snapPlace([1, 0.06], viewportZoom, { scene: sceneOf(), shapes: [] })).toEqual([1, 0]);
  expect(snapPlace([1, 0.12], viewportZoom, { scene: sceneOf(), shapes: [] })).toBeUndefined();
});

test('outlines of areas count, their insides do not', () => {
  expect(snapPlace([6.5, 1.04], viewportZoom, { scene: sceneOf(), shapes: [] })?.[1]).toBeCloseTo(1, 12);
  expect(snapPlace([6.5, 0.5], viewportZoom, { scene: sceneOf(), shapes: [] })).toBeUndefined();
});

test('drawn shapes count, but for the one that is being changed', () => {
  const targets = { scene: undefined, shapes: [line] };
  expect(snapPlace([2.03, 0.5], viewportZoom, targets)).toEqual([2, 0.5]);
  expect(snapPlace([2.03, 0.5], viewportZoom, { ...targets, except: 'drawn' })).toBeUndefined();
});

test('what is not drawn attracts nothing: of a later day, filtered out, or not at this zoom', () => {
  const near = (scene: Scene) => snapPlace([1, 2.02], viewportZoom, { scene, shapes: [] });
  expect(near(sceneOf())).toEqual([1, 2]);
  expect(near(sceneOf({}, 3650))).toBeUndefined();
  expect(near(sceneOf({ filter: [{ column: 'id', in: ['old'] }] }))).toBeUndefined();
  expect(near(sceneOf({ minZoom: 12 }))).toBeUndefined();
});

test('at 40° north ten pixels are ten pixels in either direction', () => {
  const scene = sceneOf();
  const north: DrawnShape = { id: 'p', kind: 'point', geometry: { type: 'Point', coordinates: [100, 40] } };
  const place = (lng: number, lat: number) => snapPlace([lng, lat], viewportZoom, { scene, shapes: [north] });
  expect([place(100.09, 40), place(100.11, 40)]).toEqual([[100, 40], undefined]);
  expect([place(100, 40.07), place(100, 40.08)]).toEqual([[100, 40], undefined]);
});
