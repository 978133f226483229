import { expect, test } from 'vitest';
import type { Scene } from '../core/scene.js';
import { mapStyle } from './map-style.js';
import { pageOf } from './testing/page-of.js';

const places = pageOf('Point', [
  {
    geometry: { type: 'Point', coordinates: [0, 0] },
    properties: { name_zh: '甲', name_en: 'A', level: 'county', min_zoom: 7 },
  },
]);
const scene: Scene = {
  locale: 'zh',
  theme: 'light',
  basemapShown: true,
  basemap: { places },
  layers: [],
  selection: null,
  hover: null,
  cursor: null,
  day: null,
  sinceDay: null,
  answer: [],
  shapes: [],
  drawing: { shapes: [], selected: null },
};
const ids = (changed: Partial<Scene> = {}) => mapStyle({ ...scene, ...changed }, undefined).layers.map(({ id }) => id);

test('areas lie under water and boundaries, lines above boundaries, symbols above lines, names on top', () => {
  const order = [
    'land',
    'slot-areas',
    'lakes',
    'boundaries-province',
    'slot-lines',
    'slot-symbols',
    'place-county',
    'place-province',
  ];
  const found = ids();
  expect(order.map((id) => found.indexOf(id))).toEqual([...order.map((id) => found.indexOf(id))].sort((a, b) => a - b));
  expect(order.every((id) => found.includes(id))).toBe(true);
});

test('boundaries of higher units lie on top of lower ones', () => {
  const found = ids().filter((id) => /^boundaries-(county|prefecture|province)$/.test(id));
  expect(found).toEqual(['boundaries-county', 'boundaries-prefecture', 'boundaries-province']);
});

test('everything a layer shows comes from a source of the scene, none from a server', () => {
  const style = mapStyle(scene, [0, 0, 1, 1]);
  for (const layer of style.layers) if ('source' in layer) expect(Object.keys(style.sources)).toContain(layer.source);
  expect(JSON.stringify(style)).not.toMatch(/https?:|"url"|"glyphs"|"sprite"/);
});

test('a hidden base map is empty, its layers stay', () => {
  const { sources } = mapStyle({ ...scene, basemapShown: false }, [0, 0, 1, 1]);
  expect(Object.values(sources).every(({ features }) => features.length === 0)).toBe(true);
  expect(ids({ basemapShown: false })).toEqual(ids());
});

test('names are in the language of the reader', () => {
  const field = (locale: 'en' | 'zh') =>
    JSON.stringify(mapStyle({ ...scene, locale }, undefined).layers.find(({ id }) => id === 'place-county'));
  expect(field('zh')).toContain('["coalesce",["get","name_zh"],["get","name_en"]]');
  expect(field('en')).toContain('["coalesce",["get","name_en"],["get","name_zh"]]');
});

test('equal pages give the same source data, so nothing is loaded twice', () => {
  expect(mapStyle(scene, undefined).sources['base-places']).toBe(
    mapStyle({ ...scene, theme: 'dark' }, undefined).sources['base-places'],
  );
});
