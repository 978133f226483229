import type { Frame, Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { JjjMap } from '../elements/map/map.js';
import { type ForeignSite, pageWith, serveForeignSite } from './foreign-site.js';
import { openAtlas, takeScreenshot } from './harness.js';

/** A site that embeds the page for frames, and one that means no good. */
let city: ForeignSite;
let stranger: ForeignSite;
const cityFiles = new Map<string, string>();
const strangerFiles = new Map<string, string>();
const atlas = new URL(inject('atlasUrl'));

const listen =
  'globalThis.told = []; addEventListener("message", ({ data, origin }) => told.push({ ...data, origin }));';

beforeAll(async () => {
  city = await serveForeignSite(
    cityFiles,
    `default-src 'none'; script-src 'self' ${atlas.origin}; frame-src *; img-src data:`,
  );
  stranger = await serveForeignSite(strangerFiles);
  for (const files of [cityFiles, strangerFiles]) files.set('/listen.js', listen);
});

afterAll(async () => {
  await city.close();
  await stranger.close();
});

function frameTag(query: readonly (readonly [string, string])[]): string {
  const address = `${atlas.origin}/embed.html?${new URLSearchParams(query.map((pair) => [...pair]))}`;
  return `<iframe id="map" title="Map" width="700" height="500" src="${address.replaceAll('&', '&amp;')}"></iframe>`;
}

const hostScripts = `<script src="/listen.js"></script><script type="module" src="${atlas.origin}/lib/embed-host.js"></script>`;

type Told = Readonly<Record<string, unknown>>;

function told(page: Page | Frame, report: string): Promise<readonly Told[]> {
  return page.evaluate(
    (kind) => (globalThis as unknown as { told: Told[] }).told.filter((each) => each['report'] === kind),
    report,
  );
}

async function send(page: Page | Frame, command: Told): Promise<void> {
  await page.evaluate((message) => document.querySelector('iframe')?.contentWindow?.postMessage(message, '*'), {
    type: 'jjj-atlas',
    version: 1,
    ...command,
  });
}

async function embedFrame(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe#map').elementHandle();
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('There is no frame.');
  await frame.waitForFunction(() => (document.querySelector('jjj-map') as JjjMap | null)?.viewer !== undefined);
  await frame.locator('jjj-map').evaluate((map) => (map as JjjMap).whenReady());
  return frame;
}

const layersShown = (frame: Frame) =>
  frame
    .locator('jjj-map')
    .evaluate((map) => (map as JjjMap).viewer?.state.layers.filter(({ visible }) => visible).map(({ id }) => id));

test('says what is wrong with its address, shows the rest, and stays silent', async () => {
  const { page, expectQuiet, close } = await openAtlas({
    path: 'embed.html',
    query:
      'layers=income&title=Income&panels=legend,time,layers,feature,search&year=soon&link=javascript:alert(1)&what=1',
    width: 1000,
  });
  const sentences = await page.locator('.problems li').allTextContents();
  expect(sentences).toHaveLength(3);
  expect(sentences[0]).toContain('year=soon, but a year from 1800 to 2200 was expected');
  expect(sentences[2]).toContain('what=1');
  expect(await page.title()).toBe('Income');
  expect(await layersShown(page.mainFrame())).toEqual(['income']);
  expect(await page.locator('.back').getAttribute('href')).toContain(`${atlas.origin}/#v=`);
  await page.locator('jjj-time-slider').waitFor();
  await takeScreenshot(page, 'embed-page');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await takeScreenshot(page, 'embed-page-narrow');
  expectQuiet();
  await close();
});

test('talks with the page that its address names, and grows to the height it needs', async () => {
  cityFiles.set(
    '/',
    pageWith(
      frameTag([
        ['parent-origin', city.origin],
        ['layers', 'income'],
        ['locale', 'en'],
        ['panels', 'legend,feature'],
      ]),
      hostScripts,
    ),
  );
  const { page, consoleErrors, close } = await openAtlas({ path: city.url, ready: false });
  const frame = await embedFrame(page);
  await expect
    .poll(() => told(page, 'ready'))
    .toEqual([{ type: 'jjj-atlas', version: 1, report: 'ready', origin: atlas.origin }]);
  await expect.poll(async () => (await page.locator('iframe').boundingBox())?.height).toBeGreaterThan(700);
  const { height } = (await told(page, 'resize')).at(-1) ?? {};
  expect(await page.locator('iframe').evaluate((element) => element.style.height)).toBe(`${String(height)}px`);
  await frame.locator('jjj-map').evaluate((map) => {
    const viewer = (map as JjjMap).viewer;
    viewer?.select(viewer.features('income')[0] ?? null);
  });
  await expect.poll(async () => (await told(page, 'feature-selected')).length).toBe(1);
  const [selected] = await told(page, 'feature-selected');
  expect(selected?.['feature']).toMatchObject({ layer: 'income', properties: { adcode: expect.anything() } });
  await send(page, { command: 'set-layers', layers: ['railways'] });
  await expect.poll(() => layersShown(frame)).toEqual(['railways']);
  await send(page, { command: 'set-view', center: [116.4, 39.9], zoom: 9 });
  await expect.poll(async () => (await told(page, 'view-changed')).at(-1)?.['zoom']).toBeCloseTo(9);
  await send(page, { command: 'set-locale', locale: 'zh' });
  await expect.poll(() => frame.locator('html').getAttribute('lang')).toBe('zh-CN');
  await send(page, { command: 'set-theme', theme: 'dark' });
  await expect.poll(() => frame.locator('html').getAttribute('class')).toBe('dark');
  await send(page, { command: 'set-time', year: 2015, since: 2013 });
  await expect.poll(() => frame.locator('jjj-map').evaluate((map) => (map as JjjMap).viewer?.state.since)).toBe(2013);
  await send(page, { command: 'set-layers', layers: ['<img>'] });
  await expect
    .poll(() => told(page, 'error'))
    .toMatchObject([{ code: 'value-invalid', message: expect.stringContaining('layers.0') }]);
  expect(consoleErrors).toEqual([]);
  await close();
});

test('obeys and tells nobody else: a hostile frame beside it, and a hostile page around it', async () => {
  const attack = `${listen}
    const mark = { type: 'jjj-atlas', version: 1 };
    setInterval(() => {
      const victim = parent === window ? document.querySelector('iframe').contentWindow : parent.frames[0];
      victim.postMessage({ ...mark, command: 'set-layers', layers: ['highways'] }, '*');
      if (parent !== window) parent.postMessage({ ...mark, report: 'resize', height: 3999 }, '*');
    }, 50);`;
  strangerFiles.set('/attack.js', attack);
  strangerFiles.set('/', pageWith('<p>Hello</p>', '<script src="/attack.js"></script>'));
  const named = frameTag([
    ['parent-origin', city.origin],
    ['layers', 'income'],
  ]);
  cityFiles.set('/', pageWith(`${named}<iframe id="other" title="Other" src="${stranger.url}"></iframe>`, hostScripts));
  const beside = await openAtlas({ path: city.url, ready: false });
  const frame = await embedFrame(beside.page);
  await expect.poll(async () => (await told(beside.page, 'resize')).some(({ height }) => height === 3999)).toBe(true);
  const heights = await beside.page.locator('iframe').evaluateAll((frames) => frames.map(({ style }) => style.height));
  expect(heights).toEqual([expect.not.stringContaining('3999'), '']);
  expect(await layersShown(frame)).toEqual(['income']);
  await beside.close();

  strangerFiles.set('/around', pageWith(named, '<script src="/attack.js"></script>'));
  const around = await openAtlas({ path: `${stranger.url}around`, ready: false });
  const embedded = await embedFrame(around.page);
  await embedded.locator('jjj-map').evaluate((map) => {
    const viewer = (map as JjjMap).viewer;
    viewer?.select(viewer.features('income')[0] ?? null);
  });
  await around.page.waitForTimeout(300);
  expect(await layersShown(embedded)).toEqual(['income']);
  expect(await around.page.evaluate(() => (globalThis as unknown as { told: Told[] }).told)).toEqual([]);
  await around.close();
});

test('tells a page that it does not know its height and nothing else', async () => {
  cityFiles.set('/', pageWith(frameTag([['layers', 'income']]), hostScripts));
  const { page, close } = await openAtlas({ path: city.url, ready: false });
  const frame = await embedFrame(page);
  await send(page, { command: 'set-layers', layers: ['railways'] });
  await expect.poll(async () => (await told(page, 'resize')).length).toBeGreaterThan(0);
  await page.waitForTimeout(300);
  expect(await layersShown(frame)).toEqual(['income']);
  const reports = await page.evaluate(() =>
    (globalThis as unknown as { told: Told[] }).told.map((each) => each['report']),
  );
  expect(new Set(reports)).toEqual(new Set(['resize']));
  await close();
});
