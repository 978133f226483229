import { classLabel, classRanges } from '../../core/class-breaks.js';
import { textIn } from '../../core/languages.js';
import type { LayerPart, PointSymbology } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import type { Theme } from '../../core/scene.js';
import { sizeStep, symbolScale } from '../../core/zoom-scale.js';
import type { ThematicMap } from '../../viewer/state.js';
import { classColors, classesInOrder, patternsOf } from '../shared/mapped-classes.js';
import { areaSample, type LegendEntry, type LegendSample, sampleStrokes } from './legend-entry.js';

/** How classes look on the map. */
export interface SampleView {
  readonly locale: Locale;
  readonly theme: Theme;
  /** Circles are drawn as large as the map draws them there; undefined until the view is known. */
  readonly viewportZoom: number | undefined;
}

/** The classes of figures that are mapped, highest first, drawn as the map draws them; what has no figure comes last. */
export function mappedEntries(
  { symbology }: LayerPart,
  { classes, figures }: ThematicMap,
  view: SampleView,
): readonly LegendEntry[] {
  const { locale } = view;
  const samples = classSamples(symbology, view);
  const entries = classRanges(classes.breaks).map((range, index) => ({
    label: classLabel(locale, range, figures.format, figures.unit),
    sample: samples[index] ?? { kind: 'no-data' as const },
    count: classes.counts[index],
  }));
  if (classes.missing === 0) return [...entries].reverse();
  return [...[...entries].reverse(), { ...missingEntry(symbology, view), count: classes.missing }];
}

/** Each class of figures as the map draws it, lowest first. */
export function classSamples(symbology: LayerPart['symbology'], view: SampleView): readonly LegendSample[] {
  const { theme } = view;
  if (symbology.kind === 'choropleth') {
    const strokes = sampleStrokes([symbology.outline], theme);
    const patterns = patternsOf(symbology, theme);
    return classColors(symbology, theme).map((fill, index) => areaSample(fill, strokes, patterns?.[index]));
  }
  if (symbology.kind === 'lines') {
    return classesInOrder(symbology.classes).map((each) => ({
      kind: 'line',
      strokes: sampleStrokes(each.strokes, theme),
    }));
  }
  if (symbology.kind === 'symbols') {
    return classesInOrder(symbology.classes).map((each) => symbolSample(each, symbology, view));
  }
  return [];
}

/** What has no figure: lines and symbols have a class of their own for it, areas are hatched. */
export function missingEntry(symbology: LayerPart['symbology'], view: SampleView): Omit<LegendEntry, 'count'> {
  const { locale, theme } = view;
  if (symbology.kind === 'lines') {
    const own = symbology.classes.find(({ value }) => value === null);
    if (own)
      return { label: textIn(locale, own.label), sample: { kind: 'line', strokes: sampleStrokes(own.strokes, theme) } };
  }
  if (symbology.kind === 'symbols') {
    const own = symbology.classes.find(({ value }) => value === null);
    if (own) return { label: translate(locale, 'legend.missing'), sample: symbolSample(own, symbology, view) };
  }
  return { label: translate(locale, 'legend.missing'), sample: { kind: 'no-data' } };
}

function symbolSample(
  { shape, color, sizePx }: PointSymbology['classes'][number],
  { classes, sizePx: usual }: PointSymbology,
  { theme, viewportZoom }: SampleView,
): LegendSample {
  const scale = viewportZoom === undefined ? 1 : symbolScale(sizeStep(viewportZoom));
  const roomPx = scale * Math.max(...classes.map((each) => each.sizePx ?? usual));
  return { kind: 'symbol', shape, color: color[theme], hollow: false, sizePx: scale * (sizePx ?? usual), roomPx };
}
