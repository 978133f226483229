import { classLabel, classOf, classRanges } from '../../core/class-breaks.js';
import { textIn } from '../../core/languages.js';
import type { LayerPart } from '../../core/layer-definition.js';
import type { FeatureInView } from '../../viewer/speech/features-in-view.js';
import type { SpokenFigure } from '../../viewer/speech/spoken-figure.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import type { Say } from '../shared/companion-element.js';

/** The classes of a part in view in the legend's words and order, each with its number of features. */
export function classCounts(
  viewer: ViewerContract,
  { symbology }: LayerPart,
  features: readonly FeatureInView[],
  say: Say,
): readonly string[] {
  if (symbology.kind === 'choropleth') return [];
  const { locale } = viewer.state;
  // Lines that lie on top are drawn last, and stand first in the legend.
  const classes = symbology.kind === 'lines' ? [...symbology.classes].reverse() : symbology.classes;
  return classes.flatMap(({ value, label }) =>
    counted(textIn(locale, label), features.filter((each) => each.value === value).length, say),
  );
}

/** The classes of a figure, highest first, and what has none. */
export function figureClassCounts(
  viewer: ViewerContract,
  figure: SpokenFigure,
  features: readonly FeatureInView[],
  say: Say,
): readonly string[] {
  const { breaks, values, format, classUnit } = figure;
  const classes = features.map(({ ref }) => {
    const value = values.get(ref.id);
    return value === undefined ? undefined : classOf(value, breaks);
  });
  const sizeOf = (index: number | undefined) => classes.filter((each) => each === index).length;
  const ranges = classRanges(breaks).map((range, index) => {
    const label = classLabel(viewer.state.locale, range, format ?? 'integer', classUnit);
    return counted(label, sizeOf(index), say);
  });
  return [...ranges.reverse().flat(), ...counted(say('legend.missing'), sizeOf(undefined), say)];
}

function counted(label: string, count: number, say: Say): string[] {
  return count === 0 ? [] : [say('words.count', { label, count })];
}
