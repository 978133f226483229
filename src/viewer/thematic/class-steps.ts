import type { ThemedColor } from '../../core/layer-definition.js';
import { classCountLimits, rampColors } from '../../core/palettes.js';
import type { Classing, ThematicChoice } from '../../core/thematic-choice.js';

/** Most classes that sizes and widths can tell apart. */
const mostSteps = 5;

/** Palest colours of a ramp that a thin line does without. */
const paleCount = 2;

/** Classes as sizes or widths show them: five at most, and none diverges. */
export function steppedClassing({ method, classCount, breaks }: Classing): Classing {
  return { method, classCount: Math.min(classCount, mostSteps), ...(breaks && { breaks }) };
}

/** Colours of classes that are seen on the ground of the map: those of the palette without its palest. */
export function strongColors(
  { palette, reversed = false }: ThematicChoice,
  classCount: number,
): readonly ThemedColor[] {
  return strongRamp(palette, classCount, { reversed });
}

/** The same of any palette. @param palette - Id in core/palettes. */
export function strongRamp(
  palette: string,
  classCount: number,
  { reversed }: { readonly reversed: boolean },
): readonly ThemedColor[] {
  const wanted = Math.min(classCountLimits.most, classCount + paleCount);
  const [light, dark] = (['light', 'dark'] as const).map((theme) => {
    const strong = rampColors(palette, wanted, theme).slice(wanted - classCount);
    return reversed ? [...strong].reverse() : strong;
  });
  return Array.from({ length: classCount }, (_, index) => ({
    light: light?.[index] ?? '#555555',
    dark: dark?.[index] ?? '#aaaaaa',
  }));
}

/** Evenly spaced sizes, pixels. */
export function stepSizes(classCount: number, leastPx: number, mostPx: number): readonly number[] {
  const step = (mostPx - leastPx) / Math.max(1, classCount - 1);
  return Array.from({ length: classCount }, (_, index) => Math.round((leastPx + index * step) * 10) / 10);
}
