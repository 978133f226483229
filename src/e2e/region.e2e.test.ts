import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tour } from '../../layers/tour.js';
import type { JjjMap } from '../elements/map/map.js';
import { askByForm } from './ask-page.js';
import { clickCenter, flyTo, mapOf, showOnly } from './atlas-page.js';
import { focusByTab, focusedName } from './focus-stops.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { openMatter, openSide, readSetting, textOf } from './region-page.js';
import { figureOf, figureRow } from './statistics-sources.js';

const [beijing, langfang, baoding, county] = ['110000', '131000', '130600', '130123'] as const;

let atlas: OpenAtlas;
let page: Page;
beforeAll(async () => {
  atlas = await openAtlas({ width: 1280, height: 800 });
  page = atlas.page;
  await showOnly(page, { income: undefined });
});
afterAll(() => atlas.close());

const profileCodes = async () => (await readSetting(page)).profile;

/** Adds a unit by what a reader types, with the keyboard alone. */
async function addByKeyboard(profile: Locator, text: string): Promise<void> {
  await profile.locator('#find').focus();
  await page.keyboard.type(text);
  await profile.locator('[role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
}

/** What a unit's words are worth in the unit of statistics.csv. */
const worth: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  yuan: { 'yuan per person': 1, yuan: 1 },
  '100 million yuan': { 'billion yuan': 10 },
  persons: { people: 1, 'thousand people': 1000, 'million people': 1e6 },
  percent: { '%': 1 },
  'ug/m3': { 'µg/m³': 1 },
};

interface ShownCell {
  readonly indicator: string;
  readonly year: number;
  readonly code: string;
  /** Empty when there is no figure. */
  readonly value: string;
  readonly rank: string;
  readonly missing: string;
  readonly reason: string;
  readonly sources: number;
}

/** Every cell of the table of units. */
function readCells(profile: Locator): Promise<readonly ShownCell[]> {
  return profile.locator('table').evaluate((table) => {
    const text = (element: Element | null | undefined) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    const codes = [...table.querySelectorAll('[data-remove]')].map((each) => each.getAttribute('data-remove') ?? '');
    return [...table.querySelectorAll('tr[data-indicator]')].flatMap((row) =>
      [...row.querySelectorAll('td')].map((cell, at) => ({
        indicator: row.getAttribute('data-indicator') ?? '',
        year: Number(/\d{4}$/.exec(text(row.querySelector('th > .quiet')))?.[0]),
        code: codes[at] ?? '',
        value: text(cell.querySelector('.value > span')),
        rank: text(cell.querySelector('.rank')),
        missing: text(cell.querySelector('.missing')),
        reason: text(cell.querySelector('.reason')),
        sources: cell.querySelectorAll('details .record').length,
      })),
    );
  });
}

/** A shown figure in the unit of its row, and how far writing may have rounded it. */
function numberOf({ value }: ShownCell, unit: string): { readonly number: number; readonly within: number } {
  const [, digits = '', decimals = '', words = ''] = /^([\d,]+(?:\.(\d+))?) ?(.*)$/.exec(value) ?? [];
  const factor = worth[unit]?.[words];
  if (factor === undefined) throw new Error(`"${value}" is in no unit that ${unit} is written in.`);
  const within = (0.5001 * factor) / 10 ** decimals.length;
  return { number: Number(digits.replaceAll(',', '')) * factor, within };
}

describe('the comparison of units', () => {
  test('takes units by name, from the map and from an answer', async () => {
    const profile = await openMatter(page, 'jjj-region-profile');
    await addByKeyboard(profile, beijing);
    expect(await profileCodes()).toEqual([beijing]);
    await mapOf(page).evaluate(async (element) => {
      const map = element as JjjMap;
      map.viewer?.setVariant('income', 'prefecture-urban');
      await map.whenReady();
    });
    await flyTo(page, [116.68, 39.5], 8);
    await clickCenter(page);
    await profile.locator('.take-selected').click();
    expect(await profileCodes()).toEqual([beijing, langfang]);
    await openSide(page, 'ask');
    const asked = page.locator('jjj-query-panel');
    await asked.locator('#ask').selectOption({ label: 'What borders …?' });
    await asked.locator('#subject').selectOption({ label: 'an administrative unit' });
    await asked.locator('#level').selectOption({ label: 'Prefectures' });
    await asked.locator('#unit').selectOption({ label: 'Beijing' });
    const { names } = await askByForm(page);
    expect(names).toContain('Baoding');
    await openSide(page, 'region');
    await profile.locator('.take-answer').click();
    const codes = await profileCodes();
    expect(codes).toHaveLength(6);
    expect(codes.slice(0, 2)).toEqual([beijing, langfang]);
    expect(await textOf(profile.locator('[role=status]'))).toMatch(/Baoding|did not fit/);
    expect(await profile.locator('#find').isDisabled()).toBe(true);
  });

  test('shows figures, units and years of statistics.csv, or why there is none', async () => {
    const profile = page.locator('jjj-region-profile');
    await mapOf(page).evaluate(
      (element, codes) => (element as JjjMap).viewer?.setProfile(codes),
      [beijing, langfang, baoding],
    );
    await expect.poll(() => profile.locator('[data-remove]').count()).toBe(3);
    const cells = await readCells(profile);
    const compared = cells.filter(({ code, indicator, year }) => figureRow(code, indicator, year));
    expect(compared.length).toBeGreaterThan(30);
    for (const cell of compared) {
      const row = figureRow(cell.code, cell.indicator, cell.year);
      const named = `${cell.indicator} of ${cell.code} in ${cell.year}: ${cell.value || cell.missing}`;
      if (cell.value === '') continue;
      const { number, within } = numberOf(cell, (row?.['unit'] ?? '').split(' index')[0] ?? '');
      expect(Math.abs(number - Number(row?.['value'])), named).toBeLessThanOrEqual(within);
      expect(cell.sources, named).toBeGreaterThan(0);
    }
    const missing = cells.filter(({ value }) => value === '');
    for (const cell of missing) {
      expect(cell.missing, cell.indicator).toBe('not in this dataset');
      expect(cell.rank).toBe('');
      expect(cell.reason.length, `${cell.indicator} of ${cell.code} in ${cell.year} has no reason`).toBeGreaterThan(20);
    }
    expect(cells.find(({ code, indicator }) => code === langfang && indicator === 'income_urban')?.rank).toMatch(
      /^rank \d+ of 13$/,
    );
    await takeScreenshot(page, 'region-profile');
  });

  test('ranks no county where figures speak for less than nine tenths of the people', async () => {
    const profile = page.locator('jjj-region-profile');
    await addByKeyboard(profile, county);
    const cells = (await readCells(profile)).filter(({ code }) => code === county);
    const income = cells.find(({ indicator }) => indicator === 'income_urban');
    expect(income?.value).not.toBe('');
    const share = Number(/^no rank: figures for (\d+)% of the people$/.exec(income?.rank ?? '')?.[1]);
    expect(share).toBeLessThan(90);
    expect(await textOf(profile.locator('.frame'))).toContain(
      'less than 90% of the people of the region, there are none',
    );
  });
});

test('the map keeps its room beside results, slider and chart', async () => {
  await mapOf(page).evaluate(async (element) => {
    const map = element as JjjMap;
    map.viewer?.setTime({ year: 2023, since: 2013 });
    await map.whenReady();
  });
  await page.locator('jjj-explorer button.chart').click();
  await page.locator('jjj-chart .plot canvas').waitFor();
  expect((await page.locator('jjj-map canvas').first().boundingBox())?.height).toBeGreaterThan(180);
  await takeScreenshot(page, 'region-crowded');
  await page.locator('jjj-explorer button.chart').click();
  await mapOf(page).evaluate((element) => {
    const map = element as JjjMap;
    map.viewer?.setTime({ year: null });
    map.viewer?.clearQuestion();
  });
});

test('inequality is reckoned from the figures, and names its sources', async () => {
  const inequality = await openMatter(page, 'jjj-inequality');
  await inequality.locator('#indicator').selectOption('gdp_per_capita');
  await inequality.locator('#level').selectOption('prefecture');
  await inequality.locator('#measure').selectOption('gini');
  const units = [
    '110100',
    '120100',
    ...Array.from({ length: 11 }, (_, at) => `13${String(at + 1).padStart(2, '0')}00`),
  ];
  const weights = units.map((code) => figureOf(code, 'population_resident', 2023));
  const values = units.map((code) => figureOf(code, 'gdp_per_capita', 2023));
  const row = inequality.locator('tbody tr', { has: page.locator('th', { hasText: '2023' }) });
  expect(Number(await textOf(row.locator('td').first().locator('.value')))).toBeCloseTo(gini(values, weights), 3);
  await inequality.locator('details > summary').last().click();
  expect(await inequality.locator('.record').count()).toBeGreaterThan(0);
  expect(await textOf(inequality.locator('.frame'))).toMatch(/no index: \d+% of the people/);
  await takeScreenshot(page, 'region-inequality');
});

/** Weighted by people: the mean difference of two people by half of the mean. */
function gini(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  const mean = values.reduce((sum, value, at) => sum + value * (shares[at] ?? 0), 0);
  let differences = 0;
  for (const [i, one] of values.entries())
    for (const [j, other] of values.entries())
      differences += (shares[i] ?? 0) * (shares[j] ?? 0) * Math.abs(one - other);
  return differences / (2 * mean);
}

describe('the tour, by keyboard', () => {
  test('goes from the first step to the last, and brings the map back', async () => {
    await mapOf(page).evaluate(async (element) => {
      const map = element as JjjMap;
      map.viewer?.setThematic({
        level: 'prefecture',
        figure: { indicator: 'pm25', year: 2023, measure: 'value' },
        classing: { method: 'quantile', classCount: 4 },
        palette: 'greens',
        form: 'areas',
      });
      map.viewer?.setTime({ year: 2019, since: null });
      await map.whenReady();
    });
    await showOnly(page, { income: undefined, highways: undefined });
    const before = await readSetting(page);
    expect(before).toMatchObject({ year: 2019, thematic: { figure: { indicator: 'pm25' } } });
    const element = await openMatter(page, 'jjj-tour');
    await page.locator('details[name=matter] > summary').first().focus();
    await focusByTab(page, /^Start the tour$/, 5);
    await page.keyboard.press('Enter');
    for (const [index, { title, setting }] of tour.entries()) {
      if (index > 0) await page.keyboard.press('ArrowRight');
      await expect.poll(() => textOf(element.locator('h3'))).toBe(title.en);
      if (index === 0) expect(await focusedName(page)).toBe(title.en);
      else
        expect(await textOf(element.locator('[role=status]'))).toBe(`Step ${index + 1} of ${tour.length}: ${title.en}`);
      const shown = await readSetting(page);
      expect(Object.keys(shown.layers).toSorted(), title.en).toEqual(setting.layers?.map(({ id }) => id).toSorted());
      expect(shown.thematic, title.en).toEqual(setting.thematic ?? null);
      expect([shown.year, shown.since], title.en).toEqual([setting.year, setting.since]);
      if (['income-cliff', 'high-speed', 'not-known'].includes(tour[index]?.id ?? ''))
        await takeScreenshot(page, `tour-${tour[index]?.id}`);
    }
    await focusByTab(page, /^Finish$/, 5);
    await page.keyboard.press('Enter');
    await expect.poll(() => focusedName(page)).toBe('Start the tour');
    const after = await readSetting(page);
    expect(after).toMatchObject({ layers: before.layers, year: 2019, since: null, thematic: before.thematic });
    for (const [side, degrees] of before.bbox.entries()) expect(after.bbox[side]).toBeCloseTo(degrees, 1);
  });
});

test('the page stayed quiet', () => atlas.expectQuiet());
