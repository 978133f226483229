import { expect, test } from 'vitest';
import { basemapLook } from '../core/basemap-colors.js';
import type { LayerPart, LineSymbology } from '../core/layer-definition.js';
import type { Scene } from '../core/scene.js';
import { changesBetween } from './scene-changes.js';
import { pageOf } from './testing/page-of.js';
import { themeLabels } from './theme-labels.js';

const color = { light: '#00ff00', dark: '#00ff00' };
const symbology: LineSymbology = {
  kind: 'lines',
  column: 'kind',
  classes: [{ value: 'a', label: { en: 'x', zh: 'x' }, strokes: [{ color, widthPx: 2 }] }],
  shields: { column: 'ref', bandByClass: { a: color }, minZoom: 7 },
};
const definition: LayerPart = {
  id: 'roads',
  source: 'roads.fgb',
  idColumn: 'id',
  name: {},
  attributes: [],
  symbology,
  time: { column: 'opened' },
};
const coordinates = [
  [0, 0],
  [1, 0],
];
const road = (id: string, opened: string | null) => ({
  geometry: { type: 'LineString' as const, coordinates },
  properties: { id, kind: 'a', ref: `G${id}`, opened },
});
const pages = [pageOf('LineString', [road('1', '1970-01-11'), road('2', null)])];
const basemap = {};
const nothing = { answer: [], shapes: [], drawing: { shapes: [], selected: null } } as const;
const scene = (day: number | null): Scene => ({
  locale: 'en',
  theme: 'light',
  basemap,
  basemapShown: false,
  layers: [{ id: 'roads', opacity: 1, parts: [{ definition, pages }] }],
  selection: null,
  hover: null,
  cursor: null,
  day,
  sinceDay: null,
  ...nothing,
});

test('a route number says from which day it is there, and one without a date says nothing', () => {
  const { sources } = themeLabels(scene(null), basemapLook('light'), undefined);
  const days = Object.values(sources)[0]?.features.map(({ properties }) => properties?.['day']);
  expect(days?.toSorted()).toEqual([10, undefined]);
});

test('route numbers of later days are left out, together with their roads', () => {
  const filterAt = (day: number | null) => {
    const shield = themeLabels(scene(day), basemapLook('light'), undefined).shields[0];
    return shield && 'filter' in shield ? shield.filter : undefined;
  };
  expect(filterAt(9)).toEqual(['any', ['!', ['has', 'day']], ['<=', ['get', 'day'], 9]]);
  expect(filterAt(null)).toEqual(['any', ['!', ['has', 'day']], ['<=', ['get', 'day'], 1e30]]);
  expect(changesBetween(scene(9), scene(10))).toEqual({ writing: false, labelPages: true, layers: false });
});

test('while a day is highlighted, numbers of older roads step back with them', () => {
  const since: Scene = { ...scene(12), sinceDay: 9 };
  const shield = themeLabels(since, basemapLook('light'), undefined).shields[0];
  const opacity = shield?.type === 'symbol' ? shield.paint?.['icon-opacity'] : undefined;
  expect(opacity).toEqual(['case', ['>', ['coalesce', ['get', 'day'], -1e30], 9], 1, 0.3]);
  expect(changesBetween(scene(12), since)).toEqual({ writing: false, labelPages: true, layers: false });
});
