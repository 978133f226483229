import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AtlasError } from '../core/atlas-error.js';
import type { FeaturePage } from '../core/columns.js';
import type { DeliveredPage, LoadedSource, LoadProgress } from '../core/data-client.js';
import type { LedgerEntry } from '../core/ledger.js';
import { featureAt } from '../core/page-geometry.js';
import { encodeFlatGeobuf } from '../flatgeobuf/encode.js';
import { tinyPoints } from '../testing/indexed-file.js';
import { type RangeServer, startRangeServer } from '../testing/range-server.js';
import { syntheticFeatures, syntheticOptions } from '../testing/synthetic-features.js';
import { LocalDataClient } from './local-data-client.js';
import { TaskRunner } from './task-runner.js';
import { WorkerDataClient, type WorkerPort } from './worker-data-client.js';

const polygons = encodeFlatGeobuf(syntheticFeatures('Polygon', 1000, 5), syntheticOptions('Polygon'));
const grid = tinyPoints(65_536);
const points = encodeFlatGeobuf(syntheticFeatures('Point', 30, 6), syntheticOptions('Point'));

let server: RangeServer;
beforeAll(async () => {
  server = await startRangeServer();
});
afterAll(() => server.close());

/** The worker's side on the other end of a real channel, which clones and transfers as a worker does. */
function openChannel(): { port: WorkerPort; fail: () => void; posted: string[] } {
  const { port1, port2 } = new MessageChannel();
  const posted: string[] = [];
  const runner = new TaskRunner((message, transfer = []) => port2.postMessage(message, transfer));
  port2.onmessage = ({ data }) => {
    posted.push(data.kind);
    void runner.receive(data);
  };
  const terminate = () => port1.close();
  const port = Object.assign(port1, { terminate }) as unknown as WorkerPort;
  port1.start();
  return { port, fail: () => port1.dispatchEvent(new Event('error')), posted };
}

const firstRow = { row: 0, page: undefined };

function onlyPage({ pages }: LoadedSource): FeaturePage {
  const [page, ...rest] = pages;
  if (!page || rest.length > 0) throw new Error(`one page was expected, not ${pages.length}`);
  return page;
}

const never = () => Promise.reject(new Error('no substitute is needed'));

describe('a client with a worker', () => {
  it('gets the same page as without one, with triangles, and reports progress', async () => {
    const url = server.put('/polygons.fgb', polygons);
    const client = new WorkerDataClient(openChannel().port, never);
    const progress: LoadProgress[] = [];
    const viaWorker = await client.load(url, { onProgress: (each) => progress.push(each) });
    const direct = await new LocalDataClient().load(url);
    const [there, here] = [onlyPage(viaWorker), onlyPage(direct)];
    expect(there.featureCount).toBe(1000);
    for (const row of [0, 1, 500, 999]) expect(featureAt(there, row)).toEqual(featureAt(here, row));
    expect(there.triangles?.length).toBeGreaterThan(6000);
    expect(viaWorker.bytesFetched).toBeGreaterThanOrEqual(polygons.length);
    expect(progress.at(-1)).toEqual({ bytesFetched: polygons.length, bytesTotal: polygons.length });
    client.close();
  });

  it('answers questions about a file after its page was handed over', async () => {
    const url = server.put('/points.fgb', points);
    const client = new WorkerDataClient(openChannel().port, never);
    const page = onlyPage(await client.load(url));
    const [x = 0, y = 0] = page.geometry.positions;
    expect(await client.identify(url, [x, y], { toleranceMeters: 1 })).toContainEqual(firstRow);
    await expect(client.identify('http://127.0.0.1/none.fgb', [0, 0], { toleranceMeters: 1 })).rejects.toMatchObject({
      code: 'layer-unknown',
    });
    client.close();
  });

  it('gets errors with class, code and details', async () => {
    const url = server.put('/gone.fgb', points, { kind: 'status', status: 404 });
    const client = new WorkerDataClient(openChannel().port, never);
    const error = await client.load(url).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(AtlasError);
    expect(error).toMatchObject({ code: 'file-missing', details: { status: 404, url, file: 'gone.fgb' } });
    client.close();
  });

  it('stops the transfer on abort and rejects with the reason', async () => {
    const url = server.put('/stall.fgb', polygons, { kind: 'stall', afterBytes: 1000 });
    const { port, posted } = openChannel();
    const client = new WorkerDataClient(port, never);
    const abort = new AbortController();
    const reason = new Error('switched off');
    const loading = client.load(url, { signal: abort.signal, onProgress: () => abort.abort(reason) });
    await expect(loading).rejects.toBe(reason);
    await expect.poll(() => posted).toEqual(['settings', 'task', 'abort']);
    await expect(client.load(url, { signal: abort.signal })).rejects.toBe(reason);
    client.close();
  });

  it('rejects what is pending when it is closed', async () => {
    const url = server.put('/stalled.fgb', polygons, { kind: 'stall', afterBytes: 1000 });
    const client = new WorkerDataClient(openChannel().port, never);
    const loading = client.load(url);
    client.close();
    await expect(loading).rejects.toMatchObject({ name: 'AbortError' });
    await expect(client.load(url)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a view through a worker', () => {
  const everything = { bbox: [-180, -90, 180, 90] as const, viewportZoom: 9 };

  function listenTo(client: WorkerDataClient) {
    const heard: { pages: DeliveredPage[]; replaced: string[]; ledger: readonly LedgerEntry[] } = {
      pages: [],
      replaced: [],
      ledger: [],
    };
    client.listen({
      page: (page) => heard.pages.push(page),
      replaced: (url) => heard.replaced.push(url),
      ledger: (entries) => {
        heard.ledger = entries;
      },
    });
    return heard;
  }

  it('delivers pages before it ends, takes them back, and counts what they cost', async () => {
    const url = server.put('/grid.fgb', grid);
    const client = new WorkerDataClient(openChannel().port, never);
    const heard = listenTo(client);
    expect(await client.load(url)).toMatchObject({ byView: true, pages: [] });
    const view = { bbox: [0.05, 0.05, 0.08, 0.08] as const, viewportZoom: 9 };
    const { rows } = await client.view(url, view);
    const count = heard.pages.reduce((sum, { page }) => sum + page.featureCount, 0);
    expect(count).toBe(rows.reduce((sum, { first, end }) => sum + end - first, 0));
    expect(heard.pages[0]).toMatchObject({ url, level: 0 });
    for (const run of rows) client.release(url, 0, [run]);
    await client.view(url, view);
    expect(heard.pages.reduce((sum, { page }) => sum + page.featureCount, 0)).toBe(2 * count);
    await expect.poll(() => heard.ledger).toEqual([expect.objectContaining({ url, fileBytes: grid.length })]);
    client.close();
  });

  it('that another one follows rejects as aborted, not as failed', async () => {
    const url = server.put('/slow.fgb', grid, { kind: 'slow', chunkBytes: 20_000, pauseMs: 5 });
    const client = new WorkerDataClient(openChannel().port, never);
    await client.load(url);
    const first = client.view(url, everything).catch((error: unknown) => error);
    await client.view(url, { bbox: [0.05, 0.05, 0.06, 0.06], viewportZoom: 12 });
    expect(await first).toMatchObject({ name: 'AbortError' });
    client.close();
  });

  it('gets new pages after it was told that the file was replaced', async () => {
    const url = server.put('/grid.fgb', grid);
    const client = new WorkerDataClient(openChannel().port, never);
    const heard = listenTo(client);
    await client.load(url);
    await client.view(url, { bbox: [0.05, 0.05, 0.08, 0.08], viewportZoom: 9 });
    server.put('/grid.fgb', tinyPoints(60_000));
    client.listen({
      page: (page) => heard.pages.push(page),
      replaced: (each) => {
        heard.replaced.push(each);
        heard.pages.length = 0;
      },
      ledger: () => undefined,
    });
    const { rows } = await client.view(url, { bbox: [0.15, 0.05, 0.18, 0.08], viewportZoom: 9 });
    expect(heard.replaced).toEqual([url]);
    const count = heard.pages.reduce((sum, { page }) => sum + page.featureCount, 0);
    expect(count).toBe(rows.reduce((sum, { first, end }) => sum + end - first, 0));
    client.close();
  });

  it('is done by the substitute when the worker fails, which begins anew', async () => {
    const url = server.put('/grid.fgb', grid);
    const { port, fail } = openChannel();
    const local = new LocalDataClient();
    const client = new WorkerDataClient(port, async () => local);
    const heard = listenTo(client);
    await client.load(url);
    fail();
    expect(heard.replaced).toEqual([url]);
    const { rows } = await client.view(url, { bbox: [0.05, 0.05, 0.06, 0.06], viewportZoom: 9 });
    expect(rows.length).toBeGreaterThan(0);
    expect(heard.pages.length).toBeGreaterThan(0);
  });
});

describe('a client whose worker fails', () => {
  it('does everything on the main thread, also what was pending', async () => {
    const url = server.put('/pending.fgb', points);
    const { port, fail } = openChannel();
    const local = new LocalDataClient();
    const client = new WorkerDataClient(port, async () => local);
    const loading = client.load(url);
    fail();
    expect((await loading).featureCount).toBe(30);
    expect((await client.load(url)).featureCount).toBe(30);
  });

  it('still has what it holds', async () => {
    const { port, fail } = openChannel();
    const local = new LocalDataClient();
    const client = new WorkerDataClient(port, async () => local);
    client.hold('own:/held.fgb', { file: new Blob([points]) });
    fail();
    expect((await client.load('own:/held.fgb')).featureCount).toBe(30);
  });

  it('can still be asked about what only the worker had', async () => {
    const url = server.put('/lost.fgb', points);
    const { port, fail } = openChannel();
    const local = new LocalDataClient();
    const client = new WorkerDataClient(port, async () => local);
    const page = onlyPage(await client.load(url));
    fail();
    const [x = 0, y = 0] = page.geometry.positions;
    expect(await client.identify(url, [x, y], { toleranceMeters: 1 })).toContainEqual(firstRow);
  });
});
