import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { takeScreenshot } from '../harness.js';
import { countChanged, countDrawn } from '../pixels.js';
import { type HostPage, openHostPage, whenDrawn } from './host-page.js';
import { type HostServer, serveHost } from './host-server.js';
import { copyProject } from './install-project.js';

/* A site that may embed nothing but frames: everything is told and asked by messages. */

let site: HostServer;
let host: HostPage;
let map: Locator;

beforeAll(async () => {
  site = await serveHost(copyProject(inject('consumersFolder'), 'frame', inject('atlasUrl')));
  host = await openHostPage(site.url);
  map = host.page.frameLocator('iframe').locator('jjj-map');
  await map.waitFor({ timeout: 60_000 });
});

afterAll(async () => {
  await host?.close();
  await site?.close();
});

const picture = () => map.locator('canvas').first().screenshot();

test('the map is drawn in the frame, which has the height it asked for', async () => {
  await whenDrawn(map);
  await takeScreenshot(host.page, 'consumer-frame');
  expect(await countDrawn(await picture())).toBeGreaterThan(20_000);
  await expect.poll(async () => (await host.page.locator('iframe').boundingBox())?.height).toBeGreaterThan(300);
});

test('a click is told to the page around, with attributes', async () => {
  const box = await map.locator('canvas').first().boundingBox();
  if (!box) throw new Error('There is no picture in the frame.');
  await host.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await host.page.mouse.move(0, 0);
  await expect.poll(() => host.page.locator('output').textContent(), { timeout: 20_000 }).toBe('Langfang');
});

test('the page around adds a layer and changes the theme', async () => {
  const before = await picture();
  await host.page.getByRole('button', { name: 'Railways too' }).click();
  await expect.poll(changedSince(before), { timeout: 60_000 }).toBeGreaterThan(1000);
  const light = await picture();
  await host.page.getByRole('button', { name: 'Dark map' }).click();
  await expect.poll(changedSince(light), { timeout: 60_000 }).toBeGreaterThan(100_000);
});

test('removing the frame ends its workers, and the page stayed quiet', async () => {
  await whenDrawn(map);
  await host.page.getByRole('button', { name: 'Close the map' }).click();
  await expect.poll(() => host.page.workers().length, { timeout: 20_000 }).toBe(0);
  const { consoleErrors, failedRequests } = host;
  expect({ consoleErrors, failedRequests }).toEqual({ consoleErrors: [], failedRequests: [] });
});

/** How many pixels of the map differ from a picture by now. */
function changedSince(before: Buffer): () => Promise<number> {
  return async () => {
    await whenDrawn(map);
    return (await countChanged(before, await picture())).changed;
  };
}
