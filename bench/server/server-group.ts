import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveAtlas } from '../../scripts/atlas-server.js';
import { hasServers } from '../../scripts/servers/installed-servers.js';
import { startServedDatabase } from '../../scripts/servers/served-database.js';
import type { Bbox } from '../../src/core/bbox.js';
import { serviceAddress } from '../../src/core/feature-service.js';
import { SourceStore } from '../../src/worker/source-store.js';
import { compare, type Figure } from '../figure.js';
import { median } from '../median.js';

const wellCount = 2_000_000;
const runs = 5;
const root = join(import.meta.dirname, '../..');

/** A window of 1280 × 800 px around a place, at three zooms. */
const views: readonly { readonly name: string; readonly bbox: Bbox; readonly viewportZoom: number }[] = [
  { name: 'streets, zoom 14', bbox: [116.37, 39.89, 116.43, 39.92], viewportZoom: 14 },
  { name: 'a city, zoom 11', bbox: [116.18, 39.78, 116.62, 40.02], viewportZoom: 11 },
  { name: 'everything, zoom 7', bbox: [113, 37, 120, 41], viewportZoom: 7 },
];

const shape = {
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
} as const;

/** What one way of reading took: medians over new readers that know nothing yet. */
interface Cost {
  readonly milliseconds: number;
  readonly kilobytes: number;
  readonly requests: number;
}

type Work = (store: SourceStore, url: string) => Promise<unknown>;

/** The same two million points as a file read by range, and from PostGIS through MapServer: views and a question. */
export async function* serverGroup(): AsyncGenerator<Figure> {
  if (!hasServers()) {
    console.error('MapServer, PostGIS and GDAL are not all installed; features from servers are left out.');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'jjj-bench-server-'));
  const database = await startServedDatabase(root, wellCount);
  database.writeFile('wells', join(folder, 'wells.fgb'));
  const files = await serveAtlas({ root: folder, host: '127.0.0.1' });
  const { ogcApi, wfs } = database.server;
  const order = { idColumn: 'id' };
  const addresses = {
    'OGC API – Features': serviceAddress({ kind: 'ogc-features', url: ogcApi, collection: 'wells' }, order),
    'WFS 2.0': serviceAddress({ kind: 'wfs', url: wfs, typeName: 'wells' }, order),
  };
  try {
    for (const { name, ...view } of views)
      yield* figuresOf(name, `${files.url}wells.fgb`, addresses, async (store, url) => {
        await store.load(url);
        await store.view(url, view, new AbortController().signal);
      });
    yield* figuresOf('points within a shape', `${files.url}wells.fgb`, addresses, within);
  } finally {
    await files.close();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const within: Work = (store, url) =>
  store.query(
    {
      ask: 'within',
      targets: [{ url, worstAccuracyMeters: 0 }],
      subject: { kind: 'geometry', geometry: structuredClone(shape) as never },
    },
    { signal: new AbortController().signal, allowBytes: 50_000_000, onNews: () => {} },
  );

async function* figuresOf(
  name: string,
  file: string,
  services: Readonly<Record<string, string>>,
  work: Work,
): AsyncGenerator<Figure> {
  const ours = await costOf(file, work);
  const peers: Record<string, Cost> = {};
  for (const [peer, url] of Object.entries(services)) peers[peer] = await costOf(url, work);
  const of = (read: (cost: Cost) => number) =>
    Object.fromEntries(Object.entries(peers).map(([peer, cost]) => [peer, read(cost)]));
  const time = of(({ milliseconds }) => milliseconds);
  const bytes = of(({ kilobytes }) => kilobytes);
  const requests = of((cost) => cost.requests);
  const group = 'server';
  yield compare({ group, name: `${name}, time`, unit: 'ms', ours: ours.milliseconds, peers: time }, {});
  yield compare({ group, name: `${name}, fetched`, unit: 'kB', ours: ours.kilobytes, peers: bytes }, {});
  yield compare({ group, name: `${name}, requests`, unit: 'count', ours: ours.requests, peers: requests }, {});
}

async function costOf(url: string, work: Work): Promise<Cost> {
  const costs: Cost[] = [];
  for (let run = 0; run <= runs; run++) {
    const store = new SourceStore({ page: () => {}, replaced: () => {} });
    const began = performance.now();
    await work(store, url);
    const milliseconds = performance.now() - began;
    const entry = store.ledger.find((each) => each.url === url);
    costs.push({ milliseconds, kilobytes: (entry?.bytesFetched ?? 0) / 1000, requests: entry?.requests ?? 0 });
  }
  // The first only warms up.
  const counted = costs.slice(1);
  return {
    milliseconds: median(counted.map((cost) => cost.milliseconds)),
    kilobytes: median(counted.map((cost) => cost.kilobytes)),
    requests: median(counted.map((cost) => cost.requests)),
  };
}
