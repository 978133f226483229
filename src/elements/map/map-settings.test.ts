import { expect, test } from 'vitest';
import { fakeCatalog } from '../testing/fake-catalog.js';
import { type MapSettings, parseLayerChoices, parseLngLat, parseNumber, recomposition } from './map-settings.js';
import { soundSettings } from './sound-settings.js';

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
  gestures: undefined,
  state: undefined,
  year: undefined,
  month: undefined,
  since: undefined,
  reading: {},
  sync: undefined,
};

test.each([
  ['116.4,39.9', [116.4, 39.9]],
  [' 116.4 , 39.9 ', [116.4, 39.9]],
  ['116.4', [116.4, Number.NaN]],
  ['a,b', [Number.NaN, Number.NaN]],
  ['1,2,3', [Number.NaN, Number.NaN]],
  [null, undefined],
])('reads a position from %j', (text, expected) => {
  expect(parseLngLat(text)).toEqual(expected);
});

test.each([
  ['7.5', 7.5],
  ['', Number.NaN],
  ['far', Number.NaN],
  [null, undefined],
])('reads a number from %j', (text, expected) => {
  expect(parseNumber(text)).toEqual(expected);
});

test.each([
  ['a b,c', ['a', 'b', 'c']],
  ['a, b', ['a', 'b']],
  [
    'rails https://city.example/parks.json?box=1,2 ./own/trees.json',
    ['rails', 'https://city.example/parks.json?box=1,2', './own/trees.json'],
  ],
  ['', []],
  [null, undefined],
])('reads layers from %j', (text, expected) => {
  expect(parseLayerChoices(text)).toEqual(expected);
});

test('composes the map again for other layers or files, and anew only for another catalog', () => {
  const [definition] = fakeCatalog.layers;
  if (!definition) throw new Error('The fake catalog is empty.');
  expect(recomposition({ ...settings, catalog: 'a.json' }, settings)).toBe('anew');
  expect(recomposition({ ...settings, layers: [definition] }, settings)).toBe('keeping-state');
  expect(recomposition({ ...settings, layers: ['own/parks.json'] }, settings)).toBe('keeping-state');
  expect(recomposition({ ...settings, permalink: true }, settings)).toBe('keeping-state');
  expect(recomposition({ ...settings, layers: ['a'] }, settings)).toBe('none');
  expect(recomposition({ ...settings, locale: 'zh', zoom: 5 }, settings)).toBe('none');
});

test('takes a new object with the same content for no change, as frameworks make with every drawing', () => {
  const [definition] = fakeCatalog.layers;
  const reading = { headers: { Authorization: 'x' } };
  const before = { ...settings, layers: ['a', definition as never], reading };
  const now = { ...settings, layers: ['b', structuredClone(definition) as never], reading: structuredClone(reading) };
  expect(recomposition(now, before)).toBe('none');
});

test.each([
  ['center', { center: [200, 39] as const }],
  ['center', { center: [Number.NaN, 39] as const }],
  ['zoom', { zoom: Number.NaN }],
  ['year', { year: 2013.5 }],
  ['month', { month: 13, year: 2013 }],
  ['since', { since: 2020, year: 2013 }],
  ['data-budget', { reading: { dataBudgetBytes: Number.NaN } }],
])('leaves out a %s that makes no sense, and says so', (name, wrong) => {
  const sound = soundSettings({ ...settings, ...wrong });
  expect(sound.problems.map(({ code, details }) => [code, details['name']])).toEqual([['value-invalid', name]]);
  expect(soundSettings(sound.settings).problems).toEqual([]);
});

test('leaves what makes sense as it is', () => {
  const given: MapSettings = { ...settings, center: [116.4, 39.9], zoom: 9, year: 2020, month: 12, since: 2013 };
  expect(soundSettings(given)).toEqual({ settings: given, problems: [] });
});
