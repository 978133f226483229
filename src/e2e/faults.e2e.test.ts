import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AtlasServer, serveAtlas } from '../../scripts/atlas-server.js';
import { answerRequest } from '../../scripts/http/answer-request.js';
import { ServedFolder } from '../../scripts/http/served-file.js';
import type { AtlasErrorEvent } from '../elements/events/error-event.js';
import type { JjjMap } from '../elements/map/map.js';
import { mapOf, showOnly } from './atlas-page.js';
import { openAtlas } from './harness.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Phase of each layer, with the error's code where it failed. */
async function statuses(page: Page): Promise<Readonly<Record<string, string>>> {
  return mapOf(page).evaluate((element) => {
    const layers = (element as JjjMap).viewer?.state.layers ?? [];
    return Object.fromEntries(
      layers.map(({ id, status }) => [id, status.phase === 'failed' ? status.error.code : status.phase]),
    );
  });
}

describe('broken files', () => {
  let folder: string;
  let server: AtlasServer;
  const broken = (name: string) => join(folder, 'geodata', name);

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jjj-broken-'));
    cpSync(dist, folder, { recursive: true });
    rmSync(broken('highways.fgb'));
    writeFileSync(broken('stations.fgb'), '<!doctype html><title>Not found</title>');
    const railways = readFileSync(broken('railways.fgb'));
    writeFileSync(broken('railways.fgb'), railways.subarray(0, Math.floor(railways.length * 0.6)));
    server = await serveAtlas({ root: folder, host: '127.0.0.1' });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('each gives its own error and a sentence, the rest is drawn, and a retry heals', async () => {
    const atlas = await openAtlas({ path: server.url });
    await showOnly(atlas.page, {
      highways: undefined,
      stations: undefined,
      railways: 'all',
      income: undefined,
      airports: undefined,
    });
    expect(await statuses(atlas.page)).toMatchObject({
      highways: 'file-missing',
      stations: 'not-flatgeobuf',
      railways: 'file-truncated',
      income: 'loaded',
      airports: 'loaded',
    });
    const list = atlas.page.locator('jjj-layer-list').first();
    const complaint = list.locator('[data-layer="highways"] [part~="error"]');
    expect(await complaint.textContent()).toMatch(/highways\.fgb/);
    cpSync(join(dist, 'geodata', 'highways.fgb'), broken('highways.fgb'));
    await complaint.locator('button').click();
    await expect.poll(async () => (await statuses(atlas.page))['highways'], { timeout: 15_000 }).toBe('loaded');
    expect(await complaint.count()).toBe(0);
    await atlas.close();
  });
});

describe('a server without byte ranges', () => {
  let server: Server;
  beforeAll(async () => {
    const folder = new ServedFolder(dist);
    server = createServer((request, response) => {
      delete request.headers.range;
      void answerRequest(folder, request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('is not an error: files are read whole, with a notice', async () => {
    const atlas = await openAtlas({ path: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
    expect((await statuses(atlas.page))['income']).toBe('loaded');
    const whole = await mapOf(atlas.page).evaluate((element) => {
      const status = (element as JjjMap).viewer?.state.layers.find(({ id }) => id === 'income')?.status;
      return status?.phase === 'loaded' && status.readWhole;
    });
    expect(whole).toBe(true);
    expect(await atlas.page.locator('jjj-layer-list [data-layer="income"]').textContent()).toMatch(/whole/i);
    atlas.expectQuiet();
    await atlas.close();
  });
});

test('an unknown layer and an invalid catalog are said, and the page lives on', async () => {
  const atlas = await openAtlas();
  const codes = await atlas.page.evaluate(async () => {
    const heard: string[] = [];
    document.addEventListener('jjj-error', (event) => heard.push((event as AtlasErrorEvent).detail.code));
    const first = document.createElement('jjj-map');
    first.setAttribute('layers', 'income no-such-layer');
    const second = document.createElement('jjj-map');
    Object.assign(second, { catalog: { id: 1 } });
    document.body.append(first, second);
    const until = performance.now() + 30_000;
    while (heard.length < 2 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 100));
    return heard.sort();
  });
  expect(codes).toEqual(['catalog-invalid', 'layer-unknown']);
  await atlas.close();
});
