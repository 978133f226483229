import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AtlasServer, serveAtlas } from '../../scripts/atlas-server.js';
import { clickCenter, flyTo, panelName, showOnly } from './atlas-page.js';
import { findAccessibilityViolations, type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';

/** A site of its own, whose server can go away and whose files can change. */
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'jjj-offline-'));
  cpSync('dist', root, {
    recursive: true,
    filter: (path) => !/dist.(docs|lib.(types|react)|\.vite)\b|\.map$/.test(path),
  });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const line = (page: Page) => page.locator('jjj-offline-line');

async function untilStored(page: Page): Promise<void> {
  await line(page)
    .locator('p', { hasText: /^Ready for offline use/ })
    .waitFor({ timeout: 60_000 });
}

/** Everything that answers are given from: what the service worker has, by the number of its caches. */
async function stored(page: Page) {
  return page.evaluate(async () => ({
    caches: (await caches.keys()).length,
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}

describe('after the first visit', () => {
  let server: AtlasServer;
  let atlas: OpenAtlas;
  beforeAll(async () => {
    server = await serveAtlas({ root, host: '127.0.0.1' });
    atlas = await openAtlas({ path: server.url, offline: true });
    await untilStored(atlas.page);
  });
  afterAll(async () => {
    await atlas.close();
    await server.close();
  });

  test('the line says how much is stored, and nothing is wrong with it', async () => {
    expect(await line(atlas.page).locator('p').textContent()).toMatch(/\(\d+(\.\d)? MB\)/);
    expect(await findAccessibilityViolations(atlas.page)).toEqual([]);
    atlas.expectQuiet();
  });

  test('parts of files come from the store, of the version that the server has', async () => {
    const part = () =>
      atlas.page.evaluate(async () => {
        const answer = await fetch('geodata/counties.fgb', { headers: { Range: 'bytes=0-2' } });
        const { status, headers } = answer;
        const [range, etag, date] = ['Content-Range', 'ETag', 'Last-Modified'].map((name) => headers.get(name));
        return { status, range, etag, date, text: await answer.text() };
      });
    const sent = await part();
    await atlas.page.reload();
    await atlas.whenReady();
    const answers: boolean[] = [];
    atlas.page.on('response', (response) => {
      if (response.url().endsWith('counties.fgb')) answers.push(response.fromServiceWorker());
    });
    expect(await part()).toEqual(sent);
    expect(sent).toMatchObject({ status: 206, text: 'fgb' });
    expect(answers).toEqual([true]);
  });

  test('the page for frames in the same folder gets nothing from it', async () => {
    const page = await atlas.page.context().newPage();
    const fromStore: string[] = [];
    page.on('response', (response) => 'x-atlas-sha256' in response.headers() && fromStore.push(response.url()));
    await page.goto(`${server.url}embed.html`);
    await page.evaluate(() => document.querySelector('jjj-map')?.whenReady());
    await page.close();
    // Whose worker a worker is nobody knows while the explorer is open too.
    const lib = new URL('../../dist/lib/', import.meta.url);
    const workers = readdirSync(lib).filter((name) => /-worker\.[^.]+\.m?js$/.test(name));
    const programs = workers.map((name) => readFileSync(new URL(name, lib), 'utf8')).join();
    const ofWorker = (url: string) => programs.includes(`/${url.split('/').at(-1)}`);
    expect(fromStore.filter((url) => !/geodata|worker/.test(url) && !ofWorker(url))).toEqual([]);
  });

  test('without a server the atlas opens, switches a layer on, opens a county, finds a place and asks', async () => {
    await server.close();
    await atlas.page.reload();
    await atlas.whenReady();
    const { page } = atlas;
    await showOnly(page, { highways: undefined });
    await showOnly(page, { income: 'county-urban' });
    await flyTo(page, [116.34, 39.73], 10);
    await clickCenter(page);
    expect(await panelName(page)).toContain('Daxing');
    await page.keyboard.press('Escape');
    await page.locator('jjj-search input').fill('langfang');
    await page.locator('jjj-search [role=option]').first().click();
    expect(await panelName(page)).toContain('Langfang');
    const answer = await page
      .locator('jjj-map')
      .first()
      .evaluate(async (element) => {
        const map = element as import('../elements/map/map.js').JjjMap;
        let count = 0;
        const layers = [{ layer: 'stations' }];
        const subject = {
          kind: 'features',
          layer: 'railways',
          where: { column: 'line_zh', is: 'like', value: '京雄' },
        };
        const request = { ask: 'buffer', layers, subject, distancesMeters: [5000] };
        for await (const { features } of map.query(request as never)) count = features.length;
        return count;
      });
    expect(answer).toBeGreaterThan(0);
    const failed = await page
      .locator('jjj-map')
      .first()
      .evaluate((element) => {
        const { state } = (element as import('../elements/map/map.js').JjjMap).viewer ?? {};
        return state?.layers.filter(({ status }) => status.phase === 'failed').map(({ id }) => id);
      });
    expect(failed).toEqual([]);
    await takeScreenshot(page, 'offline');
  });
});

test('what is stored can be removed, and stays removed', async () => {
  const server = await serveAtlas({ root, host: '127.0.0.1' });
  const atlas = await openAtlas({ path: server.url, offline: true });
  const { page } = atlas;
  await untilStored(page);
  expect(await stored(page)).toEqual({ caches: 2, workers: 1 });
  await line(page).getByRole('button', { name: 'Remove stored data' }).click();
  await expect.poll(() => stored(page)).toEqual({ caches: 0, workers: 0 });
  await page.reload();
  await atlas.whenReady();
  await expect
    .poll(() => line(page).locator('p').textContent(), { timeout: 20_000 })
    .toBe('Nothing is stored for offline use.');
  expect(await stored(page)).toEqual({ caches: 0, workers: 0 });
  await line(page).getByRole('button', { name: 'Store for offline use' }).click();
  await untilStored(page);
  await atlas.close();
  await server.close();
});

test('a newer atlas waits until the reader takes it, and data changed on the server are not stored', async () => {
  const server = await serveAtlas({ root, host: '127.0.0.1' });
  const atlas = await openAtlas({ path: server.url, offline: true });
  const { page } = atlas;
  await untilStored(page);
  await page.reload();
  await atlas.whenReady();
  await untilStored(page);
  const script = join(root, 'service-worker.js');
  const built = readFileSync(script, 'utf8');
  writeFileSync(
    script,
    built.replace(/version:`?"?\w{12}/, (before) => before.replace(/\w{12}$/, 'aaaaaaaaaaaa')),
  );
  writeFileSync(join(root, 'geodata/index.json'), '{"dataVersion":"other"}');
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const notice = page.locator('jjj-update-notice');
  await notice.getByRole('button', { name: 'Reload' }).waitFor();
  expect(await notice.textContent()).not.toBeNull();
  await takeScreenshot(page, 'offline-update');
  await page.evaluate(() => Object.assign(window, { before: true }));
  await notice.getByRole('button', { name: 'Reload' }).click();
  await page.waitForFunction(() => !('before' in window));
  await atlas.whenReady();
  await expect
    .poll(() => line(page).locator('p').textContent(), { timeout: 30_000 })
    .toMatch(/not those of this version/);
  expect(await page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(':data:')))).toEqual([]);
  await atlas.close();
  await server.close();
});
