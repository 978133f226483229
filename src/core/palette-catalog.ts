import type { LocalizedText } from './localized-text.js';
import { registerRamps } from './palettes.js';

export interface PaletteInfo {
  readonly id: string;
  readonly kind: 'sequential' | 'diverging' | 'bivariate';
  readonly title: LocalizedText;
  readonly colorBlindSafe: boolean;
  readonly printSafe: boolean;
  readonly darkReady: boolean;
  readonly classCounts: readonly [least: number, most: number];
}

const both = (en: string, zh: string) => ({ en, zh });
registerRamps({
  'purple-orange': (count) =>
    ['#5e3c99', '#8073ac', '#b2abd2', '#d8daeb', '#f7f7f7', '#fee0b6', '#fdb863', '#e08214', '#b35806'].slice(0, count),
  'blue-red-bivariate': (count) =>
    ['#e8e8e8', '#ace4e4', '#5ac8c8', '#dfb0d6', '#a5add3', '#5698b9', '#be64ac', '#8c62aa', '#3b4994'].slice(0, count),
});
export const paletteCatalog: readonly PaletteInfo[] = [
  {
    id: 'yellow-orange-brown',
    kind: 'sequential',
    title: both('Yellow, orange, brown', '黄—橙—褐'),
    colorBlindSafe: true,
    printSafe: true,
    darkReady: true,
    classCounts: [3, 9],
  },
  {
    id: 'yellow-green-blue',
    kind: 'sequential',
    title: both('Yellow, green, blue', '黄—绿—蓝'),
    colorBlindSafe: true,
    printSafe: true,
    darkReady: false,
    classCounts: [3, 9],
  },
  {
    id: 'purples',
    kind: 'sequential',
    title: both('Purples', '紫'),
    colorBlindSafe: true,
    printSafe: false,
    darkReady: true,
    classCounts: [3, 9],
  },
  {
    id: 'purple-orange',
    kind: 'diverging',
    title: both('Purple, orange', '紫—橙'),
    colorBlindSafe: true,
    printSafe: true,
    darkReady: false,
    classCounts: [3, 9],
  },
  {
    id: 'blue-red-bivariate',
    kind: 'bivariate',
    title: both('Blue, red', '蓝—红'),
    colorBlindSafe: true,
    printSafe: false,
    darkReady: true,
    classCounts: [9, 9],
  },
];
