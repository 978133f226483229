import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { GeometryType } from '../core/geometry-type.js';
import type { JjjMap } from '../elements/map/map.js';
import { encodeFlatGeobuf } from '../flatgeobuf/encode.js';
import { mapOf } from './atlas-page.js';
import { findAccessibilityViolations, openAtlas, takeScreenshot } from './harness.js';

const schools = [
  'name,kind,pupils,lon,lat',
  '<b>First</b> school,primary,420,116.40,39.90',
  '第二小学,primary,380,116.50,39.95',
  'Third school,secondary,900,117.20,39.10',
  '=1+1,secondary,640,114.50,38.05',
  'Nowhere,primary,10,,',
].join('\n');

const points = JSON.stringify({
  type: 'FeatureCollection',
  features: Array.from({ length: 24 }, (_, index) => ({
    type: 'Feature',
    properties: { name: `Place ${index}`, kind: index % 2 ? 'odd' : 'even', people: 100 + index * index },
    geometry: { type: 'Point', coordinates: [115 + index / 10, 38 + (index % 5) / 2] },
  })),
});

const dialog = (page: Page) => page.locator('jjj-add-data dialog');

async function openDialog(page: Page): Promise<void> {
  await page.locator('jjj-explorer button.add-data').click();
  await dialog(page).waitFor();
}

async function chooseFile(page: Page, name: string, text: string): Promise<void> {
  const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.locator('jjj-add-data input[type=file]').setInputFiles(file);
}

const button = (page: Page, name: string) => dialog(page).getByRole('button', { name, exact: true });

/** What the map has of the reader's own. */
function ownOf(page: Page) {
  return mapOf(page).evaluate((element) =>
    ((element as JjjMap).viewer?.state.own ?? []).map(({ id, kind, kept }) => ({ id, kind, kept })),
  );
}

test('a table with coordinates is looked at, placed, described and drawn, and what is left out is told', async () => {
  const atlas = await openAtlas();
  const { page } = atlas;
  await openDialog(page);
  await takeScreenshot(page, 'own-choose');
  await chooseFile(page, 'schools.csv', schools);
  await button(page, 'Next').waitFor();
  await takeScreenshot(page, 'own-found');
  expect(await dialog(page).locator('tbody tr').count()).toBe(5);
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await button(page, 'Next').click();
  await dialog(page).locator('#crs').waitFor();
  await button(page, 'Next').click();
  expect(await dialog(page).locator('[role=alert]').textContent()).toContain('reference system');
  await dialog(page).locator('#crs').selectOption('EPSG:4326');
  await dialog(page).locator('.preview').waitFor();
  await takeScreenshot(page, 'own-place');
  expect(await dialog(page).locator('.preview figcaption').textContent()).toContain('4 of 4');
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await button(page, 'Next').click();
  await takeScreenshot(page, 'own-about');
  await button(page, 'Add to the map').click();
  await button(page, 'To the map').waitFor();
  await takeScreenshot(page, 'own-done');
  expect(await dialog(page).textContent()).toContain('1 row without a position');
  await button(page, 'To the map').click();
  await atlas.whenReady();
  expect(await ownOf(page)).toMatchObject([{ kind: 'features', kept: false }]);
  await takeScreenshot(page, 'own-map');
  atlas.expectQuiet();
  await atlas.close();
});

const greenery = [
  '县\t绿化率（%）2020',
  '石家庄市长安区\t38.25',
  '正定县\t33',
  '滦县\t22.4',
  '任县\t25',
  '新华区\t41',
  '怀来县\t47.5',
  '合计\t206',
].join('\n');

test('a pasted table of county names becomes a choropleth, and what is not certain is settled by the reader', async () => {
  const atlas = await openAtlas({ locale: 'zh-CN', colorScheme: 'dark' });
  const { page } = atlas;
  await openDialog(page);
  await dialog(page).locator('#pasted').fill(greenery);
  await button(page, '读取粘贴内容').click();
  await button(page, '下一步').click();
  await dialog(page).locator('table.unsettled').waitFor();
  await takeScreenshot(page, 'own-units');
  expect(await findAccessibilityViolations(page)).toEqual([]);
  expect(await dialog(page).locator('table.unsettled tbody tr').count()).toBe(2);
  const choices = await dialog(page).locator('table.unsettled tbody tr').first().locator('option').allTextContents();
  expect(choices.join()).toContain('石家庄');
  expect(choices.join()).toContain('沧州');
  await dialog(page).locator('table.unsettled select').first().selectOption('130105');
  await dialog(page).getByText('7行中有6行').waitFor();
  await button(page, '下一步').click();
  await dialog(page).locator('#title-field').fill('绿化');
  await button(page, '添加到地图').click();
  await button(page, '查看地图').click();
  await atlas.whenReady();
  const state = await mapOf(page).evaluate((element) => {
    const { thematic } = (element as JjjMap).viewer?.state ?? {};
    return thematic?.phase === 'made' ? [...thematic.map.figures.values] : thematic?.phase;
  });
  expect(Object.fromEntries(state as [string, number][])).toEqual({
    130102: 38.25,
    130123: 33,
    130284: 22.4,
    130505: 25,
    130105: 41,
    130730: 47.5,
  });
  await takeScreenshot(page, 'own-choropleth');
  atlas.expectQuiet();
  await atlas.close();
});

test('what is kept is there after a reload, and gone after it was removed', async () => {
  const atlas = await openAtlas();
  const { page } = atlas;
  await openDialog(page);
  await chooseFile(page, 'points.geojson', points);
  await button(page, 'Next').click();
  await button(page, 'Add to the map').click();
  await button(page, 'To the map').click();
  await page.getByRole('button', { name: 'Settings and sources of “points”' }).click();
  const entry = page.locator('jjj-own-entry');
  await entry.locator('input.keep').check();
  await entry.getByText('Kept in this browser (').waitFor();
  await page.reload({ waitUntil: 'load' });
  await atlas.whenReady();
  await expect.poll(() => ownOf(page)).toMatchObject([{ kind: 'features', kept: true }]);
  await page.getByRole('button', { name: 'Settings and sources of “points”' }).click();
  await entry.locator('.remove').click();
  await entry.locator('.yes').click();
  await expect.poll(() => ownOf(page)).toEqual([]);
  await page.reload({ waitUntil: 'load' });
  await atlas.whenReady();
  expect(await ownOf(page)).toEqual([]);
  atlas.expectQuiet();
  await atlas.close();
});

test('a file that is refused is told in a sentence, and the atlas is as it was', async () => {
  const atlas = await openAtlas({ locale: 'zh-CN' });
  const { page } = atlas;
  await openDialog(page);
  await chooseFile(page, 'odd.geojson', '{"type":"FeatureCollection","features":[{"type":"Fea');
  await dialog(page).locator('[role=alert]').waitFor();
  expect(await dialog(page).locator('[role=alert]').textContent()).toContain('没有添加任何内容');
  expect(await ownOf(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.locator('jjj-layer-list input[role=switch]').first().click();
  await atlas.whenReady();
  atlas.expectQuiet();
  await atlas.close();
});

test('by keyboard alone, on a narrow screen: a file is dropped, added, and its style is changed and undone', async () => {
  const atlas = await openAtlas({ width: 320, height: 720 });
  const { page } = atlas;
  await drop(page, 'points.geojson', points);
  await button(page, 'Next').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await press(page, 'Next');
  await press(page, 'Add to the map');
  await press(page, 'To the map');
  await page.locator('jjj-explorer .tab-layers').focus();
  await page.keyboard.press('Enter');
  const details = page.getByRole('button', { name: 'Settings and sources of “points”' });
  await details.focus();
  await page.keyboard.press('Enter');
  await page.locator('jjj-own-entry button.style').focus();
  await page.keyboard.press('Enter');
  const editor = page.locator('jjj-layer-style');
  await editor.locator('#by').waitFor();
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await takeScreenshot(page, 'own-style');
  await editor.locator('#by').focus();
  await editor.locator('#by').selectOption('classes');
  await expect.poll(() => symbologyOf(page)).toMatchObject({ column: '$class' });
  await editor.locator('button.undo').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => symbologyOf(page)).toMatchObject({ column: 'kind' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  atlas.expectQuiet();
  await atlas.close();
});

test('a file on a server stays there, and only parts of it are asked for', async () => {
  const file = manyPoints(80_000);
  const asked: number[] = [];
  const atlas = await openAtlas({ prepare: (page) => serve(page, file, asked) });
  const { page } = atlas;
  await openDialog(page);
  await dialog(page).locator('#address').fill(new URL('served.fgb', page.url()).href);
  await button(page, 'Fetch').click();
  await dialog(page).locator('.offers button').first().click();
  await button(page, 'To the map').click();
  await atlas.whenReady();
  expect(await ownOf(page)).toMatchObject([{ kind: 'reference', kept: false }]);
  expect(await symbologyOf(page)).toMatchObject({ kind: 'symbols' });
  await takeScreenshot(page, 'own-by-parts');
  expect(asked.length).toBeGreaterThan(1);
  expect(Math.max(...asked)).toBeLessThan(file.length);
  await atlas.close();
});

function manyPoints(count: number): Uint8Array {
  const features = Array.from({ length: count }, (_, index) => ({
    type: 'Feature' as const,
    properties: { id: `p${index}`, kind: index % 2 ? 'odd' : 'even', people: index % 977 },
    geometry: { type: 'Point' as const, coordinates: [114 + (index % 400) / 100, 37 + Math.floor(index / 400) / 50] },
  }));
  return encodeFlatGeobuf(features, {
    name: 'served',
    title: '',
    description: '',
    geometryType: GeometryType.Point,
    crs: { code: 4326, name: 'WGS 84' },
    columns: [
      { name: 'id', type: 'string', title: '', description: '' },
      { name: 'kind', type: 'string', title: '', description: '' },
      { name: 'people', type: 'int', title: '', description: '' },
    ],
  });
}

/** A server that gives parts of a file. @param asked - Takes the bytes of each answer. */
async function serve(page: Page, file: Uint8Array, asked: number[]): Promise<void> {
  await page.context().route('**/served.fgb', (route) => {
    const [, from, to] = /bytes=(\d+)-(\d*)/.exec(route.request().headers()['range'] ?? '') ?? [];
    const first = Number(from ?? 0);
    const body = file.subarray(first, to ? Number(to) + 1 : file.length);
    asked.push(body.length);
    const range = `bytes ${first}-${first + body.length - 1}/${file.length}`;
    const headers = { 'accept-ranges': 'bytes', etag: '"1"', ...(from !== undefined && { 'content-range': range }) };
    return route.fulfill({ status: from === undefined ? 200 : 206, headers, body: Buffer.from(body) });
  });
}

async function press(page: Page, name: string): Promise<void> {
  await button(page, name).waitFor();
  await button(page, name).focus();
  await page.keyboard.press('Enter');
}

/** As a browser tells it when a file is let go over the explorer. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([file.text], file.name));
      return transfer;
    },
    { name, text },
  );
  await page.dispatchEvent('jjj-explorer', 'dragenter', { dataTransfer: data });
  await page.locator('jjj-explorer .drop-sign').waitFor();
  await page.dispatchEvent('jjj-explorer', 'drop', { dataTransfer: data });
  await page.locator('jjj-explorer .drop-sign').waitFor({ state: 'detached' });
}

function symbologyOf(page: Page) {
  return mapOf(page).evaluate((element) => {
    const { viewer } = element as JjjMap;
    const own = viewer?.state.own[0];
    return own && viewer.definition(own.id).variants[0]?.parts[0]?.symbology;
  });
}
