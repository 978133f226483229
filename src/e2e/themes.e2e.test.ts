import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flyTo, mapOf, showOnly } from './atlas-page.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { colorsAt } from './map-colors.js';
import { countChanged } from './pixels.js';

/** Share of the map's pixels, in percent, that a theme changes at least when it is switched on. */
const themes = [
  { layers: { railways: 'all' }, at: [116.4, 39.5], zoom: 7, percent: 1 },
  { layers: { highways: undefined }, at: [116.4, 39.5], zoom: 7, percent: 1.5 },
  { layers: { xiongan: undefined }, at: [116.0, 38.95], zoom: 9, percent: 3 },
  { layers: { 'industrial-clusters': undefined }, at: [116.9, 39.5], zoom: 8, percent: 0.3 },
  { layers: { income: undefined }, at: [116.4, 39.5], zoom: 6, percent: 15 },
] as const;

describe('the five themes draw', () => {
  let atlas: OpenAtlas;
  beforeAll(async () => {
    atlas = await openAtlas();
  });
  afterAll(() => atlas.close());

  test.each(themes)('$layers changes the picture', async ({ layers, at, zoom, percent }) => {
    await showOnly(atlas.page, {});
    await flyTo(atlas.page, at, zoom);
    const without = await mapOf(atlas.page).screenshot();
    await showOnly(atlas.page, layers);
    const drawn = await mapOf(atlas.page).screenshot();
    const { changed, total } = await countChanged(without, drawn);
    expect((100 * changed) / total).toBeGreaterThan(percent);
    await showOnly(atlas.page, {});
    const again = await mapOf(atlas.page).screenshot();
    const rest = await countChanged(without, again);
    expect((100 * rest.changed) / rest.total).toBeLessThan(0.1);
  });

  test('names of places lie above the areas', async () => {
    await showOnly(atlas.page, { income: undefined });
    await flyTo(atlas.page, [116.4, 39.9], 6);
    const box = await mapOf(atlas.page).boundingBox();
    // The capital's name on the darkest class: under it, the light halo of its letters would be as dark as the area.
    const [x, y] = [(box?.width ?? 0) / 2, (box?.height ?? 0) / 2];
    const points = Array.from(
      { length: 120 * 60 },
      (_, i) => [x - 60 + (i % 120), y - 30 + Math.floor(i / 120)] as const,
    );
    const colors = await colorsAt(await mapOf(atlas.page).screenshot(), points);
    const light = colors.filter((color) => [1, 3, 5].every((at) => Number.parseInt(color.slice(at, at + 2), 16) > 190));
    expect(light.length).toBeGreaterThan(60);
  });

  test('the page stayed quiet', () => atlas.expectQuiet());
});

describe('pictures for a person to look at', () => {
  test.each([
    { name: 'region-en-light', locale: 'en-GB', colorScheme: 'light', width: 1440, height: 900 },
    { name: 'region-zh-dark', locale: 'zh-CN', colorScheme: 'dark', width: 1440, height: 900 },
    { name: 'phone-zh-light', locale: 'zh-CN', colorScheme: 'light', width: 390, height: 844 },
  ] as const)('$name opens without a sideways scroll bar', async ({ name, ...options }) => {
    const atlas = await openAtlas(options);
    await takeScreenshot(atlas.page, name);
    const overflow = await atlas.page.evaluate(() => {
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    expect(overflow).toBe(0);
    expect(await atlas.page.locator('jjj-explorer').getAttribute('lang')).not.toBe('');
    atlas.expectQuiet();
    await atlas.close();
  });
});
