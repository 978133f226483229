import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { countDrawn } from '../pixels.js';
import { contextsOf } from './context-census.js';
import { type HostPage, openHostPage, pictureOf, whenDrawn } from './host-page.js';
import { type HostServer, serveHost } from './host-server.js';
import { copyProject } from './install-project.js';

/* A page with twenty maps, one below the other. */

const count = 20;
/** Contexts that the maps of a page may hold, and one by which it is asked whether there are any. */
const mostContexts = 8 + 1;

let site: HostServer;
let host: HostPage;

beforeAll(async () => {
  site = await serveHost(copyProject(inject('consumersFolder'), 'many', inject('packageUrl'), 'twenty'));
  host = await openHostPage(site.url);
  await host.page.evaluate((maps) => {
    for (let index = 0; index < maps; index += 1) {
      const map = document.createElement('jjj-map');
      map.layers = ['income'];
      document.body.append(map);
    }
  }, count);
});

afterAll(async () => {
  await host?.close();
  await site?.close();
});

test('each of twenty maps is drawn when it is seen, with eight contexts at most', async () => {
  for (const index of [0, 6, 13, 19]) await expectDrawn(host.map.nth(index));
  const { most, alive, lostWhileShown } = await contextsOf(host.page);
  expect({ most, alive, lostWhileShown }).toEqual({
    most: expect.toSatisfy((contexts: number) => contexts <= mostContexts),
    alive: expect.toSatisfy((contexts: number) => contexts < mostContexts),
    lostWhileShown: 0,
  });
});

test('the first comes back as it was left', async () => {
  const first = host.map.first();
  await first.evaluate((map) =>
    (map as import('../../elements/map/map.js').JjjMap).flyTo({ center: [116.4, 39.9], zoom: 10, animate: false }),
  );
  await host.map.last().scrollIntoViewIfNeeded();
  await expectDrawn(first);
  const view = await first.evaluate((map) => (map as import('../../elements/map/map.js').JjjMap).viewer?.state.view);
  expect(view?.viewportZoom).toBeCloseTo(10, 3);
  expect(view?.center[0]).toBeCloseTo(116.4, 3);
});

test('taking them all away leaves no context and no worker', async () => {
  await host.map.evaluateAll((maps) => maps.forEach((map) => void map.remove()));
  await expect.poll(async () => (await contextsOf(host.page)).alive, { timeout: 20_000 }).toBe(0);
  await expect.poll(() => host.page.workers().length).toBe(0);
  expect(host.consoleErrors).toEqual([]);
});

async function expectDrawn(map: Locator): Promise<void> {
  await map.scrollIntoViewIfNeeded();
  await whenDrawn(map);
  expect(await countDrawn(await pictureOf(map))).toBeGreaterThan(20_000);
}
