import { classLabel, classRanges } from '../../core/class-breaks.js';
import type { LayerPart } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import type { Theme } from '../../core/scene.js';
import type { ThematicMap } from '../../viewer/state.js';
import { classColors, classesInOrder } from '../shared/mapped-classes.js';
import { type LegendEntry, type LegendSample, sampleStrokes } from './legend-entry.js';

/** The classes of figures that are mapped, highest first, drawn as the map draws them; what has no figure comes last. */
export function mappedEntries(
  { symbology }: LayerPart,
  { classes, figures }: ThematicMap,
  locale: Locale,
  theme: Theme,
): readonly LegendEntry[] {
  const samples = classSamples(symbology, theme);
  const entries = classRanges(classes.breaks).map((range, index) => ({
    label: classLabel(locale, range, figures.format, figures.unit),
    sample: samples[index] ?? { kind: 'no-data' as const },
    count: classes.counts[index],
  }));
  if (classes.missing === 0) return entries.toReversed();
  return [...entries.toReversed(), { ...missingEntry(symbology, locale, theme), count: classes.missing }];
}

/** Each class of figures as the map draws it, lowest first. */
export function classSamples(symbology: LayerPart['symbology'], theme: Theme): readonly LegendSample[] {
  if (symbology.kind === 'choropleth') {
    const strokes = sampleStrokes([symbology.outline], theme);
    return classColors(symbology, theme).map((fill) => ({ kind: 'area', fills: [fill], strokes }));
  }
  if (symbology.kind === 'lines') {
    return classesInOrder(symbology.classes).map((each) => ({
      kind: 'line',
      strokes: sampleStrokes(each.strokes, theme),
    }));
  }
  if (symbology.kind === 'symbols') return classesInOrder(symbology.classes).map((each) => symbolSample(each, theme));
  return [];
}

/** What has no figure: lines and symbols have a class of their own for it, areas are hatched. */
export function missingEntry(
  symbology: LayerPart['symbology'],
  locale: Locale,
  theme: Theme,
): Omit<LegendEntry, 'count'> {
  if (symbology.kind === 'lines') {
    const own = symbology.classes.find(({ value }) => value === null);
    if (own) return { label: own.label[locale], sample: { kind: 'line', strokes: sampleStrokes(own.strokes, theme) } };
  }
  if (symbology.kind === 'symbols') {
    const own = symbology.classes.find(({ value }) => value === null);
    if (own) return { label: translate(locale, 'legend.missing'), sample: symbolSample(own, theme) };
  }
  return { label: translate(locale, 'legend.missing'), sample: { kind: 'no-data' } };
}

type PointClass = Extract<LayerPart['symbology'], { readonly kind: 'symbols' }>['classes'][number];

function symbolSample({ shape, color, sizePx }: PointClass, theme: Theme): LegendSample {
  return { kind: 'symbol', shape, color: color[theme], hollow: false, ...(sizePx !== undefined && { sizePx }) };
}
