import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { GeometryType } from '../core/geometry-type.js';
import type { QueryRequest } from '../core/query-request.js';
import type { JjjMap } from '../elements/map/map.js';
import { encodeFlatGeobuf } from '../flatgeobuf/encode.js';
import { namesInTable, openPanel } from './ask-page.js';
import { clickCenter, flyTo, mapOf, panelName, panelRows, showOnly } from './atlas-page.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { explorerPage, type HostFile, type HostSite, serveHost, smallestPolicy } from './host-site.js';
import { colorsAt } from './map-colors.js';

/** Two layers of a host's own, as small as they may be: areas in GeoJSON, points in FlatGeobuf, from a third origin. */
const layers = (data: string) => [
  {
    id: 'parks',
    title: { en: 'Parks', zh: '公园' },
    source: `${data}parks.geojson`,
    symbology: { kind: 'polygons', color: '#ff00aa' },
    attributes: ['name', 'hectares'],
    record: { attribution: 'City of Langfang', licence: 'CC BY 4.0', vintage: '2025' },
  },
  {
    id: 'stops',
    title: 'Stops',
    source: `${data}stops.fgb`,
    symbology: {
      kind: 'symbols',
      column: 'kind',
      classes: [{ value: 'bus', label: 'Bus stop', color: '#00d000', sizePx: 24 }],
    },
  },
];

const square = (id: string, west: number, name: string) => ({
  type: 'Feature',
  id,
  properties: { name, hectares: 12.5 },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, 39],
        [west + 0.2, 39],
        [west + 0.2, 39.2],
        [west, 39.2],
        [west, 39],
      ],
    ],
  },
});

const parks = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    square('p-1', 116.5, 'North Park'),
    square('p-2', 117, '南苑'),
    { type: 'Feature', id: 'p-3', properties: { name: 'Planned park', hectares: null }, geometry: null },
  ],
});

const column = (name: string) => ({ name, type: 'string' as const, title: name, description: '' });
const stops = encodeFlatGeobuf(
  [116.6, 116.9].map((lng, index) => ({
    type: 'Feature' as const,
    properties: { id: `s-${index}`, kind: 'bus', name: `Stop ${index}` },
    geometry: { type: 'Point' as const, coordinates: [lng, 39.1] },
  })),
  {
    name: 'stops',
    title: '',
    description: '',
    geometryType: GeometryType.Point,
    columns: ['id', 'kind', 'name'].map(column),
  },
);

const request: QueryRequest = {
  ask: 'within',
  layers: [{ layer: 'stops' }],
  subject: { kind: 'features', layer: 'parks', where: { column: 'name', is: 'like', value: 'North' } },
};

let data: HostSite;
let host: HostSite;
let atlas: OpenAtlas;
let page: Page;

beforeAll(async () => {
  const origin = new URL(inject('atlasUrl')).origin;
  const dataFiles: Readonly<Record<string, HostFile>> = {
    '/parks.geojson': { type: 'application/geo+json', body: parks },
    '/stops.fgb': { type: 'application/octet-stream', body: stops },
  };
  data = await serveHost((path) => dataFiles[path]);
  const script = `addEventListener('DOMContentLoaded', () => {
    document.querySelector('jjj-explorer').layers = ${JSON.stringify(layers(data.url))};
  });`;
  const files: Readonly<Record<string, HostFile>> = {
    '/': { type: 'text/html; charset=utf-8', body: explorerPage(origin) },
    '/host.js': { type: 'text/javascript; charset=utf-8', body: script },
    '/host.css': { type: 'text/css', body: 'html, body, jjj-explorer { height: 100%; margin: 0; display: block; }' },
  };
  host = await serveHost((path) => files[path], smallestPolicy(origin, [new URL(data.url).origin]));
  atlas = await openAtlas({ path: host.url, width: 1440, height: 900 });
  page = atlas.page;
});

afterAll(async () => {
  await atlas?.close();
  await host?.close();
  await data?.close();
});

async function colorAtCenter(): Promise<string> {
  const picture = await page.locator('jjj-map canvas').first().screenshot();
  const size = await page.locator('jjj-map canvas').first().boundingBox();
  const [color = ''] = await colorsAt(picture, [[(size?.width ?? 0) / 2, (size?.height ?? 0) / 2]]);
  return color;
}

test('both are drawn in the colours of their definitions', async () => {
  await flyTo(page, [116.55, 39.15], 10);
  await takeScreenshot(page, 'host-layer');
  const park = await colorAtCenter();
  // Areas let the ground through: redder than green by far, which no ground is.
  expect(Number.parseInt(park.slice(1, 3), 16)).toBeGreaterThan(Number.parseInt(park.slice(3, 5), 16) + 60);
  await flyTo(page, [116.9, 39.1], 10);
  expect(await colorAtCenter()).toBe('#00d000');
});

test('a click opens the panel with every column, or those named, and whose the file is', async () => {
  await showOnly(page, { parks: undefined, stops: undefined });
  await flyTo(page, [117.1, 39.15], 10);
  await clickCenter(page);
  expect(await panelName(page)).toContain('南苑');
  expect(Object.fromEntries(await panelRows(page))).toEqual({ name: '南苑', hectares: '12.5' });
  await expect
    .poll(() => page.locator('jjj-feature-panel section.data').first().textContent())
    .toContain('City of Langfang');
  await flyTo(page, [116.9, 39.1], 10);
  await clickCenter(page);
  await expect.poll(() => panelName(page)).toContain('Stop 1');
  expect([...(await panelRows(page)).keys()]).toEqual(['kind', 'name']);
  await expect.poll(() => page.locator('jjj-feature-panel section.data').first().textContent()).toContain('not stated');
});

test('both are in the layer list with their counts, and in the legend', async () => {
  const listed = (id: string) => page.locator(`jjj-layer-list [data-layer=${id}]`);
  await expect.poll(() => listed('parks').textContent()).toContain('1 feature has no position');
  expect(await listed('stops').textContent()).toContain('Stops');
  const legend = (id: string) => page.locator(`jjj-legend [data-layer=${id}]`).first();
  expect(await legend('parks').textContent()).toMatch(/Parks[\s\S]*City of Langfang/);
  expect(await legend('stops').textContent()).toMatch(/Bus stop[\s\S]*not stated/);
});

test('the panel asks about them, and the answer is saved', async () => {
  await openPanel(page);
  await mapOf(page).evaluate((element, request) => (element as JjjMap).viewer?.ask(request), request);
  await expect.poll(() => namesInTable(page)).toEqual(['Stop 0']);
  const saved = page.waitForEvent('download');
  await page.locator('jjj-results-table button[data-kind=geojson]').click();
  const { features } = JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
  expect(features).toMatchObject([
    { properties: { id: 's-0', name: 'Stop 0' }, geometry: { coordinates: [116.6, 39.1] } },
  ]);
});

test('nothing was refused by the policy, and nothing failed', () => {
  expect(atlas.consoleErrors).toEqual([]);
});
