import type { PointSymbology } from '../core/layer-definition.js';
import { symbolScale } from '../core/zoom-scale.js';

/** How wide symbols are drawn, pixels. */
export interface SymbolSizes {
  readonly ofClasses: readonly number[];
  /** Of the widest: by it symbols that share a point are moved apart. */
  readonly widest: number;
}

/** The widths at a viewport zoom; without one, before they grow with it. */
export function symbolSizes({ classes, sizePx }: PointSymbology, viewportZoom?: number): SymbolSizes {
  const scale = viewportZoom === undefined ? 1 : symbolScale(viewportZoom);
  const ofClasses = classes.map((each) => (each.sizePx ?? sizePx) * scale);
  return { ofClasses, widest: Math.max(0, ...ofClasses) };
}
