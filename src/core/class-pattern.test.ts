import { expect, test } from 'vitest';
import { bivariateRamps } from './bivariate-palettes.js';
import { classPatterns, patternCoverage, patternSpacingPx, patternTilePx } from './class-pattern.js';
import { contrastOf } from './linear-rgb.js';
import { paletteCatalog } from './palette-catalog.js';
import { rampColors } from './palettes.js';
import { patternPath } from './pattern-path.js';

const themes = ['light', 'dark'] as const;
const single = paletteCatalog.filter(({ kind }) => kind !== 'bivariate');
const counts = [2, 3, 4, 5, 6, 7, 8, 9];

const shapeOf = ({ ink: _ink, ...shape }: ReturnType<typeof classPatterns>[number]) => JSON.stringify(shape);

test.each(counts)('%i classes have patterns of their own, each denser than the one below, the lowest none', (count) => {
  const patterns = classPatterns(rampColors('greens', count, 'light'));
  expect(new Set(patterns.map(shapeOf)).size).toBe(count);
  const coverage = patterns.map(patternCoverage);
  expect(coverage[0]).toBe(0);
  for (let at = 1; at < count; at += 1) expect(coverage[at]).toBeGreaterThan(coverage[at - 1] ?? 1);
});

test('every pattern is seen on the colour of its class, in every palette, light and dark', () => {
  for (const { id } of single) {
    for (const theme of themes) {
      for (const count of counts) {
        const colors = rampColors(id, count, theme);
        for (const [at, { ink }] of classPatterns(colors).entries()) {
          expect(contrastOf(ink, colors[at] ?? '')).toBeGreaterThan(3);
        }
      }
    }
  }
});

test('no pattern is the hatch of what has no value: lines that rise to the right, one pixel wide', () => {
  for (const count of counts) {
    for (const { slanted, dots, upright, level } of classPatterns(rampColors('greens', count, 'light'))) {
      expect(slanted && !dots && upright === 0 && level > 0).toBe(false);
    }
  }
});

test('of two figures crossed the first counts standing lines, the second lying ones', () => {
  for (const id of Object.keys(bivariateRamps)) {
    const patterns = classPatterns(rampColors(id, 9, 'light'), { crossed: true });
    expect(patterns.map(({ upright }) => upright)).toEqual([0, 2, 4, 0, 2, 4, 0, 2, 4]);
    expect(patterns.map(({ level }) => level)).toEqual([0, 0, 0, 2, 2, 2, 4, 4, 4]);
  }
});

test('a pattern repeats after a tile: lines go through its edges in step', () => {
  expect(patternTilePx % patternSpacingPx({ slanted: false }, 4)).toBe(0);
  expect(patternSpacingPx({ slanted: true }, 3) * Math.SQRT2 * 3).toBeCloseTo(patternTilePx);
});

test('the path of a pattern covers its box as the pattern says', () => {
  const lines = { slanted: false, dots: false, upright: 3, level: 0, widthPx: 1 };
  expect(patternPath(lines, 24, 10)).toBe('M4 0V10M12 0V10M20 0V10');
  expect(patternPath({ ...lines, upright: 0, level: 3 }, 30, 24)).toBe('M0 4H30M0 12H30M0 20H30');
  expect(patternPath({ ...lines, slanted: true }, 24, 8)).toBe('M-4 0l8 8M4 0l8 8M12 0l8 8M20 0l8 8');
  expect(patternPath({ ...lines, level: 3, dots: true }, 16, 8)).toBe('M4 4h.01M12 4h.01');
  expect(patternPath({ ...lines, level: 3, dots: true, slanted: true }, 12, 8)).toBe('M2 2h.01M10 2h.01M6 6h.01');
  expect(patternPath({ ...lines, upright: 0 }, 24, 10)).toBe('');
});
