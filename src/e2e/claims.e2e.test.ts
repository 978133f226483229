import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ExpectedFigure, expectedFigures } from './claim-expectations.js';
import { expectedSettings } from './claim-settings.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { openMatter, readSetting, textOf } from './region-page.js';
import { statisticsRows } from './statistics-sources.js';

const rows = statisticsRows('claims.csv');

let atlas: OpenAtlas;
let page: Page;
let claims: Locator;
beforeAll(async () => {
  atlas = await openAtlas({ width: 1440, height: 900 });
  page = atlas.page;
  claims = await openMatter(page, 'jjj-claims');
  await claims.locator('.claim').first().waitFor();
});
afterAll(() => atlas.close());

const claimOf = (id: string) => claims.locator(`.claim[data-claim="${id}"]`);

/** Opens figures, explanation and sources of a claim. */
async function unfold(id: string): Promise<Locator> {
  const details = claimOf(id).locator(':scope > details');
  if ((await details.getAttribute('open')) === null) await details.locator(':scope > summary').click();
  await details.locator(':scope > p').first().waitFor();
  return claimOf(id);
}

function written(value: number, { factor, decimals, unit }: ExpectedFigure['writing']): string {
  const thousands = Math.round(value * factor);
  if (unit === ' thousand people' && Math.abs(thousands) >= 1000) {
    return `${new Intl.NumberFormat('en').format(thousands / 1000)} million people`;
  }
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return `${new Intl.NumberFormat('en', digits).format(value * factor)}${unit}`;
}

function range(values: readonly number[], write: (value: number) => string): string {
  return [...new Set(values.map(write))].join(' to ');
}

function signed(value: number, writing: ExpectedFigure['writing']): string {
  const size = written(Math.abs(value), writing);
  return `${Number.parseFloat(size.replaceAll(',', '')) === 0 ? '' : value < 0 ? '−' : '+'}${size}`;
}

/** How far the atlas's number is from another, as the page should say it. */
function difference(derived: readonly number[], other: number, writing: ExpectedFigure['writing']): string {
  const absolute = derived.map((value) => value - other);
  if (writing.unit === '%')
    return `${range(absolute, (value) => signed(value, { ...writing, unit: '' }))} percentage points`;
  const relative = absolute.map((value) => value / other);
  return `${range(absolute, (value) => signed(value, writing))} (${range(relative, (value) => signed(value, { factor: 100, decimals: 1, unit: '%' }))})`;
}

/** What the page shows of one figure: three numbers, and differences by their name. */
async function shownFigure(body: Locator) {
  const cells = await body.locator('tr').nth(1).locator('td').allTextContents();
  const terms = await body.locator('.differences dt').allTextContents();
  const values = await body.locator('.differences dd').allTextContents();
  const plain = (text = '') => text.replace(/\s+/g, ' ').trim();
  return {
    cells: cells.map(plain),
    differences: Object.fromEntries(terms.map((term, at) => [plain(term), plain(values[at])])),
  };
}

/** What it should show. */
function wantedFigure({ writing, claimed, official, derived }: ExpectedFigure) {
  const known = (said: ExpectedFigure['claimed']) => (said ? written(said.value, writing) : 'no number');
  const differences: Record<string, string> = {};
  if (derived && claimed) differences['Atlas less claim'] = difference(derived, claimed.value, writing);
  if (derived && official) differences['Atlas less official'] = difference(derived, official.value, writing);
  return {
    cells: [
      known(claimed),
      known(official),
      derived ? range(derived, (value) => written(value, writing)) : 'not in this dataset',
    ],
    differences,
  };
}

test('lists the sixteen claims of the table in its order', async () => {
  const listed = await claims
    .locator('.claim')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-claim')));
  expect(listed).toEqual(rows.map(({ id }) => id));
  expect(listed).toHaveLength(16);
  expect(Object.keys(expectedFigures)).toEqual(listed);
});

describe.each(rows)('the claim $id', (row) => {
  const id = row['id'] ?? '';

  test('has quote, verdict and the figures of the sources', async () => {
    const claim = await unfold(id);
    expect((await textOf(claim.locator('.verdict'))).toLowerCase()).toBe(row['verdict']);
    expect(await textOf(claim.locator('.quote q'))).toBe(row['quote']);
    const expected = expectedFigures[id] ?? [];
    const bodies = claim.locator('table tbody');
    if (expected.length > 0) await bodies.first().waitFor();
    expect(await bodies.count()).toBe(expected.length);
    for (const [at, figure] of expected.entries()) {
      expect(row['claimed_value']).toContain(figure.claimed?.text ?? '');
      expect(row['official_value']).toContain(figure.official?.text ?? '');
      expect(await shownFigure(bodies.nth(at)), `figure ${at + 1}`).toEqual(wantedFigure(figure));
      const text = await textOf(bodies.nth(at));
      if (figure.derived) expect(text).toContain('How it was worked out');
      else expect(text).toMatch(/The atlas has no figure of its own: .{20}/);
    }
  });

  test('sets the map as it says, or says why there is nothing to show', async () => {
    const claim = claimOf(id);
    const button = claim.locator('button.show');
    const expected = expectedSettings[id];
    if (!expected) {
      expect(await button.count()).toBe(0);
      expect(await textOf(claim)).toMatch(/Not on the map: .{15}/);
      return;
    }
    await button.click();
    const { bbox, thematic, ...shown } = await readSetting(page);
    const { around, thematic: wantedMap, ...wanted } = expected;
    expect(shown).toMatchObject(wanted);
    expect(Object.keys(shown.layers)).toEqual(Object.keys(wanted.layers));
    expect(thematic).toEqual(wantedMap);
    expectFitted(bbox, around);
    expect(await claim.getAttribute('aria-current')).toBe('true');
    expect(await claims.locator('[aria-current=true]').count()).toBe(1);
    if (id === 'railways') await takeScreenshot(page, 'claims');
    if (id === 'income-beijing' || id === 'gdp-2022' || id === 'tech') await takeScreenshot(page, `claims-${id}`);
  });
});

/** The view holds the box, and is not much larger in both directions. */
function expectFitted(view: readonly number[], box: readonly number[]): void {
  const [west = 0, south = 0, east = 0, north = 0] = view;
  const [boxWest = 0, boxSouth = 0, boxEast = 0, boxNorth = 0] = box;
  expect(west).toBeLessThanOrEqual(boxWest);
  expect(south).toBeLessThanOrEqual(boxSouth);
  expect(east).toBeGreaterThanOrEqual(boxEast);
  expect(north).toBeGreaterThanOrEqual(boxNorth);
  const filled = Math.max((boxEast - boxWest) / (east - west), (boxNorth - boxSouth) / (north - south));
  expect(filled).toBeGreaterThan(0.6);
}

test('the page stayed quiet', () => atlas.expectQuiet());
