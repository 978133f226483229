import { readFileSync } from 'node:fs';
import geographiclib from 'geographiclib-geodesic';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findAccessibilityViolations, type OpenAtlas, openAtlas } from './harness.js';
import { decodeSheet, statedDensity } from './sheet-marks.js';

/** Four marks around a place, each of a colour that nothing else on the map has. */
const marks = {
  west: { color: '#ff00aa', position: [115.8, 38.95] },
  east: { color: '#00e000', position: [116.4, 38.95] },
  south: { color: '#ff6600', position: [116.1, 38.8] },
  north: { color: '#00aaff', position: [116.1, 39.1] },
} as const;
type Mark = keyof typeof marks;
const names = Object.keys(marks) as Mark[];

const layer = {
  id: 'marks',
  title: 'Marks',
  source: 'marks.geojson',
  symbology: {
    kind: 'symbols',
    column: 'kind',
    classes: names.map((value) => ({ value, label: value, color: marks[value].color, shape: 'square', sizePx: 22 })),
  },
};

const geojson = {
  type: 'FeatureCollection',
  features: names.map((kind) => ({
    type: 'Feature',
    id: kind,
    properties: { kind },
    geometry: { type: 'Point', coordinates: marks[kind].position },
  })),
};

let atlas: OpenAtlas;

beforeAll(async () => {
  atlas = await openAtlas({
    hash: 'v=9.3/38.95/116.1&l=-income,-xiongan,-railways,-stations&lang=en',
    prepare: async (page) => {
      await page.context().route('**/marks.geojson', (route) => route.fulfill({ json: geojson }));
    },
  });
  const { page } = atlas;
  await page.evaluate((added) => {
    const explorer = document.querySelector('jjj-explorer');
    if (explorer) explorer.layers = [added as never];
  }, layer);
  await page.waitForFunction(() =>
    document.querySelector('jjj-explorer')?.viewer?.state.layers.some(({ id }) => id === 'marks'),
  );
  await atlas.whenReady();
  await page.locator('button.print').click();
  await page.locator('#paper').selectOption('A4');
  await page.locator('#orientation').selectOption('landscape');
  await page.locator('#scale').selectOption('500000');
});

afterAll(() => atlas.close());

/** Presses a button of the dialog and gives what the browser saves. */
async function saved(page: Page, label: string, nth = 0): Promise<Buffer> {
  const button = page.locator('jjj-print').getByRole('button', { name: label, exact: true }).nth(nth);
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 110_000 }), button.click()]);
  return readFileSync(await download.path());
}

/** Millimetres on a sheet at a scale between two places, as the ellipsoid has them. */
function millimetres(from: Mark, to: Mark, denominator: number): number {
  const [[west, south], [east, north]] = [marks[from].position, marks[to].position];
  const { s12 = Number.NaN } = geographiclib.Geodesic.WGS84.Inverse(south, west, north, east);
  return (s12 * 1000) / denominator;
}

test('an exported page has its size, and distances on it are those of the stated scale', async () => {
  const png = await saved(atlas.page, 'Save as PNG');
  const sheet = await decodeSheet(
    png,
    Object.values(marks).map(({ color }) => color),
    0.78,
  );
  expect([sheet.width, sheet.height]).toEqual([Math.round((297 / 25.4) * 200), Math.round((210 / 25.4) * 200)]);
  expect(statedDensity(png)).toEqual([7874, 7874]);
  const at = (name: Mark) => sheet.marks[marks[name].color] ?? { x: 0, y: 0, count: 0 };
  for (const name of names) expect(at(name).count).toBeGreaterThan(300);
  const mmOf = (from: Mark, to: Mark) => (Math.hypot(at(from).x - at(to).x, at(from).y - at(to).y) / 200) * 25.4;
  expect(mmOf('west', 'east') / millimetres('west', 'east', 500_000)).toBeCloseTo(1, 2);
  expect(Math.abs(mmOf('south', 'north') / millimetres('south', 'north', 500_000) - 1)).toBeLessThan(0.01);
});

test('a document has the exact paper, and the picture whole', async () => {
  const pdf = (await saved(atlas.page, 'Save as PDF')).toString('latin1');
  const box = /\/MediaBox \[ ?0 0 ([\d.]+) ([\d.]+) ?\]/.exec(pdf)?.slice(1).map(Number) ?? [];
  expect(box[0]).toBeCloseTo(841.89, 1);
  expect(box[1]).toBeCloseTo(595.276, 1);
  expect(pdf).toContain('/Width 2339');
  expect(pdf).toContain('/Height 1654');
  expect(pdf).toMatch(/\/Lang ?\(en\)/);
});

test('a page in grey has no colour', async () => {
  const { page } = atlas;
  await page.locator('#grey').check();
  const sheet = await decodeSheet(await saved(page, 'Save as PNG'), []);
  expect(sheet.colored).toBe(0);
  await page.locator('#grey').uncheck();
});

test('a picture for slides is 16:9, with the marks in it', async () => {
  const slide = await decodeSheet(await saved(atlas.page, 'Save as PNG', 1), [marks.west.color], 0.7);
  expect([slide.width, slide.height]).toEqual([1920, 1080]);
  expect(slide.marks[marks.west.color]?.count).toBeGreaterThan(100);
});

test('the dialog is usable by everyone, in both languages, and the page stays silent', async () => {
  const { page } = atlas;
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await page.evaluate(() => document.querySelector('jjj-explorer')?.viewer?.setLocale('zh'));
  await page.locator('jjj-print').getByRole('button', { name: '存为PDF' }).waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect
    .poll(() => page.evaluate(() => document.querySelector('jjj-explorer')?.shadowRoot?.activeElement?.className))
    .toBe('icon print');
  atlas.expectQuiet();
});
