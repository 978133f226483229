import type { Page } from 'playwright';
import { afterEach, expect, inject, test } from 'vitest';
import type { JjjMap } from '../elements/map/map.js';
import { clickCenter, mapOf } from './atlas-page.js';
import { openAtlas, takeScreenshot } from './harness.js';
import { type HostSite, serveHost } from './host-site.js';

let host: HostSite;
const { origin } = new URL(inject('atlasUrl'));

afterEach(() => host.close());

async function serve(body: string): Promise<void> {
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
    <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">
    <script type="module" src="${origin}/lib/jjj-atlas.js"></script></head><body>${body}</body></html>`;
  host = await serveHost((path) => (path === '/' ? { type: 'text/html; charset=utf-8', body: page } : undefined));
}

const panels = ['top-start', 'top-end', 'bottom-start', 'bottom-end']
  .map((slot) => `<p slot="${slot}">Panel of the city hall, ${slot}: stations and works of this year.</p>`)
  .join('');
const lines = `<b slot="header">City hall</b><span slot="attribution">审图号：示例（2026）1号</span>`;

/** What is seen at the middle of each control and text of the map that is not that control or text. */
function covered(): string[] {
  const root = document.querySelector('jjj-map')?.shadowRoot;
  const wanted = ['.zoom button', '.north', '.notice', '.notice button', '.maplibregl-ctrl-scale', '.foot', '.head'];
  return wanted.flatMap((selector) => {
    const found = [...(root?.querySelectorAll(selector) ?? [])];
    if (found.length === 0) return [`no ${selector}`];
    return found.filter((each) => !isOnTop(each)).map(() => selector);
  });
  function isOnTop(each: Element): boolean {
    const { left, top, width, height } = each.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const others = [...document.querySelectorAll('jjj-map > [slot$=start], jjj-map > [slot$=end]')];
    const over = others.some((other) => {
      const box = other.getBoundingClientRect();
      return x > box.left && x < box.right && y > box.top && y < box.bottom;
    });
    const hit = root?.elementFromPoint(x, y);
    return width > 0 && (!over || each.contains(hit ?? null) || each === hit);
  }
}

test.each([1280, 390])(
  'slots of a map of %i px leave buttons, notices, scale bar and attribution free',
  async (width) => {
    await serve(`<jjj-map layers="income missing/layer.json">${panels}${lines}</jjj-map>`);
    const atlas = await openAtlas({ path: host.url, width, height: 700 });
    await atlas.page.locator('jjj-map .notice').waitFor();
    await takeScreenshot(atlas.page, `contract-notice-${width}`);
    expect(await atlas.page.evaluate(covered)).toEqual([]);
    expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await atlas.close();
  },
);

test.each([1280, 390])('the page’s words stand for a failure, not those for loading, in %i px', async (width) => {
  await serve(`<jjj-map catalog="no-such-catalog.json">${lines}<p slot="loading">We are reading …</p>
    <p slot="error">Call 12345.</p></jjj-map>`);
  const atlas = await openAtlas({ path: host.url, width, height: 700, ready: false });
  await atlas.page.getByText('Call 12345.').waitFor();
  await takeScreenshot(atlas.page, `contract-error-${width}`);
  expect(await atlas.page.getByText('We are reading').isVisible()).toBe(false);
  expect(await atlas.page.locator('jjj-map .failure button').isVisible()).toBe(false);
  expect(await atlas.page.getByText('审图号').isVisible()).toBe(true);
  await atlas.close();
});

const tell = `<script>window.told = []; window.refuse = true;
  for (const type of ['jjj-feature-selected', 'jjj-place-found']) addEventListener(type, (event) => {
    told.push(type); if (refuse) event.preventDefault(); });</script>`;

const told = (page: Page) => page.evaluate(() => (window as unknown as { told: string[] }).told);
const centre = (page: Page) => mapOf(page).evaluate((map) => (map as JjjMap).viewer?.state.view?.center ?? [0, 0]);

async function find(page: Page, text: string): Promise<void> {
  const field = page.locator('jjj-search input');
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await page.locator('jjj-search [role=option]').first().waitFor();
  await page.keyboard.press('Enter');
}

test.each(['light', 'dark'] as const)('an explorer that is %s forwards slots, and the page decides', async (theme) => {
  await serve(`${tell}<jjj-explorer theme="${theme}" locale="en" state="pv=1&y=2015" trusted-origins="${origin}">
    <p>Our own text.</p>${panels}${lines}</jjj-explorer>`);
  const atlas = await openAtlas({ path: host.url, width: 1280, height: 800 });
  const { page } = atlas;
  await page.locator('jjj-explorer h1').waitFor();
  expect(await mapOf(page).evaluate((map) => [(map as JjjMap).year, (map as JjjMap).viewer?.state.year])).toEqual([
    undefined,
    2015,
  ]);
  await takeScreenshot(page, `contract-explorer-${theme}`);
  for (const text of ['City hall', '审图号', 'Our own text.'])
    expect(await page.getByText(text).first().isVisible()).toBe(true);
  await mapOf(page).evaluate(async (element) => {
    const map = element as JjjMap;
    await map.show({ layers: [{ id: 'income' }] });
    await map.flyTo({ center: [116.4, 39.9], zoom: 8, animate: false });
    await map.whenReady();
  });
  await clickCenter(page);
  await expect.poll(() => mapOf(page).evaluate((map) => (map as JjjMap).viewer?.state.selection?.layer)).toBe('income');
  expect(await page.locator('jjj-feature-panel h2').count()).toBe(0);
  const before = await centre(page);
  await find(page, '38.04, 114.51');
  await expect.poll(() => told(page)).toContain('jjj-place-found');
  expect(await centre(page)).toEqual(before);
  await page.evaluate(() => Object.assign(window, { refuse: false }));
  await find(page, '38.05, 114.52');
  await expect.poll(async () => (await centre(page))[0]).toBeCloseTo(114.52, 1);
  await atlas.close();
});

test('an explorer stands in a page that turns it, enlarges text and takes all styles away', async () => {
  await serve(`<style>* { all: unset } body { font: 900 60px/3 serif; transform: translateX(8px) }
    head, style, script, title { display: none } body { display: block }
    jjj-explorer { display: block; width: 1240px }</style><jjj-explorer locale="en"></jjj-explorer>`);
  const atlas = await openAtlas({ path: host.url, width: 1280, height: 800 });
  const { page } = atlas;
  await page.locator('jjj-explorer h1').waitFor();
  await takeScreenshot(page, 'contract-hostile-explorer');
  const size = await page
    .locator('jjj-explorer h1')
    .evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize));
  expect(size).toBeLessThanOrEqual(30);
  const map = mapOf(page);
  await map.evaluate(async (element) => {
    await (element as JjjMap).show({ layers: [{ id: 'income' }] });
    await (element as JjjMap).flyTo({ center: [116.4, 39.9], zoom: 8, animate: false });
    await (element as JjjMap).whenReady();
  });
  await clickCenter(page);
  await page.locator('jjj-feature-panel h2').first().waitFor();
  await atlas.close();
});
