import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { TileLayerInput } from '../core/basemap-choice.js';
import type { JjjMap } from '../elements/map/map.js';
import { gdalIsInstalled } from '../testing/gdal.js';
import { type ArchivedTile, pmtilesFile } from '../testing/pmtiles-file.js';
import { type RangeServer, startRangeServer } from '../testing/range-server.js';
import { flyTo, mapOf } from './atlas-page.js';
import { findAccessibilityViolations, type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { explorerPage, type HostFile, type HostSite, serveHost, smallestPolicy } from './host-site.js';
import { colorsAt, pixelsOf } from './map-colors.js';
import { middlesOfMarks } from './mark-middles.js';
import { markedTile } from './tile-picture.js';
import { serveTiles, type TileServer } from './tile-server.js';

type Position = readonly [lng: number, lat: number];

const beijing: Position = [116.3913, 39.9075];
const halfWorldMeters = 20_037_508.342789244;

let tiles: TileServer;
let archives: RangeServer;
let host: HostSite;
let atlas: OpenAtlas;
let page: Page;

beforeAll(async () => {
  const origin = new URL(inject('atlasUrl')).origin;
  tiles = await serveTiles([beijing]);
  archives = await startRangeServer();
  const files: Readonly<Record<string, HostFile>> = {
    '/': { type: 'text/html; charset=utf-8', body: explorerPage(origin) },
    '/host.js': { type: 'text/javascript', body: '' },
    '/host.css': { type: 'text/css', body: 'html, body, jjj-explorer { height: 100%; margin: 0; display: block; }' },
  };
  const others = [tiles.url, archives.put('/none', '')].map((url) => new URL(url).origin);
  host = await serveHost((path) => files[path], smallestPolicy(origin, others));
  atlas = await openAtlas({ path: host.url, width: 1440, height: 900 });
  page = atlas.page;
  await mapOf(page).evaluate(async (element) => {
    const map = element as JjjMap;
    for (const { id } of map.viewer?.state.layers ?? []) map.viewer?.showLayer(id, false);
    await map.whenReady();
  });
});

afterAll(async () => {
  await atlas?.close();
  await host?.close();
  await tiles?.close();
  await archives?.close();
});

const add = (definition: TileLayerInput) =>
  mapOf(page).evaluate(async (element, given) => {
    const map = element as JjjMap;
    await map.addTiles(given);
    await map.whenReady();
  }, definition);

const remove = (id: string) => mapOf(page).evaluate((element, each) => (element as JjjMap).removeTiles(each), id);

async function picture() {
  const canvas = page.locator('jjj-map canvas').first();
  const { width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
  return { image: await canvas.screenshot(), width, height };
}

/** Pixels between the mark and where it belongs. */
async function errorPx(zoom: number): Promise<number> {
  const { image, width, height } = await picture();
  const expected = pixelsOf([beijing], { center: beijing, viewportZoom: zoom }, { width, height });
  const [found] = await middlesOfMarks(image, expected);
  const [at] = expected;
  return Math.hypot((found?.[0] ?? Infinity) - (at?.[0] ?? 0), (found?.[1] ?? Infinity) - (at?.[1] ?? 0));
}

const named = (id: string) => ({
  id,
  title: { en: `Tiles ${id}`, zh: `瓦片${id}` },
  attribution: `© ${id}`,
  datum: 'WGS 84' as const,
});
const row = (id: string) => page.locator(`jjj-basemaps [data-tiles=${id}]`);

test('tiles lie where they belong, are listed, say whose they are, and can be switched off', async () => {
  await add({ ...named('survey'), tiles: [{ url: `${tiles.url}xyz/{z}/{x}/{y}.png` }] });
  await flyTo(page, beijing, 15);
  expect(await errorPx(15)).toBeLessThan(1);
  await row('survey').waitFor();
  await takeScreenshot(page, 'tile-layers');
  await row('survey').locator('summary').click();
  expect(await row('survey').textContent()).toContain('© survey');
  expect(await page.locator('jjj-map [part=attribution]').textContent()).toContain('© survey');
  // The landmarks are the page's own affair.
  const violations = await findAccessibilityViolations(page);
  expect(violations.filter((each) => !/^(landmark-one-main|region):/.test(each))).toEqual([]);
  await row('survey').locator('input[role=switch]').uncheck();
  await expect.poll(() => errorPx(15)).toBe(Number.POSITIVE_INFINITY);
  await row('survey').locator('button').click();
  await expect.poll(() => row('survey').count()).toBe(0);
});

test('pictures in a PMTiles archive are read by range', async () => {
  const place = (z: number, step: number): ArchivedTile => {
    const world = 2 ** z;
    const mercator = Math.asinh(Math.tan((beijing[1] * Math.PI) / 180)) / Math.PI;
    const x = Math.floor(((beijing[0] + 180) / 360) * world) + (step % 5) - 2;
    const y = Math.floor(((1 - mercator) / 2) * world) + Math.floor(step / 5) - 2;
    const edge = (2 * halfWorldMeters) / world;
    const [west, north] = [x * edge - halfWorldMeters, halfWorldMeters - y * edge];
    const mark: [number, number] = [(beijing[0] / 180) * halfWorldMeters, mercator * halfWorldMeters];
    return { z, x, y, bytes: markedTile([west, north - edge, west + edge, north], [mark]) };
  };
  const pieces = Array.from({ length: 25 }, (_, step) => place(15, step));
  const head = { tileType: 2, tileCompression: 1, bbox: [116.3, 39.8, 116.5, 40], metadata: {} } as const;
  const url = archives.put('/pictures.pmtiles', pmtilesFile(pieces, head));
  await add({ ...named('pictures'), pmtiles: url });
  await flyTo(page, beijing, 14);
  expect(await errorPx(14)).toBeLessThan(1.5);
  expect(
    archives.requests.filter(({ path }) => path === '/pictures.pmtiles').every(({ status }) => status === 206),
  ).toBe(true);
  await remove('pictures');
});

test.runIf(gdalIsInstalled())(
  'vector tiles of GDAL in a PMTiles archive are drawn in the colours of their legend',
  async () => {
    const url = archives.put('/vector.pmtiles', vectorArchive());
    await add({ ...named('vector'), pmtiles: url });
    await flyTo(page, beijing, 10);
    const { image, width, height } = await picture();
    const [color = ''] = await colorsAt(image, [[width / 2 + 3, height / 2 + 3]]);
    const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    // #0072b2 over the ground: bluer than red by far.
    expect((blue ?? 0) - (red ?? 0)).toBeGreaterThan(50);
    expect(green).toBeLessThan(blue ?? 0);
    await takeScreenshot(page, 'tile-layers-vector');
    expect(await row('vector').locator('.colors').textContent()).toContain('parks');
    expect(await row('vector').locator('.colors rect').getAttribute('fill')).toBe('#0072b2');
    await remove('vector');
  },
);

test('the reader adds tiles by their address', async () => {
  await add({ ...named('first'), tiles: [{ url: `${tiles.url}xyz/{z}/{x}/{y}.png` }] });
  const form = page.locator('jjj-basemaps jjj-add-tiles');
  await form.locator('summary').click();
  await form.locator('#address').fill(`${tiles.url}gcj/{z}/{x}/{y}.png`);
  await form.locator('button[type=submit]').click();
  await form.locator('#attribution').fill('© somebody');
  await form.locator('#datum').selectOption('GCJ-02');
  await form.locator('#as-basemap').check();
  await takeScreenshot(page, 'tile-layers-form');
  await form.locator('button[type=submit]').click();
  await expect.poll(() => page.locator('jjj-map [part=datum]').textContent()).toContain('GCJ-02');
  await remove('first');
  await flyTo(page, beijing, 16);
  expect(await errorPx(16)).toBeLessThan(2);
  expect(await page.locator('jjj-basemaps input[type=radio]:checked').getAttribute('value')).toBe('added-1');
  await form.locator('#address').fill('https://127.0.0.1:9/nothing/here.html');
  await form.locator('button[type=submit]').click();
  await expect.poll(() => form.locator('.error').textContent()).toContain('neither');
});

/** A square around Beijing, cut into tiles by GDAL. */
function vectorArchive(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'jjj-tiles-'));
  try {
    const ring = [
      [116, 39.6],
      [116.8, 39.6],
      [116.8, 40.2],
      [116, 40.2],
      [116, 39.6],
    ];
    const feature = {
      type: 'Feature',
      properties: { name: 'Park' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    const [input, output] = [join(folder, 'parks.geojson'), join(folder, 'tiles')];
    writeFileSync(input, JSON.stringify({ type: 'FeatureCollection', features: [feature] }));
    const options = ['-dsco', 'MINZOOM=0', '-dsco', 'MAXZOOM=8', '-dsco', 'COMPRESS=NO'];
    execFileSync('ogr2ogr', ['-f', 'MVT', output, input, ...options, '-nln', 'parks']);
    const places = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.pbf'));
    const pieces = places.map((path) => {
      const [z = 0, x = 0, y = 0] = path.split('/').map((part) => Number.parseInt(part, 10));
      return { z, x, y, bytes: new Uint8Array(readFileSync(join(output, path))) };
    });
    const metadata = { vector_layers: [{ id: 'parks', fields: { name: 'String' } }] };
    return pmtilesFile(pieces, { tileType: 1, tileCompression: 1, bbox: [116, 39.6, 116.8, 40.2], metadata });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
