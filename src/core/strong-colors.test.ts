import { expect, test } from 'vitest';
import { basemapColors } from './basemap-colors.js';
import { contrastOf } from './linear-rgb.js';
import { paletteIds, rampColors } from './palettes.js';
import { leastPresentedContrast, withoutPale } from './strong-colors.js';

test.each(paletteIds.flatMap((id) => (['light', 'dark'] as const).map((theme) => [id, theme] as const)))(
  'no class of %s is pale on a %s map, and each still stands out more than the one before',
  (id, theme) => {
    const ground = basemapColors[theme].land;
    for (const count of [3, 5, 7, 9]) {
      const colors = withoutPale(rampColors(id, count, theme), ground);
      const contrasts = colors.map((color) => contrastOf(color, ground));
      expect(colors).toHaveLength(count);
      expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(leastPresentedContrast - 0.01);
      expect(contrasts).toEqual([...contrasts].sort((a, b) => a - b));
      expect(new Set(colors).size).toBe(count);
    }
  },
);

test('leaves colours alone that all stand out', () => {
  const colors = ['#7f0000', '#00307f'];
  expect(withoutPale(colors, '#ffffff')).toBe(colors);
});

test('darkens only what is pale in the middle of a diverging ramp', () => {
  const [low, middle = '', high] = withoutPale(['#8c510a', '#f5f5f5', '#01665e'], '#ffffff');
  expect([low, high]).toEqual(['#8c510a', '#01665e']);
  expect(contrastOf(middle, '#ffffff')).toBeGreaterThanOrEqual(leastPresentedContrast);
});

test('keeps the order of a ramp that is turned round', () => {
  const contrasts = withoutPale(['#000000', '#888888', '#ffffff'], '#ffffff').map((color) =>
    contrastOf(color, '#ffffff'),
  );
  expect(contrasts).toEqual([...contrasts].sort((a, b) => b - a));
});
