import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FigureFile } from '../core/figure-file.js';
import type { JjjMap } from '../elements/map/map.js';
import { mapOf } from './atlas-page.js';
import { focusByTab } from './focus-stops.js';
import { findAccessibilityViolations, type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { legendRows } from './map-colors.js';
import { openMatter, openSide, readSetting, textOf } from './region-page.js';

let atlas: OpenAtlas;
let page: Page;
let panel: Locator;
beforeAll(async () => {
  atlas = await openAtlas({ width: 1280, height: 800 });
  page = atlas.page;
  panel = page.locator('jjj-figure-panel');
});
afterAll(() => atlas.close());

/** Output per person of every county in a year, as published with the atlas. */
function outputs(year: number): readonly (number | null)[] {
  const path = new URL('../../public/geodata/figures.json', import.meta.url);
  const { series } = JSON.parse(readFileSync(path, 'utf8')) as FigureFile;
  const found = series.find(
    (each) => each.indicator === 'gdp_per_capita' && each.level === 'county' && each.year === year,
  );
  if (!found) throw new Error(`figures.json has no gdp_per_capita of counties in ${year}.`);
  return found.values;
}

/** Breaks of the map that is drawn, as the viewer has them. */
async function drawnBreaks(of: Page): Promise<readonly number[]> {
  await readSetting(of);
  return mapOf(of).evaluate((element) => {
    const state = (element as JjjMap).viewer?.state.thematic;
    if (state?.phase !== 'made') throw new Error(`The map of figures is ${state?.phase}.`);
    return [...state.map.classes.breaks];
  });
}

/** The legend says every class with its bounds and its units, and the units without a figure. */
async function expectLegend(of: Page, breaks: readonly number[], year: number): Promise<void> {
  const rows = await legendRows(of, 'income');
  const numbers = rows.map(({ label }) => (label.match(/[\d,]{2,}/g) ?? []).map((text) => text.replaceAll(',', '')));
  const written = breaks.map((value) => String(Math.round(value)));
  expect(numbers.slice(0, -1).toReversed()).toEqual(
    [...written, ''].map((upper, index) => [written[index - 1], upper].filter(Boolean)),
  );
  const values = outputs(year);
  const classOf = (value: number) => breaks.filter((lower) => value >= lower).length;
  const counts = Array.from({ length: breaks.length + 1 }, (_, index) => {
    return values.filter((value) => value !== null && classOf(value) === index).length;
  });
  expect(rows.map(({ count }) => count)).toEqual([
    ...counts.toReversed(),
    values.filter((value) => value === null).length,
  ]);
}

describe('the panel, by keyboard alone', () => {
  let year: number;

  test('maps output per person of counties in five classes', async () => {
    await page.locator('jjj-search input').focus();
    await focusByTab(page, /^Figures$/, 8);
    await page.keyboard.press('Enter');
    await panel.locator('#first-indicator').waitFor();
    await focusByTab(page, /^Figure$/, 10);
    await page.keyboard.type('GDP per');
    await focusByTab(page, /^Level$/, 10);
    await page.keyboard.type('Count');
    await focusByTab(page, /^Number of classes$/, 30);
    await page.keyboard.type('5');
    const { thematic, layers } = await readSetting(page);
    expect(thematic).toMatchObject({
      level: 'county',
      figure: { indicator: 'gdp_per_capita', measure: 'value' },
      classing: { method: 'natural-breaks', classCount: 5 },
      form: 'areas',
    });
    expect(layers).toHaveProperty('income');
    year = thematic?.figure.year ?? 0;
    const breaks = await drawnBreaks(page);
    expect(breaks).toHaveLength(4);
    await expectLegend(page, breaks, year);
    await takeScreenshot(page, 'figure-panel');
  });

  test('moves a break in the histogram by arrow keys', async () => {
    const before = await drawnBreaks(page);
    await focusByTab(page, /^Break 2 of 4/, 40);
    for (let press = 0; press < 3; press++) {
      await page.keyboard.press('ArrowRight');
      await readSetting(page);
    }
    const after = await drawnBreaks(page);
    expect(after[1]).toBeGreaterThan(before[1] ?? Infinity);
    expect([after[0], after[2], after[3]]).toEqual([before[0], before[2], before[3]]);
    expect((await readSetting(page)).thematic?.classing).toEqual({ method: 'manual', classCount: 5, breaks: after });
    await expectLegend(page, after, year);
    expect(await panel.locator('input[name=method]').last().isChecked()).toBe(true);
    expect(await panel.locator('#breaks').inputValue()).toContain(String(after[1]));
  });

  test('opens again with the same map from its address', async () => {
    const rows = await legendRows(page, 'income');
    const manual = (await readSetting(page)).thematic;
    await expect.poll(() => page.evaluate(() => location.hash)).toContain('manual');
    const hash = await page.evaluate(() => location.hash.slice(1));
    const again = await openAtlas({ hash, width: 1280, height: 800 });
    expect((await readSetting(again.page)).thematic).toEqual(manual);
    expect(await legendRows(again.page, 'income')).toEqual(rows);
    again.expectQuiet();
    await again.close();
  });

  test('does not colour areas by a count, and says why', async () => {
    const before = (await readSetting(page)).thematic;
    await panel.locator('#first-indicator').selectOption('gdp');
    expect(await textOf(panel.locator('form'))).toContain(
      'A count grows with the size of the unit: colouring whole areas by it would show how large they are',
    );
    expect(await panel.locator('button.primary').isDisabled()).toBe(true);
    expect((await readSetting(page)).thematic).toEqual(before);
    await takeScreenshot(page, 'figure-panel-count');
    await panel.locator('#first-measure').selectOption('per-person');
    expect((await readSetting(page)).thematic?.figure).toMatchObject({ indicator: 'gdp', measure: 'per-person' });
  });
});

test('speaks Chinese', async () => {
  await mapOf(page).evaluate((element) => (element as JjjMap).viewer?.setLocale('zh'));
  const form = panel.locator('form');
  await expect.poll(() => textOf(form)).toContain('自然间断点');
  const text = await textOf(form);
  for (const words of ['指标', '层级', '分级数', '分级方法', '可拖动分级界限']) expect(text).toContain(words);
  await atlas.whenReady();
  await takeScreenshot(page, 'figure-panel-zh');
  expect(text).not.toMatch(/\b(Level|Year|Method|Classes|Measure|Figure|Drawn as|Break)\b/);
  await mapOf(page).evaluate((element) => (element as JjjMap).viewer?.setLocale('en'));
  await expect.poll(() => textOf(form)).toContain('Natural breaks');
});

describe.each(['light', 'dark'] as const)('axe finds no violation, %s,', (theme) => {
  beforeAll(async () => {
    await mapOf(page).evaluate(async (element, wanted) => {
      const map = element as JjjMap;
      map.viewer?.setTime({ year: 2023, since: 2013 });
      await map.showLayer('railways', true);
      await map.whenReady();
      // Last: what is drawn by hand has to follow the theme by itself.
      map.viewer?.setTheme(wanted);
    }, theme);
    const button = page.locator('jjj-explorer button.chart');
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    await page.locator('jjj-chart .plot canvas').waitFor();
  });

  test('and the chart has the colours of its key', async () => {
    const drawn = () =>
      page.locator('jjj-chart').evaluate((chart) => {
        const sample = chart.shadowRoot?.querySelector('.key .sample');
        const canvas = chart.shadowRoot?.querySelector<HTMLCanvasElement>('.plot canvas');
        const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        const [red, green, blue] = (sample ? getComputedStyle(sample).color : '').match(/\d+/g)?.map(Number) ?? [];
        let count = 0;
        for (let at = 0; at < pixels.length; at += 4)
          if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) count++;
        return count;
      });
    await expect.poll(drawn).toBeGreaterThan(100);
  });

  test('with the panel of figures and the chart open', async () => {
    await openSide(page, 'figures');
    await takeScreenshot(page, `axe-figures-${theme}`);
    expect(await findAccessibilityViolations(page)).toEqual([]);
  });

  test.each(['jjj-tour', 'jjj-claims', 'jjj-region-profile', 'jjj-inequality'] as const)(
    'with %s open',
    async (name) => {
      await openMatter(page, name);
      await page.locator(name).locator('button, select, input').first().waitFor();
      await takeScreenshot(page, `axe-${name}-${theme}`);
      expect(await findAccessibilityViolations(page)).toEqual([]);
    },
  );
});

test('the page stayed quiet', () => atlas.expectQuiet());
