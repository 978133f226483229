import { drawnValue } from '../../core/classed-column.js';
import { textIn } from '../../core/languages.js';
import type { Condition, LayerPart } from '../../core/layer-definition.js';
import type { Locale, LocalizedText } from '../../core/localized-text.js';
import type { FeatureDetails } from '../state.js';

/** The legend's word for what a feature is; undefined where classes are figures, or it is in none. */
export function categoryText(locale: Locale, part: LayerPart, details: FeatureDetails): string | undefined {
  const { symbology } = part;
  if (symbology.kind === 'choropleth') return undefined;
  const value = drawnValue(part, details.properties);
  return textIn(locale, symbology.classes.find((each) => each.value === value)?.label);
}

/** What the legend says of features that look different for a reason. */
export function modifierTexts(locale: Locale, { symbology }: LayerPart, details: FeatureDetails): readonly string[] {
  if (symbology.kind !== 'lines' && symbology.kind !== 'symbols') return [];
  const modifiers: readonly { when: readonly Condition[]; label: LocalizedText }[] = symbology.modifiers ?? [];
  return modifiers.flatMap(({ when, label }) =>
    when.every((each) => holds(each, details)) ? textIn(locale, label) : [],
  );
}

function holds({ column, in: among, isNull }: Condition, { properties }: FeatureDetails): boolean {
  const value = properties[column] ?? null;
  if (isNull !== undefined && isNull !== (value === null)) return false;
  return among === undefined || (value !== null && among.includes(value));
}
