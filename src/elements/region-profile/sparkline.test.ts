import { expect, test } from 'vitest';
import { runs } from './sparkline.js';

test('a year without a figure breaks the line and is no zero', () => {
  const series = [3, 4, null, null, 5, null, 0].map((value, index) => ({ year: 2010 + index, value }));
  expect(runs(series)).toEqual([
    [
      { year: 2010, value: 3 },
      { year: 2011, value: 4 },
    ],
    [{ year: 2014, value: 5 }],
    [{ year: 2016, value: 0 }],
  ]);
});
