import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { JjjMap } from '../elements/map/map.js';
import { flyTo, mapOf } from './atlas-page.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { explorerPage, type HostFile, type HostSite, serveHost, smallestPolicy } from './host-site.js';
import { pixelsOf } from './map-colors.js';
import { type MapServer, mapServerIsInstalled, serveMaps } from './map-server.js';
import { middlesOfMarks } from './mark-middles.js';
import { serveTiles, type TileServer } from './tile-server.js';

const place = [116.3913, 39.9075] as const;

let maps: MapServer;
let tiles: TileServer;
let host: HostSite;
let atlas: OpenAtlas;
let page: Page;

describe.runIf(mapServerIsInstalled())('a WMS of MapServer', () => {
  beforeAll(async () => {
    const origin = new URL(inject('atlasUrl')).origin;
    maps = await serveMaps([place]);
    tiles = await serveTiles([]);
    const basemap = {
      id: 'plain',
      title: 'Plain',
      attribution: '© Plain',
      datum: 'WGS 84',
      tiles: [{ url: `${tiles.url}xyz/{z}/{x}/{y}` }],
    };
    const script = `addEventListener('DOMContentLoaded', () => {
      document.querySelector('jjj-explorer').basemaps = ${JSON.stringify([basemap])};
    });`;
    const files: Readonly<Record<string, HostFile>> = {
      '/': { type: 'text/html; charset=utf-8', body: explorerPage(origin) },
      '/host.js': { type: 'text/javascript', body: script },
      '/host.css': { type: 'text/css', body: 'html, body, jjj-explorer { height: 100%; margin: 0; display: block; }' },
    };
    const servers = [maps.url, tiles.url].map((url) => new URL(url).origin);
    const policy = smallestPolicy(origin, servers).replace('img-src', `img-src ${servers[0]}`);
    host = await serveHost((path) => files[path], policy);
    atlas = await openAtlas({ path: host.url, width: 1440, height: 900 });
    page = atlas.page;
  });

  afterAll(async () => {
    await atlas?.close();
    await host?.close();
    await tiles?.close();
    await maps?.close();
  });

  test('is read by its address, drawn where its data lie, and explained by its own legend', async () => {
    const form = page.locator('jjj-basemaps jjj-add-tiles');
    await form.locator('summary').click();
    await form.locator('#address').fill(maps.url);
    await form.locator('button[type=submit]').click();
    await form.locator('#layer').selectOption('places');
    expect(await form.locator('#title').inputValue()).toBe('Surveyed places');
    expect(await form.locator('#attribution').inputValue()).toBe('Survey of Hebei');
    await form.locator('button[type=submit]').click();
    const row = page.locator('jjj-basemaps [data-tiles=added-1]');
    await row.waitFor();
    await mapOf(page).evaluate(async (element) => {
      const map = element as JjjMap;
      for (const { id } of map.viewer?.state.layers ?? []) map.viewer?.showLayer(id, false);
      await map.whenReady();
    });
    await flyTo(page, place, 13);
    const canvas = page.locator('jjj-map canvas').first();
    const { width = 0, height = 0 } = (await canvas.boundingBox()) ?? {};
    const expected = pixelsOf([place], { center: place, viewportZoom: 13 }, { width, height });
    const [found] = await middlesOfMarks(await canvas.screenshot(), expected);
    const [at] = expected;
    await takeScreenshot(page, 'map-server');
    expect(
      Math.hypot((found?.[0] ?? Infinity) - (at?.[0] ?? 0), (found?.[1] ?? Infinity) - (at?.[1] ?? 0)),
    ).toBeLessThan(1.5);
    const legend = row.locator('img');
    await expect.poll(() => legend.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
    expect(await legend.getAttribute('alt')).toContain('Surveyed places');
    expect(maps.requests.some((query) => query.includes('CRS=EPSG%3A3857') && query.includes('BBOX='))).toBe(true);
  });
});
