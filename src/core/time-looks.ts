import type { ThemedColor } from './layer-definition.js';

/*
 * How features of layers with a time are drawn while the reader moves through time; the legend says and shows the same.
 * While no day is chosen, all are drawn alike.
 */

/**
 * Features without a date, on any day: fainter, and lines dashed besides, in multiples of the width of their widest
 * stroke. A line that a modifier dashes keeps the dash of the modifier.
 */
export const undatedLook = { opacity: 0.55, dash: [4, 1.6] } as const;

/**
 * What does not begin after `Scene.sinceDay`, and what has no date, while another day is highlighted: fainter, and nearer
 * to the grey of the same luminance (0 the colour, 1 that grey). Lines without a date are dashed here too.
 */
export const olderLook = { opacity: 0.3, greyShare: 0.6 } as const;

/** Under lines that begin after `Scene.sinceDay`, so that they stand out by more than their colour: wider by so much. */
export const newHalo = {
  color: { light: '#ffc933', dark: '#8a6100' } satisfies ThemedColor,
  extraPx: 5,
} as const;
