import type { CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { mapOf } from './atlas-page.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { type HostSite, serveHost } from './host-site.js';

/** A page that scrolls, with a map in its middle. */
const page = (attributes: string, lang = 'en') => `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">
  <meta name="viewport" content="width=device-width"><title>Host</title><link rel="icon" href="data:,">
  <script type="module" src="${inject('atlasUrl')}lib/map.js"></script></head>
  <body><p>Above</p><jjj-map layers="income" ${attributes}></jjj-map><pre>${'Below\n'.repeat(200)}</pre></body></html>`;

const pages: Readonly<Record<string, string>> = {
  '/': page(''),
  '/zh': page('', 'zh-CN'),
  '/greedy': page('gestures="greedy"'),
};
let host: HostSite;
beforeAll(async () => {
  host = await serveHost((path) => {
    const body = pages[path];
    return body === undefined ? undefined : { type: 'text/html; charset=utf-8', body };
  });
});
afterAll(() => host.close());

/** Software graphics take their time. */
const patience = { timeout: 15_000 };

const zoomOf = (page: Page) =>
  mapOf(page).evaluate(
    (element) => (element as import('../elements/map/map.js').JjjMap).viewer?.state.view?.viewportZoom,
  );
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));

async function overMap(page: Page): Promise<{ x: number; y: number }> {
  const box = await page.locator('jjj-map canvas').first().boundingBox();
  if (!box) throw new Error('The map has no canvas.');
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
}

async function wheel(page: Page, by: number): Promise<void> {
  const { x, y } = await overMap(page);
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, by);
  await page.waitForTimeout(600);
}

/** Puts fingers on the page, moves them in ten steps and takes them away. */
async function drag(session: CDPSession, fingersAt: (step: number) => { x: number; y: number }[]): Promise<void> {
  const tell = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints });
  await tell('touchStart', fingersAt(0));
  for (let step = 1; step <= 10; step += 1) await tell('touchMove', fingersAt(step));
  await tell('touchEnd', []);
}

const hint = (page: Page) => page.locator('.maplibregl-cooperative-gesture-screen');

test('in a page that scrolls the wheel scrolls it, with a hint, and Ctrl and the wheel zoom the map', async () => {
  const atlas = await openAtlas({ path: host.url });
  const { page } = atlas;
  const before = await zoomOf(page);
  await wheel(page, 120);
  await expect.poll(() => scrolled(page), patience).toBeGreaterThan(50);
  expect(await zoomOf(page)).toBe(before);
  expect(await hint(page).locator('.maplibregl-desktop-message').textContent()).toBe(
    'Hold Ctrl and scroll to zoom the map',
  );
  const at = await scrolled(page);
  await page.keyboard.down('Control');
  await wheel(page, -240);
  await page.keyboard.up('Control');
  expect(await scrolled(page)).toBe(at);
  await expect.poll(() => zoomOf(page), patience).toBeGreaterThan((before ?? 0) + 0.1);
  await mapOf(page).evaluate((element) => element.setAttribute('gestures', 'greedy'));
  const zoomed = (await zoomOf(page)) ?? 0;
  await wheel(page, 240);
  expect(await scrolled(page)).toBe(at);
  await expect.poll(() => zoomOf(page), patience).toBeLessThan(zoomed - 0.1);
  expect(atlas.consoleErrors).toEqual([]);
  await atlas.close();
});

test('the hint follows the language', async () => {
  const atlas = await openAtlas({ path: `${host.url}zh`, locale: 'zh-CN' });
  const { page } = atlas;
  await wheel(page, 60);
  expect(await hint(page).textContent()).toContain('按住 Ctrl 键');
  await takeScreenshot(page, 'gesture-hint-zh');
  await mapOf(page).evaluate((element) => (element as import('../elements/map/map.js').JjjMap).setLocale('en'));
  await expect.poll(() => hint(page).textContent(), patience).toContain('Hold Ctrl');
  await atlas.close();
});

test('a map that is told to takes the wheel for itself', async () => {
  const atlas = await openAtlas({ path: `${host.url}greedy` });
  const before = (await zoomOf(atlas.page)) ?? 0;
  await wheel(atlas.page, -240);
  expect(await scrolled(atlas.page)).toBe(0);
  await expect.poll(() => zoomOf(atlas.page), patience).toBeGreaterThan(before + 0.1);
  await atlas.close();
});

test('the atlas as a page of its own takes the wheel', async () => {
  const atlas: OpenAtlas = await openAtlas();
  const before = (await zoomOf(atlas.page)) ?? 0;
  await wheel(atlas.page, -240);
  await expect.poll(() => zoomOf(atlas.page), patience).toBeGreaterThan(before + 0.1);
  expect(await hint(atlas.page).count()).toBe(0);
  await atlas.close();
});

test('one finger scrolls the page, two zoom the map', async () => {
  const atlas = await openAtlas({ path: host.url, touch: true, width: 390, height: 700 });
  const { page } = atlas;
  const before = (await zoomOf(page)) ?? 0;
  const session = await page.context().newCDPSession(page);
  const { x, y } = await overMap(page);
  await drag(session, (step) => [{ x, y: y - 15 * step }]);
  await expect.poll(() => scrolled(page), patience).toBeGreaterThan(80);
  expect(await zoomOf(page)).toBe(before);
  const at = await overMap(page);
  await drag(session, (step) => [
    { x: at.x - 20 - 8 * step, y: at.y },
    { x: at.x + 20 + 8 * step, y: at.y },
  ]);
  await expect.poll(() => zoomOf(page), patience).toBeGreaterThan(before + 0.4);
  await atlas.close();
});
