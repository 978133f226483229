import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Circle, separateCircles } from './separate-circles.js';

const circle: fc.Arbitrary<Circle> = fc.record({
  x: fc.integer({ min: -20, max: 20 }),
  y: fc.integer({ min: -20, max: 20 }),
  radius: fc.integer({ min: 1, max: 8 }),
});

/** Greatest overlap of two of them, as a share of the smaller radius. */
function overlap(circles: readonly Circle[]): number {
  const pairs = circles.flatMap((one, index) => circles.slice(index + 1).map((other) => [one, other] as const));
  return Math.max(
    0,
    ...pairs.map(([one, other]) => {
      const way = one.radius + other.radius - Math.hypot(one.x - other.x, one.y - other.y);
      return way / Math.min(one.radius, other.radius);
    }),
  );
}

it('parts circles wherever they are, in one place too, and always in the same way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(circle, { maxLength: 30 }), async (places) => {
      const circles = await separateCircles(places);
      expect(overlap(circles)).toBeLessThan(0.02);
      expect(circles.map(({ radius }) => radius)).toEqual(places.map(({ radius }) => radius));
      expect(await separateCircles(places)).toEqual(circles);
    }),
    { numRuns: 40 },
  );
});

it('leaves circles where they are that do not overlap', async () => {
  const places = [
    { x: 0, y: 0, radius: 1 },
    { x: 3, y: 0, radius: 1 },
  ];
  expect(await separateCircles(places)).toEqual(places);
});
