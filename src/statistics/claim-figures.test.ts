import { describe, expect, it } from 'vitest';
import type { FigureFile } from '../core/figure-file.js';
import { deriveClaim, differenceFrom } from './claim-figures.js';
import { FigureTable } from './figure-table.js';
import { NetworkGrowth } from './network-growth.js';

const both = (text: string) => ({ en: text, zh: text });
const unit = (code: string, level: string) => ({
  code,
  level,
  parent: null,
  region: 'r',
  name: both(code),
  areaKm2: null,
  people: null,
});
const series = (indicator: string, level: string, year: number, values: (number | null)[]) => ({
  indicator,
  level,
  year,
  values,
  statuses: values.map((value) => (value === null ? '-' : 'p')).join(''),
  sources: [0],
});
const indicator = (id: string, unitId: string) => ({
  id,
  group: 'economy',
  label: both(id),
  unit: unitId,
  format: 'integer',
  nature: 'count' as const,
  mean: 'none' as const,
});

/** Figures as published: disposable income of Beijing, Tianjin and Hebei, and GDP of the region. */
const file: FigureFile = {
  regions: [{ id: 'r', title: both('r') }],
  units: [...['110000', '120000', '130000'].map((code) => unit(code, 'province')), unit('JJJ', 'region')],
  indicators: [indicator('income_all', 'yuan'), indicator('gdp', 'yuan-100-million')],
  series: [
    series('income_all', 'province', 2013, [40_830.04, 26_359.2, 15_189.64]),
    series('income_all', 'province', 2021, [75_002.2, 47_449.4, 29_383]),
    series('income_all', 'province', 2022, [77_415, 48_976, null]),
    series('gdp', 'region', 2013, [55_339.6]),
    series('gdp', 'region', 2022, [99_661.1]),
  ],
  sources: [{ id: 's', title: 'Office' }],
};

const length = (opened: string | null, kilometres: number) => ({
  class: 'road',
  area: 'A',
  opened,
  state: opened === null ? ('undated' as const) : ('dated' as const),
  kilometres,
});

/** 4,000 km by 2013 and 2,000 km more by 2023; of 1,000 km the opening is not known, and 50 km are not drawn. */
const networks = new NetworkGrowth({
  areas: [{ code: 'A', name: both('A') }],
  networks: [
    {
      id: 'roads',
      layer: 'highways',
      title: both('Roads'),
      classes: [{ id: 'road', label: both('Road') }],
      groups: [{ id: 'all', label: both('All'), phrase: both('roads'), classes: ['road'] }],
      completeUntil: 2020,
      lengths: [length('2010', 4000), length('2019', 2000), length(null, 1000)],
      published: [],
      notDrawn: [{ name: both('late'), class: 'road', kilometres: 50, opened: '2022', sources: [] }],
    },
  ],
  sources: [],
});
const data = { figures: new FigureTable(file), networks };

function ratio(to: string, year: number) {
  return deriveClaim({ from: 'ratio', indicator: 'income_all', unit: '130000', to, year }, data);
}

function oneValue(derived: ReturnType<typeof deriveClaim>): number {
  if (!derived || !('value' in derived)) throw new Error('not one value');
  return derived.value;
}

describe('the income of Hebei', () => {
  it('is 37.2 % of Beijing’s in 2013 and 39.2 % in 2021', () => {
    // 15,189.64 ÷ 40,830.04: 0.372 × 40,830.04 = 15,188.77, and 0.87 more is 0.00002 of it.
    expect(oneValue(ratio('110000', 2013))).toBeCloseTo(0.37202, 5);
    // 29,383 ÷ 75,002.2: 0.39 × 75,002.2 = 29,250.86, and 132.14 more is 0.00176 of it.
    expect(oneValue(ratio('110000', 2021))).toBeCloseTo(0.39176, 5);
  });

  it('is 57.6 % of Tianjin’s in 2013 and 61.9 % in 2021', () => {
    // 15,189.64 ÷ 26,359.2: 0.576 × 26,359.2 = 15,182.90, and 6.74 more is 0.00026 of it.
    expect(oneValue(ratio('120000', 2013))).toBeCloseTo(0.57626, 5);
    // 29,383 ÷ 47,449.4: 0.62 × 47,449.4 = 29,418.63, and 35.63 less is 0.00075 of it.
    expect(oneValue(ratio('120000', 2021))).toBeCloseTo(0.61925, 5);
  });

  it('has no ratio in a year that has no figure of it', () => {
    expect(ratio('110000', 2022)).toBeNull();
    expect(ratio('110000', 2019)).toBeNull();
  });

  it('says how, from which source and of which year', () => {
    expect(ratio('110000', 2013)).toMatchObject({
      how: { en: '130000 2013: 15,189.6 yuan ÷ 110000 2013: 40,830.0 yuan' },
      year: 2013,
      sources: [{ id: 's', title: 'Office' }],
    });
  });
});

it('gives the growth of GDP as the quotient of two years', () => {
  const growth = deriveClaim({ from: 'growth', indicator: 'gdp', unit: 'JJJ', since: 2013, until: 2022 }, data);
  // 99,661.1 ÷ 55,339.6: 1.8 × 55,339.6 = 99,611.28, and 49.82 more is 0.0009 of it.
  expect(oneValue(growth)).toBeCloseTo(1.8009, 4);
});

it('gives a figure as it is in the data', () => {
  const gdp = deriveClaim({ from: 'figure', indicator: 'gdp', unit: 'JJJ', year: 2022 }, data);
  expect(gdp).toMatchObject({ value: 99_661.1, year: 2022 });
});

describe('lengths', () => {
  it('are a range where sections have no opening', () => {
    const length = deriveClaim({ from: 'length', network: 'roads', group: 'all', year: 2013 }, data);
    expect(length).toMatchObject({ range: [4000, 5000], layer: 'highways' });
  });

  it('grow by the share of dated sections at most, and by less when undated ones count as old', () => {
    // Dated only (6,000 − 4,000) ÷ 4,000 = 50 %; with 1,000 km undated in both years 2,000 ÷ 5,000 = 40 %.
    const growth = deriveClaim(
      { from: 'length-growth', network: 'roads', group: 'all', since: 2013, until: 2023 },
      data,
    );
    expect(growth).toMatchObject({ range: [0.4, 0.5], year: 2023 });
  });

  it('say which sections are not drawn, and after which year lines are missing', () => {
    const length = deriveClaim({ from: 'length', network: 'roads', group: 'all', year: 2023 }, data);
    expect(length?.how.en).toContain('Known openings that are not drawn: 1 (50 km');
    expect(length?.how.en).toContain('After 2020 new lines are missing.');
  });

  it('of a network that is not there are none', () => {
    expect(deriveClaim({ from: 'length', network: 'canals', group: 'all', year: 2013 }, data)).toBeNull();
  });
});

describe('differences', () => {
  it('are absolute and relative', () => {
    expect(differenceFrom({ value: 90 }, 100)).toEqual({ absolute: { value: -10 }, relative: { value: -0.1 } });
    expect(differenceFrom({ range: [40, 50] }, 40)).toEqual({
      absolute: { range: [0, 10] },
      relative: { range: [0, 0.25] },
    });
  });

  it('have no share of nothing', () => {
    expect(differenceFrom({ value: 3 }, 0).relative).toBeNull();
  });
});
