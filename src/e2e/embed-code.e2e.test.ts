import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { JjjMap } from '../elements/map/map.js';
import { type ForeignSite, pageWith, serveForeignSite } from './foreign-site.js';
import { openAtlas, takeScreenshot } from './harness.js';
import { countChanged } from './pixels.js';

/** The page into which code is pasted, on another origin and under a strict policy. */
let city: ForeignSite;
const files = new Map<string, string>();
const { origin } = new URL(inject('atlasUrl'));
const shown = 'v=8.2/39.3/116.6&l=income,-railways,highways&lang=zh&y=2023&m=6&since=2013';

/** What the explorer showed, and the code it gave for it. */
interface Given {
  readonly element: string;
  readonly frame: string;
  readonly address: string;
  readonly state: string | undefined;
  readonly picture: Buffer;
  readonly width: number;
  readonly height: number;
}
let given: Given;

beforeAll(async () => {
  const policy = [
    "default-src 'none'",
    `script-src ${origin}`,
    `style-src 'self' ${origin}`,
    `img-src ${origin} data: blob:`,
    `connect-src ${origin}`,
    `worker-src ${origin} blob:`,
    `frame-src ${origin}`,
  ].join('; ');
  city = await serveForeignSite(files, policy);
  given = await codeOf();
});

afterAll(() => city.close());

async function codeOf(): Promise<Given> {
  const { page, whenReady, expectQuiet, close } = await openAtlas({ hash: shown, width: 1100, height: 700 });
  await page.locator('jjj-explorer').evaluate(() =>
    document.querySelector('jjj-explorer')?.viewer?.setThematic({
      level: 'prefecture',
      figure: { indicator: 'income_urban', year: 2020, measure: 'value' },
      classing: { method: 'natural-breaks', classCount: 4 },
      palette: 'yellow-orange-brown',
      form: 'areas',
    }),
  );
  await page.waitForFunction(() => document.querySelector('jjj-explorer')?.viewer?.state.thematic.phase === 'made');
  await whenReady();
  // Whole pixels, so that what is pasted elsewhere can have the same ones.
  const { height = 0 } = (await page.locator('jjj-map .map').boundingBox()) ?? {};
  await page.locator('jjj-explorer').evaluate((element, spare) => {
    (element as HTMLElement).style.blockSize = `calc(100dvh + ${spare}px)`;
  }, Math.ceil(height) - height);
  await settled(page);
  const box = await page.locator('jjj-map .map').boundingBox();
  expect(box).toEqual({
    x: Math.round(box?.x ?? 0),
    y: Math.round(box?.y ?? 0),
    width: 460,
    height: Math.ceil(height),
  });
  const picture = await page.locator('jjj-map .map').screenshot();
  const state = await stateOf(page);
  await page.locator('header .embed').click();
  const read = (kind: string) => page.locator(`jjj-embed-dialog textarea.code-${kind}`).inputValue();
  await page.locator('jjj-embed-dialog label').last().click();
  const code = { element: await read('element'), frame: await read('frame'), address: await read('address') };
  await takeScreenshot(page, 'embed-dialog');
  expectQuiet();
  await close();
  return { ...code, state, picture, width: box?.width ?? 0, height: box?.height ?? 0 };
}

function stateOf(page: Page): Promise<string | undefined> {
  return page
    .locator('jjj-map')
    .first()
    .evaluate((element) => {
      const { state } = (element as JjjMap).viewer ?? {};
      if (!state) return undefined;
      const { view, layers, locale, year, month, since, thematic } = state;
      const set = layers.map(({ id, visible, opacity, variant }) => ({ id, visible, opacity, variant }));
      const at = view && [view.viewportZoom.toFixed(2), ...view.center.map((degrees) => degrees.toFixed(4))];
      return JSON.stringify({ at, set, locale, year, month, since, chosen: 'choice' in thematic && thematic.choice });
    });
}

test('the element, pasted into a page of another origin, draws the same', async () => {
  files.set(
    '/site.css',
    `body { margin: 0 } jjj-map { --jjj-map-height: ${given.height + 60}px; inline-size: ${given.width}px }`,
  );
  files.set('/', pageWith(given.element, '<link rel="stylesheet" href="/site.css">'));
  const { page, consoleErrors, failedRequests, close } = await openAtlas({ path: city.url, width: 1300, height: 1000 });
  expect(await stateOf(page)).toBe(given.state);
  await likeGiven(page);
  const { changed, total } = await countChanged(given.picture, await page.locator('jjj-map .map').screenshot());
  await takeScreenshot(page, 'embed-element-pasted');
  expect((100 * changed) / total).toBeLessThan(1);
  await page.locator('jjj-legend').getByText('2020').first().waitFor();
  expect({ consoleErrors, failedRequests }).toEqual({ consoleErrors: [], failedRequests: [] });
  await close();
});

test('the frame, pasted into a page of another origin, draws the same', async () => {
  files.set('/', pageWith(given.frame));
  const { page, consoleErrors, close } = await openAtlas({ path: city.url, width: 1300, height: 1000, ready: false });
  const frame = page.frameLocator('iframe');
  await frame.locator('jjj-map canvas').first().waitFor();
  await frame.locator('jjj-map').evaluate((element) => (element as JjjMap).whenReady());
  const inner = page.frames()[1];
  if (!inner) throw new Error('There is no frame.');
  expect(await stateOf(inner as unknown as Page)).toBe(given.state);
  const most = await page.locator('iframe').evaluate((element) => element.clientHeight);
  expect(most).toBeGreaterThan(440);
  await frame.locator('jjj-time-slider').waitFor();
  await frame.locator('jjj-legend').waitFor();
  await takeScreenshot(page, 'embed-frame-pasted');
  expect(consoleErrors).toEqual([]);
  await close();
  // Without panels and in a window of its own, the picture can have the size that it had.
  const src = new URL(/src="([^"]+)"/.exec(given.frame)?.[1]?.replaceAll('&amp;', '&') ?? '');
  src.searchParams.delete('panels');
  const alone = await openAtlas({ path: src.href, width: given.width, height: given.height });
  await likeGiven(alone.page);
  const { changed, total } = await countChanged(given.picture, await alone.page.locator('jjj-map .map').screenshot());
  expect((100 * changed) / total).toBeLessThan(1);
  await alone.close();
});

test('the link opens the same in the atlas', async () => {
  expect(given.address.startsWith(`${origin}/#v=`)).toBe(true);
  const { page, close } = await openAtlas({ path: given.address });
  expect(await stateOf(page)).toBe(given.state);
  await close();
});

/** Gives the picture the size and whole pixels that it had; the line under it may have another height than there. */
async function likeGiven(page: Page): Promise<void> {
  await page.locator('jjj-map').evaluate((element, { width, height }) => {
    const map = element as HTMLElement;
    Object.assign(map.style, { position: 'fixed', inset: '0 auto auto 0', flex: 'none', inlineSize: `${width}px` });
    const picture = map.shadowRoot?.querySelector('.map')?.getBoundingClientRect();
    const spare = map.getBoundingClientRect().height - (picture?.height ?? 0);
    Object.assign(map.style, { minBlockSize: '0', blockSize: `${height + spare}px` });
  }, given);
  await settled(page);
  const { width, height } = given;
  expect(await page.locator('jjj-map .map').boundingBox()).toEqual({ x: 0, y: 0, width, height });
}

async function settled(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
  await page
    .locator('jjj-map')
    .first()
    .evaluate((element) => (element as JjjMap).whenReady());
}
