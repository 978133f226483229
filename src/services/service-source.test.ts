import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Bbox } from '../core/bbox.js';
import type { DeliveredPage } from '../core/data-client.js';
import { errorText } from '../core/error-text.js';
import { type FeatureService, serviceAddress } from '../core/feature-service.js';
import { readValue } from '../core/page-access.js';
import { SourceStore } from '../worker/source-store.js';
import {
  type FakeFeatureServer,
  type FakePoint,
  type Lies,
  startFakeFeatureServer,
} from './testing/fake-feature-server.js';

/* 40 by 40 points, a tenth of a degree apart. */
const points: readonly FakePoint[] = Array.from({ length: 1600 }, (_, place) => ({
  id: `p${place}`,
  lng: Number((114 + (place % 40) * 0.1).toFixed(1)),
  lat: Number((37 + Math.floor(place / 40) * 0.1).toFixed(1)),
  properties: { kind: place % 3 === 0 ? 'well' : 'spring', size: place },
}));

const inside = ([west, south, east, north]: Bbox) =>
  points.filter(({ lng, lat }) => lng >= west && lng <= east && lat >= south && lat <= north);

const view: Bbox = [115.05, 38.05, 116.05, 38.85];
const { signal } = new AbortController();

let server: FakeFeatureServer;
let pages: DeliveredPage[];
let store: SourceStore;

beforeAll(async () => {
  server = await startFakeFeatureServer(points);
});

afterAll(() => server.close());

beforeEach(() => {
  server.lies = {};
  server.delayMs = 0;
  server.requests.length = 0;
  pages = [];
  store = new SourceStore({ page: (page) => pages.push(page), replaced: () => {} });
});

function address(more: Partial<FeatureService> = {}, filter?: { column: string; in: string[] }[]): string {
  const service = { kind: 'ogc-features', url: server.url, collection: 'points', ...more } as FeatureService;
  return serviceAddress(service, { idColumn: 'id', ...(filter && { filter }) });
}

/** Ids of all features that were delivered. */
function delivered(): string[] {
  return pages.flatMap(({ page }) => {
    const column = page.columns.find(({ name }) => name === 'id');
    return Array.from({ length: page.featureCount }, (_, row) => String(column && readValue(column, row)));
  });
}

async function look(url: string, bbox: Bbox = view) {
  await store.load(url, {});
  return store.view(url, { bbox, viewportZoom: 9 }, signal);
}

describe('a collection on a server', () => {
  it('says its columns and how many features it has', async () => {
    const loaded = await store.load(address());
    expect(loaded).toMatchObject({ byView: true, columns: ['id', 'kind', 'size'], featureCount: 1600 });
    expect(loaded.columnTypes?.get('size')).toBe('number');
  });

  it('delivers all features of a view, each once, though pages are of 50', async () => {
    const { truncated, rows } = await look(address());
    const ids = delivered();
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of inside(view)) expect(ids).toContain(id);
    expect(truncated).toBe(false);
    expect(rows.reduce((sum, { first, end }) => sum + end - first, 0)).toBe(ids.length);
  });

  it('asks for nothing twice, and gives what was released again under the same rows', async () => {
    const url = address();
    const { rows } = await look(url);
    const first = delivered();
    const { length } = server.requests;
    await store.view(url, { bbox: view, viewportZoom: 9 }, signal);
    expect(server.requests.length).toBe(length);
    expect(delivered()).toEqual(first);
    store.release(url, 0, rows);
    pages.length = 0;
    expect((await store.view(url, { bbox: view, viewportZoom: 9 }, signal)).rows).toEqual(rows);
    expect(delivered().sort()).toEqual([...first].sort());
    expect(server.requests.length).toBe(length);
  });

  it('delivers a feature once though it is in windows of two sizes', async () => {
    const url = address();
    await look(url);
    await store.view(url, { bbox: [114, 37, 118, 41], viewportZoom: 7 }, signal);
    const ids = delivered();
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(1600);
  });

  it('says so when a view has more than it may, and gives what is nearest to its middle', async () => {
    const { truncated } = await look(address({ limit: 200 }), [114, 37, 118, 41]);
    expect(truncated).toBe(true);
    const ids = delivered();
    expect(ids.length).toBeGreaterThan(150);
    expect(ids.length).toBeLessThan(400);
    expect(ids).toContain('p820');
  });

  it('answers from cells that are here, and asks for others', async () => {
    const url = address();
    await look(url);
    const { length } = server.requests;
    const [found] = await store.identify(url, [115.5, 38.5], 50, signal);
    expect(found?.page && readValue(found.page.columns[0] as never, found.row - found.page.firstRow)).toBe('p615');
    expect(server.requests.length).toBe(length);
    expect(await store.identify(url, [117.5, 40.5], 50, signal)).toHaveLength(1);
    expect(server.requests.length).toBeGreaterThan(length);
  });

  it('leaves conditions to a server that declares CQL2', async () => {
    await look(address({}, [{ column: 'kind', in: ['well'] }]));
    const wells = points.filter(({ properties }) => properties['kind'] === 'well').map(({ id }) => id);
    expect(delivered().every((id) => wells.includes(id))).toBe(true);
    expect(server.requests.some((request) => request.includes('filter-lang=cql2-text'))).toBe(true);
  });

  it('stops asking when the view moves on', async () => {
    const url = address();
    await store.load(url);
    server.delayMs = 30;
    const first = store.view(url, { bbox: [114, 37, 115, 38], viewportZoom: 9 }, signal);
    const second = store.view(url, { bbox: [117, 40, 117.9, 40.9], viewportZoom: 9 }, signal);
    await expect(first).rejects.toMatchObject({ name: 'AbortError' });
    await second;
    expect(delivered()).not.toContain('p0');
    for (const { id } of inside([117, 40, 117.9, 40.9])) expect(delivered()).toContain(id);
  });

  it.each<[string, Lies]>([
    ['leaves the area out of its next links', { forgetsBbox: true }],
    ['does not say how many match', { withoutCount: true }],
  ])('gets over a server that %s', async (_, lies) => {
    server.lies = lies;
    await look(address());
    const ids = delivered();
    for (const { id } of inside(view)) expect(ids).toContain(id);
  });
});

describe('a server that lies', () => {
  it.each<[string, Lies]>([
    ['page-repeated', { samePage: true }],
    ['page-endless', { endless: true, withoutCount: true }],
    ['count-wrong', { fewer: true }],
    ['count-wrong', { countsWrong: true }],
    ['bbox-ignored', { ignoresBbox: true }],
    ['limit-ignored', { ignoresLimit: true }],
    ['axes-swapped', { swapsAxes: true }],
    ['bbox-empty', { readsBboxSwapped: true }],
    ['crs-answered', { meters: true }],
    ['not-json', { html: true }],
    ['no-id', { withoutId: true }],
    ['type-changed', { changesType: true }],
    ['refused', { status: 400 }],
  ])('is refused: %s', async (code, lies) => {
    server.lies = lies;
    const failure = await look(address({ limit: 100_000 }), [114, 37, 118, 41]).then(
      () => undefined,
      (error) => error,
    );
    expect(failure).toMatchObject({ code: 'service-refused', details: { code, file: 'points' } });
    expect(pages).toEqual([]);
    expect(errorText('en', failure)).toMatch(/^The server of points cannot be used: .*\.$/);
    expect(errorText('zh', failure)).toMatch(/^无法使用points的服务器：.*。$/);
  });

  it('is asked again when it was only ill', async () => {
    server.lies = { status: 503 };
    await expect(store.load(address())).rejects.toMatchObject({ code: 'server-error' });
    expect(server.requests.filter((request) => request.includes('/items'))).toHaveLength(3);
    server.lies = {};
    expect((await store.load(address())).featureCount).toBe(1600);
  });

  it('is not asked to filter when it does not say that it can', async () => {
    server.lies = { withoutFilters: true };
    await expect(store.load(address({ filter: "kind = 'well'" }))).rejects.toMatchObject({
      details: { code: 'no-filter' },
    });
    await look(address({}, [{ column: 'kind', in: ['well'] }]));
    expect(server.requests.some((request) => request.includes('filter='))).toBe(false);
  });
});
