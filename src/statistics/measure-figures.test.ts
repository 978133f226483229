import { describe, expect, it } from 'vitest';
import { AtlasError } from '../core/atlas-error.js';
import type { FigureChoice } from '../core/thematic-choice.js';
import { publishedComparison, publishedFigures } from '../testing/published-figures.js';
import { smallFigures } from '../testing/small-figures.js';
import { FigureTable } from './figure-table.js';

const table = new FigureTable(smallFigures);

function choice(indicator: string, measure: FigureChoice['measure'], more: Partial<FigureChoice> = {}): FigureChoice {
  return { indicator, year: 2020, measure, ...more };
}

function errorOf(act: () => unknown): AtlasError {
  try {
    act();
  } catch (error) {
    if (error instanceof AtlasError) return error;
  }
  throw new Error('It was measured.');
}

const entries = (values: ReadonlyMap<string, unknown>) => [...values];

describe('figures as published', () => {
  const measured = table.measured('county', choice('income', 'value'));

  it('have the values there are and the reasons of those there are not', () => {
    expect(entries(measured.values)).toEqual([
      ['a', 100],
      ['b', 200],
    ]);
    expect(entries(measured.missing)).toEqual([
      ['c', 'why'],
      ['d', null],
    ]);
    expect(measured).toMatchObject({ unit: 'yuan-per-person', format: 'integer', needsDivision: false });
    expect(measured.title).toEqual({ en: 'Income', zh: '收入' });
    expect(measured.sources).toEqual(smallFigures.sources);
  });

  it('say how they were worked out only where some were', () => {
    expect(measured.how).toEqual({ en: 'Worked out.', zh: '推算。' });
    expect(table.measured('county', choice('income', 'value', { year: 2018 })).how).toBeUndefined();
  });

  it('count the people of zones among those left out', () => {
    expect(measured.coverage).toEqual({ have: 2, of: 4, peopleShare: 0.4, enough: false, leavesOut: ['c', 'd'] });
    expect(table.measured('county', choice('income', 'value', { year: 2018 })).coverage).toMatchObject({
      peopleShare: 0.9,
      enough: true,
      leavesOut: [],
    });
  });

  it('of another region cover that one', () => {
    const half = table.measured('county', choice('income', 'value', { year: 2018 }), 'half');
    expect(entries(half.values)).toEqual([
      ['c', 270],
      ['d', 40],
    ]);
    expect(half.coverage.peopleShare).toBe(1);
  });
});

describe('counts', () => {
  it('need a division, and a ratio of counts is still one', () => {
    expect(table.measured('county', choice('product', 'value')).needsDivision).toBe(true);
    expect(table.measured('county', choice('product', 'ratio', { to: 'a' })).needsDivision).toBe(true);
    expect(table.measured('county', choice('product', 'per-km2')).needsDivision).toBe(false);
  });

  it('per person leave out whom the count or the people do not cover', () => {
    const measured = table.measured('county', choice('product', 'per-person'));
    expect(entries(measured.values)).toEqual([
      ['a', 1e6],
      ['b', 5e5],
    ]);
    expect(entries(measured.missing)).toEqual([
      ['c', null],
      ['d', 'other-ground'],
    ]);
    expect(measured).toMatchObject({ unit: 'yuan-per-person', format: 'integer' });
    expect(measured.how?.en).toBe('Divided by the people of the same year: Residents, 2020.');
    expect(measured.caveat).toEqual({ en: 'Current prices. End of year.', zh: '按现价。年末数。' });
    expect(measured.sources.map(({ id }) => id)).toEqual(['census', 'yearbook']);
  });

  it('per km² are written in ten thousand yuan', () => {
    const measured = table.measured('county', choice('product', 'per-km2'));
    expect(entries(measured.values)).toEqual([
      ['a', 1000],
      ['b', 2000],
      ['c', 3000],
    ]);
    expect(measured.unit).toBe('yuan-10-thousand-per-km2');
  });
});

describe('ratios', () => {
  it('name the sources of the figure they divide by', () => {
    const shares = { indicator: 'income_urban', year: 2020, measure: 'ratio', to: '110000' } as const;
    const ids = (choice: FigureChoice) => publishedFigures.measured('county', choice).sources.map(({ id }) => id);
    expect(ids({ indicator: 'income_urban', year: 2020, measure: 'value' })).toEqual(['eric-district-2020']);
    expect(ids(shares).toSorted()).toEqual(['eric-district-2020', 'hlg-prov-2020']);
  });

  it('divide by a unit of any level', () => {
    const measured = table.measured('county', choice('income', 'ratio', { to: 'p' }));
    expect(measured.values.get('a')).toBe(0.625);
    expect(measured).toMatchObject({ unit: 'share', format: 'decimal1' });
    expect(measured.title).toEqual({ en: 'Income, relative to Province', zh: '收入（与省之比）' });
    expect(measured.how?.zh).toBe('除以省数值：160 元/人。推算。');
  });

  it('to the mean divide by the mean weighted by people', () => {
    const measured = table.measured('county', choice('income', 'to-mean', { year: 2018 }));
    const mean = (90 * 100 + 180 * 300 + 270 * 300 + 40 * 200) / 900;
    expect(measured.values.get('c')).toBeCloseTo(270 / mean, 12);
    expect(measured.how?.en).toContain('people of the count: 169 yuan per person');
  });
});

describe('what cannot be measured', () => {
  it.each<[string, FigureChoice, RegExp]>([
    ['an unknown indicator', choice('wealth', 'value'), /one of income, product, people, roads/],
    ['a year without figures', choice('income', 'value', { year: 2019 }), /one of 2018, 2020/],
    ['people of a year without any', choice('product', 'per-person', { year: 2019 }), /one of 2020/],
    ['people per person', choice('people', 'per-person'), /division by area/],
    ['a rate per km²', choice('income', 'per-km2'), /is a rate already/],
    ['kilometres per person', choice('roads', 'per-person'), /no unit for Roads per person/],
    ['a ratio to nothing', choice('income', 'ratio'), /needs a unit/],
    ['a ratio to an unknown unit', choice('income', 'ratio', { to: 'x' }), /"x"/],
    ['a ratio to a unit without the figure', choice('income', 'ratio', { to: 'c' }), /one of 2018/],
    [
      'a mean of too few',
      choice('income', 'to-mean'),
      /2 of 4 units have a figure, with 40.0% of the people; a mean needs 90%/,
    ],
    ['a mean of counts', choice('product', 'to-mean'), /makes no sense/],
  ])('%s', (_, wrong, expected) => {
    const error = errorOf(() => table.measured('county', wrong));
    expect(error.code).toBe('value-invalid');
    expect(error.message).toMatch(expected);
    expect(Object.keys(error.details)).toEqual(['name', 'expected', 'received', 'reason']);
  });
});

describe('regional figures', () => {
  it('rank from the highest, equal figures on the better place', () => {
    const measured = table.measured('county', choice('income', 'value', { year: 2018 }));
    const { ranks, of } = table.ranks(measured);
    expect([of, ranks && entries(ranks)]).toEqual([
      4,
      [
        ['a', 3],
        ['b', 2],
        ['c', 1],
        ['d', 4],
      ],
    ]);
  });

  it('are withheld below 90 % of the people, and say why', () => {
    const measured = table.measured('county', choice('income', 'value'));
    expect(table.ranks(measured)).toEqual({ ranks: null, of: 2, reason: 'coverage' });
    expect(table.mean(measured)).toEqual({ value: null, weightedBy: null, reason: 'coverage' });
    expect(table.mean(table.measured('county', choice('product', 'value')))).toMatchObject({ reason: 'no-mean' });
  });
});

describe('the published figures', () => {
  const measured = (level: string, chosen: FigureChoice) => publishedFigures.measured(level, chosen);

  it.each([
    [2013, '110000', 37.2],
    [2020, '110000', 39.1],
    [2021, '110000', 39.2],
    [2013, '120000', 57.6],
    [2020, '120000', 61.9],
    [2021, '120000', 61.9],
  ])('of %i give the income of Hebei as a share of that of %s: %f %%', (year, to, percent) => {
    const { values, coverage } = measured('province', choice('income_all', 'ratio', { year, to }));
    expect(Math.round((values.get('130000') ?? 0) * 1000) / 10).toBe(percent);
    expect(coverage).toMatchObject({ peopleShare: 1, enough: true });
  });

  it('of urban incomes by county speak for too few people to rank', () => {
    const urban = measured('county', choice('income_urban', 'value'));
    expect(urban.coverage).toMatchObject({ have: 158, of: 199, enough: false });
    // Added up from the census table; 2,978,929 of the whole live in zones without an outline.
    expect(urban.coverage.peopleShare).toBeCloseTo(68_720_682 / 110_369_339, 12);
    expect(measured('county', choice('population_census', 'value')).coverage.peopleShare).toBeCloseTo(
      107_390_410 / 110_369_339,
      12,
    );
    expect(publishedFigures.ranks(urban).reason).toBe('coverage');
    expect(() => measured('county', choice('income_urban', 'to-mean'))).toThrow(/158 of 199 units have a figure/);
  });

  it('of prefectures are complete, and rank all thirteen', () => {
    const urban = measured('prefecture', choice('income_urban', 'value'));
    const { ranks } = publishedFigures.ranks(urban);
    expect([ranks?.get('110100'), ranks?.get('120100'), ranks?.size]).toEqual([1, 2, 13]);
  });

  it('never divide the GDP of the districts beside the development zone', () => {
    for (const measure of ['per-person', 'per-km2'] as const) {
      const { values, missing } = measured('county', choice('gdp', measure));
      expect(['110112', '110115'].map((code) => [values.has(code), missing.get(code)])).toEqual([
        [false, 'bda-mismatch'],
        [false, 'bda-mismatch'],
      ]);
    }
    expect(measured('county', choice('gdp_per_capita', 'value')).missing.get('110115')).toBe('bda-mismatch');
  });

  it('divide by residents of the year, else by the census of that year', () => {
    const { values, how } = measured('prefecture', choice('gdp', 'per-person', { year: 2023 }));
    expect(values.get('120100')).toBeCloseTo(16737.3e8 / 13_640_000, 6);
    expect(how?.en).toContain('Resident population, end of year, 2023');
    expect(measured('county', choice('gdp', 'per-person')).how?.zh).toContain('普查人口（2020年）');
    expect(() => measured('county', choice('gdp', 'per-person', { year: 2023 }))).toThrow(/one of 2020/);
  });

  it('leave out Baoding where its total covers less ground than its people', () => {
    const { missing } = measured('prefecture', choice('gdp_first_published', 'per-person', { year: 2023 }));
    expect(entries(missing)).toEqual([['130600', 'without-dingzhou-xiongan']]);
  });

  it('of the region have no share of the people, for the New Area lies inside it', () => {
    const { coverage } = measured('region', choice('population_census', 'value'));
    expect(coverage).toMatchObject({ peopleShare: null, enough: false });
  });

  it('of other regions cover each of them', () => {
    const income = choice('income_urban', 'value');
    const shares = publishedComparison.regions.map(({ id }) => {
      const { coverage } = publishedComparison.measured('prefecture', income, id);
      return [id, coverage.have, coverage.of, Math.round((coverage.peopleShare ?? 0) * 1000)];
    });
    expect(shares).toEqual([
      ['yangtze-delta', 41, 41, 1000],
      ['guangdong', 21, 21, 1000],
      ['greater-bay-area', 9, 9, 1000],
    ]);
  });
});
