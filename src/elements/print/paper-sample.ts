import type { LayerPart } from '../../core/layer-definition.js';
import { sizeStep, strokeScale, symbolScale } from '../../core/zoom-scale.js';
import type { LegendEntry, LegendSample, SampleStroke } from '../legend/legend-entry.js';

/** Symbols and strokes of an entry as large as the map has them at a viewport zoom, so that they can be held beside it. */
export function paperEntry(entry: LegendEntry, part: LayerPart, viewportZoom: number): LegendEntry {
  return { ...entry, sample: paperSample(entry.sample, part, sizeStep(viewportZoom)) };
}

function paperSample(sample: LegendSample, { symbology }: LayerPart, viewportZoom: number): LegendSample {
  const stroke = strokeScale(viewportZoom);
  switch (sample.kind) {
    case 'line':
    case 'area':
      return { ...sample, strokes: sample.strokes.map((each) => scaled(each, stroke)) };
    case 'symbol':
      // Symbols of figures have been drawn for the zoom already.
      if (sample.sizePx !== undefined || symbology.kind !== 'symbols') return sample;
      return { ...sample, sizePx: symbology.sizePx * symbolScale(viewportZoom) };
    default:
      return sample;
  }
}

function scaled(stroke: SampleStroke, factor: number): SampleStroke {
  const { widthPx, dashPx } = stroke;
  return { ...stroke, widthPx: widthPx * factor, dashPx: dashPx?.map((dash) => dash * factor) };
}
