import { describe, expect, it } from 'vitest';
import { ciede2000, colorDifference, type Lab } from './color-difference.js';

/** Out of the supplementary test data of Sharma, Wu and Dalal (2005), table 1. */
const published: readonly (readonly [Lab, Lab, number])[] = [
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 3.1571, -77.2803], [50, 0, -82.7485], 2.8615],
  [[50, 2.8361, -74.02], [50, 0, -82.7485], 3.4412],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[50, 2.5, 0], [61, -5, 29], 22.8977],
  [[50, 2.5, 0], [56, -27, -3], 31.903],
  [[50, 2.5, 0], [58, 24, 15], 19.4535],
  [[50, 2.5, 0], [50, 3.1736, 0.5854], 1],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
  [[90.8027, -2.0831, 1.441], [91.1528, -1.6435, 0.0447], 1.4441],
  [[6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
];

describe('the difference of two colours', () => {
  it.each(published)('of %j and %j is %d, either way round', (first, second, expected) => {
    expect(ciede2000(first, second)).toBeCloseTo(expected, 4);
    expect(ciede2000(second, first)).toBeCloseTo(expected, 4);
  });

  it.each([
    ['#8f1128', '#4d2e98', 32.6145],
    ['#9718c5', '#f9f8d0', 70.6616],
    ['#857760', '#ca1bc0', 42.9853],
    ['#b84e95', '#129f5d', 74.2337],
    ['#f43c36', '#757da1', 37.2437],
    ['#75a44c', '#a1155b', 71.3384],
    ['#93227b', '#596979', 26.3642],
    ['#852dce', '#36137e', 17.319],
    ['#8e2093', '#6ce9fd', 62.6389],
    ['#f83627', '#8d452d', 20.9953],
    ['#475ac1', '#3d6dbd', 7.772],
    ['#c3b107', '#47f7e9', 39.6787],
  ] as const)('of %s and %s is %d, as in R’s farver 2.1', (a, b, expected) => {
    expect(colorDifference(a, b)).toBeCloseTo(expected, 2);
  });

  it('is nothing between equal colours', () => {
    for (const hex of ['#000000', '#ffffff', '#7f7f7f', '#d95f0e']) expect(colorDifference(hex, hex)).toBe(0);
  });
});
