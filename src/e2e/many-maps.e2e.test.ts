import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { JjjMap } from '../elements/map/map.js';
import { sharedBrowser } from './browser.js';
import { takeScreenshot } from './harness.js';
import { countContexts, loadOf, settingOf, waitAwake, waitResting, whenReady } from './life-page.js';
import { countChanged } from './pixels.js';
import { type HostPage, serveStrictHostPage } from './strict-host-page.js';

const count = 20;
const ids = Array.from({ length: count }, (_, index) => `m${index}`);
const body = ids.map((id) => `<jjj-map id="${id}" layers="income" locale="en" theme="light"></jjj-map>`).join('');
let column: HostPage;
let grid: HostPage;
let page: Page;

beforeAll(async () => {
  column = await serveStrictHostPage(body, 'jjj-map { margin-block-end: 200px; }');
  grid = await serveStrictHostPage(
    body,
    `body { display: grid; grid-template-columns: repeat(5, 240px); gap: 4px; margin: 0; }
    jjj-map { inline-size: 240px; --jjj-map-height: 192px; }`,
  );
});
afterAll(async () => {
  await column.close();
  await grid.close();
});
afterEach(() => page.context().close());

async function open({ url }: HostPage): Promise<void> {
  page = await (await sharedBrowser()).newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' });
  await page.addInitScript(countContexts);
  await page.goto(url);
  await whenReady(page, 'm0');
}

test('of twenty maps only those near the view are composed, and only they take graphics; all share two workers', async () => {
  await open(column);
  const begun = await loadOf(page);
  expect(begun.composed).toEqual(expect.arrayContaining(['m0', 'm1']));
  expect(begun.composed.length).toBeLessThan(5);
  expect(begun).toMatchObject({ contexts: begun.awake.length, workers: 2 });
  await page.locator('#m12').scrollIntoViewIfNeeded();
  await whenReady(page, 'm12');
  await waitResting(page, 'm0');
  const there = await loadOf(page);
  expect(there.still).toContain('m0');
  expect(there.contexts).toBeLessThanOrEqual(8);
  expect(there.workers).toBe(2);
});

test('a map that nobody has seen answers, and takes no graphics for it', async () => {
  await open(column);
  const before = await loadOf(page);
  await whenReady(page, 'm19');
  const found = await page
    .locator('#m19')
    .evaluate((element) => (element as JjjMap).featuresAt([116.4, 39.9]).then((all) => all.length));
  expect(found).toBeGreaterThan(0);
  const after = await loadOf(page);
  expect(after.composed).toContain('m19');
  expect(after.awake).not.toContain('m19');
  expect(after.contexts).toBe(before.contexts);
});

test('a map that rested comes back as it was, changes made meanwhile included', async () => {
  await open(column);
  const map = page.locator('#m0');
  await map.evaluate(async (element) => {
    const target = element as JjjMap;
    await target.flyTo({ center: [115.5, 38.5], zoom: 8, animate: false });
    const [found] = await target.featuresAt([115.5, 38.5]);
    target.viewer?.select(found ? { layer: found.layer, id: found.id } : null);
    target.viewer?.setTime({ year: 2015 });
    target.viewer?.drawing.addShape({ kind: 'point', geometry: { type: 'Point', coordinates: [115.4, 38.6] } });
    await target.whenReady();
  });
  const [setting, picture] = [await settingOf(page, 'm0'), await map.screenshot()];
  await page.evaluate(() => scrollTo(0, 6000));
  await waitResting(page, 'm0');
  expect(await settingOf(page, 'm0')).toEqual(setting);
  await page.evaluate(() => scrollTo(0, 0));
  // The still is there at once, the map soon. Half a pixel of height more or less changes the edges of lines and letters.
  expect((await loadOf(page)).still).toContain('m0');
  const still = await countChanged(picture, await map.screenshot());
  expect(still.changed / still.total).toBeLessThan(0.08);
  await waitAwake(page, 'm0');
  expect(await settingOf(page, 'm0')).toEqual(setting);
  const awake = await countChanged(picture, await map.screenshot());
  expect(awake.changed / awake.total).toBeLessThan(0.08);
});

test('with more maps in view than stages every one has its picture, and one that is touched wakes', async () => {
  await open(grid);
  for (const id of ids) await whenReady(page, id);
  const all = await loadOf(page);
  await takeScreenshot(page, 'twenty-maps');
  expect(all.composed).toHaveLength(count);
  expect(all.contexts).toBeLessThanOrEqual(8);
  expect([...new Set([...all.awake, ...all.still])]).toHaveLength(count);
  const resting = ids.find((id) => !all.awake.includes(id)) ?? '';
  await page.locator(`#${resting}`).hover();
  await waitAwake(page, resting);
  const touched = await loadOf(page);
  expect(touched.contexts).toBeLessThanOrEqual(8);
  expect(touched.awake).toContain(resting);
  const byKey = ids.find((id) => !touched.awake.includes(id)) ?? '';
  await page.locator(`#${byKey} .still`).focus();
  await waitAwake(page, byKey);
  const focused = await page.locator(`#${byKey}`).evaluate(({ shadowRoot }) => shadowRoot?.activeElement?.className);
  expect(focused).toContain('maplibregl-canvas');
});
