import type { Page } from 'playwright';
import { afterEach, expect, inject, test } from 'vitest';
import type { JjjMap } from '../elements/map/map.js';
import { clickCenter, mapOf } from './atlas-page.js';
import { openAtlas, takeScreenshot } from './harness.js';
import { type HostSite, serveHost } from './host-site.js';

let host: HostSite;
const { origin } = new URL(inject('atlasUrl'));

afterEach(() => host.close());

/** Serves a page, with the script of the atlas in its head, and JSON files beside it. */
async function serve(html: string, body: string, files: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const script = `<script type="module" src="${origin}/lib/jjj-atlas.js"></script>`;
  const page = `<!doctype html><html ${html}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Host</title>
    <link rel="icon" href="data:,"></head><body>${body}${script}</body></html>`;
  host = await serveHost((path) => {
    if (path === '/') return { type: 'text/html; charset=utf-8', body: page };
    return path in files ? { type: 'application/json', body: JSON.stringify(files[path]) } : undefined;
  });
}

/** Direction of everything in the shadow trees of the page, but for what the page put into slots. */
function directionsInside(): string[] {
  const roots = (node: Element): Element[] =>
    [...(node.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((each) => [each, ...roots(each)]);
  const own = [...document.querySelectorAll('jjj-explorer, jjj-map')].flatMap(roots);
  const slots = 'slot, :is(.panel, .head, .publisher), :is(.panel, .head, .publisher) *';
  return [...new Set(own.filter((each) => !each.matches(slots)).map((each) => getComputedStyle(each).direction))];
}

/** Pairs of zones of the explorer that lie over each other, and zones beyond the window. */
function overlaps(): string[] {
  const zones = ['header', '.side', 'jjj-map', '.time', '.reading', '.tabs'];
  const root = document.querySelector('jjj-explorer')?.shadowRoot;
  const boxes = zones.flatMap((zone) => {
    const box = root?.querySelector(zone)?.getBoundingClientRect();
    return box && box.width > 0 ? [{ zone, box }] : [];
  });
  const over = boxes.flatMap(({ zone, box }, index) =>
    boxes
      .slice(index + 1)
      .filter(({ box: b }) => Math.min(box.right, b.right) - Math.max(box.left, b.left) > 1)
      .filter(({ box: b }) => Math.min(box.bottom, b.bottom) - Math.max(box.top, b.top) > 1)
      .map((other) => `${zone} ${other.zone}`),
  );
  return [...over, ...boxes.filter(({ box }) => box.left < -1 || box.right > innerWidth + 1).map(({ zone }) => zone)];
}

const arabic = `<p>خريطة المنطقة</p><jjj-explorer locale="en"><p slot="top-start">لوحة المدينة: محطات</p></jjj-explorer>`;

test.each([1280, 390])('stands on a right-to-left page of %i px, and works by pointer and keyboard', async (width) => {
  await serve('dir="rtl" lang="ar"', arabic);
  const atlas = await openAtlas({ path: host.url, width, height: 800 });
  const { page } = atlas;
  await page.locator('jjj-explorer h1').waitFor();
  await takeScreenshot(page, `contract-rtl-${width}`);
  expect(await page.evaluate(directionsInside)).toEqual(['ltr']);
  expect(await page.evaluate(overlaps)).toEqual([]);
  expect(await page.locator('p[slot]').evaluate((each) => getComputedStyle(each).direction)).toBe('rtl');
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await showAreas(page);
  const centre = () => mapOf(page).evaluate((map) => (map as JjjMap).viewer?.state.view?.center[0] ?? 0);
  await page.locator('jjj-map canvas').first().focus();
  const before = await centre();
  await page.keyboard.press('ArrowRight');
  await expect.poll(centre).toBeGreaterThan(before);
  await clickCenter(page);
  await expect.poll(() => mapOf(page).evaluate((map) => (map as JjjMap).viewer?.state.selection?.layer)).toBe('income');
  expect(atlas.consoleErrors).toEqual([]);
  await atlas.close();
});

async function showAreas(page: Page): Promise<void> {
  await mapOf(page).evaluate(async (element) => {
    const map = element as JjjMap;
    await map.show({ layers: [{ id: 'income' }] });
    await map.flyTo({ center: [116.4, 39.9], zoom: 8, animate: false });
    await map.whenReady();
  });
}

const sized =
  'jjj-map { display: block; width: 700px; height: 420px } jjj-legend, jjj-layer-list { display: block; width: 300px }';
const companions =
  '<jjj-map id="m"></jjj-map><jjj-legend for="m"></jjj-legend><jjj-layer-list for="m"></jjj-layer-list>';

/** What every element in the shadow trees looks like. */
function looks(): string[] {
  const roots = (node: Element): Element[] =>
    [...(node.shadowRoot?.querySelectorAll('*') ?? [])].flatMap((each) => [each, ...roots(each)]);
  const names = [
    ...[
      'color',
      'font-size',
      'font-weight',
      'font-style',
      'letter-spacing',
      'word-spacing',
      'text-transform',
      'display',
    ],
    ...[
      'text-indent',
      'text-align',
      'text-shadow',
      'white-space',
      'line-height',
      'direction',
      'writing-mode',
      'opacity',
    ],
    ...[
      'box-sizing',
      'transform',
      'list-style-type',
      'cursor',
      'visibility',
      '-webkit-text-fill-color',
      'font-variant',
    ],
    ...['hyphens', 'word-break', 'overflow-wrap', 'border-collapse', 'caret-color', '-webkit-locale'],
  ];
  return [...document.querySelectorAll('jjj-map, jjj-legend, jjj-layer-list')].flatMap(roots).map((each) => {
    const style = getComputedStyle(each);
    const said = names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
    return `${each.localName}.${each.getAttribute('class') ?? ''} ${said}`;
  });
}

/** The declarations of an element that are others than before. */
function difference(before: string, now: string): string[] {
  const [was, is] = [before, now].map((each) => each.split('; ')) as [string[], string[]];
  return is.flatMap((each, index) => (each === was[index] ? [] : [`${is[0]}: ${was[index]} → ${each}`]));
}

const hostile = [
  '* { all: unset }',
  '* { all: initial }',
  `* { color: red; letter-spacing: 1em; word-spacing: 2em; text-indent: 4em; text-transform: uppercase; line-height: 3;
    text-align: right; text-shadow: 0 0 9px red; white-space: nowrap; font-size: 40px; font-weight: 900; font-style: italic;
    box-sizing: content-box; list-style: square; cursor: crosshair; writing-mode: vertical-rl; hyphens: auto;
    word-break: break-all; -webkit-text-fill-color: red; transform: rotate(0.5deg); border-collapse: collapse } html { font-size: 16px }`,
  'body { font: italic 900 60px/3 serif; color: lime; direction: rtl; letter-spacing: 9px; caret-color: red }',
];

test('nothing of a page’s styles comes in', async () => {
  await serve('lang="en"', `<style>${sized}</style><style id="hostile"></style>${companions}`);
  const atlas = await openAtlas({ path: host.url });
  const { page } = atlas;
  const before = await page.evaluate(looks);
  expect(before.length).toBeGreaterThan(100);
  for (const rules of hostile) {
    await page.locator('#hostile').evaluate((style, text) => style.replaceChildren(text), `${rules} ${sized}`);
    const now = await page.evaluate(looks);
    const changed = now.flatMap((each, index) => difference(before[index] ?? '', each));
    expect(changed.slice(0, 3), rules).toEqual([]);
  }
  await takeScreenshot(page, 'contract-hostile');
  await page.locator('#hostile').evaluate((style, text) => style.replaceChildren(text), 'html { font-size: 200px }');
  const sizes = (await page.evaluate(looks)).map((each) => Number(/font-size: ([\d.]+)px/.exec(each)?.[1]));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(30);
  await atlas.close();
});

/** Runs before the atlas: remembers what the page is like. */
const remember = '<script>window.before = Object.getOwnPropertyNames(window);</script>';

/** What the libraries inside write into the page, each for itself: lists of their versions, logs, one registry of matrices. */
const marks = [
  ...['litPropertyMetadata', 'reactiveElementVersions', 'litHtmlVersions', 'litElementVersions'],
  ...['Probe', 'probe', 'mathgl', '_loadersgl_', 'loaders'],
];

test('nothing of the atlas comes out', async () => {
  await serve('lang="en"', `${remember}<style>${sized}</style>${companions}<input>`);
  const atlas = await openAtlas({ path: host.url });
  const left = await atlas.page.evaluate(() => {
    const { before } = window as unknown as { before: readonly string[] };
    const events = [
      new WheelEvent('wheel', { bubbles: true, cancelable: true }),
      new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }),
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
      new MouseEvent('contextmenu', { bubbles: true, cancelable: true }),
      new PointerEvent('pointerdown', { bubbles: true, cancelable: true }),
      new MouseEvent('mousedown', { bubbles: true, cancelable: true }),
      new Event('touchmove', { bubbles: true, cancelable: true }),
    ];
    const input = document.querySelector('input');
    return {
      globals: Object.getOwnPropertyNames(window).filter((name) => !before.includes(name) && name !== 'before'),
      prevented: events.filter((event) => input?.dispatchEvent(event) === false).map(({ type }) => type),
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      head: document.head.querySelectorAll('style, link[rel=stylesheet]').length,
      body: [...document.body.children].map(({ localName }) => localName),
      root: document.documentElement.getAttributeNames(),
      hash: location.hash,
    };
  });
  expect(left).toEqual({
    globals: marks,
    prevented: [],
    sheets: [1, 0],
    head: 0,
    body: ['script', 'style', 'jjj-map', 'jjj-legend', 'jjj-layer-list', 'input', 'script'],
    root: ['lang'],
    hash: '',
  });
  await atlas.close();
});

const ink = { light: '#333333', dark: '#eeeeee' };
const airfields = (id: string) => ({
  id,
  title: { en: 'Our airfields', zh: '本市机场' },
  description: { en: 'Airfields.', zh: '机场。' },
  visible: true,
  opacity: 1,
  variants: [
    {
      id: 'all',
      title: { en: 'All', zh: '全部' },
      parts: [
        {
          id: 'airfields',
          source: `${origin}/geodata/airports.fgb`,
          idColumn: 'icao',
          name: { zh: 'name_zh', en: 'name_en' },
          attributes: [{ column: 'iata' }],
          symbology: {
            kind: 'symbols',
            column: 'type',
            sizePx: 14,
            classes: [{ value: 'large_airport', label: { en: 'Large', zh: '大型' }, shape: 'airplane', color: ink }],
          },
        },
      ],
    },
  ],
});

test('adds layers of a page by URL; one that is missing is told once, and later changes keep the reader’s state', async () => {
  const tell = `<script>window.errors = []; addEventListener('jjj-error', ({ detail }) => errors.push(detail.message));</script>`;
  await serve('lang="en"', `${tell}<jjj-map layers="income own/airfields.json own/missing.json"></jjj-map>`, {
    '/own/airfields.json': airfields('airfields'),
  });
  const atlas = await openAtlas({ path: host.url, hash: '' });
  const { page } = atlas;
  const visible = () =>
    mapOf(page).evaluate((element) => {
      const { layers = [] } = (element as JjjMap).viewer?.state ?? {};
      return layers.filter((layer) => layer.visible).map(({ id }) => id);
    });
  expect(await visible()).toEqual(['income', 'airfields']);
  const errors = await page.evaluate(() => (window as unknown as { errors: string[] }).errors);
  expect(errors).toEqual([expect.stringContaining('own/missing.json')]);
  await expect
    .poll(() => page.locator('jjj-map .notice').allTextContents())
    .toEqual([expect.stringContaining('missing')]);
  const kept = await mapOf(page).evaluate(async (element, second) => {
    const map = element as JjjMap;
    await map.setTime({ year: 2015 });
    await map.flyTo({ center: [116.4, 39.9], zoom: 8, animate: false });
    await map.whenReady();
    const [found] = await map.featuresAt([116.4, 39.9]);
    await map.select(found ? { layer: found.layer, id: found.id } : null);
    map.layers = ['income', 'own/airfields.json', second as never];
    await map.updateComplete;
    await map.whenReady();
    const { year, selection, view } = map.viewer?.state ?? {};
    return { same: selection?.id === found?.id && found !== undefined, year, zoom: view?.viewportZoom };
  }, airfields('second'));
  expect(await visible()).toEqual(['income', 'airfields', 'second']);
  expect(kept).toEqual({ same: true, year: 2015, zoom: expect.closeTo(8) });
  await atlas.close();
});

test('draws panels of a page on a phone beside buttons, scale bar and attribution', async () => {
  const long = 'A panel of the city hall with more to read than there is room for. '.repeat(12);
  const panels = ['top-start', 'top-end', 'bottom-start', 'bottom-end'].map((slot) => `<p slot="${slot}">${long}</p>`);
  await serve(
    'lang="en"',
    `<jjj-map>${panels.join('')}<b slot="header">City hall</b>
    <span slot="attribution">审图号：示例（2026）1号</span></jjj-map>`,
  );
  const atlas = await openAtlas({ path: host.url, width: 390, height: 700 });
  await takeScreenshot(atlas.page, 'contract-slots-390');
  expect(await atlas.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await atlas.page.locator('jjj-map .zoom button').first().click();
  expect(await atlas.page.getByText('审图号').boundingBox()).toMatchObject({ x: expect.any(Number) });
  await atlas.close();
});
