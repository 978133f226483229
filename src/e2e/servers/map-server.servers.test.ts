import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hasServers } from '../../../scripts/servers/installed-servers.js';
import { type ServedDatabase, startServedDatabase } from '../../../scripts/servers/served-database.js';
import type { QueryRequest } from '../../core/query-request.js';
import type { JjjMap } from '../../elements/map/map.js';
import { askByHost } from '../ask-page.js';
import { clickCenter, flyTo, mapOf, panelName, panelRows, showOnly } from '../atlas-page.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from '../harness.js';
import { explorerPage, type HostFile, type HostSite, serveHost, smallestPolicy } from '../host-site.js';
import { colorsAt } from '../map-colors.js';

/* Layers of a host whose features live in PostGIS, behind MapServer: two million points, and the published stations. */

const root = fileURLToPath(new URL('../../../', import.meta.url));
const wellCount = 2_000_000;

const symbols = (column: string, values: Readonly<Record<string, string>>) => ({
  kind: 'symbols',
  column,
  classes: Object.entries(values).map(([value, color]) => ({ value, label: value, color, sizePx: 18 })),
});

const layers = ({ ogcApi, wfs }: ServedDatabase['server']) => [
  {
    id: 'wells',
    title: 'Wells',
    service: { kind: 'ogc-features', url: ogcApi, collection: 'wells' },
    symbology: symbols('kind', { dug: '#00d000', drilled: '#d000d0', spring: '#0000ff' }),
    record: { attribution: 'Synthetic', licence: 'CC0', vintage: '2026' },
  },
  {
    id: 'springs',
    title: 'Springs',
    service: { kind: 'wfs', url: wfs, typeName: 'wells' },
    filter: [{ column: 'kind', in: ['spring'] }],
    symbology: symbols('kind', { spring: '#ff8800' }),
  },
];

const square: GeoJSON.Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [115.01, 38.03],
      [115.68, 38.11],
      [115.62, 38.55],
      [114.97, 38.44],
      [115.01, 38.03],
    ],
  ],
};

const within: QueryRequest = {
  ask: 'within',
  layers: [{ layer: 'wells' }],
  subject: { kind: 'shape', geometry: square, name: 'Square' },
};

let database: ServedDatabase;
let host: HostSite;
let atlas: OpenAtlas;

describe.skipIf(!hasServers())('features in PostGIS, by MapServer', () => {
  beforeAll(async () => {
    database = await startServedDatabase(root, wellCount);
    const { origin } = new URL(inject('atlasUrl'));
    const script = `addEventListener('DOMContentLoaded', () => {
      document.querySelector('jjj-explorer').layers = ${JSON.stringify(layers(database.server))};
    });`;
    const files: Readonly<Record<string, HostFile>> = {
      '/': { type: 'text/html; charset=utf-8', body: explorerPage(origin) },
      '/host.js': { type: 'text/javascript; charset=utf-8', body: script },
      '/host.css': { type: 'text/css', body: 'html, body, jjj-explorer { height: 100%; margin: 0; display: block; }' },
    };
    host = await serveHost((path) => files[path], smallestPolicy(origin, [new URL(database.server.ogcApi).origin]));
    atlas = await openAtlas({ path: host.url, width: 1440, height: 900 });
  });

  afterAll(async () => {
    await atlas?.close();
    await host?.close();
    await database?.close();
  });

  /** A well of a kind, somewhere. */
  async function wellOf(kind: string, skip: number): Promise<{ id: string; center: [number, number] }> {
    const row = await database.sql(
      `SELECT id, ST_X(geom), ST_Y(geom) FROM wells WHERE kind = '${kind}' ORDER BY id OFFSET ${skip} LIMIT 1`,
    );
    const [id = '', lng, lat] = row.split('|');
    return { id, center: [Number(lng), Number(lat)] };
  }

  async function colorAtCenter(): Promise<string> {
    const canvas = atlas.page.locator('jjj-map canvas').first();
    const size = await canvas.boundingBox();
    const [color = ''] = await colorsAt(await canvas.screenshot(), [[(size?.width ?? 0) / 2, (size?.height ?? 0) / 2]]);
    return color;
  }

  const idsAt = (center: readonly [number, number]) =>
    mapOf(atlas.page).evaluate(
      async (element, lngLat) =>
        (await (element as JjjMap).featuresAt(lngLat)).map(({ layer, id }) => `${layer} ${id}`),
      center,
    );

  test('a layer of two million points draws what the view shows', async () => {
    await showOnly(atlas.page, { wells: undefined });
    const { id, center } = await wellOf('dug', 1000);
    await flyTo(atlas.page, center, 15);
    await takeScreenshot(atlas.page, 'served-wells');
    expect(await colorAtCenter()).toBe('#00d000');
    expect(await idsAt(center)).toContain(`wells ${id}`);
  });

  test('panning brings other features, by requests for their area', async () => {
    const before = database.server.requests.length;
    const { id, center } = await wellOf('drilled', 77_000);
    await flyTo(atlas.page, center, 15);
    expect(await colorAtCenter()).toBe('#d000d0');
    expect(await idsAt(center)).toContain(`wells ${id}`);
    const asked = database.server.requests.slice(before);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.every((request) => request.includes('bbox='))).toBe(true);
  });

  test('a view of everything says that it is not everything', async () => {
    await flyTo(atlas.page, [116.5, 39.2], 7);
    await takeScreenshot(atlas.page, 'served-wells-truncated');
    const status = await mapOf(atlas.page).evaluate(
      (element) => (element as JjjMap).viewer?.state.layers.find(({ id }) => id === 'wells')?.status,
    );
    expect(status).toMatchObject({ phase: 'loaded', featureCount: wellCount, inView: { truncated: true } });
    expect(status?.phase === 'loaded' && status.inView?.count).toBeGreaterThan(10_000);
  });

  test('a click opens the panel with the columns of the table', async () => {
    const { id, center } = await wellOf('spring', 4242);
    await flyTo(atlas.page, center, 16);
    await clickCenter(atlas.page);
    expect(await panelName(atlas.page)).toContain(`Well ${id}`);
    const rows = await panelRows(atlas.page);
    expect(rows.get('kind')).toBe('spring');
    expect(Number(rows.get('depth'))).toBeCloseTo((Number(id) % 1000) / 10);
  });

  test('a condition of the layer is tested by the server', async () => {
    await showOnly(atlas.page, { springs: undefined });
    const spring = await wellOf('spring', 9000);
    await flyTo(atlas.page, spring.center, 15);
    expect(await colorAtCenter()).toBe('#ff8800');
    const dug = await wellOf('dug', 9000);
    await flyTo(atlas.page, dug.center, 15);
    expect(await idsAt(dug.center)).not.toContain(`springs ${dug.id}`);
    const asked = database.server.requests.filter((request) => request.includes('GetFeature&'));
    expect(asked.some((request) => decodeURIComponent(request).includes('PropertyIsEqualTo'))).toBe(true);
  });

  test('what lies within a shape is what PostGIS says', async () => {
    const { names } = await askByHost(atlas.page, within);
    const sql = `SELECT count(*) FROM wells WHERE ST_Within(geom, ST_GeomFromGeoJSON('${JSON.stringify(square)}'))`;
    expect(names.length).toBe(Number(await database.sql(sql)));
    expect(names.length).toBeGreaterThan(5000);
  });

  test('what lies within a distance is what PostGIS says, on the ellipsoid', async () => {
    const { names } = await askByHost(atlas.page, {
      ask: 'buffer',
      layers: [{ layer: 'wells' }],
      subject: { kind: 'point', lngLat: [116.4, 39.9] },
      distancesMeters: [9000],
      outline: false,
    });
    const place = 'ST_SetSRID(ST_MakePoint(116.4, 39.9), 4326)::geography';
    const sql = `SELECT count(*) FROM wells WHERE ST_DWithin(geom::geography, ${place}, 9000)`;
    expect(names.length).toBe(Number(await database.sql(sql)));
    expect(names.length).toBeGreaterThan(1000);
  });

  test('a question that needs too much is refused before it is asked', async () => {
    const refused = await mapOf(atlas.page).evaluate(async (element) => {
      try {
        for await (const _ of (element as JjjMap).query({ ask: 'find', layers: [{ layer: 'wells' }] }));
        return 'answered';
      } catch (error) {
        return (error as { code?: string }).code;
      }
    });
    expect(refused).toBe('query-too-large');
  });

  test('a collection is added by its address, with the features of the table', async () => {
    const { ogcApi } = database.server;
    const id = await mapOf(atlas.page).evaluate(
      (element, address) => (element as JjjMap).addLayer(address),
      `${ogcApi}/collections/stations`,
    );
    await showOnly(atlas.page, { [id]: undefined });
    const { names } = await askByHost(atlas.page, { ask: 'find', layers: [{ layer: id }] });
    // Who has no English name gets one made from the Chinese.
    const known = await database.sql('SELECT name_en FROM stations WHERE name_en IS NOT NULL');
    expect(names).toEqual(expect.arrayContaining(known.split('\n')));
    expect(names).toHaveLength(Number(await database.sql('SELECT count(*) FROM stations')));
    await flyTo(atlas.page, [116.4, 39.9], 9);
    await takeScreenshot(atlas.page, 'served-stations');
  });

  test('an address that offers several collections says which', async () => {
    const message = await mapOf(atlas.page).evaluate(
      (element, address) => (element as JjjMap).addLayer(address).catch((error: Error) => error.message),
      `${database.server.wfs}&service=WFS`,
    );
    expect(message).toContain('ms:counties');
  });

  test('the policy refused nothing, and nothing went wrong', () => {
    expect(atlas.consoleErrors).toEqual([]);
  });
});
