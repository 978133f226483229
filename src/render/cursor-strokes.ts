import type { StrokeStyle } from '../core/stroke-style.js';

const black = { light: '#000000', dark: '#000000' } as const;
const white = { light: '#ffffff', dark: '#ffffff' } as const;

/** How far each band of the cursor reaches to both sides together, and how far it does around a selected feature. */
const bands = { plain: [10, 6.5, 2.6], aroundSelection: [14.5, 11] } as const;

/**
 * The outline of the feature that a reader stands on: bands of black and white in turn, in every theme, so that two of
 * them always stand out from what lies under them, and neither colour has to be seen to tell it from the outlines of
 * selecting and pointing.
 *
 * @param ownPx - Width of the feature's own line, 0 of an area.
 * @param selected - Leaves room for the outline of the selection, which is drawn within.
 */
export function cursorStrokes(ownPx: number, selected: boolean): readonly StrokeStyle[] {
  const widths: readonly number[] = selected ? bands.aroundSelection : bands.plain;
  const seen = ownPx > 0 ? widths.slice(0, 2) : widths;
  return seen.map((band, index) => ({
    color: index % 2 === 0 ? black : white,
    widthPx: ownPx + band,
    dashPx: undefined,
    opacity: 1,
  }));
}
