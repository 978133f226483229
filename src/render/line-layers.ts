import type { Layer } from 'deck.gl';
import type { LineSymbology } from '../core/layer-definition.js';
import type { StrokeStyle } from '../core/stroke-style.js';
import { newHalo } from '../core/time-looks.js';
import { strokeScale } from '../core/zoom-scale.js';
import { commonProps, noObjects, type PartContext, type Slot } from './draw-context.js';
import { lineLooks } from './line-groups.js';
import { StrokeLayer, type StrokeRun } from './stroke-layer.js';

/** The deck.gl layer of a part with lines. */
export function lineLayers(context: PartContext, symbology: LineSymbology): Layer[] {
  const runs = lineLooks(symbology).map(({ strokes, undated }, look) => ({
    name: `look-${look}`,
    strokes,
    undated,
    halo: haloOf(strokes),
  }));
  return [strokeLayer(context, 'lines', runs, { slot: 'slot-lines', pickable: true })];
}

function haloOf(strokes: readonly StrokeStyle[]): StrokeStyle {
  const widthPx = Math.max(0, ...strokes.map((stroke) => stroke.widthPx)) + newHalo.extraPx;
  return { color: newHalo.color, widthPx, dashPx: undefined, opacity: 1 };
}

/** Lines of a part, drawn with one or more strokes. */
export function strokeLayer(
  context: Pick<PartContext, 'id' | 'arena' | 'theme' | 'opacity' | 'viewportZoom'>,
  name: string,
  runs: readonly StrokeRun[],
  { slot, pickable }: { readonly slot: Slot; readonly pickable: boolean },
): Layer {
  return new StrokeLayer({
    ...commonProps(context, slot),
    id: `${context.id}/${name}`,
    data: noObjects,
    antialiasing: true,
    pickable,
    arena: context.arena,
    runs,
    theme: context.theme,
    scale: strokeScale(context.viewportZoom),
  });
}
