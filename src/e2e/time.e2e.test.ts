import { readFileSync } from 'node:fs';
import type { FeatureCollection } from 'geojson';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JjjMap } from '../elements/map/map.js';
import { mapOf, showOnly } from './atlas-page.js';
import { focusByTab } from './focus-stops.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { legendRows } from './map-colors.js';
import { countChanged, countDrawn } from './pixels.js';
import { readSetting, textOf } from './region-page.js';
import { drawnKilometres } from './statistics-sources.js';

let atlas: OpenAtlas;
let page: Page;
let slider: Locator;
beforeAll(async () => {
  atlas = await openAtlas({ width: 1280, height: 800 });
  page = atlas.page;
  slider = page.locator('jjj-time-slider');
  await showOnly(page, { railways: 'all', highways: undefined });
});
afterAll(() => atlas.close());

const km = (value: number) => `${new Intl.NumberFormat('en', { maximumFractionDigits: 0 }).format(value)} km`;
const yearHandle = () => slider.locator('[data-handle=year]');
const sinceHandle = () => slider.locator('[data-handle=since]');

/** What a handle should say of both networks in a year. */
function wantedText(year: number): RegExp {
  const part = (network: 'railways' | 'highways', what: string) => {
    const { dated, undated } = drawnKilometres(network, year);
    return `${km(dated)} of ${what} open, and ${km(undated)} without a date`;
  };
  const parts = [part('railways', 'railway'), part('highways', 'expressway')];
  return new RegExp(`^${year}: (${parts.join('; ')}|${parts.toReversed().join('; ')})$`);
}

async function valueText(handle: Locator): Promise<string> {
  return (await handle.getAttribute('aria-valuetext')) ?? '';
}

/** What the map's canvas shows, once it is drawn. */
async function picture(): Promise<Buffer> {
  await atlas.whenReady();
  return page.locator('jjj-map canvas').first().screenshot();
}

async function showBasemap(shown: boolean): Promise<void> {
  await mapOf(page).evaluate((element, wanted) => (element as JjjMap).viewer?.showBasemap(wanted), shown);
}

describe('the slider, by keyboard alone', () => {
  test('turns on between 2013 and 2023, and says the kilometres of both', async () => {
    await page.locator('jjj-map canvas').first().focus();
    await focusByTab(page, /Move through time/);
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await readSetting(page)).year).toBe(2023);
    expect(await readSetting(page)).toMatchObject({ since: 2013, month: null });
    await expect.poll(() => valueText(yearHandle())).toMatch(wantedText(2023));
    expect(await valueText(sinceHandle())).toMatch(wantedText(2013));
    expect(await textOf(slider.locator('output.now'))).toBe('2013 to 2023');
  });

  test('highlights what opened in between, and counts the undated apart', async () => {
    const path = new URL('../../geodata/sources/railways/railways.geojson', import.meta.url);
    const { features } = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection;
    const openings = features.map(({ properties }) => properties?.['opened'] as string | null);
    const year = (opened: string | null) => Number(opened?.slice(0, 4));
    const rows = await legendRows(page, 'railways');
    const countOf = (label: RegExp) => rows.find((row) => label.test(row.label))?.count;
    expect(countOf(/^opened after 2013, until 2023$/)).toBe(
      openings.filter((opened) => year(opened) > 2013 && year(opened) <= 2023).length,
    );
    expect(countOf(/^opened until 2013$/)).toBe(openings.filter((opened) => year(opened) <= 2013).length);
    expect(countOf(/^opening date not in this dataset/)).toBe(openings.filter((opened) => opened === null).length);
    await takeScreenshot(page, 'growth-since-2013');
  });

  test('moves the beginning of the span by arrow keys', async () => {
    const before = await picture();
    await sinceHandle().focus();
    for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
    expect((await readSetting(page)).since).toBe(2016);
    expect(await valueText(sinceHandle())).toMatch(wantedText(2016));
    // Lines that opened from 2014 to 2016 are no longer highlighted.
    expect((await countChanged(before, await picture())).changed).toBeGreaterThan(300);
  });

  test('ends the span with its switch', async () => {
    await yearHandle().focus();
    await page.keyboard.press('End');
    await slider.locator('[role=switch]').focus();
    await page.keyboard.press('Space');
    expect(await readSetting(page)).toMatchObject({ year: 2023, since: null });
    expect(await sinceHandle().count()).toBe(0);
  });

  test('steps through the years without asking for data', async () => {
    await yearHandle().focus();
    await page.keyboard.press('Home');
    const asked = atlas.requests.length;
    expect((await readSetting(page)).year).toBe(2008);
    for (let year = 2009; year <= 2023; year++) {
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => valueText(yearHandle())).toMatch(wantedText(year));
      if (year === 2013 || year === 2023) {
        await atlas.whenReady();
        await takeScreenshot(page, `growth-${year}`);
      }
    }
    expect((await readSetting(page)).year).toBe(2023);
    // A changed address may make the browser ask for the page's sign again.
    expect(atlas.requests.slice(asked).filter((url) => !url.endsWith('/favicon.svg'))).toEqual([]);
  });

  test('draws more line in 2023 than in 2013, and in 2013 than in 2008', async () => {
    // Without the base map the ground is even.
    await showBasemap(false);
    const drawn: number[] = [];
    for (const key of ['Home', 'PageUp', 'End']) {
      await yearHandle().focus();
      await page.keyboard.press(key);
      drawn.push(await countDrawn(await picture()));
    }
    await showBasemap(true);
    const [first = 0, second = 0, last = 0] = drawn;
    expect(first, 'in 2008, undated ones included').toBeGreaterThan(1000);
    expect(second, `in 2013, beside ${first}`).toBeGreaterThan(first * 1.05);
    expect(last, `in 2023, beside ${second}`).toBeGreaterThan(second * 1.1);
  });

  test('names and counts what has no date and what is not drawn', async () => {
    const networks = slider.locator('.network');
    expect(await networks.count()).toBe(2);
    for (const network of ['railways', 'highways'] as const) {
      const { dated, undated } = drawnKilometres(network, 2023);
      const readout = networks.filter({
        has: page.locator('h3', { hasText: network === 'railways' ? 'railways' : 'expressways' }),
      });
      const text = await textOf(readout);
      expect(text).toContain(km(dated));
      expect(text).toContain(`${km(undated)} more without a date`);
      expect(text).toContain('Known but not drawn:');
    }
    expect(await textOf(page.locator('jjj-legend [data-layer=railways]'))).toContain(
      'Features whose date is not in this dataset stay on the map whatever the year.',
    );
  });
});

describe('the chart', () => {
  const chart = () => page.locator('jjj-chart');
  const plot = () => chart().locator('.plot');

  test('opens by keyboard and has its numbers in a table', async () => {
    await slider.locator('.turn-off').focus();
    await focusByTab(page, /^Chart$/);
    await page.keyboard.press('Enter');
    await plot().locator('canvas').waitFor();
    await chart().locator('details > summary').first().focus();
    await page.keyboard.press('Enter');
    const head = await chart().locator('thead th').allTextContents();
    const column = head.findIndex((each) => /dated/.test(each) && !/undated/.test(each));
    expect(column).toBeGreaterThan(0);
    const shown = await chart()
      .locator('tbody tr')
      .evaluateAll(
        (rows, at) => rows.map((row) => [row.children[0]?.textContent?.trim(), row.children[at]?.textContent?.trim()]),
        column,
      );
    expect(shown).toHaveLength(16);
    for (const [year, text] of shown) {
      const { dated } = drawnKilometres('railways', Number(year));
      expect(`${year}: ${text} km`).toBe(`${year}: ${km(dated)}`);
    }
    await page.keyboard.press('Enter');
  });

  test('sets the year by arrow keys, and a span with Shift', async () => {
    await plot().focus();
    await page.keyboard.press('ArrowLeft');
    expect(await readSetting(page)).toMatchObject({ year: 2022, since: null });
    await page.keyboard.press('Shift+ArrowLeft');
    expect(await readSetting(page)).toMatchObject({ year: 2022, since: 2021 });
    await page.keyboard.press('Shift+Home');
    expect(await readSetting(page)).toMatchObject({ year: 2022, since: 2008 });
  });

  test('sets a span by brushing', async () => {
    const box = await plot().locator('.u-over').boundingBox();
    if (!box) throw new Error('The plot has no ground.');
    // 2008 is its left end and 2023 its right one.
    const at = (year: number): [number, number] => [box.x + (box.width * (year - 2008)) / 15, box.y + box.height / 2];
    await page.mouse.move(...at(2012));
    await page.mouse.down();
    await page.mouse.move(...at(2015), { steps: 4 });
    await page.mouse.move(...at(2020), { steps: 4 });
    await page.mouse.up();
    expect(await readSetting(page)).toMatchObject({ since: 2012, year: 2020 });
    await page.mouse.move(700, 300);
    await atlas.whenReady();
    await takeScreenshot(page, 'time-chart');
  });
});

test('showing all years again takes the year away', async () => {
  await slider.locator('.turn-off').focus();
  await page.keyboard.press('Enter');
  expect(await readSetting(page)).toMatchObject({ year: null, since: null });
  await expect.poll(() => textOf(slider.locator('.frame'))).toContain('All years');
});

test('the page stayed quiet', () => atlas.expectQuiet());
