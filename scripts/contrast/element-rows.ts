import { contrastOf } from '../../src/core/linear-rgb.js';
import { strongColors, themeColors } from '../../src/elements/shared/theme-colors.js';
import { type ContrastRow, rowOf, type Setting } from './contrast-row.js';

type Name = keyof typeof themeColors;

const plain: readonly Name[] = ['surface', 'sunken', 'selected'];
const boxes: readonly Name[] = ['danger-surface', 'notice-surface'];
const series = (['1', '2', '3', '4', '5', '6'] as const).map((number): Name => `series-${number}`);

/** What is written on what. */
const text: readonly (readonly [inks: readonly Name[], grounds: readonly Name[]])[] = [
  [
    ['text', 'accent'],
    [...plain, ...boxes],
  ],
  [['muted'], [...plain, 'notice-surface']],
  [
    ['danger', 'confirmed', 'mislabelled'],
    ['surface', 'sunken'],
  ],
  [['danger'], ['danger-surface']],
  [['on-accent'], ['accent']],
];

/** Outlines, marks, rings and lines of charts on what. The ring of the focus has the accent's colour. */
const marks: readonly (readonly [inks: readonly Name[], grounds: readonly Name[]])[] = [
  [
    ['control', 'accent'],
    [...plain, ...boxes],
  ],
  [
    ['draft', ...series],
    ['surface', 'sunken'],
  ],
];

/** Everything that the elements write and draw outside the map. */
export const textRows: readonly ContrastRow[] = rowsOf(text, 4.5);
export const markRows: readonly ContrastRow[] = rowsOf(marks, 3);

function rowsOf(pairs: typeof text, least: 3 | 4.5): readonly ContrastRow[] {
  return pairs.flatMap(([inks, grounds]) =>
    inks.flatMap((ink) =>
      grounds.map((ground) =>
        rowOf({
          ink,
          ground,
          least,
          inSetting: (setting) => contrastOf(colorOf(ink, setting), colorOf(ground, setting)),
        }),
      ),
    ),
  );
}

function colorOf(name: Name, { theme, contrast }: Setting): string {
  const strong = contrast === 'more' ? strongColors[name] : undefined;
  return (strong ?? themeColors[name])[theme];
}
