import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coefficientOfVariation, gini, theil, theilDecomposition, weightedMean } from './inequality.js';
import { regionInequality } from './region-inequality.js';

/** Figures 1, 2 and 3 of one, one and two people; p = ¼, ¼, ½; μ = (1 + 2 + 6) / 4 = 2.25. */
const three = [
  { value: 1, people: 1, group: 'low' },
  { value: 2, people: 1, group: 'low' },
  { value: 3, people: 2, group: 'high' },
];

describe('indices worked by hand', () => {
  it('the mean is 9 / 4', () => {
    expect(weightedMean(three)).toBe(2.25);
  });

  it('the coefficient of variation is √0.6875 / 2.25', () => {
    // ¼ · 1.25² + ¼ · 0.25² + ½ · 0.75² = 0.390625 + 0.015625 + 0.28125 = 0.6875
    expect(coefficientOfVariation(three)).toBeCloseTo(0.829156 / 2.25, 6);
  });

  it('the Gini coefficient is 0.875 / 4.5', () => {
    // Each pair twice: 2 · ¼ · ¼ · 1 + 2 · ¼ · ½ · 2 + 2 · ¼ · ½ · 1 = 0.125 + 0.5 + 0.25 = 0.875; by 2 μ = 4.5
    expect(gini(three)).toBeCloseTo(7 / 36, 12);
  });

  it('the Theil index is 0.075511', () => {
    // ¼ · 4/9 · ln 4/9 + ¼ · 8/9 · ln 8/9 + ½ · 4/3 · ln 4/3 = −0.090103 − 0.026174 + 0.191788 = 0.075511
    expect(theil(three)).toBeCloseTo(0.075511, 6);
  });

  it('of which 0.056633 lies between the two groups and 0.018878 within the lower', () => {
    // low: μ = 1.5, of the amount ½ · 1.5 / 2.25 = ⅓; T = ½ · ⅔ ln ⅔ + ½ · 4/3 ln 4/3 = −0.135155 + 0.191788 = 0.056633
    // high: one unit, T = 0, of the amount ⅔; between: ⅓ ln ⅔ + ⅔ ln 4/3 = 0.056633; within: ⅓ · 0.056633 = 0.018878
    const parts = theilDecomposition(three);
    expect(parts?.between).toBeCloseTo(0.056633, 6);
    expect(parts?.within).toBeCloseTo(0.018878, 6);
    expect(parts?.groups.map(({ group, mean, peopleShare }) => [group, mean, peopleShare])).toEqual([
      ['low', 1.5, 0.5],
      ['high', 3, 0.5],
    ]);
    expect(parts?.groups[0]?.amountShare).toBeCloseTo(1 / 3, 12);
    expect(parts?.groups[0]?.theil).toBeCloseTo(0.056633, 6);
  });
});

interface Row {
  readonly adcode: string;
  readonly level: string;
  readonly indicator: string;
  readonly year: string;
  readonly value: string;
}

describe('indices of the published incomes of 2020, weighted by the census', () => {
  const rows = parse(readFileSync('geodata/sources/statistics/statistics.csv', 'utf8'), { columns: true }) as Row[];
  const of = (level: string, indicator: string) =>
    new Map(
      rows
        .filter((row) => row.level === level && row.indicator === indicator && row.year === '2020' && row.value !== '')
        .map((row) => [row.adcode, Number(row.value)]),
    );
  const figuresOf = (level: string, indicator: string) => {
    const people = of(level, 'population_census');
    return [...of(level, indicator)].map(([code, value]) => {
      return { value, people: people.get(code) ?? 0, group: code.slice(0, 2) };
    });
  };

  it('of the three provinces are those worked by hand', () => {
    // Incomes 69433.5, 43854.1, 27135.9 of 21893095, 13866009 and 74610235 people, 110369339 in all.
    // p = 0.198362, 0.125633, 0.676005; μ = 13773.0 + 5509.5 + 18344.0 = 37626.5; y / μ = 1.845335, 1.165511, 0.721191
    const figures = figuresOf('province', 'income_all');
    expect(weightedMean(figures)).toBeCloseTo(37626.5, 1);
    // p (y / μ − 1)²: 0.141748 + 0.003442 + 0.052549 = 0.197738; its root 0.444678
    expect(coefficientOfVariation(figures)).toBeCloseTo(0.444678, 5);
    // p p |Δ|, each pair once: 0.0249208 · 0.679824 + 0.1340938 · 1.124144 + 0.0849284 · 0.444320 = 0.205418
    expect(gini(figures)).toBeCloseTo(0.205418, 5);
    // 0.366047 · ln 1.845335 + 0.146426 · ln 1.165511 + 0.487529 · ln 0.721191 = 0.224261 + 0.022427 − 0.159349
    expect(theil(figures)).toBeCloseTo(0.087339, 5);
  });

  it('of the urban incomes of prefectures lie between the provinces for the most part, as R finds too', () => {
    const figures = figuresOf('prefecture', 'income_urban');
    expect(figures).toHaveLength(13);
    expect(weightedMean(figures)).toBeCloseTo(46438.61218, 4);
    expect(coefficientOfVariation(figures)).toBeCloseTo(0.3284120473, 9);
    expect(gini(figures)).toBeCloseTo(0.1652397619, 9);
    const parts = theilDecomposition(figures);
    expect(parts?.total).toBeCloseTo(0.04902295746, 10);
    expect(parts?.between).toBeCloseTo(0.0457902938, 10);
    expect(parts?.within).toBeCloseTo(0.00323266366, 10);
  });
});

describe('the indices', () => {
  const people = fc.integer({ min: 1, max: 1_000_000 });
  const unit = fc.record({
    value: fc.integer({ min: 0, max: 100_000 }),
    people,
    group: fc.constantFrom('a', 'b', 'c'),
  });
  const units = fc.array(unit, { minLength: 2, maxLength: 12 }).filter((all) => all.some(({ value }) => value > 0));
  const all = [coefficientOfVariation, gini, theil] as const;

  it('do not change when every figure, or all people, are multiplied', () => {
    fc.assert(
      fc.property(units, (figures) => {
        for (const index of all) {
          const plain = index(figures) ?? Number.NaN;
          expect(index(figures.map((each) => ({ ...each, value: each.value * 7 })))).toBeCloseTo(plain, 9);
          expect(index(figures.map((each) => ({ ...each, people: each.people * 3 })))).toBeCloseTo(plain, 9);
        }
      }),
    );
  });

  it('do not change when every unit is cut into two alike', () => {
    fc.assert(
      fc.property(units, (figures) => {
        const halves = figures.map((each) => ({ ...each, people: each.people / 2 }));
        for (const index of all) expect(index([...halves, ...halves])).toBeCloseTo(index(figures) ?? Number.NaN, 9);
      }),
    );
  });

  it('are 0 when all are equal, not negative, and Gini is below 1', () => {
    const equal = [
      { value: 5, people: 1 },
      { value: 5, people: 9 },
    ];
    for (const index of all) expect(index(equal)).toBeCloseTo(0, 12);
    fc.assert(
      fc.property(units, (figures) => {
        for (const index of all) expect(index(figures)).toBeGreaterThanOrEqual(-1e-12);
        expect(gini(figures)).toBeLessThan(1);
      }),
    );
  });

  it('are taken apart without a rest', () => {
    fc.assert(
      fc.property(units, (figures) => {
        const parts = theilDecomposition(figures);
        expect((parts?.between ?? 0) + (parts?.within ?? 0)).toBeCloseTo(parts?.total ?? Number.NaN, 9);
        expect(parts?.total).toBeCloseTo(theil(figures) ?? Number.NaN, 12);
        expect(parts?.groups.reduce((sum, { amountShare }) => sum + amountShare, 0)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('are nothing for fewer than two units with people, or without a mean', () => {
    const one = [{ value: 5, people: 3, group: 'a' }];
    for (const index of [...all, theilDecomposition]) {
      expect(index([])).toBeNull();
      expect(index(one)).toBeNull();
      expect(index([...one, { value: 8, people: 0, group: 'a' }])).toBeNull();
      expect(
        index([
          { ...one[0], value: 0, people: 1, group: 'a' },
          { value: 0, people: 2, group: 'b' },
        ]),
      ).toBeNull();
    }
    expect(weightedMean([])).toBeNull();
  });

  it('refuse what is below zero or no number', () => {
    for (const index of all) {
      expect(() => index([{ value: -1, people: 3 }])).toThrowError(/figure.*0 or more.*-1/);
      expect(() => index([{ value: 1, people: Number.NaN }])).toThrowError(/people.*0 or more/);
    }
  });
});

describe('the inequality of a region', () => {
  const values = new Map(Object.entries({ a: 1, b: 2, c: 3 }));
  const people = new Map(Object.entries({ a: 1, b: 1, c: 2, d: 0.2 }));
  const groups = new Map(Object.entries({ a: 'low', b: 'low', c: 'high' }));
  const coverage = { have: 3, of: 4, peopleShare: 0.95, enough: true, leavesOut: ['d'] };

  it('is known where the figures speak for enough people, and says whom it leaves out', () => {
    expect(regionInequality({ values, people, groups, coverage })).toMatchObject({
      state: 'known',
      units: 3,
      mean: 2.25,
      gini: expect.closeTo(7 / 36, 12),
      theil: { total: expect.closeTo(0.075511, 6), between: expect.closeTo(0.056633, 6) },
      peopleShare: 0.95,
      leavesOut: ['d'],
    });
  });

  it('is not said where they speak for less than nine tenths', () => {
    const little = { ...coverage, peopleShare: 0.89, enough: false };
    const said = { state: 'too-little', peopleShare: 0.89, leavesOut: ['d'] };
    expect(regionInequality({ values, people, groups, coverage: little })).toEqual(said);
    const nobody = { ...coverage, peopleShare: null, enough: false };
    expect(regionInequality({ values, people, groups, coverage: nobody })).toMatchObject({ peopleShare: null });
  });

  it('leaves out a unit without people, and is not said of a single unit', () => {
    const without = new Map(Object.entries({ a: 1, b: 0 }));
    const few = regionInequality({ values, people: without, groups, coverage });
    expect(few).toEqual({ state: 'too-few', units: 1 });
    const two = regionInequality({ values, people: new Map([...people, ['b', 0]]), groups, coverage });
    expect(two).toMatchObject({ state: 'known', units: 2, leavesOut: ['d', 'b'] });
  });
});
