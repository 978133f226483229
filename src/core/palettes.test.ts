import { describe, expect, it } from 'vitest';
import { paletteIds, rampColors } from './palettes.js';

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = (hex.slice(1).match(/../g) ?? []).map((pair) => {
    const channel = Number.parseInt(pair, 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(paletteIds)('ramp %s', (id) => {
  it.each([2, 3, 4, 5, 6, 7, 8, 9])('has %i classes that darken step by step, so it survives a grey print', (count) => {
    const light = rampColors(id, count, 'light');
    expect(light).toHaveLength(count);
    const steps = light.map(luminance);
    expect([...steps].sort((a, b) => b - a)).toEqual(steps);
    expect(new Set(light).size).toBe(count);
  });

  it.each([2, 3, 4, 5, 6, 7, 8, 9])('has %i classes that lighten step by step on a dark map', (count) => {
    const dark = rampColors(id, count, 'dark');
    expect(dark).toHaveLength(count);
    const steps = dark.map(luminance);
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

it('names what was wrong with an unknown ramp or too many classes', () => {
  expect(() => rampColors('rainbow', 5, 'light')).toThrowError(/palette.*rainbow/);
  expect(() => rampColors('greens', 10, 'light')).toThrowError(/2–9.*10/);
  expect(() => rampColors('greens', 1, 'light')).toThrowError(/2–9/);
});
