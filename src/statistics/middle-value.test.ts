import { expect, test } from 'vitest';
import { median } from './middle-value.js';

test('is the value in the middle, whatever their order', () => {
  expect(median([9, 1, 5])).toBe(5);
  expect(median([4, 1, 3, 10])).toBe(3.5);
  expect(median([7])).toBe(7);
  expect(median([])).toBeUndefined();
});
