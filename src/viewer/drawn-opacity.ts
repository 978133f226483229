import type { LayerState } from './state.js';

/**
 * How opaque a layer is drawn, 0 to 1, and shown in its legend: as the reader set it, but for lines that stand for
 * differences across borders. Their short pieces overlap, and where they do, half transparent ones would be darker than
 * their class.
 */
export function drawnOpacity({ opacity, mapped }: LayerState): number {
  const lines = mapped?.variant.parts.every(({ symbology }) => symbology.kind === 'lines') ?? false;
  return lines ? 1 : opacity;
}
