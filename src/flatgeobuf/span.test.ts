import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded-random.js';
import { coalesce, type Span } from './span.js';

const span = (first: number, end: number): Span => ({ first, end });
const how = { gapBytes: 10, mostRanges: 100, mostGapBytes: 1000 };

describe('spans', () => {
  it('nearer than the gap become one range, others do not', () => {
    expect(coalesce([span(0, 5), span(15, 20), span(31, 40)], how)).toEqual([span(0, 20), span(31, 40)]);
  });

  it('may overlap, lie in one another, touch, and come in any order', () => {
    expect(coalesce([span(30, 50), span(0, 10), span(35, 40), span(10, 12)], { ...how, gapBytes: 0 })).toEqual([
      span(0, 12),
      span(30, 50),
    ]);
    expect(coalesce([], how)).toEqual([]);
  });

  it('in too many ranges are joined over the smallest gaps, but not over gaps that are too large', () => {
    const spans = [span(0, 10), span(100, 110), span(150, 160), span(900, 910), span(5000, 5010)];
    expect(coalesce(spans, { ...how, mostRanges: 4 })).toHaveLength(4);
    expect(coalesce(spans, { ...how, mostRanges: 3 })).toEqual([span(0, 160), span(900, 910), span(5000, 5010)]);
    expect(coalesce(spans, { ...how, mostRanges: 1 })).toEqual([span(0, 910), span(5000, 5010)]);
  });

  it('are not joined to ranges larger than wanted, unless they overlap', () => {
    const spans = [span(0, 60), span(60, 120), span(110, 170)];
    expect(coalesce(spans, { ...how, mostRangeBytes: 100 })).toEqual([span(0, 60), span(60, 170)]);
  });

  it('are all covered by disjoint, ascending ranges, whatever they are', () => {
    const random = seededRandom(5);
    for (let round = 0; round < 200; round++) {
      const spans = Array.from({ length: Math.floor(random() * 30) }, () => {
        const first = Math.floor(random() * 10_000);
        return span(first, first + 1 + Math.floor(random() * 300));
      });
      const ranges = coalesce(spans, { gapBytes: random() * 100, mostRanges: 5, mostGapBytes: random() * 2000 });
      expect(spans.every((each) => ranges.some(({ first, end }) => first <= each.first && each.end <= end))).toBe(true);
      expect(ranges.every(({ first }, index) => index === 0 || first >= (ranges[index - 1]?.end ?? 0))).toBe(true);
    }
  });
});
