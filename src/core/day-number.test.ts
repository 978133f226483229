import { expect, test } from 'vitest';
import { dayNumber } from './day-number.js';

test.each([
  ['1970-01-01', 0],
  ['1970-01-02', 1],
  ['1969-12-31', -1],
  ['2008-08-01', 14092],
  ['2008-08-01T23:59:00Z', 14092],
  ['2008-08', 14092],
  ['2008', 13879],
  [2008, 13879],
  [99, -683368],
])('%s is day %i', (value, day) => {
  expect(dayNumber(value)).toBe(day);
});

test.each(['', 'unknown', null, true, Number.NaN])('%s is no date', (value) => {
  expect(dayNumber(value)).toBeUndefined();
});
