import type { ThemedColor } from '../src/core/layer-definition.js';

/** One colour for light and one for dark maps. */
export function themed(light: string, dark: string): ThemedColor {
  return { light, dark };
}

/** Drawn under lines so that they stand off from any fill. */
export const halo = themed('#ffffff', '#14181d');

/** Xiong’an, wherever it appears. */
export const xionganColor = themed('#8e1b6b', '#f08bd0');
