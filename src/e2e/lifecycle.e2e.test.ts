import { chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { browserFlags, findBrowser } from '../../scripts/find-browser.js';
import type { JjjMap } from '../elements/map/map.js';
import { sharedBrowser } from './browser.js';
import { takeScreenshot } from './harness.js';
import { countContexts, loadOf, settingOf, waitAwake, waitResting, whenReady } from './life-page.js';
import { type HostPage, serveStrictHostPage } from './strict-host-page.js';

const attributes = 'layers="income" locale="en" theme="light" center="116.4,39.9" zoom="7"';
const css = '[hidden] { display: none !important; } #closed { inline-size: 0; } #later { content-visibility: auto; }';
let host: HostPage;
let page: Page;

beforeAll(async () => {
  host = await serveStrictHostPage(
    `<section id="here"><jjj-map id="a" ${attributes}></jjj-map></section>
    <dialog id="dialog"><jjj-map id="b" ${attributes}></jjj-map></dialog>
    <section id="there"></section><p id="gap"></p>
    <div id="later"><jjj-map id="c" ${attributes}></jjj-map></div>`,
    `${css} #gap { block-size: 4000px; }`,
  );
});
afterAll(() => host.close());
afterEach(() => page.context().close());

async function open(): Promise<void> {
  page = await (await sharedBrowser()).newPage({ viewport: { width: 900, height: 700 }, reducedMotion: 'reduce' });
  await page.addInitScript(countContexts);
  await page.goto(host.url);
  await whenReady(page, 'a');
}

test('moving within the page keeps map, viewer and graphics; leaving it gives everything back', async () => {
  await open();
  const kept = await page.evaluate(async () => {
    const map = document.getElementById('a') as JjjMap;
    const [viewer, canvas] = [map.viewer, map.shadowRoot?.querySelector('canvas')];
    document.getElementById('there')?.append(map);
    await new Promise((resolve) => setTimeout(resolve, 300));
    return map.viewer === viewer && map.shadowRoot?.querySelector('canvas') === canvas;
  });
  expect(kept).toBe(true);
  await page.evaluate(() => document.getElementById('a')?.remove());
  await expect.poll(async () => (await loadOf(page)).contexts).toBe(0);
  await expect.poll(() => page.workers().length).toBe(0);
});

test('a hidden map rests, and is back when it is shown', async () => {
  await open();
  const setting = await settingOf(page, 'a');
  await page.evaluate(() => document.getElementById('here')?.toggleAttribute('hidden', true));
  await waitResting(page, 'a');
  expect((await loadOf(page)).contexts).toBe(0);
  await page.evaluate(() => document.getElementById('here')?.removeAttribute('hidden'));
  await waitAwake(page, 'a');
  expect(await settingOf(page, 'a')).toEqual(setting);
});

test('a map in a dialog or in content that is skipped begins when that is opened or reached', async () => {
  await open();
  expect((await loadOf(page)).composed).toEqual(['a']);
  await page.evaluate(() => (document.getElementById('dialog') as HTMLDialogElement).showModal());
  await waitAwake(page, 'b');
  await page.evaluate(() => (document.getElementById('dialog') as HTMLDialogElement).close());
  await waitResting(page, 'b');
  await page.locator('#later').scrollIntoViewIfNeeded();
  await waitAwake(page, 'c');
});

test('a map that had no size fits what it shows when it gets one', async () => {
  await open();
  const zoom = await page.evaluate(async () => {
    const map = document.createElement('jjj-map');
    Object.assign(map.style, { display: 'block', inlineSize: '0px' });
    map.setAttribute('layers', 'income');
    document.getElementById('here')?.prepend(map);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    map.style.inlineSize = '420px';
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await map.whenReady();
    return map.viewer?.state.view?.viewportZoom ?? 0;
  });
  // The region in 420 × 300 px.
  expect(zoom).toBeGreaterThan(3.9);
  expect(zoom).toBeLessThan(4.6);
});

test('graphics that the browser takes away come back with the same state, asleep or awake', async () => {
  await open();
  const setting = await settingOf(page, 'a');
  await page.locator('#a canvas.maplibregl-canvas').evaluate((canvas) => {
    (canvas as HTMLCanvasElement).getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  });
  await expect.poll(async () => (await loadOf(page)).contexts).toBe(1);
  await waitAwake(page, 'a');
  expect(await settingOf(page, 'a')).toEqual(setting);
});

test('is printed with picture, scale and owners, and without buttons', async () => {
  await open();
  await page.emulateMedia({ media: 'print' });
  await page.locator('#a .still').waitFor();
  await takeScreenshot(page, 'map-in-print');
  expect(await page.locator('#a .zoom').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('#a .attribution').isVisible()).toBe(true);
  const colors = await page.locator('#a .still').evaluate((still) => {
    const { width, height } = still as HTMLCanvasElement;
    const data = (still as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    return new Set(Array.from({ length: data.length / 400 }, (_, at) => data.slice(at * 400, at * 400 + 3).join()))
      .size;
  });
  expect(colors).toBeGreaterThan(10);
  const pdf = await page.pdf();
  await page.emulateMedia({ media: 'screen' });
  await expect.poll(() => page.locator('#a .still').count()).toBe(0);
  expect(pdf.toString('latin1')).toContain('/Subtype /Image');
});

test('draws as sharply as the screen when the page is zoomed', async () => {
  await open();
  const session = await page.context().newCDPSession(page);
  const metrics = { width: 450, height: 350, mobile: false };
  await session.send('Emulation.setDeviceMetricsOverride', { ...metrics, deviceScaleFactor: 2 });
  const widthOf = () =>
    page.locator('#a canvas.maplibregl-canvas').evaluate((canvas) => (canvas as HTMLCanvasElement).width);
  expect(await page.evaluate(() => devicePixelRatio)).toBe(2);
  await expect.poll(widthOf, { timeout: 10_000 }).toBe(800);
});

test('comes back from the back/forward cache as it was', async () => {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('Expected a browser.');
  const browser = await chromium.launch({
    executablePath,
    args: [...browserFlags],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  page = await browser.newPage({ viewport: { width: 900, height: 700 }, reducedMotion: 'reduce' });
  await page.goto(host.url);
  await whenReady(page, 'a');
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => Object.assign(globalThis, { persisted }));
  });
  const setting = await settingOf(page, 'a');
  await page.goto(`${host.url}elsewhere`);
  await page.goBack({ waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => (globalThis as { persisted?: boolean }).persisted)).toBe(true);
  expect(await settingOf(page, 'a')).toEqual(setting);
  await page.locator('#a').evaluate((element) => (element as JjjMap).flyTo({ zoom: 8, animate: false }));
  await whenReady(page, 'a');
  expect(await settingOf(page, 'a')).toMatchObject({ zoom: 8 });
  await browser.close();
});
