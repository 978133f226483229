import { describe, expect, it } from 'vitest';
import { type ClassMethod, classMethods } from '../../core/thematic-choice.js';
import { classify, fitOf } from '../classify.js';
import table from './class-breaks.json' with { type: 'json' };

/** What classInt found: breaks between classes, values in each class, smallest value of each class that has one. */
interface Found {
  readonly breaks: readonly number[];
  readonly counts: readonly number[];
  readonly least: readonly number[];
}

type ByCount = Readonly<Record<string, Found>>;

interface Case {
  readonly name: string;
  readonly values: readonly (number | null)[];
  readonly quantile?: ByCount;
  readonly 'equal-interval'?: ByCount;
  readonly 'natural-breaks'?: ByCount;
  readonly geometric?: ByCount;
  readonly 'head-tail'?: Found;
  readonly 'standard-deviation'?: { readonly multiples: readonly number[]; readonly breaks: readonly number[] };
}

const cases = (table.cases as readonly Case[]).map((each) => [each.name, each] as const);
const present = ({ values }: Case) => values.filter((value) => value !== null);

/** The breaks between classes that have values on both sides of them. */
function telling(breaks: readonly number[], values: readonly number[]): readonly number[] {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return breaks.filter((each, place) => each > least && each <= most && each !== breaks[place - 1]);
}

/** Without the breaks below an empty class, which quantiles of tied values have in R. */
function filledOnly({ breaks, counts }: Found): readonly number[] {
  return breaks.filter((_, place) => counts[place + 1] !== 0);
}

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual).toHaveLength(expected.length);
  actual.forEach((each, place) => {
    const wanted = expected[place] ?? Number.NaN;
    expect(Math.abs(each - wanted)).toBeLessThanOrEqual(1e-12 * Math.max(Math.abs(each), Math.abs(wanted)));
  });
}

/** Evenly spaced vectors can be cut in several ways that fit equally well. */
const severalBest = [
  'one to ten',
  'tenths',
  'two groups',
  'three groups, one far',
  'ties above',
  'ties in the middle',
  'few distinct, many of each',
  'negative',
];

it('holds against more than thirty vectors, with missing and negative values, ties, constants and few values', () => {
  expect(table.made).toEqual({ R: '4.2.2', classInt: '0.4.9' });
  expect(cases.length).toBeGreaterThanOrEqual(30);
  expect(cases.filter(([, { values }]) => values.includes(null)).length).toBeGreaterThan(3);
});

describe.each(cases)('%s', (_name, row) => {
  const values = present(row);

  it('has the quantiles of classInt', () => {
    for (const [count, found] of Object.entries(row.quantile ?? {})) {
      const { breaks, counts } = classify(values, { method: 'quantile', classCount: Number(count) });
      expect(counts).toEqual(found.counts.filter((each) => each > 0));
      // With a class for each value classInt puts the breaks halfway between them; the classes are the same.
      if (new Set(values).size <= Number(count)) expect(breaks).toEqual(found.least.slice(1));
      else expectClose(breaks, telling(filledOnly(found), values));
    }
  });

  it('has the equal intervals of classInt', () => {
    for (const [count, found] of Object.entries(row['equal-interval'] ?? {})) {
      const { breaks, counts } = classify(values, { method: 'equal-interval', classCount: Number(count) });
      expectClose(breaks, found.breaks);
      expect(counts).toEqual(found.counts);
    }
  });

  it('has the natural breaks of classInt, each at the smallest value of the upper class', () => {
    for (const [count, found] of Object.entries(row['natural-breaks'] ?? {})) {
      const { breaks, counts, fit } = classify(values, { method: 'natural-breaks', classCount: Number(count) });
      expect([count, fit]).toEqual([count, expect.closeTo(fitOf(values, found.least.slice(1)) ?? 0, 12)]);
      if (severalBest.includes(row.name)) continue;
      expect([count, breaks]).toEqual([count, found.least.slice(1)]);
      expect(counts).toEqual(found.counts);
    }
  });

  it('has geometric classes at the equal intervals of the logarithms', () => {
    for (const [count, found] of Object.entries(row.geometric ?? {})) {
      const { breaks, counts } = classify(values, { method: 'geometric', classCount: Number(count) });
      expectClose(breaks, found.breaks);
      expect(counts).toEqual(found.counts);
    }
  });

  it('has the head and tail of classInt', () => {
    if (!row['head-tail']) return;
    const expected = telling(row['head-tail'].breaks, values);
    expectClose(classify(values, { method: 'head-tail', classCount: 9 }).breaks, expected.slice(0, 8));
    expectClose(classify(values, { method: 'head-tail', classCount: 3 }).breaks, expected.slice(0, 2));
  });

  it('has the standard deviations of classInt, every second of its steps of a half', () => {
    const found = row['standard-deviation'];
    for (const classCount of found ? [3, 4, 5, 6, 7] : []) {
      const wanted = Array.from({ length: classCount - 1 }, (_, place) => place - (classCount - 2) / 2);
      const expected = wanted.flatMap((multiple) => found?.breaks[found.multiples.indexOf(multiple)] ?? []);
      expectClose(classify(values, { method: 'standard-deviation', classCount }).breaks, telling(expected, values));
    }
  });

  it('is one class when all values are equal', () => {
    if (new Set(values).size > 1) return;
    for (const method of classMethods.filter((each) => each !== 'manual') as readonly ClassMethod[]) {
      expect(classify(values, { method, classCount: 5 })).toEqual({ breaks: [], counts: [values.length], fit: null });
    }
  });
});
