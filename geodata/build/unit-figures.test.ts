import { describe, expect, it } from 'vitest';
import { readStatistics } from './statistics.js';
import { grouped } from './unit-coverage.js';
import { unitDataset } from './units.js';

const statistics = readStatistics();
const counties = unitDataset('county', statistics);
const prefectures = unitDataset('prefecture', statistics);

function county(adcode: string): Record<string, unknown> {
  return counties.features.find(({ properties }) => properties.adcode === adcode)?.properties ?? {};
}

function coverage(column: string) {
  return counties.coverage.find((each) => each.column === column);
}

describe('figures of the units', () => {
  it('rank the units that have one and say how many those are', () => {
    const ranks = prefectures.features.map(({ properties }) => Number(properties.income_urban_2020_rank));
    expect(ranks.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    const first = prefectures.features.find(({ properties }) => properties.income_urban_2020_rank === 1);
    const highest = Math.max(...prefectures.features.map(({ properties }) => Number(properties.income_urban_2020)));
    expect(first?.properties).toMatchObject({ income_urban_2020: highest, income_urban_2020_rank_of: 13 });
  });

  it('rank none where figures speak for less than nine tenths of the people, and say why', () => {
    const ranks = (columns: typeof counties.columns) =>
      columns.flatMap(({ name }) => (name.includes('_rank') ? [name] : []));
    expect(ranks(counties.columns)).toEqual(['income_urban_2020_rank_reason', 'income_rural_2020_rank_reason']);
    expect(ranks(prefectures.columns)).toContain('income_all_2020_rank_reason');
    const reasons = counties.features.map(({ properties }) => properties.income_urban_2020_rank_reason);
    expect(reasons.filter((reason) => reason === 'too-few-people')).toHaveLength(158);
    expect(reasons.filter((reason) => reason === null)).toHaveLength(41);
  });

  it('compare with the published figure of Beijing as a whole', () => {
    const tianjin = prefectures.features.find(({ properties }) => properties.adcode === '120100');
    expect(tianjin?.properties.income_urban_2020_share_of_beijing).toBe(Math.round((47658.5 / 75601.5) * 1e4) / 1e4);
  });

  it('give a reason for every gap and no value, rank or share with it', () => {
    expect(county('130629')).toMatchObject({
      income_urban_2020: null,
      income_urban_2020_rank_reason: null,
      income_urban_2020_share_of_beijing: null,
      income_urban_2020_source: null,
      income_urban_2020_reason: 'not-found',
    });
  });

  it('withhold GDP per person of the two districts around the development area, and say why', () => {
    for (const adcode of ['110112', '110115']) {
      expect(county(adcode)).toMatchObject({ gdp_per_capita_2020: null, gdp_per_capita_2020_reason: 'bda-mismatch' });
      expect(county(adcode).gdp_2020).toBeGreaterThan(0);
    }
  });

  it('leave out values that were only computed: counties have no all-resident income, prefectures two', () => {
    expect(counties.columns.some(({ name }) => name.startsWith('income_all'))).toBe(false);
    const published = prefectures.features.filter(({ properties }) => properties.income_all_2020 !== null);
    expect(published.map(({ properties }) => properties.adcode)).toEqual(['110100', '120100']);
    const reasons = prefectures.features.map(({ properties }) => properties.income_all_2020_reason);
    expect(reasons.filter((reason) => reason === 'only-derived')).toHaveLength(11);
  });

  it('say where total and figure per person are of different vintages, and that Baoding has more than its own', () => {
    const noted = prefectures.features.map(({ properties }) => [
      properties.adcode,
      properties.gdp_2020_note,
      properties.gdp_per_capita_2020_note,
    ]);
    expect(noted.find(([adcode]) => adcode === '130100')).toEqual(['130100', 'revised-census-4', 'first-published']);
    const of = noted.find(([adcode]) => adcode === '130600');
    expect(of).toEqual(['130600', 'revised-census-4-baoding', 'first-published-baoding']);
    expect(noted.filter((row) => row.includes(null))).toEqual([]);
    const { gdp_2020, gdp_per_capita_2020, population_census_2020 } =
      prefectures.features.find(({ properties }) => properties.adcode === '130600')?.properties ?? {};
    const people = (Number(gdp_2020) * 1e8) / Number(gdp_per_capita_2020);
    expect(Math.abs(people / Number(population_census_2020) - 1)).toBeLessThan(0.001);
  });

  it('have a GDP per person that is their GDP over their census population, from the sources of both', () => {
    for (const { properties } of counties.features) {
      if (properties.gdp_per_capita_2020 === null) continue;
      const quotient = (Number(properties.gdp_2020) * 1e8) / Number(properties.population_census_2020);
      expect(Math.abs(quotient - Number(properties.gdp_per_capita_2020))).toBeLessThan(0.51);
      expect(properties.gdp_per_capita_2020_source).toBe(
        `${String(properties.gdp_2020_source)};${String(properties.population_census_2020_source)}`,
      );
    }
  });

  it('have a parent’s name where their own occurs twice', () => {
    const named = counties.features.filter(({ properties }) => properties.qualifier_en !== null);
    expect(
      named.map(({ properties }) => `${String(properties.name_en)}, ${String(properties.qualifier_en)}`).sort(),
    ).toEqual([
      'Jizhou District, Hengshui',
      'Jizhou District, Tianjin',
      'Qiaoxi District, Shijiazhuang',
      'Qiaoxi District, Zhangjiakou',
      'Wei County, Handan',
      'Wei County, Xingtai',
      'Xinhua District, Cangzhou',
      'Xinhua District, Shijiazhuang',
    ]);
    expect(county('130434').qualifier_zh).toBeNull();
    expect(county('130104').qualifier_zh).toBe('石家庄市');
  });
});

describe('coverage of the counties', () => {
  it('names the people that every sum over counties leaves out', () => {
    const text = coverage('population_census_2020')?.leavesOut;
    for (const number of ['2,978,929', '23', '107,390,410', '110,369,339', '199']) {
      expect(text?.en).toContain(number);
      expect(text?.zh).toContain(number);
    }
  });

  it('says in how many units of each province there is a figure', () => {
    expect(coverage('income_urban_2020')).toEqual({
      column: 'income_urban_2020',
      have: 158,
      of: 199,
      leavesOut: {
        en: 'With a figure: Beijing 5 of 16, Tianjin 0 of 16, Hebei 153 of 167.',
        zh: '有数值：北京16个中5个，天津16个中0个，河北167个中153个。',
      },
    });
  });
});

describe('grouped', () => {
  it('separates thousands and keeps two decimals at most', () => {
    expect([grouped(7), grouped(1234567), grouped(1234.567), grouped(-1000)]).toEqual([
      '7',
      '1,234,567',
      '1,234.57',
      '-1,000',
    ]);
  });
});
