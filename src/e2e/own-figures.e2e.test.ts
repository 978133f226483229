import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ImportedRows } from '../core/importer.js';
import { checkSearchFile } from '../core/search-file.js';
import type { JjjMap } from '../elements/map/map.js';
import { publishedFigures } from '../testing/published-figures.js';
import { figuresOfRows } from '../viewer/own/figures/figures-of-rows.js';
import { guessFigures } from '../viewer/own/figures/guess-figures.js';
import { matchRows } from '../viewer/own/units/match-rows.js';
import { UnitCandidates } from '../viewer/own/units/unit-candidates.js';
import { placesOf } from '../viewer/search/read-places.js';
import { mapOf, showOnly } from './atlas-page.js';
import { type OpenAtlas, openAtlas, takeScreenshot } from './harness.js';
import { colorsAt, legendRows, pixelsOf } from './map-colors.js';
import { openSide } from './region-page.js';

/* A table of county names in the built atlas: read by its worker, matched, and mapped as the atlas maps its own. */

let atlas: OpenAtlas;
let page: Page;
beforeAll(async () => {
  atlas = await openAtlas({ width: 1280, height: 800 });
  page = atlas.page;
});
afterAll(() => atlas.close());

/** Names as tables have them, with the counties that they mean: today's, short, in English, by code, and of before. */
const table = [
  ['正定县', '130123', 10],
  ['高邑', '130127', 20],
  ['Luannan County', '130224', 30],
  ['130324', '130324', 40],
  ['河北省邯郸市大名县', '130425', 50],
  ['南和县', '130506', 60],
  ['滦县', '130284', 70],
  ['張北縣', '130722', 80],
  ['丰宁', '130826', 90],
  ['平泉县', '130881', 100],
] as const;

/** As a spreadsheet puts it on the clipboard. */
const pasted = ['县\t绿化率（%）2020', ...table.map(([name, , value]) => `${name}\t${value}`), '新华区\t55'].join('\n');

function countyNames(): UnitCandidates {
  const search = new URL('../../public/geodata/search.json', import.meta.url);
  const places = placesOf(checkSearchFile(JSON.parse(readFileSync(search, 'utf8')), 'search.json'));
  const { units, changes = [] } = publishedFigures.file;
  const counties = places.filter(({ kind }) => kind.id === 'county');
  const writings = new Map(counties.map(({ ids, keys }) => [ids[0] ?? '', keys.map(({ text }) => text)]));
  return new UnitCandidates({ level: 'county', units, changes, writings });
}

async function rowsInThePage(): Promise<ImportedRows> {
  return mapOf(page).evaluate(async (element, text) => {
    const own = (element as JjjMap).viewer?.own;
    if (!own) throw new Error('The map takes no data.');
    return own.rows({ name: 'green.tsv', data: new Blob([text]) }, {});
  }, pasted);
}

test('a pasted table of county names becomes a choropleth', async () => {
  await showOnly(page, {});
  const rows = await rowsInThePage();
  const names = countyNames();
  const matching = matchRows(rows, { column: '县' }, names);
  expect(matching.matched.map(({ code }) => code)).toEqual(table.map(([, code]) => code));
  expect(matching.ambiguous.map(({ text }) => text)).toEqual(['新华区']);
  const [guess] = guessFigures(rows, matching.columns);
  expect(guess).toMatchObject({ label: '绿化率', unit: 'percent', nature: 'rate' });
  const figures = figuresOfRows(rows, matching, names, {
    title: { en: 'Green', zh: '绿化' },
    indicators: [
      {
        label: { en: 'Green share', zh: '绿化率' },
        unit: 'percent',
        nature: 'rate',
        columns: [{ column: '绿化率（%）2020', year: 2020 }],
      },
    ],
    source: { title: 'green.tsv' },
  });
  await mapOf(page).evaluate(
    async (element, { added, indicator }) => {
      const map = element as JjjMap;
      await map.viewer?.own.addFigures(added);
      map.viewer?.showBasemap(false);
      map.viewer?.setOpacity('income', 1);
      map.viewer?.setThematic({
        level: 'county',
        figure: { indicator, year: 2020, measure: 'value' },
        classing: { method: 'equal-interval', classCount: 5 },
        palette: 'yellow-orange-brown',
        form: 'areas',
      });
      await map.viewer?.whenReady();
      await map.whenReady();
    },
    { added: figures, indicator: figures.indicators[0]?.id ?? '' },
  );
  const legend = await legendRows(page, 'income');
  expect(legend.map(({ count }) => count)).toEqual([2, 2, 2, 2, 2, 189]);
  const drawn = await colorsOfCounties();
  // The legend has the highest class first, the table the lowest.
  const classes = legend.slice(0, -1).toReversed();
  for (const [index, color] of drawn.entries()) {
    expect(color, table[index]?.[0]).toBe(classes[Math.floor(index / 2)]?.fill);
  }
  await takeScreenshot(page, 'own-figures');
});

/** Colours of the counties where they are named on the map, in the order of the table. */
async function colorsOfCounties(): Promise<readonly string[]> {
  const { view, places } = await mapOf(page).evaluate(
    (element, codes) => {
      const { viewer } = element as JjjMap;
      if (!viewer?.state.view) throw new Error('The map has no view.');
      const propertiesOf = (id: string) => viewer.details({ layer: 'income', id })?.properties;
      const places = codes.map(
        (id) => [Number(propertiesOf(id)?.['label_lon']), Number(propertiesOf(id)?.['label_lat'])] as const,
      );
      return { view: viewer.state.view, places };
    },
    table.map(([, code]) => code),
  );
  const canvas = page.locator('jjj-map canvas').first();
  const box = await canvas.boundingBox();
  return colorsAt(await canvas.screenshot(), pixelsOf(places, view, box ?? { width: 0, height: 0 }));
}

test('the panel lists it under its own heading with its source, and the link leaves it out', async () => {
  await openSide(page, 'figures');
  const panel = page.locator('jjj-figure-panel');
  const group = panel.locator('#first-indicator optgroup[label="Your data"]');
  await expect.poll(() => group.locator('option').allTextContents()).toEqual(['Green share']);
  await expect.poll(() => panel.locator('#first-indicator').inputValue()).toMatch(/^own-/);
  await panel.locator('.coverage details summary').last().click();
  expect(await panel.locator('.coverage').first().textContent()).toContain('green.tsv');
  await takeScreenshot(page, 'own-figures-panel');
  expect(new URL(page.url()).hash).not.toMatch(/own/);
});
