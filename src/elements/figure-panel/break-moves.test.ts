import { expect, test } from 'vitest';
import { breakLimits, breakStep, breaksAfterKey, breaksWith } from './break-moves.js';

const range = { least: 23_258, most: 58_425 };

test('steps by a round number near a hundredth of the range', () => {
  expect(breakStep(range)).toBe(500);
  expect(breakStep({ least: 0, most: 1 })).toBe(0.01);
  expect(breakStep({ least: 7, most: 7 })).toBe(0);
});

test('moves from a value that is not round to the round one beside it', () => {
  expect(breaksAfterKey([31_234, 40_000], 0, 'ArrowRight', range)).toEqual([31_500, 40_000]);
  expect(breaksAfterKey([31_234, 40_000], 0, 'ArrowLeft', range)).toEqual([31_000, 40_000]);
  expect(breaksAfterKey([31_500, 40_000], 0, 'PageDown', range)).toEqual([26_500, 40_000]);
});

test('stops short of the breaks beside it and of the ends of the values', () => {
  expect(breaksAfterKey([30_000, 35_000, 40_000], 1, 'End', range)).toEqual([30_000, 39_500, 40_000]);
  expect(breaksAfterKey([30_000, 35_000, 40_000], 1, 'Home', range)).toEqual([30_000, 30_500, 40_000]);
  expect(breaksAfterKey([30_000, 35_000], 0, 'Home', range)).toEqual([23_500, 35_000]);
  expect(breakLimits([30_000, 35_000], 1, range)).toEqual({ low: 30_500, high: 58_000 });
});

test('leaves a break where there is no room, or all values are equal', () => {
  expect(breaksWith([30_000, 30_100, 30_200], 1, 50_000, range)).toEqual([30_000, 30_100, 30_200]);
  expect(breaksWith([7], 0, 9, { least: 7, most: 7 })).toEqual([7]);
});

test('keeps small numbers free of the noise of floating point', () => {
  expect(breaksAfterKey([0.29], 0, 'ArrowRight', { least: 0, most: 1 })).toEqual([0.3]);
});
