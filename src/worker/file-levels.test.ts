import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bbox } from '../core/bbox.js';
import type { DeliveredPage } from '../core/data-client.js';
import type { Sidecar } from '../core/sidecar.js';
import { encodeFlatGeobuf } from '../flatgeobuf/encode.js';
import { tinyPoints } from '../testing/indexed-file.js';
import { type RangeServer, startRangeServer } from '../testing/range-server.js';
import { syntheticFeatures, syntheticOptions } from '../testing/synthetic-features.js';
import { LocalDataClient } from './local-data-client.js';

const both = (text: string) => ({ en: text, zh: text });
const overview = (file: string, minZoom: number, maxZoom: number) => ({
  file,
  minZoom,
  maxZoom,
  displacementMeters: 100,
  count: 10,
  bytes: 1000,
  features: 'kept' as const,
});
const sidecar: Sidecar = {
  id: 'roads',
  file: 'roads.fgb',
  title: both('Roads'),
  description: both('Drawn for a test'),
  licence: { name: both('CC0'), url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  attribution: both('Nobody'),
  sources: [{ id: 'a', title: 'A', url: 'https://example.org/a' }],
  vintage: both('2020'),
  datum: 'WGS 84',
  accuracyMeters: [1, 20],
  transforms: [],
  bbox: [0, 0, 1, 1],
  count: 65_536,
  bytes: 100,
  columns: [],
  coverage: [],
  overviews: [{ ...overview('roads.far.fgb', 0, 6), features: 'merged' }, overview('roads.near.fgb', 6, 9)],
};
const full = tinyPoints(65_536);
const lines = (count: number, seed = 1) =>
  encodeFlatGeobuf(syntheticFeatures('LineString', count, seed), syntheticOptions('LineString'));
const bbox: Bbox = [0.05, 0.05, 0.07, 0.07];

let server: RangeServer;
let files = 0;
beforeAll(async () => {
  server = await startRangeServer();
});
afterAll(() => server.close());

/** A file of two overviews, the far one smaller. */
function serve({ far = lines(20), near = lines(50) }: { far?: Uint8Array | null; near?: Uint8Array } = {}) {
  const folder = `/${++files}`;
  const client = new LocalDataClient();
  const delivered: DeliveredPage[] = [];
  const replaced: string[] = [];
  client.listen({
    page: (each) => delivered.push(each),
    replaced: (url) => replaced.push(url),
    ledger: () => undefined,
  });
  server.put(`${folder}/roads.json`, JSON.stringify(sidecar));
  if (far) server.put(`${folder}/roads.far.fgb`, far);
  server.put(`${folder}/roads.near.fgb`, near);
  const url = server.put(`${folder}/roads.fgb`, full);
  const seen = () => server.requests.filter(({ path }) => path.startsWith(folder)).map(({ path }) => path);
  return { client, url, delivered, replaced, seen, folder };
}

describe('a file with overviews', () => {
  it('is served by the one for the zoom, each read when it is first needed', async () => {
    const { client, url, delivered, seen, folder } = serve();
    const loaded = await client.load(url);
    expect(loaded).toMatchObject({ byView: true, pages: [], featureCount: 65_536, notices: [] });
    expect(seen().sort()).toEqual([`${folder}/roads.fgb`, `${folder}/roads.json`]);
    const view = (viewportZoom: number) => client.view(url, { bbox, viewportZoom });
    // Joined features are not those of the file.
    expect(await view(5.99)).toMatchObject({ level: 1, complete: false, rows: [{ first: 0, end: 20 }] });
    expect(await view(6)).toMatchObject({ level: 2, complete: true, rows: [{ first: 0, end: 50 }] });
    expect(await view(9)).toMatchObject({ level: 0, complete: false, truncated: false });
    expect(delivered.map(({ level, page }) => [level, page.featureCount]).slice(0, 2)).toEqual([
      [1, 20],
      [2, 50],
    ]);
    expect(delivered.slice(2).every(({ level, url: of }) => level === 0 && of === url)).toBe(true);
    const requests = seen().length;
    const before = delivered.length;
    for (const zoom of [3, 7, 12]) await view(zoom);
    expect([seen().length, delivered.length]).toEqual([requests, before]);
  });

  it('delivers a released overview again without a request', async () => {
    const { client, url, delivered, seen } = serve();
    await client.load(url);
    const { rows } = await client.view(url, { bbox, viewportZoom: 3 });
    const requests = seen().length;
    client.release(url, 1, rows);
    await client.view(url, { bbox, viewportZoom: 3 });
    expect(delivered.map(({ level }) => level)).toEqual([1, 1]);
    expect(seen()).toHaveLength(requests);
  });

  it('whose overview is missing is an error that names the overview; other zooms go on', async () => {
    const { client, url } = serve({ far: null });
    await client.load(url);
    const viewing = client.view(url, { bbox, viewportZoom: 3 });
    await expect(viewing).rejects.toMatchObject({ code: 'file-missing', details: { file: 'roads.far.fgb' } });
    expect(await client.view(url, { bbox, viewportZoom: 7 })).toMatchObject({ level: 2 });
    expect(await client.view(url, { bbox, viewportZoom: 12 })).toMatchObject({ level: 0 });
  });

  it('of which one was replaced delivers the pages of every level again', async () => {
    const { client, url, delivered, replaced, folder } = serve({ near: lines(40_000) });
    await client.load(url);
    for (const viewportZoom of [3, 12]) await client.view(url, { bbox, viewportZoom });
    await client.view(url, { bbox: [0, 0, 2, 2], viewportZoom: 7 });
    server.put(`${folder}/roads.near.fgb`, lines(41_000, 2));
    delivered.length = 0;
    await client.view(url, { bbox: [10, 5, 12, 7], viewportZoom: 7 });
    expect(replaced).toEqual([url]);
    for (const viewportZoom of [3, 12]) await client.view(url, { bbox, viewportZoom });
    expect(new Set(delivered.map(({ level }) => level))).toEqual(new Set([0, 1, 2]));
  });
});

describe('a file without overviews', () => {
  const load = (bytes: Uint8Array, bad?: Parameters<RangeServer['put']>[2]) =>
    new LocalDataClient().load(server.put(`/${++files}/roads.fgb`, bytes, bad));

  it('that is small is read whole, in two requests at most', async () => {
    const client = new LocalDataClient();
    const bytes = lines(2000);
    const path = `/${++files}/roads.fgb`;
    const { byView, featureCount, pages, columns } = await client.load(server.put(path, bytes));
    expect({ byView, featureCount, pages: pages.length }).toEqual({ byView: false, featureCount: 2000, pages: 1 });
    expect(columns).toContain('name');
    expect(server.requests.filter((each) => each.path === path).length).toBeLessThanOrEqual(2);
  });

  it('that is tiny is read in one request', async () => {
    const path = `/${++files}/roads.fgb`;
    await new LocalDataClient().load(server.put(path, lines(5)));
    expect(server.requests.filter((each) => each.path === path)).toHaveLength(1);
  });

  it('on a server that knows no ranges is read whole, which is noticed', async () => {
    expect(await load(full, { kind: 'ignore-range' })).toMatchObject({
      byView: false,
      featureCount: 65_536,
      notices: ['read-whole'],
    });
  });

  it('and without an index is read whole, which is noticed', async () => {
    const features = syntheticFeatures('Polygon', 30_000, 3).map((each, id) => ({ ...each, properties: { id } }));
    const bytes = serialize({ type: 'FeatureCollection', features });
    expect(bytes.length).toBeGreaterThan(2 * 1024 * 1024);
    const loaded = await load(bytes);
    expect(loaded).toMatchObject({ byView: false, featureCount: 30_000, notices: ['no-index'] });
    expect(loaded.pages.length).toBeGreaterThan(1);
  });

  it('without features has none', async () => {
    const empty = encodeFlatGeobuf([], syntheticOptions('Point'));
    expect(await load(empty)).toMatchObject({ byView: false, featureCount: 0, notices: [] });
  });

  it('of which nothing else is known is asked about by position as by view', async () => {
    const client = new LocalDataClient();
    const url = server.put(`/${++files}/roads.fgb`, full);
    await client.load(url);
    const found = await client.identify(url, [0.1, 0.1], { toleranceMeters: 20 });
    expect(found.map(({ page, row }) => page?.geometry.positions.slice(2 * (row - page.firstRow)).slice(0, 2))).toEqual(
      [Float64Array.of(0.1, 0.1)],
    );
  });
});
