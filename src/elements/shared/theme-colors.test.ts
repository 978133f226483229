import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { themeColors } from './theme-colors.js';

type Name = keyof typeof themeColors;

const themes = ['light', 'dark'] as const;
const grounds = ['surface', 'sunken', 'selected', 'danger-surface', 'notice-surface'] as const;
const series = (['1', '2', '3', '4', '5', '6'] as const).map((number) => `series-${number}` as const);

/** What is read on what: WCAG 2.2 asks 4.5 : 1 of text (1.4.3) and 3 : 1 of what says something without (1.4.11). */
const pairs: readonly (readonly [ink: Name, ground: Name, least: number])[] = [
  ...grounds.map((ground) => ['text', ground, 4.5] as const),
  ...(['muted', 'accent', 'danger', 'confirmed', 'mislabelled'] as const).flatMap((ink) => [
    [ink, 'surface', 4.5] as const,
    [ink, 'sunken', 4.5] as const,
  ]),
  ['danger', 'danger-surface', 4.5],
  ['accent', 'danger-surface', 4.5],
  ['accent', 'notice-surface', 4.5],
  ['muted', 'notice-surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['control', 'surface', 3],
  ['control', 'sunken', 3],
  ['draft', 'sunken', 3],
  ...series.map((ink) => [ink, 'surface', 4.5] as const),
];

/** @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(themes.flatMap((theme) => pairs.map(([ink, ground, least]) => ({ theme, ink, ground, least }))))(
  '$ink on $ground is readable when $theme',
  ({ theme, ink, ground, least }) => {
    expect(contrast(themeColors[ink][theme], themeColors[ground][theme])).toBeGreaterThanOrEqual(least);
  },
);

test('docs/theming.md names every colour with what it is unless set', () => {
  const lines = readFileSync('docs/theming.md', 'utf8').split('\n');
  for (const [name, { light, dark }] of Object.entries(themeColors)) {
    const line = lines.find((each) => each.includes(`\`--jjj-color-${name}\``)) ?? '';
    expect(line, name).toContain(light);
    expect(line, name).toContain(dark);
  }
});

test('docs/theming.md names the contrast that each colour has on the surface', () => {
  const lines = readFileSync('docs/theming.md', 'utf8').split('\n');
  for (const [name, color] of Object.entries(themeColors)) {
    const line = lines.find((each) => each.includes(`\`--jjj-color-${name}\``)) ?? '';
    const written = themes.map((theme) => contrast(color[theme], themeColors.surface[theme]).toFixed(1)).join(' / ');
    expect(line, name).toContain(`| ${written} |`);
  }
});
