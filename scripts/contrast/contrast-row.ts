import type { DrawnLook } from '../../src/core/drawn-look.js';
import { contrastOf } from '../../src/core/linear-rgb.js';
import type { Theme } from '../../src/core/scene.js';

/** A way in which everything can be drawn. */
export interface Setting {
  readonly theme: Theme;
  readonly contrast: DrawnLook['contrast'];
}

/** Every setting, in the order of the table's columns. */
export const settings: readonly Setting[] = [
  { theme: 'light', contrast: 'normal' },
  { theme: 'dark', contrast: 'normal' },
  { theme: 'light', contrast: 'more' },
  { theme: 'dark', contrast: 'more' },
];

/** One ink on what it can lie on. */
export interface ContrastRow {
  readonly ink: string;
  readonly ground: string;
  /** 4.5 of text, 3 of what must be seen to understand. @see WCAG 2.2, 1.4.3 and 1.4.11 */
  readonly least: 3 | 4.5;
  /** In each of {@link settings}. */
  readonly measured: readonly number[];
  /** Why it may be less with the usual contrast; with more contrast nothing may. */
  readonly reason?: string;
}

/** What a row is measured from. */
export interface MeasuredPair extends Omit<ContrastRow, 'measured'> {
  readonly inSetting: (setting: Setting) => number;
}

/** Measures a pair in every setting. */
export function rowOf({ inSetting, ...pair }: MeasuredPair): ContrastRow {
  return { ...pair, measured: settings.map(inSetting) };
}

/** The least contrast of an ink on several grounds. */
export function leastContrast(ink: string, grounds: readonly string[]): number {
  return Math.min(...grounds.map((ground) => contrastOf(over(ink, ground), ground)));
}

/**
 * A colour as it is seen over a ground, `#rrggbb`; the screen mixes what is written, not light.
 *
 * @param color - `#rrggbb`, `#rrggbbaa` or `rgba(r, g, b, a)`.
 */
export function over(color: string, ground: string): string {
  const [alpha, parts] = partsOf(color);
  const [, below] = partsOf(ground);
  const mixed = parts.map((part, at) => Math.round(part * alpha + (below[at] ?? 0) * (1 - alpha)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function partsOf(color: string): readonly [alpha: number, rgb: readonly number[]] {
  const numbers = /^rgba\((.+)\)$/.exec(color)?.[1]?.split(',').map(Number);
  if (numbers) return [numbers[3] ?? 1, numbers.slice(0, 3)];
  const [red = 0, green = 0, blue = 0, alpha = 255] = (color.match(/[0-9a-f]{2}/gi) ?? []).map((each) =>
    Number.parseInt(each, 16),
  );
  return [alpha / 255, [red, green, blue]];
}
