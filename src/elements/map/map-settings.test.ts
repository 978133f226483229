import { expect, test } from 'vitest';
import { fakeCatalog } from '../testing/fake-catalog.js';
import { type MapSettings, needsNewCatalog, parseLayerIds, parseLngLat } from './map-settings.js';

const settings: MapSettings = {
  catalog: undefined,
  layers: undefined,
  center: undefined,
  zoom: undefined,
  locale: 'en',
  theme: 'light',
  basemapShown: true,
  geodataBase: undefined,
  permalink: false,
  state: undefined,
  year: undefined,
  month: undefined,
  since: undefined,
  reading: {},
};

test.each([
  ['116.4,39.9', [116.4, 39.9]],
  [' 116.4 , 39.9 ', [116.4, 39.9]],
  ['116.4', undefined],
  ['a,b', undefined],
  ['116.4,99', undefined],
  ['1,2,3', undefined],
  [null, undefined],
])('reads a position from %j', (text, expected) => {
  expect(parseLngLat(text)).toEqual(expected);
});

test('reads layer ids separated by spaces or commas', () => {
  expect(parseLayerIds('a b,c')).toEqual(['a', 'b', 'c']);
  expect(parseLayerIds(null)).toBeUndefined();
});

test('composes the map again for another catalog or other definitions, not for other ids', () => {
  const [definition] = fakeCatalog.layers;
  if (!definition) throw new Error('The fake catalog is empty.');
  expect(needsNewCatalog({ ...settings, catalog: 'a.json' }, settings)).toBe(true);
  expect(needsNewCatalog({ ...settings, layers: [definition] }, settings)).toBe(true);
  expect(needsNewCatalog({ ...settings, layers: ['a'] }, settings)).toBe(false);
  expect(needsNewCatalog({ ...settings, locale: 'zh', zoom: 5 }, settings)).toBe(false);
});
