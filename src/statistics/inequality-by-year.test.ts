import { describe, expect, it } from 'vitest';
import { publishedComparison, publishedFigures } from '../testing/published-figures.js';
import { type ComparedRegion, inequalityByYear } from './inequality-by-year.js';

function compared(id: string): ComparedRegion {
  for (const table of [publishedFigures, publishedComparison]) {
    const region = table.regions.find((each) => each.id === id);
    if (region) return { table, region };
  }
  throw new Error(`no region ${id}`);
}

function of(id: string, level: string, indicator: string, year: number) {
  return inequalityByYear(compared(id), level, indicator).find((each) => each.year === year);
}

describe('inequality of a region by year', () => {
  it('is that of its prefectures weighted by their residents of the year', () => {
    const found = of('jing-jin-ji', 'prefecture', 'gdp_per_capita', 2022);
    expect(found?.people.en).toBe('Resident population, end of year (of the same year)');
    if (found?.inequality.state !== 'known') throw new Error('not known');
    const { theil, units, coefficientOfVariation } = found.inequality;
    expect(units).toBe(13);
    expect(theil.between + theil.within).toBeCloseTo(theil.total, 12);
    // By hand from the data: μ and σ of the thirteen, weighted.
    const codes = publishedFigures.units('prefecture').map(({ code }) => code);
    const value = (indicator: string, code: string) => publishedFigures.figure(code, indicator, 2022).value ?? 0;
    const people = codes.reduce((sum, code) => sum + value('population_resident', code), 0);
    const share = (code: string) => value('population_resident', code) / people;
    const mean = codes.reduce((sum, code) => sum + share(code) * value('gdp_per_capita', code), 0);
    const spread = codes.reduce((sum, code) => sum + share(code) * (value('gdp_per_capita', code) - mean) ** 2, 0);
    expect(coefficientOfVariation).toBeCloseTo(Math.sqrt(spread) / mean, 12);
  });

  it('takes the census where the residents of the year are not in the data, and says so', () => {
    expect(of('jing-jin-ji', 'prefecture', 'gdp_per_capita', 2014)?.people).toEqual(publishedFigures.file.peopleAre);
  });

  it('is not reckoned for counties, whose incomes speak for too few', () => {
    const found = of('jing-jin-ji', 'county', 'income_urban', 2020);
    expect(found?.inequality).toMatchObject({ state: 'too-little' });
  });

  it('is there for the regions compared with, the Bay Area with nothing between provinces', () => {
    expect(of('yangtze-delta', 'prefecture', 'gdp_per_capita', 2022)).toMatchObject({
      groups: 4,
      inequality: { state: 'known', units: 41 },
    });
    const bay = of('greater-bay-area', 'prefecture', 'gdp_per_capita', 2022);
    expect(bay).toMatchObject({ groups: 1, inequality: { state: 'known', units: 9 } });
    expect(bay?.inequality.state === 'known' ? bay.inequality.theil.between : 1).toBeCloseTo(0, 12);
  });
});
