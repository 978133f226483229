import { describe, expect, it } from 'vitest';
import { cellOf } from './figure-cell.js';
import { reasonOfNoRow } from './figure-gaps.js';
import { type Figure, readFigures } from './statistics.js';

const figures = readFigures('statistics.csv');

function cell(level: string, code: string, indicator: string, year: number) {
  const figure = figures.get([level, code, indicator, year].join(' '));
  return cellOf(indicator, level, code, figure as Figure);
}

const reason = (level: string, code: string, indicator: string, year: number) =>
  reasonOfNoRow(figures, indicator, level, code, year);

describe('a figure of the table', () => {
  it('is withheld where it would mislead', () => {
    expect(cell('county', '130102', 'income_all', 2020)).toMatchObject({ value: null, reason: 'only-derived' });
    expect(cell('prefecture', '130100', 'income_all', 2020)).toMatchObject({ value: null, reason: 'only-derived' });
    const perPerson = (code: string, year: number) => cell('prefecture', code, 'gdp_per_capita', year);
    expect(perPerson('131000', 2013)).toMatchObject({ value: null, reason: 'registered-people' });
    expect(perPerson('131000', 2014).value).toBeGreaterThan(0);
    expect(perPerson('110100', 2013).value).toBe(93213);
    expect(cell('prefecture', '131100', 'fiscal_revenue', 2014)).toMatchObject({
      value: null,
      reason: 'not-plausible',
    });
    expect(cell('county', '110112', 'gdp_per_capita', 2020)).toMatchObject({ value: null, reason: 'bda-mismatch' });
    expect(cell('region', 'JJJ', 'income_all', 2020)).toMatchObject({ value: 37623, status: 'derived' });
  });

  it('is shown and not divided where it covers other ground than its unit', () => {
    const daxing = (year: number) => cell('county', '110115', 'gdp', year);
    expect(daxing(2022)).toMatchObject({ value: 1091.9, note: 'without-bda', undivided: 'bda-mismatch' });
    expect(daxing(2023)).toMatchObject({ value: 3543, note: 'with-bda', undivided: 'bda-mismatch' });
    const [code, changed] = ['130983', 'reporting-area-changed'];
    expect(cell('county', code, 'gdp', 2023)).toMatchObject({ value: 801.13, note: changed, undivided: changed });
    expect(cell('county', code, 'gdp', 2020)).toMatchObject({ note: null, undivided: null });
  });

  it('of Baoding’s sectors follows the GDP first published, without what left it in 2021', () => {
    const apart = { note: 'without-dingzhou-xiongan', undivided: 'without-dingzhou-xiongan' };
    expect(cell('prefecture', '130600', 'gdp_first_published', 2021)).toMatchObject(apart);
    expect(cell('prefecture', '130600', 'gdp_primary', 2021)).toMatchObject(apart);
    expect(cell('prefecture', '130600', 'gdp_primary', 2020)).toMatchObject({ note: null, undivided: null });
    expect(cell('prefecture', '130600', 'gdp', 2021)).toMatchObject({ undivided: null });
  });

  it('keeps every source', () => {
    expect(cell('region', 'JJJ', 'gdp_per_capita', 2020).sources).toEqual(['xiaoqi-gdp', 'onelmq-pop']);
  });
});

describe('a figure the table has no row for', () => {
  it.each([
    ['county', '130102', 'gdp_primary', 2020, 'yearbook-omits-urban-core'],
    ['county', '130102', 'gdp', 2021, 'only-districts-of-beijing'],
    ['county', '130102', 'gdp_per_capita', 2020, 'gdp-missing'],
    ['county', '130505', 'population_census', 2010, 'recut-since-2010'],
    ['prefecture', '130300', 'gdp_per_capita', 2016, 'source-error'],
    ['prefecture', '130100', 'income_all', 2019, 'only-municipalities'],
    ['province', '130000', 'income_urban', 2018, 'only-municipalities'],
    ['prefecture', '120100', 'income_urban', 2021, null],
    ['province', '120000', 'income_urban', 2021, null],
  ])('%s %s %s %i: %s', (level, code, indicator, year, expected) => {
    expect(reason(level, code, indicator, year)).toBe(expected);
  });

  it('tells what the yearbook lacks from whom it leaves out', () => {
    const covered = [...figures.keys()].filter((key) => /^county \d+ gdp_primary 2023$/.test(key));
    const codes = covered.map((key) => key.split(' ')[1] ?? '');
    const gaps = codes.filter((code) => !figures.has(`county ${code} household_deposits 2023`));
    expect(gaps).toHaveLength(21);
    expect(new Set(gaps.map((code) => reason('county', code, 'household_deposits', 2023)))).toEqual(
      new Set(['not-in-source']),
    );
  });
});
