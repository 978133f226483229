import { afterEach, beforeEach, expect, it } from 'vitest';
import type { ImportedRows } from '../../../core/importer.js';
import type { ThematicChoice } from '../../../core/thematic-choice.js';
import { openPublishedAtlas, type PublishedAtlas } from '../../../testing/published-atlas.js';
import { toPermalink } from '../../permalink.js';
import { guessUnitColumn } from '../units/guess-unit-column.js';
import { matchRows } from '../units/match-rows.js';
import { readUnitNames } from '../units/read-unit-names.js';
import type { UnitCandidates } from '../units/unit-candidates.js';
import { cellFigure } from './cell-figure.js';
import { figuresOfRows, type OwnIndicatorChoice } from './figures-of-rows.js';
import { guessFigures } from './guess-figures.js';

let atlas: PublishedAtlas;
beforeEach(async () => {
  atlas = await openPublishedAtlas();
  const view = { center: [116.4, 39.9], viewportZoom: 6.5 } as const;
  atlas.renderer.reader.viewChanged(view, [113, 36, 120, 43]);
});
afterEach(() => atlas.close());

/** As pasted from a spreadsheet: names of today and of before, a gap and something that is no number. */
const rows: ImportedRows = {
  columns: ['县', '绿化率（%）2010', '绿化率（%）2020'].map((name) => ({ name, type: 'string', samples: [] })),
  rows: [
    ['石家庄市长安区', '31.5', '38.25'],
    ['正定县', '28', '33'],
    ['滦县', '22.4', '—'],
    ['任县', '25', '见注'],
    ['桥东区', '1', '2'],
    ['合计', '106.9', '71.25'],
  ],
};

async function countyNames(): Promise<UnitCandidates> {
  const names = (await readUnitNames(atlas.viewer)).find(({ level }) => level === 'county');
  if (!names) throw new Error('no counties');
  return names;
}

const greenery: OwnIndicatorChoice = {
  label: { en: 'Green share', zh: '绿化率' },
  unit: 'percent',
  nature: 'rate',
  columns: [
    { column: '绿化率（%）2010', year: 2010 },
    { column: '绿化率（%）2020', year: 2020 },
  ],
};

async function added(indicator: OwnIndicatorChoice = greenery) {
  const names = await countyNames();
  const matching = matchRows(rows, { column: '县' }, names);
  const figures = figuresOfRows(rows, matching, names, {
    title: { en: 'Green', zh: '绿化' },
    indicators: [indicator],
    source: { title: 'green.xlsx', publisher: 'Bureau of Forestry' },
  });
  const id = await atlas.viewer.own.addFigures(figures);
  return { id, indicator: figures.indicators[0]?.id ?? '' };
}

function choiceOf(indicator: string, year = 2010): ThematicChoice {
  return {
    level: 'county',
    figure: { indicator, year, measure: 'value' },
    classing: { method: 'quantile', classCount: 2 },
    palette: 'yellow-green-blue',
    form: 'areas',
  };
}

async function mapped(choice: ThematicChoice) {
  atlas.viewer.setThematic(choice);
  await atlas.viewer.whenReady();
  const { thematic } = atlas.viewer.state;
  if (thematic.phase !== 'made') throw new Error(thematic.phase === 'failed' ? thematic.error.message : thematic.phase);
  return thematic.map;
}

it('are guessed from a pasted table: the column of the units, the indicator and its years', async () => {
  const levels = await readUnitNames(atlas.viewer);
  expect(guessUnitColumn(rows, levels)).toMatchObject({ level: 'county', column: '县' });
  expect(guessFigures(rows, { column: '县' })).toEqual([
    {
      label: '绿化率',
      unit: 'percent',
      nature: 'rate',
      columns: [
        { column: '绿化率（%）2010', year: 2010 },
        { column: '绿化率（%）2020', year: 2020 },
      ],
    },
  ]);
});

it('become a choropleth with values, gaps, sources and a sentence about the matching', async () => {
  const { indicator } = await added();
  const { figures } = await mapped(choiceOf(indicator));
  expect([...figures.values]).toEqual([
    ['130102', 31.5],
    ['130123', 28],
    ['130284', 22.4],
    ['130505', 25],
  ]);
  expect(figures.coverage).toMatchObject({ have: 4, of: 199 });
  expect(figures.sources).toMatchObject([{ title: 'green.xlsx', publisher: 'Bureau of Forestry' }]);
  expect(figures.caveat?.en).toContain('4 of 199 units');
  expect(figures.caveat?.zh).toContain('滦县→滦州市（2018年）');
  const part = atlas.renderer.scene.layers.find(({ id }) => id === 'income')?.parts[0];
  const joins = part?.definition.joins?.find(({ column }) => column === 'mapped')?.values;
  expect(joins).toMatchObject({ '130102': 31.5, '130284': 22.4 });
});

it('say why a unit has none', async () => {
  const { indicator } = await added();
  const { figures } = await mapped(choiceOf(indicator, 2020));
  expect(figures.missing.get('130284')).toBe('empty-in-table');
  expect(figures.missing.get('130505')).toBe('unreadable-in-table');
  expect(figures.missing.get('110101')).toBe('not-in-table');
  const reasons = atlas.viewer.catalog.vocabularies['missing-reason'];
  for (const reason of figures.missing.values()) expect(reasons?.[reason ?? '']).toBeDefined();
});

it('stay out of links, and are in the table only while they are there', async () => {
  const before = await atlas.viewer.figures();
  const { id, indicator } = await added();
  await mapped(choiceOf(indicator));
  expect(toPermalink(atlas.viewer.state, atlas.viewer.catalog)).not.toContain('own');
  const joined = await atlas.viewer.figures();
  expect(joined.indicator(indicator)).toMatchObject({ group: 'own', format: 'decimal2', unit: 'percent' });
  expect(await atlas.viewer.figures()).toBe(joined);
  // What the catalog has is found as before.
  expect(joined.figure('130102', 'income_urban', 2020)).toEqual(before.figure('130102', 'income_urban', 2020));
  await atlas.viewer.own.remove(id);
  expect(atlas.viewer.state.thematic.phase).toBe('none');
  expect(await atlas.viewer.figures()).toBe(before);
});

it('that are counts colour no areas before they are divided', async () => {
  const { indicator } = await added({ ...greenery, nature: 'count', unit: 'person' });
  atlas.viewer.setThematic(choiceOf(indicator));
  await atlas.viewer.whenReady();
  expect(atlas.viewer.state.thematic).toMatchObject({ phase: 'failed', error: { code: 'figures-undivided' } });
  const perPerson = { ...choiceOf(indicator), figure: { indicator, year: 2010, measure: 'per-km2' } as const };
  expect((await mapped(perPerson)).figures.values.size).toBe(4);
});

it('that fit no level are refused, and nothing changes', async () => {
  const names = await countyNames();
  const figures = figuresOfRows(rows, matchRows(rows, { column: '县' }, names), names, {
    title: { en: 'Green', zh: '绿化' },
    indicators: [greenery],
    source: { title: 'green.xlsx' },
  });
  const series = figures.series.map((each) => ({ ...each, values: [1], statuses: 'p' }));
  await expect(atlas.viewer.own.addFigures({ ...figures, series })).rejects.toMatchObject({ code: 'figures-invalid' });
  expect(atlas.viewer.state.own).toEqual([]);
});

it.each([
  [12, 12],
  ['1,234.5', 1234.5],
  ['１２', 12],
  ['38.2%', 38.2],
  ['−3', -3],
  ['', null],
  ['—', null],
  ['不详', null],
  ['n/a', null],
  [null, null],
  ['见注', undefined],
  [true, undefined],
  ['=1+1', undefined],
])('reads the cell %j as %j', (cell, figure) => {
  expect(cellFigure(cell)).toBe(figure);
});

it.each([
  [['2010', '2020'], [['', [2010, 2020]]]],
  [['gdp_2010', 'gdp_2020'], [['gdp', [2010, 2020]]]],
  [['2020年常住人口（万人）'], [['常住人口', [2020]]]],
  [['GDP (亿元)'], [['GDP', [undefined]]]],
])('groups the columns %j by year', (columns, expected) => {
  const table = {
    columns: ['县', ...columns].map((name) => ({ name, type: 'string' as const, samples: [] })),
    rows: [['长安区', ...columns.map(() => 1)]],
  };
  const guesses = guessFigures(table, { column: '县' });
  expect(guesses.map(({ label, columns: each }) => [label, each.map(({ year }) => year)])).toEqual(expected);
});
