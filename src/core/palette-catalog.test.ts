import { describe, expect, it } from 'vitest';
import { basemapColors } from './basemap-colors.js';
import { colorDifference, labOfHex } from './color-difference.js';
import { colorVisions, simulate } from './color-vision.js';
import { contrastOf, luminanceOf } from './linear-rgb.js';
import { type PaletteInfo, paletteCatalog } from './palette-catalog.js';
import { paletteIds, rampColors } from './palettes.js';

const themes = ['light', 'dark'] as const;
const views = [(hex: string) => hex, ...colorVisions.map((vision) => (hex: string) => simulate(hex, vision))];
const ofKind = (kind: PaletteInfo['kind']) => paletteCatalog.filter((each) => each.kind === kind);
const countsTo = (most: number) => Array.from({ length: most - 2 }, (_, index) => index + 3);

/** The least difference of two colours that have to be told apart, for every colour vision. */
function leastDifference(pairs: readonly (readonly [string, string])[]): number {
  return Math.min(...views.flatMap((seen) => pairs.map(([a, b]) => colorDifference(seen(a), seen(b)))));
}

function neighbours(colors: readonly string[]): (readonly [string, string])[] {
  return colors.slice(1).map((color, index) => [colors[index] ?? '', color] as const);
}

/** Classes as far below the middle as above it. */
function opposites(colors: readonly string[]): (readonly [string, string])[] {
  return colors.slice(0, Math.floor(colors.length / 2)).map((color, i) => [color, colors.at(-1 - i) ?? ''] as const);
}

function distinctClassesOf({ id, kind }: PaletteInfo): number {
  const close = countsTo(9).find((count) =>
    themes.some((theme) => {
      const colors = rampColors(id, count, theme);
      const pairs = [...neighbours(colors), ...(kind === 'diverging' ? opposites(colors) : [])];
      return leastDifference(pairs) < 4.5;
    }),
  );
  return close === undefined ? 9 : close - 1;
}

describe('the catalog of palettes', () => {
  it('has the ramps of catalogs, and each palette once with a name in both languages', () => {
    const ids = paletteCatalog.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining([...paletteIds]));
    for (const { title } of paletteCatalog) {
      expect(title.en).toMatch(/^[A-Z]/);
      expect(title.zh).toMatch(/\p{Script=Han}/u);
    }
  });

  it('has as many different colours of each as it says, on light and on dark', () => {
    for (const { id, classCounts } of paletteCatalog) {
      for (let count = classCounts[0]; count <= classCounts[1]; count++) {
        for (const theme of themes) {
          const colors = rampColors(id, count, theme);
          expect(new Set(colors).size).toBe(count);
          for (const color of colors) expect(color).toMatch(/^#[0-9a-f]{6}$/);
          expect(rampColors(id, count, theme, { reversed: true })).toEqual(colors.toReversed());
        }
      }
    }
  });

  it('says how many classes every colour vision tells apart', () => {
    for (const info of paletteCatalog.filter(({ kind }) => kind !== 'bivariate')) {
      expect([info.id, info.distinctClasses]).toEqual([info.id, distinctClassesOf(info)]);
      expect(info.distinctClasses).toBeGreaterThanOrEqual(5);
    }
  });

  it('says which palettes leave the dark ground', () => {
    for (const { id, classCounts, darkReady } of paletteCatalog) {
      const colors = countsTo(9)
        .filter((count) => count >= classCounts[0])
        .flatMap((count) => rampColors(id, count, 'dark'));
      const nearest = Math.min(...colors.map((color) => colorDifference(color, basemapColors.dark.land)));
      expect([id, darkReady]).toEqual([id, nearest >= 8]);
    }
  });

  it('calls the ramps of viridis print-safe as far as their steps survive in grey', () => {
    for (const { id, printSafeClasses } of paletteCatalog.filter(({ id }) =>
      /viridis|cividis|magma|inferno/.test(id),
    )) {
      const steps = (count: number) =>
        neighbours(rampColors(id, count, 'light')).map(([a, b]) => labOfHex(a)[0] - labOfHex(b)[0]);
      const close = countsTo(9).find((count) => Math.min(...steps(count)) < 10);
      expect([id, printSafeClasses]).toEqual([id, (close ?? 10) - 1]);
    }
  });
});

describe.each(ofKind('sequential').map(({ id }) => id))('the sequential ramp %s', (id) => {
  it.each([2, 3, 4, 5, 6, 7, 8, 9])('leaves the ground step by step with %i classes', (count) => {
    const light = rampColors(id, count, 'light').map(luminanceOf);
    expect([...light].sort((a, b) => b - a)).toEqual(light);
    const dark = rampColors(id, count, 'dark').map(luminanceOf);
    expect([...dark].sort((a, b) => a - b)).toEqual(dark);
  });

  it('ends far from the ground', () => {
    for (const theme of themes) {
      const highest = rampColors(id, 5, theme).at(-1) ?? '';
      expect(contrastOf(highest, basemapColors[theme].land)).toBeGreaterThan(4.5);
    }
  });
});

describe.each(ofKind('diverging').map(({ id }) => id))('the diverging ramp %s', (id) => {
  it.each([4, 5, 6, 7, 8, 9])('has its middle near the ground and both ends far from it with %i classes', (count) => {
    for (const theme of themes) {
      const contrasts = rampColors(id, count, theme).map((each) => contrastOf(each, basemapColors[theme].land));
      const middle = Math.min(...contrasts.slice(Math.floor((count - 1) / 2), Math.floor(count / 2) + 1));
      expect(contrasts[0]).toBeGreaterThan(middle);
      expect(contrasts.at(-1)).toBeGreaterThan(middle);
    }
  });

  it('changes sides only once: the two sides never share a colour, for any colour vision', () => {
    for (const theme of themes) expect(leastDifference(opposites(rampColors(id, 6, theme)))).toBeGreaterThan(10);
  });
});

describe.each(ofKind('bivariate').map(({ id }) => id))('the bivariate palette %s', (id) => {
  const pairsOf = (colors: readonly string[]) =>
    colors.flatMap((a, index) => colors.slice(index + 1).map((b) => [a, b] as const));

  it('has nine colours that every colour vision tells apart, and corners that are far apart', () => {
    for (const theme of themes) {
      const colors = rampColors(id, 9, theme);
      expect(leastDifference(pairsOf(colors))).toBeGreaterThan(8);
      expect(leastDifference(pairsOf([0, 2, 6, 8].map((place) => colors[place] ?? '')))).toBeGreaterThan(20);
    }
  });

  it('has no other class counts', () => {
    expect(() => rampColors(id, 5, 'light')).toThrowError(/classes.*9.*"5"/);
  });

  it('leaves the ground towards high values of both figures', () => {
    for (const theme of themes) {
      const ground = luminanceOf(basemapColors[theme].land);
      const away = rampColors(id, 9, theme).map((color) => Math.abs(luminanceOf(color) - ground));
      for (let row = 0; row < 3; row++) {
        expect(away[3 * row + 2]).toBeGreaterThan(away[3 * row] ?? 0);
        expect(away[6 + row]).toBeGreaterThan(away[row] ?? 0);
      }
    }
  });
});
