import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import type { JjjMap } from '../elements/map/map.js';
import { mapOf, panelName } from './atlas-page.js';
import { findAccessibilityViolations, openAtlas, takeScreenshot } from './harness.js';

const options = (page: Page) => page.locator('jjj-search [role=option]');

/** Types into the search, by keyboard, and waits for matches. */
async function type(page: Page, text: string): Promise<void> {
  const field = page.locator('jjj-search input');
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
  await options(page).first().waitFor();
}

function stateOf(page: Page) {
  return mapOf(page).evaluate((element) => {
    const state = (element as JjjMap).viewer?.state;
    const layers = state?.layers.map(({ id, visible, variant }) => ({ id, visible, variant })) ?? [];
    return { selection: state?.selection, bbox: state?.viewBbox, layers };
  });
}

test('what no shown layer has is found by Pinyin, number and name, and opened with its layer, by keyboard alone', async () => {
  const { page, requests, whenReady, expectQuiet, close } = await openAtlas();
  const lists = () => requests.filter((url) => url.endsWith('/search.json')).length;
  expect(lists()).toBe(0);
  await type(page, 'zhengding jichang');
  await page.keyboard.press('Enter');
  await whenReady();
  expect(await panelName(page)).toContain('Zhengdingjichang');
  await type(page, 'g95');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await whenReady();
  const road = await stateOf(page);
  expect(road.layers.find(({ id }) => id === 'highways')).toMatchObject({ visible: true, variant: 'all' });
  expect(road.selection?.layer).toBe('highways');
  // All of the ring is in view.
  expect(road.bbox?.[0]).toBeLessThan(114.9);
  expect(road.bbox?.[2]).toBeGreaterThan(117.8);
  expect(await panelName(page)).toContain('Capital Area Ring Expressway');
  await type(page, 'rongchengxian');
  await page.keyboard.press('Enter');
  await whenReady();
  const county = await stateOf(page);
  expect(county.layers.find(({ id }) => id === 'income')).toMatchObject({ variant: 'county-urban' });
  expect(county.selection).toEqual({ layer: 'income', id: '130629' });
  expect(await panelName(page)).toContain('Rongcheng County');
  expect(lists()).toBe(1);
  expectQuiet();
  await close();
});

test('a position moves the map there and says so', async () => {
  const { page, expectQuiet, close } = await openAtlas({ locale: 'zh-CN' });
  await type(page, '北纬39°54′20″ 东经116°23′29″');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('jjj-search [role=status]').textContent())
    .toContain('地图中心现为 116.39139, 39.90556。');
  await expect
    .poll(async () => {
      const [west = 0, south = 0, east = 0, north = 0] = (await stateOf(page)).bbox ?? [];
      return [(west + east) / 2, (south + north) / 2].map((degrees) => Math.round(degrees * 100) / 100);
    })
    .toEqual([116.39, 39.91]);
  expectQuiet();
  await close();
});

describe('pictures for a person to look at', () => {
  test.each([
    { name: 'search-en-light', locale: 'en-GB', colorScheme: 'light', width: 1280, height: 800, query: 'beijing' },
    { name: 'search-zh-dark', locale: 'zh-CN', colorScheme: 'dark', width: 1280, height: 800, query: '京沪' },
    { name: 'search-zh-phone', locale: 'zh-CN', colorScheme: 'light', width: 390, height: 844, query: 'qiaoxi' },
  ] as const)('$name has no accessibility violation', async ({ name, query, ...window }) => {
    const { page, close } = await openAtlas(window);
    if (window.width < 640) await page.locator('jjj-explorer .tabs button').first().click();
    await type(page, query);
    await page.keyboard.press('ArrowDown');
    await takeScreenshot(page, name);
    expect(await findAccessibilityViolations(page)).toEqual([]);
    await close();
  });
});
