import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeatureCollection } from 'geojson';
import type { Download, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gdalIsInstalled } from '../testing/gdal.js';
import { gdalFeatures } from '../testing/gdal-features.js';
import { sharedBrowser } from './browser.js';
import { findAccessibilityViolations, type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';

let atlas: OpenAtlas;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jjj-saving-'));
  atlas = await openAtlas({ hash: 'v=8.2/39.6/116.6&l=income,-xiongan,railways,stations&lang=en' });
  await atlas.page.locator('button.icon.save').click();
  await atlas.page.locator('jjj-save-data dialog[open]').waitFor();
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await atlas.close();
});

/** Presses a button of the dialog and gives what the browser saves. */
async function saved(page: Page, act: string): Promise<Download> {
  const button = page.locator(`jjj-save-data button[data-act="${act}"]`);
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 110_000 }), button.click()]);
  return download;
}

async function savedAs(page: Page, format: string, crs?: string): Promise<Blob> {
  await page.locator('jjj-save-data #format').selectOption(format);
  if (crs !== undefined) await page.locator('jjj-save-data #crs').selectOption(crs);
  return new Blob([readFileSync(await (await saved(page, 'save')).path())]);
}

/** Positions of GDAL's and ours are compared to a millionth of a degree: a decimetre. */
const rounded = (value: unknown): unknown =>
  typeof value === 'number' ? Number(value.toFixed(6)) : Array.isArray(value) ? value.map(rounded) : value;

test.skipIf(!gdalIsInstalled())('a whole layer is the same in every format, as GDAL reads it', async () => {
  const { page } = atlas;
  await page.locator('jjj-save-data #subject').selectOption('stations');
  const geojson = await savedAs(page, 'geojson', '4326');
  const ours: FeatureCollection & { metadata?: { inputs: { licence: string }[] } } = JSON.parse(await geojson.text());
  expect(ours.features.length).toBeGreaterThan(50);
  expect(JSON.stringify(ours.metadata)).toContain('EPSG:4326');
  const byId = new Map(ours.features.map((feature) => [feature.properties?.['id'], feature]));
  const files = [
    ['flatgeobuf', 'stations.fgb', '4490'],
    ['shapefile', 'stations.zip', '4490'],
    ['kml', 'stations.kml', undefined],
    ['geojson', 'stations.geojson', '4490'],
  ] as const;
  for (const [format, name, crs] of files) {
    const [layer] = await gdalFeatures(await savedAs(page, format, crs), name);
    expect(layer?.crs, format).toBe(crs === undefined ? 'EPSG:4326' : `EPSG:${crs}`);
    expect(layer?.features.length, format).toBe(ours.features.length);
    for (const feature of layer?.features ?? []) {
      // Of GeoJSON, GDAL has the id of the feature instead of a property that is the same.
      const original = byId.get(feature.properties?.['id'] ?? feature.id);
      expect(original, `${format} ${feature.properties?.['id']}`).toBeDefined();
      expect(feature.properties?.['name_zh']).toEqual(original?.properties?.['name_zh']);
      const theirs =
        feature.geometry && 'coordinates' in feature.geometry ? feature.geometry.coordinates.slice(0, 2) : null;
      const own = original?.geometry && 'coordinates' in original.geometry ? original.geometry.coordinates : null;
      expect(rounded(theirs)).toEqual(rounded(own));
    }
  }
});

test('a project opens again as it was saved, and a wrong one changes nothing', async () => {
  const { page } = atlas;
  const path = join(folder, 'mine.jjj.json');
  await (await saved(page, 'project')).saveAs(path);
  const stateOf = () =>
    page.evaluate(() => {
      const state = document.querySelector('jjj-explorer')?.viewer?.state;
      return (
        state && { layers: state.layers.map(({ id, visible, opacity }) => [id, visible, opacity]), view: state.view }
      );
    });
  const before = await stateOf();
  await page.evaluate(() => {
    const viewer = document.querySelector('jjj-explorer')?.viewer;
    viewer?.showLayer('income', false);
    viewer?.setOpacity('railways', 0.3);
    viewer?.moveLayer('stations', 0);
    viewer?.setView({ center: [115, 38], viewportZoom: 6.5 }, { animate: false });
  });
  expect(await stateOf()).not.toEqual(before);
  await page.locator('jjj-save-data input[type="file"]').setInputFiles(path);
  await page.locator('jjj-save-data .said', { hasText: 'The project is open.' }).waitFor();
  await expect.poll(stateOf).toEqual(before);
  const hostile = JSON.parse(readFileSync(path, 'utf8'));
  hostile.state.layers[0].opacity = 'javascript:alert(1)';
  await page.locator('jjj-save-data input[type="file"]').setInputFiles({
    name: 'hostile.jjj.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(hostile)),
  });
  await page.locator('jjj-save-data .said', { hasText: 'state.layers.0.opacity' }).waitFor();
  expect(await stateOf()).toEqual(before);
});

test('the dialog is usable by everyone, in both languages', async () => {
  const { page } = atlas;
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await takeScreenshot(page, 'save-data');
  await page.evaluate(() => document.querySelector('jjj-explorer')?.viewer?.setLocale('zh'));
  await page.locator('jjj-save-data').getByRole('button', { name: '保存简报' }).waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await page.evaluate(() => document.querySelector('jjj-explorer')?.viewer?.setLocale('en'));
});

test('a briefing opens from disk without a network, asks for nothing and is usable by everyone', async () => {
  const path = join(folder, 'briefing.html');
  await atlas.page.locator('#briefing-en').fill('<img src=x onerror=alert(1)> Income & rail');
  await (await saved(atlas.page, 'briefing')).saveAs(path);
  const browser = await sharedBrowser();
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 } });
  const asked: string[] = [];
  const complaints: string[] = [];
  await context.setOffline(true);
  await context.route(/^(?!file:|data:)/, (route) => route.abort());
  const page = await context.newPage();
  page.on('request', (request) => asked.push(request.url().slice(0, 60)));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`file://${path}`);
  expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`file://${path}`.slice(0, 60)]);
  expect(await page.locator('h1 .in-en').textContent()).toBe('<img src=x onerror=alert(1)> Income & rail');
  await takeScreenshot(page, 'briefing-en');
  const pictures = page.locator('.map img[data-of="income"]');
  expect(await pictures.first().isVisible()).toBe(true);
  await page.locator('input[data-switches="income"]').focus();
  await page.keyboard.press('Space');
  expect(await pictures.first().isVisible()).toBe(false);
  await takeScreenshot(page, 'briefing-toggled');
  await page.keyboard.press('Space');
  expect(await findBriefingViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '中文' }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await page.getByText('数据来源').isVisible()).toBe(true);
  expect(await page.getByText('Sources', { exact: true }).isVisible()).toBe(false);
  await page.locator('summary').first().click();
  expect(await findBriefingViolations(page)).toEqual([]);
  await takeScreenshot(page, 'briefing-zh');
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(complaints).toEqual([]);
  await context.close();
});

/** The page's own policy allows no other script: axe comes by the debugger, which no policy binds. */
async function findBriefingViolations(page: Page): Promise<string[]> {
  return findAccessibilityViolations(page);
}

test('the page of the atlas stays silent', () => atlas.expectQuiet());
