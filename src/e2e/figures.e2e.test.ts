import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ThematicChoice } from '../core/thematic-choice.js';
import type { JjjMap } from '../elements/map/map.js';
import { mapOf, showOnly } from './atlas-page.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { colorsAt, legendRows, pixelsOf } from './map-colors.js';

const countyIncome: ThematicChoice = {
  level: 'county',
  figure: { indicator: 'income_urban', year: 2020, measure: 'value' },
  classing: { method: 'natural-breaks', classCount: 6 },
  palette: 'yellow-orange-brown',
  form: 'areas',
};

let atlas: OpenAtlas;
let page: Page;
beforeAll(async () => {
  atlas = await openAtlas({ width: 1440, height: 900 });
  page = atlas.page;
});
afterAll(() => atlas.close());

/** Maps figures and waits for the picture. */
async function mapFigures(choice: ThematicChoice): Promise<void> {
  await mapOf(page).evaluate(async (element, wanted) => {
    const map = element as JjjMap;
    map.viewer?.setThematic(wanted);
    for (let wait = 0; wait < 400 && map.viewer?.state.thematic.phase === 'making'; wait++)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const state = map.viewer?.state.thematic;
    if (state?.phase !== 'made') throw new Error(`the map of figures is ${JSON.stringify(state).slice(0, 400)}`);
    await map.whenReady();
  }, choice);
}

/** Counties with where they are named on the map and their figure. */
async function readCounties(codes: readonly string[]) {
  return mapOf(page).evaluate((element, wanted) => {
    const { viewer } = element as JjjMap;
    if (!viewer?.state.view) throw new Error('The map has no view.');
    return {
      view: viewer.state.view,
      counties: wanted.map((id) => {
        const properties = viewer.details({ layer: 'income', id })?.properties;
        return {
          id,
          at: [Number(properties?.['label_lon']), Number(properties?.['label_lat'])] as const,
          income: Number(properties?.['income_urban_2020']),
        };
      }),
    };
  }, codes);
}

/** What a legend's range begins and ends with. */
function rangeOf(label: string): readonly [number, number] {
  const numbers = (label.match(/[\d,]+/g) ?? []).map((text) => Number(text.replaceAll(',', '')));
  const [first = Number.NaN, second] = numbers;
  if (second !== undefined) return [first, second];
  return label.startsWith('under') ? [-Infinity, first] : [first, Infinity];
}

describe('incomes of counties in natural breaks', () => {
  beforeAll(async () => {
    await showOnly(page, {});
    await mapFigures(countyIncome);
  });

  test('the colour of ten counties is that of their class in the legend', async () => {
    await mapOf(page).evaluate(async (element) => {
      const map = element as JjjMap;
      map.viewer?.showBasemap(false);
      map.viewer?.setOpacity('income', 1);
      await map.whenReady();
    });
    const codes = '130123 130127 130224 130324 130425 130527 130632 130722 130826 130929 131024 131122'.split(' ');
    const { view, counties } = await readCounties(codes);
    const known = counties.filter(({ income, at }) => income > 0 && at.every(Number.isFinite));
    expect(known.length).toBeGreaterThanOrEqual(10);
    const canvas = page.locator('jjj-map canvas').first();
    const box = await canvas.boundingBox();
    const picture = await canvas.screenshot();
    const points = pixelsOf(
      known.map(({ at }) => at),
      view,
      box ?? { width: 0, height: 0 },
    );
    const colors = await colorsAt(picture, points);
    const rows = await legendRows(page, 'income');
    known.forEach(({ id, income }, index) => {
      const row = rows.find(({ fill }) => fill === colors[index]);
      expect(row, `${id}: ${colors[index]} is in no row of the legend`).toBeDefined();
      const [from, to] = rangeOf(row?.label ?? '');
      expect(income, `${id} in ${row?.label}`).toBeGreaterThanOrEqual(from);
      expect(income, `${id} in ${row?.label}`).toBeLessThan(to);
    });
    await mapOf(page).evaluate((element) => (element as JjjMap).viewer?.showBasemap(true));
  });

  test('the legend counts every county once, missing ones as missing', async () => {
    const rows = await legendRows(page, 'income');
    expect(rows).toHaveLength(7);
    expect(rows.reduce((sum, { count }) => sum + (count ?? 0), 0)).toBe(199);
    expect(rows.at(-1)).toMatchObject({ count: 41 });
  });

  test.each(['light', 'dark'] as const)('is shown to a person, %s', async (theme) => {
    await mapOf(page).evaluate(async (element, wanted) => {
      const map = element as JjjMap;
      map.viewer?.setOpacity('income', 0.8);
      map.viewer?.setTheme(wanted);
      await map.whenReady();
    }, theme);
    await takeScreenshot(page, `figures-county-income-${theme}`);
  });

  test('colours change for a reader without one kind of cone, and only then', async () => {
    const see = (vision: 'normal' | 'deuteranopia') =>
      mapOf(page).evaluate(async (element, wanted) => {
        const map = element as JjjMap;
        map.viewer?.setTheme('light');
        map.viewer?.setVision(wanted);
        await map.whenReady();
      }, vision);
    await see('normal');
    const before = await mapOf(page).screenshot();
    await see('deuteranopia');
    await takeScreenshot(page, 'figures-county-income-deuteranopia');
    expect((await mapOf(page).screenshot()).equals(before)).toBe(false);
    await see('normal');
  });
});

describe('other forms', () => {
  const prefectures: ThematicChoice = { ...countyIncome, level: 'prefecture' };
  const forms: readonly (readonly [string, ThematicChoice])[] = [
    ['gaps', { ...prefectures, form: 'gaps', classing: { method: 'natural-breaks', classCount: 5 } }],
    ['gaps-counties', { ...countyIncome, form: 'gaps', classing: { method: 'natural-breaks', classCount: 5 } }],
    [
      'bivariate',
      {
        ...countyIncome,
        classing: { method: 'quantile', classCount: 3 },
        palette: 'blue-by-orange',
        second: {
          figure: { indicator: 'station_distance', year: 2020, measure: 'value' },
          classing: { method: 'quantile', classCount: 3 },
        },
      },
    ],
    ['dorling', { ...countyIncome, form: 'dorling' }],
    ['noncontiguous', { ...countyIncome, form: 'noncontiguous' }],
    [
      'circles',
      { ...prefectures, form: 'symbols', figure: { indicator: 'population_census', year: 2020, measure: 'value' } },
    ],
  ];

  test.each(forms)('%s', async (name, choice) => {
    await mapFigures(choice);
    await takeScreenshot(page, `figures-${name}`);
    const rows = await page.locator('jjj-legend [data-layer=income]').textContent();
    expect(rows?.trim()).toBeTruthy();
  });

  test('the page stayed quiet', () => atlas.expectQuiet());
});
