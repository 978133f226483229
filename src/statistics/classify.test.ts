import { describe, expect, it } from 'vitest';
import { AtlasError } from '../core/atlas-error.js';
import { classMethods } from '../core/thematic-choice.js';
import { changedClasses, classify, fitOf, fits, histogram, isDiverging } from './classify.js';

const computed = classMethods.filter((method) => method !== 'manual');

describe('classes', () => {
  it('have lower bounds: a value equal to a break is in the upper class', () => {
    expect(classify([1, 2, 3, 4], { method: 'manual', classCount: 2, breaks: [3] })).toMatchObject({ counts: [2, 2] });
    expect(classify([0, 10, 20, 30], { method: 'equal-interval', classCount: 3 })).toMatchObject({
      breaks: [10, 20],
      counts: [1, 1, 2],
    });
  });

  it('of a geometric progression multiply: 1, 10, 100, 1000', () => {
    const classes = classify([1, 10, 100, 1000], { method: 'geometric', classCount: 3 });
    expect(classes.breaks).toEqual([10, 100]);
    expect(classes.counts).toEqual([1, 1, 2]);
  });

  it('of standard deviations have the mean in the middle: as a break of four, inside the third of five', () => {
    // Mean 5; squared deviations 16 + 9 + 4 + 0 + 4 + 9 + 16 = 58, by n − 1 = 6; the root is 3.109.
    const values = [1, 2, 3, 5, 7, 8, 9];
    const deviation = Math.sqrt(58 / 6);
    const four = classify(values, { method: 'standard-deviation', classCount: 4 });
    expect(four.breaks.map((each) => (each - 5) / deviation)).toEqual([-1, 0, 1].map((each) => expect.closeTo(each)));
    const five = classify(values, { method: 'standard-deviation', classCount: 5 });
    // ±1.5 deviations are 0.34 and 9.66, outside the values.
    expect(five.breaks.map((each) => (each - 5) / deviation)).toEqual([-0.5, 0.5].map((each) => expect.closeTo(each)));
  });

  it('of head and tail stop when the head is no minority, and never exceed what was asked', () => {
    expect(classify([1, 2, 3, 4, 5, 6], { method: 'head-tail', classCount: 5 }).breaks).toEqual([3.5]);
    // Mean 1.95, above it 2, 2.5, 4, 8: 40 %. Their mean 4.125, above it 8: 25 %, and a single value has no head.
    const values = [0, 0, 0, 1, 1, 1, 2, 2.5, 4, 8];
    expect(classify(values, { method: 'head-tail', classCount: 5 }).breaks).toEqual([1.95, 4.125]);
    expect(classify(values, { method: 'head-tail', classCount: 2 }).breaks).toEqual([1.95]);
  });

  it('of natural breaks do not suffer from a large common offset', () => {
    const values = [1, 2, 4, 8, 9, 15, 16, 23, 42, 46];
    const near = classify(values, { method: 'natural-breaks', classCount: 4 });
    const far = classify(
      values.map((each) => each + 1e9),
      { method: 'natural-breaks', classCount: 4 },
    );
    expect(far.breaks.map((each) => each - 1e9)).toEqual(near.breaks);
  });

  it('are one of nothing without values', () => {
    for (const method of computed) {
      expect(classify([], { method, classCount: 5 })).toEqual({ breaks: [], counts: [0], fit: null });
    }
  });

  it('never contain a missing value: what is not a finite number is refused', () => {
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]) {
      expect(() => classify([1, odd, 3], { method: 'quantile', classCount: 3 })).toThrowError(/finite.*missing/);
    }
    expect(() => classify([1], { method: 'quantile', classCount: 3, center: Number.NaN })).toThrowError(/center/);
  });

  it('refuse a class count, manual breaks or values that the method has no use for', () => {
    expect(() => classify([1, 2], { method: 'quantile', classCount: 10 })).toThrowError(/2 to 9.*10/);
    expect(() => classify([1, 2], { method: 'quantile', classCount: 2.5 })).toThrowError(AtlasError);
    expect(() => classify([1, 2], { method: 'manual', classCount: 3 })).toThrowError(/breaks.*nothing/);
    expect(() => classify([1, 2], { method: 'manual', classCount: 3, breaks: [2, 2] })).toThrowError(/ascending/);
    expect(() => classify([0, 2], { method: 'geometric', classCount: 3 })).toThrowError(/above 0.*"0"/);
    expect(() => classify([-1, 2], { method: 'geometric', classCount: 3 })).toThrowError(/above 0.*"-1"/);
  });
});

describe('classes around a value', () => {
  const values = [0.4, 0.5, 0.55, 0.7, 0.8, 0.95, 1, 1.2, 1.6, 2.4];

  it('have it as the middle break, with half of the classes on each side', () => {
    for (const method of computed) {
      const { breaks, counts } = classify(values, { method, classCount: 6, center: 1 });
      expect([method, breaks.indexOf(1) * 2 + 1]).toEqual([method, breaks.length]);
      expect(counts.reduce((sum, each) => sum + each)).toBe(values.length);
    }
    expect(classify(values, { method: 'equal-interval', classCount: 6, center: 1 }).breaks).toEqual([
      expect.closeTo(0.6),
      expect.closeTo(0.8),
      1,
      expect.closeTo(1.4667, 4),
      expect.closeTo(1.9333, 4),
    ]);
  });

  it('are one fewer when an odd number is asked for', () => {
    expect(classify(values, { method: 'quantile', classCount: 5, center: 1 }).counts).toHaveLength(4);
  });

  it('end in empty classes where a side has few values, so that the middle stays in the middle', () => {
    const lopsided = [2, 95, 100, 110, 120, 130, 140, 150];
    const { breaks, counts } = classify(lopsided, { method: 'quantile', classCount: 6, center: 100 });
    expect(breaks).toEqual([expect.any(Number), 95, 100, expect.closeTo(116.6667, 4), expect.closeTo(133.3333, 4)]);
    expect(counts).toEqual([0, 1, 1, 2, 2, 2]);
    const above = classify([3, 4, 5], { method: 'quantile', classCount: 4, center: 2 });
    expect(above).toMatchObject({ breaks: [0, 2, 4], counts: [0, 0, 1, 2] });
  });

  it('are told apart from others by their center', () => {
    expect(isDiverging({ method: 'quantile', classCount: 4, center: 0 })).toBe(true);
    expect(isDiverging({ method: 'quantile', classCount: 4 })).toBe(false);
  });
});

describe('goodness of variance fit', () => {
  it('is 1 − SDCM / SDAM', () => {
    // Mean 5: SDAM = 16 + 9 + 9 + 16 = 50. Classes 1, 2 and 8, 9: SDCM = 4 · 0.25 = 1.
    expect(fitOf([1, 2, 8, 9], [5])).toBeCloseTo(1 - 1 / 50);
    expect(fitOf([1, 2, 8, 9], [])).toBe(0);
    expect(fitOf([1, 2, 8, 9], [2, 8, 9])).toBe(1);
  });

  it('is nothing where all values are equal', () => {
    expect(fitOf([], [])).toBeNull();
    expect(fitOf([0.1, 0.1, 0.1], [0.1])).toBeNull();
    expect(fits([3, 3], 5)).toEqual({});
  });

  it('is given for every method, geometric where all values are above zero', () => {
    expect(Object.keys(fits([1, 2, 8, 9, 30], 3)).sort()).toEqual([...computed].sort());
    expect(Object.keys(fits([0, 2, 8, 9, 30], 3))).not.toContain('geometric');
    expect(Object.keys(fits([1, 2, 8, 9, 30], 4, -1))).not.toContain('geometric');
  });
});

describe('a histogram', () => {
  it('counts each value once, the largest in the last bar', () => {
    expect(histogram([0, 1, 2, 3, 4], 2)).toEqual([
      { from: 0, to: 2, count: 2 },
      { from: 2, to: 4, count: 3 },
    ]);
  });

  it('is one bar of equal values, none of no values, and refuses what it cannot draw', () => {
    expect(histogram([7, 7], 10)).toEqual([{ from: 7, to: 7, count: 2 }]);
    expect(histogram([], 10)).toEqual([]);
    expect(() => histogram([1], 0)).toThrowError(/bars/);
    expect(() => histogram([Number.NaN], 3)).toThrowError(/finite/);
  });
});

it('names the units that change class, leaving out those without a figure before or after', () => {
  const before = { values: new Map(Object.entries({ a: 1, b: 5, c: 9, gone: 3 })), breaks: [4] };
  const after = { values: new Map(Object.entries({ a: 1, b: 5, c: 9, come: 3 })), breaks: [6] };
  expect(changedClasses(before, after)).toEqual([{ code: 'b', from: 1, to: 0 }]);
});
