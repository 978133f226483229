import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { askByForm, askByHost, namesInTable, openPanel, readAnswer, type ShownAnswer } from './ask-page.js';
import { mapOf } from './atlas-page.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';

let atlas: OpenAtlas;
let page: Page;
beforeEach(async () => {
  atlas = await openAtlas({ width: 1440, height: 900 });
  page = atlas.page;
});
afterEach(() => atlas.close());

const fieldset = (id: string) => page.locator(`jjj-query-panel #${id}`);

/** The panel's answer is that of `map.query`, and the table has the same features. */
async function expectAgreement(shown: ShownAnswer): Promise<void> {
  const { request, ...rest } = shown;
  expect(await askByHost(page, request)).toEqual(rest);
  const rows = await namesInTable(page);
  expect(shown.names.slice(0, rows.length)).toEqual(rows);
}

describe('questions of a planner, from the panel and from the page', () => {
  test('which cluster sites lie within 10 km of 京雄?', async () => {
    await openPanel(page);
    await fieldset('layer-industrial-clusters').check();
    await fieldset('line-name').fill('Beijing–Xiong’an Intercity');
    await fieldset('distances').fill('10');
    const shown = await askByForm(page);
    expect(shown.request).toMatchObject({ ask: 'buffer', distancesMeters: [10_000] });
    expect(shown.names).toContain('Daxing International Hydrogen Demonstration Zone');
    await expectAgreement(shown);
    // A row that is pointed at is highlighted on the map, and the other way round.
    await page.locator('jjj-results-table tbody tr:not(.room)').nth(1).hover();
    const hovered = () =>
      mapOf(page).evaluate(
        (element) =>
          (element as never as { viewer: { state: { hover: { id: string } | null } } }).viewer.state.hover?.id,
      );
    await expect.poll(hovered).toBeTruthy();
    await mapOf(page).evaluate((element) =>
      (element as HTMLElement & { viewer: { fitAnswer(): void } }).viewer.fitAnswer(),
    );
    await atlas.whenReady();
    await takeScreenshot(page, 'ask-sites-near-line');
    atlas.expectQuiet();
  });

  test('what lies along 京沪高铁, in its order?', async () => {
    await openPanel(page);
    await fieldset('ask').selectOption({ label: 'Which features lie along a line?' });
    await fieldset('layer-stations').check();
    await fieldset('line-name').fill('Beijing–Shanghai HSR');
    await fieldset('distances').fill('2');
    const shown = await askByForm(page);
    expect(shown.names).toEqual(['Beijingnan', 'Beijingdaxing', 'Langfang', 'Tianjinnan', 'Cangzhouxi']);
    await expectAgreement(shown);
    await mapOf(page).evaluate((element) =>
      (element as HTMLElement & { viewer: { fitAnswer(): void } }).viewer.fitAnswer(),
    );
    await atlas.whenReady();
    await takeScreenshot(page, 'ask-corridor');
    atlas.expectQuiet();
  });

  test('how much rail is in a polygon somebody drew, by year of opening?', async () => {
    await openPanel(page);
    const toolbar = page.locator('jjj-draw-toolbar');
    await toolbar.locator('details.typing summary').click();
    await toolbar.locator('#kind').selectOption('polygon');
    await toolbar.locator('#positions').fill('116.3, 39.2\n117.0, 39.2\n117.0, 39.8\n116.3, 39.8');
    await toolbar.locator('[type=submit]').click();
    await fieldset('ask').selectOption({ label: 'What is inside …? (counts, lengths, figures)' });
    await fieldset('layer-railways').check();
    await fieldset('subject').selectOption({ label: 'a drawn shape' });
    const shown = await askByForm(page);
    const years = shown.tables['year-railways'] ?? [];
    expect(years.length).toBeGreaterThan(3);
    const [, , , last] = years.filter(([year]) => typeof year === 'string').at(-1) ?? [];
    expect(Number(last)).toBeGreaterThan(100);
    await expectAgreement(shown);
    await takeScreenshot(page, 'ask-drawn-polygon');
    atlas.expectQuiet();
  });

  test('which stations are nearest to Xiong’an?', async () => {
    await openPanel(page);
    await fieldset('ask').selectOption({ label: 'Which features are nearest to …?' });
    await fieldset('layer-stations').check();
    await fieldset('subject').selectOption({ label: 'a group of units' });
    await fieldset('grouping').selectOption({ label: 'The three counties of Xiong’an' });
    await fieldset('count').fill('5');
    const shown = await askByForm(page);
    expect(shown.names).toHaveLength(5);
    expect(shown.names).toContain('Xiong’an');
    await expectAgreement(shown);
    atlas.expectQuiet();
  });

  test('what is the income on both sides of the border of Beijing?', async () => {
    await openPanel(page);
    await fieldset('ask').selectOption({ label: 'What borders …?' });
    await fieldset('subject').selectOption({ label: 'an administrative unit' });
    await fieldset('level').selectOption({ label: 'Prefectures' });
    await fieldset('unit').selectOption({ label: 'Beijing' });
    const shown = await askByForm(page);
    expect(shown.names.toSorted()).toEqual(['Baoding', 'Chengde', 'Langfang', 'Tianjin', 'Zhangjiakou']);
    expect(shown.tables['neighbours']?.[0]).toMatchObject([{ en: 'Beijing' }, null, 75_601.5, null, null]);
    await expectAgreement(shown);
    await takeScreenshot(page, 'ask-border');
    atlas.expectQuiet();
  });
});

test('an answer is saved as CSV with the same features, its sources and its question', async () => {
  await openPanel(page);
  await fieldset('layer-industrial-clusters').check();
  await fieldset('line-name').fill('Beijing–Xiong’an Intercity');
  const shown = await askByForm(page);
  const saved = page.waitForEvent('download');
  await page.locator('jjj-results-table').getByRole('button', { name: 'CSV' }).click();
  const bytes = readFileSync(await (await saved).path());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = parse(bytes, { bom: true, relax_column_count: true }) as string[][];
  const head = rows.findIndex((row) => row.includes('Name'));
  const place = rows[head]?.indexOf('Name') ?? -1;
  expect(rows.slice(head + 1, head + 1 + shown.names.length).map((row) => row[place])).toEqual(shown.names);
  const about = rows.slice(0, head).flat().join('\n');
  expect(about).toContain(JSON.stringify(shown.request));
  expect(about).toContain('OpenStreetMap');
  atlas.expectQuiet();
});

test('a question comes back with its link, and is answered', async () => {
  await openPanel(page);
  await fieldset('layer-industrial-clusters').check();
  await fieldset('line-name').fill('Beijing–Xiong’an Intercity');
  const shown = await askByForm(page);
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('&q=');
  const hash = await page.evaluate(() => location.hash.slice(1));
  const again = await openAtlas({ hash, width: 1440, height: 900 });
  expect((await readAnswer(again.page)).names).toEqual(shown.names);
  again.expectQuiet();
  await again.close();
});
