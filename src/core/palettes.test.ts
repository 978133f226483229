import { describe, expect, it } from 'vitest';
import { luminanceOf } from './linear-rgb.js';
import { paletteIds, rampColors } from './palettes.js';

describe.each(paletteIds)('ramp %s', (id) => {
  it.each([2, 3, 4, 5, 6, 7, 8, 9])('has %i classes that darken step by step, so it survives a grey print', (count) => {
    const light = rampColors(id, count, 'light');
    expect(light).toHaveLength(count);
    const steps = light.map(luminanceOf);
    expect([...steps].sort((a, b) => b - a)).toEqual(steps);
    expect(new Set(light).size).toBe(count);
  });

  it.each([2, 3, 4, 5, 6, 7, 8, 9])('has %i classes that lighten step by step on a dark map', (count) => {
    const dark = rampColors(id, count, 'dark');
    expect(dark).toHaveLength(count);
    const steps = dark.map(luminanceOf);
    expect([...steps].sort((a, b) => a - b)).toEqual(steps);
    expect(new Set(dark).size).toBe(count);
  });
});

it('keeps the palest colours from a dark map, where white labels lie on them', () => {
  for (const id of paletteIds) {
    const light = rampColors(id, 9, 'light');
    expect(rampColors(id, 6, 'dark')).not.toContain(light[0]);
    expect(rampColors(id, 6, 'dark')).not.toContain(light[1]);
  }
});

it('takes the middle for one class, the ends for two, and turns round when asked', () => {
  const [, middle] = rampColors('greens', 3, 'light');
  expect(rampColors('greens', 1, 'light')).toEqual([middle]);
  expect(rampColors('greens', 1, 'dark')).toHaveLength(1);
  expect(rampColors('greens', 2, 'light')).toEqual(rampColors('greens', 3, 'light').filter((each) => each !== middle));
  expect(rampColors('greens', 5, 'dark', { reversed: true })).toEqual(rampColors('greens', 5, 'dark').toReversed());
});

it('names what was wrong with an unknown ramp or too many classes', () => {
  expect(() => rampColors('rainbow', 5, 'light')).toThrowError(/palette.*greens.*rainbow/);
  expect(() => rampColors('greens', 10, 'light')).toThrowError(/1, 2, 3, 4, 5, 6, 7, 8, 9.*10/);
  expect(() => rampColors('greens', 0, 'light')).toThrowError(/classes/);
});
