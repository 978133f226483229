import type { LineSymbology, Stroke, ThemedColor } from './layer-definition.js';

/** How a class looks different where a condition holds. */
export type LineModifier = NonNullable<LineSymbology['modifiers']>[number];

/** One drawn line of a class, after a modifier was applied. */
export interface StrokeStyle {
  readonly color: ThemedColor;
  readonly widthPx: number;
  /** Length of dash and gap, pixels. */
  readonly dashPx: readonly [dash: number, gap: number] | undefined;
  /** 0 to 1. */
  readonly opacity: number;
}

/**
 * Strokes of a class, bottom to top, as they are drawn.
 *
 * A stroke's own dash counts in its width. A modifier's dash counts in the width of the widest stroke and holds for
 * all of them, so that casing and fill are interrupted at the same places.
 */
export function strokeStyles(
  strokes: readonly Stroke[],
  modifier?: Pick<LineModifier, 'dash' | 'opacity'>,
): readonly StrokeStyle[] {
  const widest = Math.max(...strokes.map((stroke) => stroke.widthPx));
  const opacity = modifier?.opacity ?? 1;
  return strokes.map(({ color, widthPx, dash }) => {
    const dashPx = modifier ? inPixels(modifier.dash, widest) : dash && inPixels(dash, widthPx);
    return { color, widthPx, dashPx, opacity };
  });
}

/** Index of the widest stroke: the one that is clicked. */
export function widestStroke(strokes: readonly StrokeStyle[]): number {
  const widths = strokes.map((stroke) => stroke.widthPx);
  return widths.indexOf(Math.max(...widths));
}

function inPixels([dash, gap]: readonly [number, number], widthPx: number): readonly [number, number] {
  return [dash * widthPx, gap * widthPx];
}
