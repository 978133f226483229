import { describe, expect, it } from 'vitest';
import { publishedFigures } from '../testing/published-figures.js';
import { smallFigures } from '../testing/small-figures.js';
import { FigureTable } from './figure-table.js';

const table = new FigureTable(smallFigures);

describe('a table of figures', () => {
  it('finds units by level, code and region', () => {
    expect(table.units('county').map(({ code }) => code)).toEqual(['a', 'b', 'c', 'd']);
    expect(table.units('county', 'half').map(({ code }) => code)).toEqual(['c', 'd']);
    expect(table.units('county', 'none')).toEqual([]);
    expect(table.unit('p')?.level).toBe('province');
    expect(table.unit('x')).toBeUndefined();
  });

  it('tells namesakes apart, in the languages in which they are namesakes', () => {
    expect(table.nameOf('a')).toEqual({ en: 'Alpha (Province)', zh: '甲' });
    expect(table.nameOf('x')).toEqual({ en: 'x', zh: 'x' });
  });

  it('gives a figure with its sources, status and note', () => {
    expect(table.figure('a', 'income', 2020)).toEqual({
      value: 100,
      status: 'published',
      sources: [smallFigures.sources[0]],
      reason: null,
      note: 'preliminary',
      undivided: null,
    });
    expect(table.figure('b', 'income', 2020)).toMatchObject({ status: 'derived', sources: smallFigures.sources });
  });

  it('gives no source to a gap, and its reason where the file has one', () => {
    expect(table.figure('c', 'income', 2020)).toMatchObject({
      value: null,
      status: 'missing',
      sources: [],
      reason: 'why',
    });
    expect(table.figure('d', 'income', 2020)).toMatchObject({ value: null, reason: null });
    expect(table.figure('a', 'income', 1999)).toMatchObject({ value: null, status: 'missing', reason: null });
    expect(table.figure('x', 'income', 2020)).toMatchObject({ value: null, sources: [] });
  });

  it('offers only years and levels with a value', () => {
    expect(table.years('income', 'county')).toEqual([2018, 2020]);
    expect(table.years('income', 'province')).toEqual([2020]);
    expect(table.levels('income')).toEqual(['province', 'county']);
    expect(table.levels('nothing')).toEqual([]);
  });

  it('leaves years without a figure open in a series', () => {
    expect(table.series('a', 'income')).toEqual([
      { year: 2018, value: 90 },
      { year: 2019, value: null },
      { year: 2020, value: 100 },
    ]);
    expect(table.series('x', 'income')).toEqual([]);
  });
});

describe('the published figures', () => {
  it('leave years open in which only some units have a figure', () => {
    const income = publishedFigures.series('130000', 'income_all');
    expect(income.map(({ year }) => year)).toEqual([2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023]);
    expect(income.slice(-3)).toEqual([
      { year: 2021, value: 29383 },
      { year: 2022, value: null },
      { year: 2023, value: null },
    ]);
    expect(publishedFigures.figure('130000', 'income_all', 2023).reason).toBe('not-confirmed');
  });

  it('offer no map of all-resident incomes by county, and say why one has none', () => {
    expect(publishedFigures.levels('income_all')).toEqual(['region', 'province', 'prefecture']);
    expect(publishedFigures.figure('130102', 'income_all', 2020).reason).toBe('only-derived');
  });
});
