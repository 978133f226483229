import type { ThemedColor } from '../core/layer-definition.js';
import type { Theme } from '../core/scene.js';

/** Red, green, blue and alpha, 0 to 255 each. */
export type Rgba = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads `#rrggbb` or `#rrggbbaa`. */
export function rgbaOf(hex: string): Rgba {
  const channel = (index: number) => Number.parseInt(hex.slice(1 + index * 2, 3 + index * 2), 16);
  return [channel(0), channel(1), channel(2), hex.length > 7 ? channel(3) : 255];
}

/** Colour for the present theme. */
export function themedRgba(color: ThemedColor, theme: Theme): Rgba {
  return rgbaOf(color[theme]);
}

/** The same colour with its alpha multiplied by `opacity`, 0 to 1. */
export function faded(color: Rgba, opacity: number): Rgba {
  return [color[0], color[1], color[2], Math.round(color[3] * opacity)];
}
