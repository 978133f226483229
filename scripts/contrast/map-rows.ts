import { classPatterns } from '../../src/core/class-pattern.js';
import { contrastOf } from '../../src/core/linear-rgb.js';
import { mapInks } from '../../src/core/map-inks.js';
import { paletteCatalog } from '../../src/core/palette-catalog.js';
import { rampColors } from '../../src/core/palettes.js';
import { shieldShapes, shieldText } from '../../src/core/route-shield.js';
import { cursorStrokes } from '../../src/render/cursor-strokes.js';
import { type ContrastRow, rowOf, type Setting } from './contrast-row.js';

const cased = [
  ['the selected feature', 'selection', 'halo'],
  ['the feature pointed at', 'hover', 'halo'],
  ['features that a question found', 'found', 'foundCasing'],
  ['what a question asks about', 'question', 'halo'],
  ['drawn shapes', 'draft', 'halo'],
] as const;

/** What the map says of its own, on the halo or casing under it, which lets no ground through. */
export const ownRows: readonly ContrastRow[] = cased.map(([ink, name, ground]) =>
  rowOf({
    ink,
    ground: ground === 'halo' ? 'its halo' : 'its casing',
    least: 3,
    inSetting: ({ theme }) => contrastOf(mapInks[name][theme], mapInks[ground][theme]),
  }),
);

const [dark, bright] = cursorStrokes(0, false).map(({ color }) => color);

/** Where a reader stands who walks by keyboard: bands of two colours, so that one of them is seen on any ground. */
export const cursorRows: readonly ContrastRow[] = [
  rowOf({
    ink: 'where the keyboard stands',
    ground: 'its other band',
    least: 3,
    inSetting: ({ theme }) => contrastOf(dark?.[theme] ?? '', bright?.[theme] ?? ''),
  }),
];

const [edge, ground] = shieldShapes(22, '').map(({ fill }) => fill);

/** Route shields, the same on light and dark maps. */
export const shieldRows: readonly ContrastRow[] = [
  rowOf({
    ink: 'route numbers',
    ground: 'their shield',
    least: 4.5,
    inSetting: () => contrastOf(shieldText.fill, ground ?? ''),
  }),
  rowOf({ ink: 'shields', ground: 'their edge', least: 3, inSetting: () => contrastOf(ground ?? '', edge ?? '') }),
];

const perPalette = paletteCatalog.map(({ id, kind, title }) => ({
  title: title.en,
  crossed: kind === 'bivariate',
  colorsOf: ({ theme }: Setting) =>
    (kind === 'bivariate' ? [9] : [3, 4, 5, 6, 7, 8, 9]).map((count) => rampColors(id, count, theme)),
}));

/** Patterns on the colours of their classes, of every palette with any number of classes. */
export const patternRows: readonly ContrastRow[] = perPalette.map(({ title, crossed, colorsOf }) =>
  rowOf({
    ink: 'patterns',
    ground: title,
    least: 3,
    inSetting: (setting) =>
      Math.min(
        ...colorsOf(setting).flatMap((colors) =>
          classPatterns(colors, { crossed }).map(({ ink }, at) => contrastOf(ink, colors[at] ?? '')),
        ),
      ),
  }),
);
