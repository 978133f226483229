import type { Page } from 'playwright';
import { afterEach, expect, test } from 'vitest';
import { mapOf, panelName, panelRows, showOnly } from './atlas-page.js';
import {
  findAccessibilityViolations,
  type OpenAtlas,
  type OpenAtlasOptions,
  openAtlas,
  takeScreenshot,
} from './harness.js';

let atlas: OpenAtlas;
afterEach(() => atlas.close());

async function openCounties(options: OpenAtlasOptions = {}): Promise<Page> {
  atlas = await openAtlas(options);
  await showOnly(atlas.page, { income: 'county-urban' });
  await atlas.page.locator('jjj-map canvas').first().focus();
  return atlas.page;
}

const listBox = (page: Page) => page.locator('jjj-map-keys [role=listbox]');
const option = (page: Page) => page.locator('jjj-map-keys [role=option]');

/** Takes up the walk, as soon as the program for it is there. */
async function walk(page: Page): Promise<void> {
  await page.locator('jjj-map-keys .hint, jjj-map-keys dialog').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Enter');
  await listBox(page).waitFor();
}

async function stands(page: Page, name: string): Promise<void> {
  await expect
    .poll(() =>
      option(page)
        .textContent()
        .then((text) => text?.trim()),
    )
    .toBe(name);
}

test('walks by keys alone from Beijing over Langfang to Xiong’an, opens its figures and goes back', async () => {
  const page = await openCounties();
  await walk(page);
  await page.keyboard.type('daxing');
  await stands(page, 'Daxing District');
  await page.keyboard.press('ArrowDown');
  await stands(page, 'Gu’an County');
  await page.keyboard.press('ArrowDown');
  await stands(page, 'Xiong County');
  expect(await option(page).evaluate((element) => element.ariaSetSize)).toBe('199');
  await takeScreenshot(page, 'keyboard-map-light');
  await page.keyboard.press('Enter');
  expect(await panelName(page)).toBe('Xiong County');
  const rows = await panelRows(page);
  expect(rows.get('income_urban_2020')).toContain('not in this dataset');
  expect(rows.get('population_census_2020')).toMatch(/^[\d,]{6,}/);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('jjj-feature-panel h2').count()).toBe(0);
  await expect.poll(() => listBox(page).evaluate((element) => element.matches(':focus'))).toBe(true);
  await page.keyboard.press('Escape');
  await expect
    .poll(() =>
      page
        .locator('jjj-map canvas')
        .first()
        .evaluate((element) => element.matches(':focus')),
    )
    .toBe(true);
  expect(await listBox(page).count()).toBe(0);
  atlas.expectQuiet();
});

test.each([
  ['en-GB', 'xiong', 'Xiong County'],
  ['zh-CN', 'xx', '雄县'],
])('in %s finds a county by its letters “%s”', async (locale, letters, name) => {
  const page = await openCounties({ locale });
  await walk(page);
  await page.keyboard.type(letters);
  await stands(page, name);
});

test('finds a county by Chinese characters, which an input method writes into a field', async () => {
  const page = await openCounties({ locale: 'zh-CN', colorScheme: 'dark' });
  await walk(page);
  await page.keyboard.press('/');
  await page.locator('jjj-map-keys .find').waitFor();
  await page.keyboard.insertText('雄');
  await stands(page, '雄县');
  await takeScreenshot(page, 'keyboard-map-find-dark');
  await page.keyboard.press('Enter');
  await expect.poll(() => listBox(page).evaluate((element) => element.matches(':focus'))).toBe(true);
  await takeScreenshot(page, 'keyboard-map-dark');
  expect(await findAccessibilityViolations(page)).toEqual([]);
});

test('lists all keys, and gives the focus back', async () => {
  const page = await openCounties();
  await walk(page);
  await page.keyboard.press('?');
  const dialog = page.locator('jjj-map-keys dialog');
  await expect.poll(() => dialog.evaluate((element) => (element as HTMLDialogElement).open)).toBe(true);
  expect(await dialog.textContent()).toContain('Find by name');
  await takeScreenshot(page, 'keyboard-map-keys');
  expect(await findAccessibilityViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect.poll(() => listBox(page).evaluate((element) => element.matches(':focus'))).toBe(true);
});

test.each(['light', 'dark'] as const)(
  'shows in the %s theme that the map has the focus, and which keys it has',
  async (colorScheme) => {
    const page = await openCounties({ colorScheme });
    const canvas = page.locator('jjj-map canvas').first();
    await page.keyboard.press('ArrowRight');
    expect(await canvas.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
    expect(await canvas.getAttribute('aria-label')).toContain('Enter goes from feature to feature');
    await page.locator('jjj-map-keys .hint').waitFor();
    await takeScreenshot(page, `keyboard-map-focus-${colorScheme}`);
  },
);

test('arrows move a map that is in view as a whole, and 0 brings it back', async () => {
  const page = await openCounties();
  const center = () =>
    mapOf(page).evaluate(
      (element) => (element as import('../elements/map/map.js').JjjMap).viewer?.state.view?.center[0] ?? 0,
    );
  for (let press = 0; press < 6; press++) await page.keyboard.press('-');
  const before = await center();
  await page.keyboard.press('ArrowRight');
  await expect.poll(center).toBeGreaterThan(before + 0.01);
  await page.locator('jjj-map-keys dialog').first().waitFor({ state: 'attached' });
  await page.keyboard.press('0');
  await expect.poll(async () => Math.abs((await center()) - before) < 1).toBe(true);
});
