import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classMethods } from '../core/thematic-choice.js';
import { classify, fits, histogram } from './classify.js';

const computed = classMethods.filter((method) => method !== 'manual');
const someValues = fc.oneof(
  fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 40 }),
  // Figures have a few decimals, not the smallest number that can be written.
  fc.array(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((value) => Math.round(value * 1000) / 1000),
    { maxLength: 60 },
  ),
);
const positive = (values: readonly number[]) => values.map((value) => Math.abs(value) + 0.5);
const classCounts = fc.integer({ min: 2, max: 9 });
const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);

describe.each(computed)('classes by %s', (method) => {
  const fitting = method === 'geometric' ? someValues.map(positive) : someValues;

  it('ascend, hold every value once, and are not more than asked for', () => {
    fc.assert(
      fc.property(fitting, classCounts, (values, classCount) => {
        const { breaks, counts } = classify(values, { method, classCount });
        expect(breaks.every((each, place) => place === 0 || each > (breaks[place - 1] ?? 0))).toBe(true);
        expect(counts).toHaveLength(breaks.length + 1);
        expect(counts.length).toBeLessThanOrEqual(classCount);
        expect(sum(counts)).toBe(values.length);
        if (values.length > 0) expect([counts[0], counts.at(-1)]).not.toContain(0);
      }),
    );
  });

  it('do not depend on the order of the values', () => {
    fc.assert(
      fc.property(fitting, classCounts, (values, classCount) => {
        const turned = classify(values.toReversed(), { method, classCount });
        expect(turned.breaks).toEqual(classify(values, { method, classCount }).breaks);
      }),
    );
  });

  it('lie as many below a center as above it', () => {
    const centers = method === 'geometric' ? fc.double({ min: 0.5, max: 100, noNaN: true }) : fc.integer();
    fc.assert(
      fc.property(fitting, classCounts, centers, (values, classCount, center) => {
        const { breaks, counts } = classify(values, { method, classCount, center });
        expect(breaks.indexOf(center) * 2 + 1).toBe(breaks.length);
        expect(breaks.every((each, place) => place === 0 || each > (breaks[place - 1] ?? 0))).toBe(true);
        expect(counts.length).toBeLessThanOrEqual(Math.max(2, classCount));
        expect(sum(counts)).toBe(values.length);
      }),
    );
  });
});

it('no method fits better than natural breaks', () => {
  fc.assert(
    fc.property(someValues, classCounts, (values, classCount) => {
      const all = fits(values, classCount);
      const best = all['natural-breaks'] ?? 0;
      for (const fit of Object.values(all)) expect(fit).toBeLessThanOrEqual(best + 1e-9);
    }),
  );
});

it('a histogram counts every value once, in bars that meet', () => {
  fc.assert(
    fc.property(someValues, fc.integer({ min: 1, max: 40 }), (values, binCount) => {
      const bins = histogram(values, binCount);
      expect(sum(bins.map(({ count }) => count))).toBe(values.length);
      bins.forEach(({ from }, place) => {
        if (place > 0) expect(from).toBe(bins[place - 1]?.to);
      });
    }),
  );
});
