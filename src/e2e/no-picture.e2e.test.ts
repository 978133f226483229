import { type Browser, chromium } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { browserFlags, findBrowser } from '../../scripts/find-browser.js';
import { placeholder } from '../core/placeholder.js';
import type { JjjMap } from '../elements/map/map.js';
import { sharedBrowser } from './browser.js';
import { type ForeignSite, pageWith, serveForeignSite } from './foreign-site.js';
import { findAccessibilityViolations, takeScreenshot } from './harness.js';

/** A site with a map, its placeholder and a paragraph below, which must not move. */
let city: ForeignSite;
const { origin } = new URL(inject('atlasUrl'));
const waiting = placeholder({ title: 'City income', href: `${origin}/`, poster: `${origin}/share.jpg` });
const files = new Map([
  [
    '/',
    pageWith(
      `<jjj-map locale="en" layers="income">${waiting}</jjj-map><p id="below">Below the map</p>`,
      `<link rel="stylesheet" href="${origin}/lib/placeholder.css"><script src="/shifts.js"></script>
       <script type="module" src="${origin}/lib/jjj-atlas.js"></script>`,
    ),
  ],
  [
    '/shifts.js',
    // What is in the map's own tree has no node here: its line of owners takes a second row when they are known.
    `globalThis.shifts = 0;
     new PerformanceObserver((list) => { for (const { value, sources } of list.getEntries()) if (sources.some(({ node }) => node !== null)) shifts += value; })
       .observe({ type: 'layout-shift', buffered: true });`,
  ],
]);

beforeAll(async () => {
  const policy = `default-src 'none'; script-src 'self' ${origin}; style-src ${origin}; img-src ${origin} data: blob:; connect-src ${origin}; worker-src ${origin} blob:`;
  city = await serveForeignSite(files, policy);
});

afterAll(() => city.close());

test('without JavaScript there is a picture of the size of the map, with title and link', async () => {
  const context = await (await sharedBrowser()).newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(city.url);
  const map = await page.locator('jjj-map').boundingBox();
  expect(map?.height).toBe(448);
  expect(await page.locator('jjj-map').textContent()).toContain('City income');
  expect(await page.getByRole('link', { name: 'Open the map' }).getAttribute('href')).toBe(`${origin}/`);
  await takeScreenshot(page, 'placeholder');
  await context.close();
});

test('nothing moves when the map takes the place of what stood there', async () => {
  const context = await (await sharedBrowser()).newContext({ viewport: { width: 900, height: 800 } });
  const page = await context.newPage();
  // The script comes late, as over a slow line, so that the placeholder is painted before.
  await page.route('**/lib/jjj-atlas.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 600));
    await route.continue();
  });
  await page.goto(city.url, { waitUntil: 'commit' });
  const before = await page.locator('#below').boundingBox();
  expect(await page.evaluate(() => customElements.get('jjj-map') === undefined)).toBe(true);
  await page.waitForFunction(() => (document.querySelector('jjj-map') as JjjMap | null)?.viewer !== undefined);
  await page.locator('jjj-map').evaluate((map) => (map as JjjMap).whenReady());
  expect(await page.locator('jjj-map').boundingBox()).toMatchObject({ height: 448 });
  expect(await page.evaluate(() => (globalThis as unknown as { shifts: number }).shifts)).toBe(0);
  expect(await page.locator('#below').boundingBox()).toEqual(before);
  await context.close();
});

let without: Promise<Browser> | undefined;

function browserWithoutWebgl(): Promise<Browser> {
  const executablePath = findBrowser();
  without ??= chromium.launch({
    args: [...browserFlags, '--disable-3d-apis'],
    ...(executablePath && { executablePath }),
  });
  return without;
}

afterAll(async () => (await without)?.close());

test.each([
  ['en', 'The map needs WebGL2', 'Press and hold the picture to save it.', 'Copy link'],
  ['zh', 'WebGL2', '长按图片可保存。', '复制链接'],
])('without WebGL the atlas shows a picture and goes on working (%s)', async (locale, reason, save, copy) => {
  const context = await (await browserWithoutWebgl()).newContext({ locale: locale === 'zh' ? 'zh-CN' : 'en-GB' });
  const page = await context.newPage();
  await page.goto(inject('atlasUrl'));
  const failure = page.locator('jjj-map .failure');
  await failure.getByText(save).waitFor();
  expect(await failure.textContent()).toContain(reason);
  const picture = page.locator('jjj-map .failure img');
  await expect.poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(1200);
  await page.getByRole('button', { name: copy }).click();
  await expect.poll(() => failure.locator('[role=status]').textContent()).not.toBe('');
  await page.locator('jjj-layer-list .head button').first().waitFor();
  await page.evaluate(async () => {
    const { viewer } = document.querySelector('jjj-explorer') ?? {};
    await viewer?.whenReady();
    viewer?.select(viewer.features('income')[0] ?? null);
  });
  await page.locator('jjj-feature-panel h2').waitFor();
  expect(await page.locator('jjj-legend .frame').textContent()).not.toBe('');
  await takeScreenshot(page, `no-webgl-${locale}`);
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await context.close();
});

test('without WebGL a page shows the picture that it gave', async () => {
  const context = await (await browserWithoutWebgl()).newContext();
  const page = await context.newPage();
  await page.goto(city.url);
  await page.locator('jjj-map .failure').getByText('Press and hold').waitFor();
  expect(await page.locator('.jjj-placeholder').isVisible()).toBe(true);
  expect(await page.locator('.jjj-placeholder').textContent()).toContain('City income');
  expect(await page.locator('jjj-map .failure img').isVisible()).toBe(false);
  await takeScreenshot(page, 'no-webgl-host');
  await context.close();
});
