// A table of palettes.
import { bivariateRamps } from './bivariate-palettes.js';
import { divergingRamps } from './diverging-palettes.js';
import type { LocalizedText } from './localized-text.js';
import { registerRamps } from './palettes.js';
import { sequentialRamps } from './sequential-palettes.js';

// Whoever offers palettes to choose from can also draw with them.
registerRamps({ ...sequentialRamps, ...divergingRamps });
registerRamps(bivariateRamps, { crossed: true });

/** What a palette is for: order, order around a middle, or two figures crossed. */
export type PaletteKind = 'sequential' | 'diverging' | 'bivariate';

/** What there is to know before choosing a palette. */
export interface PaletteInfo {
  /** As `rampColors` takes it. */
  readonly id: string;
  readonly kind: PaletteKind;
  readonly title: LocalizedText;
  /** For protanopia, deuteranopia and tritanopia alike: up to `distinctClasses`. */
  readonly colorBlindSafe: boolean;
  /**
   * Up to so many classes neighbours differ by 4.5 of CIEDE2000 or more, for every colour vision, on light and on dark; the
   * two sides of a diverging palette too. Of a bivariate one all nine do.
   */
  readonly distinctClasses: number;
  readonly printSafe: boolean;
  /**
   * Up to so many classes a print tells them apart: as ColorBrewer marks its schemes, of the others where each class is 10
   * of L* darker than the one before; 0 for none.
   */
  readonly printSafeClasses: number;
  /** Whether on a dark map every class differs by 8 of CIEDE2000 or more from the ground. */
  readonly darkReady: boolean;
  /** Fewest and most classes. */
  readonly classCounts: readonly [least: number, most: number];
}

type Row = readonly [id: string, en: string, zh: string, distinctClasses: number, printSafeClasses: number];

const sequential: readonly Row[] = [
  ['yellow-orange-brown', 'Yellow, orange, brown', '黄—橙—棕', 9, 4],
  ['yellow-green-blue', 'Yellow, green, blue', '黄—绿—蓝', 7, 5],
  ['blue-purple', 'Blue to purple', '蓝—紫', 9, 4],
  ['purples', 'Purples', '紫色系', 7, 3],
  ['greens', 'Greens', '绿色系', 9, 3],
  ['blues', 'Blues', '蓝色系', 9, 3],
  ['oranges', 'Oranges', '橙色系', 9, 3],
  ['reds', 'Reds', '红色系', 9, 3],
  ['greys', 'Greys', '灰色系', 7, 4],
  ['yellow-orange-red', 'Yellow, orange, red', '黄—橙—红', 9, 4],
  ['viridis', 'Viridis: yellow, green, purple', 'Viridis（黄—绿—紫）', 9, 8],
  ['cividis', 'Cividis: yellow to blue', 'Cividis（黄—蓝）', 9, 8],
  ['magma', 'Magma: cream, red, purple', 'Magma（米黄—红—紫）', 9, 8],
  ['inferno', 'Inferno: yellow, orange, purple', 'Inferno（黄—橙—紫）', 9, 8],
];

const diverging: readonly Row[] = [
  ['brown-teal', 'Brown and teal', '棕—青', 6, 6],
  ['orange-purple', 'Orange and purple', '橙—紫', 9, 4],
  ['purple-green', 'Purple and green', '紫—绿', 9, 6],
  ['red-blue', 'Red and blue', '红—蓝', 9, 6],
  ['red-yellow-blue', 'Red, yellow, blue', '红—黄—蓝', 9, 6],
  ['pink-green', 'Pink and green', '粉—绿', 6, 4],
];

const bivariate: readonly Row[] = [
  ['blue-by-orange', 'Blue by orange', '蓝 × 橙', 9, 0],
  ['purple-by-yellow', 'Purple by yellow', '紫 × 黄', 9, 0],
  ['cyan-by-red', 'Cyan by red', '青 × 红', 9, 0],
];

/** Its darkest classes are those of the dark ground. */
const notOnDark = ['greys'];

/** Every palette a reader may choose, each kind by itself. */
export const paletteCatalog: readonly PaletteInfo[] = [
  ...sequential.map((row) => infoOf('sequential', row)),
  ...diverging.map((row) => infoOf('diverging', row)),
  ...bivariate.map((row) => infoOf('bivariate', row)),
];

function infoOf(kind: PaletteKind, [id, en, zh, distinctClasses, printSafeClasses]: Row): PaletteInfo {
  return {
    id,
    kind,
    title: { en, zh },
    colorBlindSafe: distinctClasses > 0,
    distinctClasses,
    printSafe: printSafeClasses > 0,
    printSafeClasses,
    darkReady: !notOnDark.includes(id),
    classCounts: kind === 'bivariate' ? [9, 9] : [2, 9],
  };
}
