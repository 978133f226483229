import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { BasemapInput } from '../core/basemap-choice.js';
import type { JjjMap } from '../elements/map/map.js';
import { flyTo, mapOf } from './atlas-page.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { explorerPage, type HostFile, type HostSite, serveHost, smallestPolicy } from './host-site.js';
import { colorsAt, pixelsOf } from './map-colors.js';
import { middlesOfMarks } from './mark-middles.js';
import { serveTiles, type TileServer } from './tile-server.js';

type Position = readonly [lng: number, lat: number];

/** Marks in the middle of Beijing, some 200 m apart, and one alone in Hebei. */
const beijing: Position = [116.3913, 39.9075];
const marks: readonly Position[] = [
  beijing,
  [116.3938, 39.9076],
  [116.3893, 39.9091],
  [116.3923, 39.9053],
  [114.48, 38.03],
];

let tiles: TileServer;
let host: HostSite;
let atlas: OpenAtlas;
let page: Page;

const definition = (id: string, url: string, more: object = {}): BasemapInput => ({
  id,
  title: id,
  attribution: `© Tiles of ${id}`,
  datum: 'WGS 84',
  tiles: [{ url, maxTileZ: 18, ...more }],
});

beforeAll(async () => {
  const origin = new URL(inject('atlasUrl')).origin;
  tiles = await serveTiles(marks);
  const offered = [
    definition('streets', `${tiles.url}xyz/{z}/{x}/{y}.png?key={key}`, { key: 'secret-of-the-host' }),
    { ...definition('shifted', `${tiles.url}gcj/{z}/{x}/{y}.png`), datum: 'GCJ-02' },
  ];
  const script = `addEventListener('DOMContentLoaded', () => {
    document.querySelector('jjj-explorer').basemaps = ${JSON.stringify(offered)};
  });`;
  const files: Readonly<Record<string, HostFile>> = {
    '/': { type: 'text/html; charset=utf-8', body: explorerPage(origin, 'permalink') },
    '/host.js': { type: 'text/javascript; charset=utf-8', body: script },
    '/host.css': { type: 'text/css', body: 'html, body, jjj-explorer { height: 100%; margin: 0; display: block; }' },
  };
  host = await serveHost((path) => files[path], smallestPolicy(origin, [new URL(tiles.url).origin]));
  atlas = await openAtlas({ path: host.url, width: 1440, height: 900 });
  page = atlas.page;
});

afterAll(async () => {
  await atlas?.close();
  await host?.close();
  await tiles?.close();
});

/** Chooses a base map, offering it first where it is a definition, and waits until its tiles are drawn. */
async function setBasemap(basemap: string | BasemapInput): Promise<void> {
  await mapOf(page).evaluate(async (element, wanted) => {
    const map = element as JjjMap;
    await map.setBasemap(wanted);
    await map.whenReady();
  }, basemap);
}

async function picture(): Promise<{ readonly image: Buffer; readonly width: number; readonly height: number }> {
  const canvas = page.locator('jjj-map canvas').first();
  const { width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
  return { image: await canvas.screenshot(), width, height };
}

/** Pixels between where marks are drawn and where WGS 84 has them. */
async function errorsPx(center: Position, viewportZoom: number): Promise<readonly number[]> {
  const { image, width, height } = await picture();
  const expected = pixelsOf(marks, { center, viewportZoom }, { width, height });
  const inside = expected.filter(([x, y]) => x > 60 && x < width - 60 && y > 60 && y < height - 60);
  const found = await middlesOfMarks(image, inside);
  return inside.map(([x, y], at) => Math.hypot((found[at]?.[0] ?? Infinity) - x, (found[at]?.[1] ?? Infinity) - y));
}

const hideLayers = () =>
  mapOf(page).evaluate(async (element) => {
    const map = element as JjjMap;
    for (const { id } of map.viewer?.state.layers ?? []) map.viewer?.showLayer(id, false);
    await map.whenReady();
  });

test('tiles in WGS 84 lie where they belong, under the policy of the page', async () => {
  await hideLayers();
  await setBasemap('streets');
  await flyTo(page, beijing, 16);
  await takeScreenshot(page, 'basemap-xyz');
  const errors = await errorsPx(beijing, 16);
  expect(errors).toHaveLength(4);
  expect(Math.max(...errors)).toBeLessThan(1);
  await expect.poll(() => page.locator('jjj-map [part=attribution]').textContent()).toContain('© Tiles of streets');
});

test('tiles in GCJ-02 are shown in WGS 84, within 2 pixels, and the map says so', async () => {
  await setBasemap('shifted');
  const worst: number[] = [];
  for (const zoom of [13, 14.5, 16, 17]) {
    await flyTo(page, beijing, zoom);
    const errors = await errorsPx(beijing, zoom);
    expect(errors.length).toBeGreaterThan(0);
    worst.push(Math.max(...errors));
  }
  await flyTo(page, beijing, 16);
  await takeScreenshot(page, 'basemap-gcj');
  expect(Math.max(...worst)).toBeLessThan(2);
  // Without the warp the nearest mark would be some 300 pixels away.
  expect(await page.locator('jjj-map [part=datum]').textContent()).toContain('GCJ-02');
});

test('links name what the host offers, and no key', async () => {
  await setBasemap('streets');
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('b=streets');
  expect(await page.evaluate(() => location.hash)).not.toContain('secret');
  await setBasemap('atlas');
  await expect.poll(() => page.evaluate(() => location.hash)).not.toContain('b=');
  const linked = await openAtlas({ path: host.url, hash: 'b=shifted&v=16/39.9075/116.3913', width: 800, height: 600 });
  await expect.poll(() => linked.page.locator('jjj-map [part=datum]').textContent()).toContain('GCJ-02');
  await linked.close();
});

test('TMS, both forms of WMTS, and WMS are asked as they want to be', async () => {
  const templates = {
    tms: `${tiles.url}tms/{z}/{x}/{-y}.png`,
    'wmts-rest': `${tiles.url}wmts/{TileMatrix}/{TileRow}/{TileCol}.png`,
    'wmts-kvp': `${tiles.url}wmts?SERVICE=WMTS&REQUEST=GetTile&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}`,
    wms: `${tiles.url}wms?SERVICE=WMS&VERSION=1.3.0&REQUEST=GetMap&CRS=EPSG:3857&WIDTH=256&HEIGHT=256&BBOX={bbox-epsg-3857}`,
  };
  for (const [id, url] of Object.entries(templates)) {
    await setBasemap(definition(id, url));
    await flyTo(page, beijing, 15);
    const errors = await errorsPx(beijing, 15);
    expect(Math.max(...errors), id).toBeLessThan(1);
  }
});

test('where tiles fail the offline base map is in sight, and one notice says why', async () => {
  await setBasemap('atlas');
  await flyTo(page, [116.4, 39.9], 9);
  const offline = await picture();
  const spots: [number, number][] = [
    [offline.width / 2, offline.height / 2],
    [offline.width / 3, offline.height / 3],
    [(offline.width * 2) / 3, offline.height / 4],
  ];
  for (const [kind, said] of [
    ['denied', '403'],
    ['broken', '500'],
    ['private', 'CORS'],
  ] as const) {
    await setBasemap(definition(kind, `${tiles.url}${kind}/{z}/{x}/{y}.png`));
    await expect.poll(() => page.locator('jjj-map [part=notice]').allTextContents()).toHaveLength(1);
    expect(await page.locator('jjj-map [part=notice]').textContent()).toContain(said);
    await page.locator('jjj-map [part=notice] button').first().click();
    expect(await colorsAt((await picture()).image, spots)).toEqual(await colorsAt(offline.image, spots));
  }
});

test('a MapLibre style lies under the layers, with names of the atlas above it; one that fails is taken off', async () => {
  const ring = [
    [116, 39.5],
    [117, 39.5],
    [117, 40.3],
    [116, 40.3],
    [116, 39.5],
  ];
  const named = { title: 'Style', attribution: '© Style', datum: 'WGS 84' as const };
  const style = {
    version: 8 as const,
    glyphs: `${tiles.url}broken/{fontstack}/{range}.pbf`,
    sources: { square: { type: 'geojson', data: { type: 'Polygon', coordinates: [ring] } } },
    layers: [
      { id: 'square', type: 'fill', source: 'square', paint: { 'fill-color': '#00c000', 'fill-antialias': false } },
    ],
  };
  await setBasemap({ ...named, id: 'square', style });
  await flyTo(page, [116.6, 39.9], 9);
  const drawn = await picture();
  await takeScreenshot(page, 'basemap-style');
  expect(await colorsAt(drawn.image, [[drawn.width / 2, drawn.height / 2]])).toEqual(['#00c000']);
  expect(await page.locator('jjj-map [part=notice]').count()).toBe(0);
  await setBasemap({ ...named, id: 'broken-style', style: `${tiles.url}broken/style.json` });
  await expect.poll(() => page.locator('jjj-map [part=notice]').allTextContents()).toHaveLength(1);
  await page.locator('jjj-map [part=notice] button').first().click();
  await mapOf(page).evaluate((element) => (element as JjjMap).whenReady());
  expect(await colorsAt((await picture()).image, [[drawn.width / 2, drawn.height / 2]])).not.toEqual(['#00c000']);
});

test('what cannot be drawn is refused with a sentence', async () => {
  const refusal = (wanted: object) =>
    mapOf(page).evaluate(
      (element, given) =>
        (element as JjjMap).setBasemap(given as never).then(
          () => '',
          (error: Error) => error.message,
        ),
      wanted,
    );
  const url = `${tiles.url}xyz/{z}/{x}/{y}.png`;
  expect(await refusal({ ...definition('baidu', url), datum: 'BD-09' })).toContain('Baidu');
  expect(await refusal({ ...definition('nameless', url), attribution: '' })).toContain('attribution');
  expect(await refusal(definition('keyless', `${url}?tk={key}`))).toContain('no key');
  expect(await refusal(definition('no-tile', `${tiles.url}map.png`))).toContain('{z}');
  expect(
    await refusal({ id: 'x', title: 'X', attribution: 'X', datum: 'GCJ-02', style: 'https://x/y.json' }),
  ).toContain('GCJ-02');
});

test('nothing was refused by the policy', () => {
  expect(atlas.consoleErrors.filter((line) => /Security Policy/.test(line))).toEqual([]);
});
