import { type PrintSettings, paperSize } from './print-settings.js';

/** A rectangle on a sheet, millimetres from its upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything stands on a sheet. */
export interface SheetLayout {
  readonly widthMm: number;
  readonly heightMm: number;
  /** Height of ordinary letters on it; all writing is a multiple of it. */
  readonly textMm: number;
  readonly title: Box;
  /** The picture of the map. */
  readonly map: Box;
  /** Width of the band around the map in which coordinates stand; 0 without one. */
  readonly bandMm: number;
  /** A column for the legend; undefined where it lies over the map. */
  readonly legend: Box | undefined;
  /** Scale, projection, sources, publisher. */
  readonly foot: Box;
}

/** Where the parts of a printed page stand. */
export function sheetLayout(settings: Pick<PrintSettings, 'paper' | 'landscape' | 'legend'>): SheetLayout {
  const [widthMm, heightMm] = paperSize(settings);
  const large = settings.paper === 'A3';
  const textMm = large ? 2.5 : 2.1;
  // What printers leave white.
  const marginMm = large ? 6 : 5.5;
  const bandMm = large ? 3.4 : 3;
  const titleMm = large ? 12.5 : 10.5;
  const footMm = footHeight(settings);
  const columnMm = settings.legend === 'beside' ? (large ? 66 : 54) : 0;
  const inner = { x: marginMm, width: widthMm - 2 * marginMm };
  const top = marginMm + titleMm;
  const bottom = heightMm - marginMm - footMm;
  const map = {
    x: inner.x + bandMm,
    y: top + bandMm,
    width: inner.width - columnMm - 2 * bandMm,
    height: bottom - top - 2 * bandMm,
  };
  const legend = { x: inner.x + inner.width - columnMm + 3, y: top, width: columnMm - 3, height: bottom - top };
  return {
    widthMm,
    heightMm,
    textMm,
    bandMm,
    map,
    title: { ...inner, y: marginMm, height: titleMm },
    legend: columnMm > 0 ? legend : undefined,
    foot: { ...inner, y: bottom + 1.5, height: footMm - 1.5 },
  };
}

/** A narrow sheet has less room beside each other. */
function footHeight({ paper, landscape }: Pick<PrintSettings, 'paper' | 'landscape'>): number {
  if (paper === 'A3') return landscape ? 19 : 21.5;
  return landscape ? 19 : 24;
}

/** Width and height of a slide in CSS pixels: pictures of it have 1.5 or 3 pixels for each. */
export const slidePx = { width: 1280, height: 720 } as const;

const mmPerPx = 25.4 / 96;

/** Where the parts of a picture for slides stand, which has no scale and no frame; a slide is as large as its CSS pixels. */
export function slideLayout(): SheetLayout {
  const px = (value: number) => value * mmPerPx;
  const [widthMm, heightMm] = [px(slidePx.width), px(slidePx.height)];
  const [titlePx, footPx, columnPx, edgePx] = [72, 46, 316, 24];
  const bottom = heightMm - px(footPx);
  return {
    widthMm,
    heightMm,
    textMm: px(14.5),
    bandMm: 0,
    title: { x: px(edgePx), y: px(14), width: widthMm - px(2 * edgePx), height: px(titlePx - 14) },
    map: { x: 0, y: px(titlePx), width: widthMm - px(columnPx), height: bottom - px(titlePx) },
    legend: {
      x: widthMm - px(columnPx - 20),
      y: px(titlePx),
      width: px(columnPx - 20 - edgePx),
      height: bottom - px(titlePx),
    },
    foot: { x: px(edgePx), y: bottom + px(8), width: widthMm - px(2 * edgePx), height: px(footPx - 12) },
  };
}
