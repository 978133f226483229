import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import type { JjjMap } from '../elements/map/map.js';
import { mapOf } from './atlas-page.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { openState, panelStates } from './panel-states.js';

const words = panelStates.find(({ name }) => name === 'the map in words');

/** The map in words as the accessibility tree of the page has it. */
async function readWords({ page }: OpenAtlas): Promise<string> {
  if (!words) throw new Error('No state of the panels is the map in words.');
  await openState(page, words);
  return page.locator('jjj-map-text').ariaSnapshot();
}

/** Lines of a table of the tree: its header cells and first rows. */
function rowsOf(tree: string): readonly string[] {
  return tree.split('\n').flatMap((line) => /- row "(.*)"/.exec(line)?.[1] ?? []);
}

async function stay(page: Page): Promise<string> {
  return mapOf(page).evaluate((element) => JSON.stringify((element as JjjMap).viewer?.state.view));
}

test('the map in words has what the map has: area, classes, figures by rank, coverage, sources', async () => {
  const atlas = await openAtlas({ locale: 'en-GB', width: 1440, height: 1000 });
  const tree = await readWords(atlas);
  for (const line of [
    '- heading "The map in words" [level=2]',
    '- heading "Layers" [level=3]',
    '- \'heading "Income and other figures: Prefectures, urban residents, 2020" [level=4]\'',
    '- term: Highest',
    '- heading "Sources" [level=3]',
  ]) {
    expect(tree).toContain(line);
  }
  // Thirteen prefectures: the capital first, with what the legend and the panel say of it.
  const rows = rowsOf(tree);
  const beijing = rows.find((row) => row.startsWith('Beijing '));
  expect(beijing).toMatch(/^Beijing 75,60[12] 60,000 or more 1$/);
  expect(rows.indexOf(beijing ?? '')).toBe(1);
  expect(tree).toMatch(/© OpenStreetMap/);
  await takeScreenshot(atlas.page, 'map-in-words');

  const before = await stay(atlas.page);
  await mapOf(atlas.page).evaluate((element) => (element as JjjMap).setLocale('zh'));
  await expect.poll(() => atlas.page.locator('jjj-map-text').ariaSnapshot()).toContain('地图文字说明');
  await expect
    .poll(async () => rowsOf(await atlas.page.locator('jjj-map-text').ariaSnapshot())[1])
    .toMatch(/^北京市 75,60[12] 60,000 及以上 1$/);
  expect(await stay(atlas.page)).toBe(before);
  atlas.expectQuiet();
  await atlas.close();
});
