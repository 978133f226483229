import { expect, test } from 'vitest';
import { basemapColors } from './basemap-colors.js';
import { categoryColors, otherColor } from './category-colors.js';
import { colorDifference } from './color-difference.js';
import { colorVisions, simulate } from './color-vision.js';
import { contrastOf } from './linear-rgb.js';

/** CIEDE2000 between two colours that small symbols are told apart by. */
const leastDifference = 9;

test.each(['light', 'dark'] as const)('colours of categories differ for every colour vision on a %s map', (theme) => {
  const colors = [...categoryColors, otherColor].map((color) => color[theme]);
  for (const vision of [undefined, ...colorVisions]) {
    const seen = colors.map((color) => (vision ? simulate(color, vision) : color));
    const pairs = seen.flatMap((a, at) => seen.slice(at + 1).map((b) => colorDifference(a, b)));
    expect(Math.min(...pairs), vision).toBeGreaterThan(leastDifference);
  }
});

test.each(['light', 'dark'] as const)('colours of categories stand off from a %s ground', (theme) => {
  const contrasts = [...categoryColors, otherColor].map((color) => contrastOf(color[theme], basemapColors[theme].land));
  expect(Math.min(...contrasts)).toBeGreaterThan(2);
});
