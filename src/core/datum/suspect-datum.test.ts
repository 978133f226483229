import { expect, it } from 'vitest';
import type { LngLat } from '../bbox.js';
import { crsChoices } from './crs-choices.js';
import { looksProjected, looksSwapped } from './odd-positions.js';
import { suspectDatum } from './suspect-datum.js';
import { transformationOf } from './transformation.js';

const region = [113, 36, 120, 43] as const;
const positions: readonly LngLat[] = [[116.4, 39.9]];
const nothing = { columns: ['name', 'lng', 'lat'], fileName: 'pois.csv', positions, region };

it.each([
  ['gcj-02', { columns: ['lng_gcj02', 'lat_gcj02'] }],
  ['gcj-02', { columns: ['经度（高德）'] }],
  ['gcj-02', { fileName: 'amap_poi_2024.csv' }],
  ['gcj-02', { fileName: '火星坐标.xlsx' }],
  ['gcj-02', { fileName: '腾讯位置.csv' }],
  ['bd-09', { columns: ['bd09_lng'] }],
  ['bd-09', { columns: ['bd_lat'] }],
  ['bd-09', { fileName: '百度地图POI.csv' }],
  ['swapped', { positions: [[39.9, 116.4] as const] }],
  ['projected', { positions: [[39447924, 4419435] as const] }],
])('suspects %s of %j', (kind, clues) => {
  const suspicion = suspectDatum({ ...nothing, ...clues });
  expect(suspicion?.kind).toBe(kind);
  expect(suspicion?.because.en).not.toBe('');
  expect(suspicion?.because.zh).not.toBe('');
});

it('suspects nothing where nothing speaks for it', () => {
  expect(suspectDatum(nothing)).toBeUndefined();
  expect(suspectDatum({ ...nothing, columns: ['roadmap', 'abd09x', 'subdlat', 'heatmap'] })).toBeUndefined();
  expect(suspectDatum({ ...nothing, positions: [] })).toBeUndefined();
});

it('takes a latitude beyond 90 for a longitude without knowing the region, and needs the region otherwise', () => {
  expect(looksSwapped([[39.9, 116.4]])).toBe(true);
  expect(looksSwapped([[45, 52]])).toBe(false);
  expect(looksSwapped([[45, 52]], [50, 40, 55, 46])).toBe(true);
});

it('tells the zone by the easting, or offers the zones around', () => {
  expect(looksProjected([[38704462, 4421996]])).toEqual(['EPSG:4526']);
  // The northing first, as surveyors write it.
  expect(looksProjected([[4421996, 38704462]])).toEqual(['EPSG:4526']);
  expect(looksProjected([[20447924, 4419435]])).toEqual(['EPSG:4498']);
  expect(looksProjected([[447924, 4419435]], region)).toEqual(['EPSG:4547', 'EPSG:4548', 'EPSG:4549']);
  expect(looksProjected([[12956586, 4852509]], region)).toEqual(['EPSG:3857']);
  expect(looksProjected([[116.4, 39.9]], region)).toBeUndefined();
});

it('offers only what can be transformed, in both languages, the zones of the region among it', async () => {
  const choices = crsChoices(region);
  expect(choices.map(({ name }) => name)).toEqual([
    'EPSG:4326',
    'EPSG:4490',
    'GCJ-02',
    'BD-09',
    'EPSG:3857',
    'EPSG:4547',
    'EPSG:4548',
    'EPSG:4549',
    'EPSG:4526',
    'EPSG:4527',
    'EPSG:4528',
  ]);
  for (const { name } of choices) await expect(transformationOf(name)).resolves.toBeDefined();
});
