import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type ForeignSite, pageWith, serveForeignSite } from './foreign-site.js';
import { openAtlas, takeScreenshot } from './harness.js';

/** A publisher's page, whose own lines have to stay with the map. */
let city: ForeignSite;
const { origin } = new URL(inject('atlasUrl'));

beforeAll(async () => {
  const lines = '<span slot="attribution">审图号 冀S(2026)001号 · 制图单位：某市规划局 · 2026年11月</span>';
  const script = `<script type="module" src="${origin}/lib/jjj-atlas.js"></script>`;
  city = await serveForeignSite(new Map([['/', pageWith(`<jjj-map locale="zh">${lines}</jjj-map>`, script)]]));
});

afterAll(() => city.close());

test('on paper the map keeps owners, publisher, scale and data version, and loses its buttons', async () => {
  const { page, close } = await openAtlas({ path: city.url, width: 500, height: 700 });
  await page.emulateMedia({ media: 'print' });
  const map = page.locator('jjj-map');
  // The scale is the map's own or, once the picture for the paper is taken, drawn in that.
  for (const kept of ['.attribution', '.version', '.maplibregl-ctrl-scale, .map > .still', '.north']) {
    await expect.poll(() => map.locator(kept).filter({ visible: true }).count()).toBeGreaterThan(0);
  }
  expect(await page.locator('[slot=attribution]').isVisible()).toBe(true);
  expect(await map.locator('.attribution').evaluate((line) => line.scrollWidth <= line.clientWidth + 1)).toBe(true);
  for (const gone of ['.zoom', '.coordinates', '.more'])
    expect(await map.locator(gone).first().isVisible()).toBe(false);
  await takeScreenshot(page, 'print-map');
  await close();
});

test('on paper the atlas is its title, map and legend', async () => {
  const { page, close } = await openAtlas();
  await page.emulateMedia({ media: 'print' });
  for (const kept of ['h1', 'jjj-map', 'jjj-legend']) expect(await page.locator(kept).first().isVisible()).toBe(true);
  for (const gone of ['jjj-layer-list', 'jjj-time-slider', 'header .languages', 'header .embed']) {
    expect(await page.locator(gone).first().isVisible()).toBe(false);
  }
  await takeScreenshot(page, 'print-atlas');
  await close();
});
