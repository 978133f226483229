// A colour table.
import type { ThemedColor } from './symbology.js';

/*
 * Colours for values without an order. On a light map those that Masataka Okabe and Kei Ito propose for every colour vision
 * (Color Universal Design, 2008, https://jfly.uni-koeln.de/color/), without their yellow, which is too pale for one; on a
 * dark map the same hues, lighter where they would sink into the ground.
 */
export const categoryColors: readonly ThemedColor[] = [
  { light: '#0072b2', dark: '#2a7fd0' },
  { light: '#e69f00', dark: '#f0b030' },
  { light: '#009e73', dark: '#0aa57b' },
  { light: '#d55e00', dark: '#d55e00' },
  { light: '#cc79a7', dark: '#d58bb8' },
  { light: '#56b4e9', dark: '#7cc7f5' },
];

/** Of all values that have no colour of their own. */
export const otherColor: ThemedColor = { light: '#707070', dark: '#7c7c7c' };

/** Of what has no value: it steps back. */
export const noValueColor: ThemedColor = { light: '#a3a09a', dark: '#5b626b' };
