import { html, type TemplateResult } from 'lit';
import type { PaletteInfo } from '../../core/palette-catalog.js';

/** What a palette may be good for. */
export const markNames = ['blind-safe', 'print-safe', 'dark-ready'] as const;
export type PaletteMark = (typeof markNames)[number];

const paths: Readonly<Record<PaletteMark, string>> = {
  'blind-safe': 'M1.5 8S4 3.75 8 3.75 14.5 8 14.5 8 12 12.25 8 12.25 1.5 8 1.5 8zM10 8a2 2 0 1 1-4 0 2 2 0 0 1 4 0z',
  'print-safe': 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  'dark-ready': 'M13 9.5A5.75 5.75 0 0 1 6.5 3a5.75 5.75 0 1 0 6.5 6.5z',
};

/** What a palette is good for with so many classes. */
export function paletteMarks(palette: PaletteInfo, classCount: number): readonly PaletteMark[] {
  const good = {
    'blind-safe': palette.colorBlindSafe && classCount <= palette.distinctClasses,
    'print-safe': palette.printSafe && classCount <= palette.printSafeClasses,
    'dark-ready': palette.darkReady,
  };
  return markNames.filter((mark) => good[mark]);
}

/** The sign of a mark; its meaning is said beside it. */
export function markSign(mark: PaletteMark): TemplateResult {
  return html`<svg class="glyph mark" viewBox="0 0 16 16" aria-hidden="true"><path d=${paths[mark]} /></svg>`;
}
