import type { PointSymbology } from '../core/layer-definition.js';
import { symbolScale } from './zoom-scale.js';

/** Widths of the symbols of each class before they grow with the zoom, pixels. */
export function classSizesPx({ classes, sizePx }: PointSymbology): readonly number[] {
  return classes.map((each) => each.sizePx ?? sizePx);
}

/** Width of the widest of them: by it symbols that share a point are moved apart. */
export function widestSymbolPx(symbology: PointSymbology): number {
  return Math.max(0, ...classSizesPx(symbology));
}

/** How symbols are drawn at a zoom, pixels. */
export interface SymbolSizes {
  readonly ofClasses: readonly number[];
  readonly widest: number;
}

/** The same at a viewport zoom. */
export function symbolSizes(symbology: PointSymbology, viewportZoom: number): SymbolSizes {
  const scale = symbolScale(viewportZoom);
  return {
    ofClasses: classSizesPx(symbology).map((size) => size * scale),
    widest: widestSymbolPx(symbology) * scale,
  };
}
