import { accuracyText } from '../core/accuracy-text.js';
import type { LayerDefinition } from '../core/layer-definition.js';
import { translate } from '../core/messages/translate.js';
import { propertiesAt } from '../core/page-access.js';
import { bboxAt } from '../core/page-bbox.js';
import type { FeatureRef } from '../core/scene.js';
import type { RowOptions } from './attribute.js';
import { attributeRow } from './attribute-rows.js';
import { featureName, otherName } from './names.js';
import type { PartFeatures } from './part-features.js';
import type { FeatureDetails } from './state.js';

/** Everything the panel shows about one feature, in the reader's language. */
export function featureDetails(
  ref: FeatureRef,
  layer: LayerDefinition,
  features: PartFeatures,
  row: number,
  options: RowOptions,
): FeatureDetails {
  const { locale } = options;
  const { page, sidecar } = features.source;
  const other = otherName(features, row, locale);
  const keyFigure = keyFigureOf(features, row, options);
  return {
    ref,
    layerTitle: layer.title[locale],
    name: featureName(features, row, options),
    ...(other && { otherName: other }),
    ...(keyFigure && { keyFigure }),
    rows: features.part.attributes.flatMap((attribute) => attributeRow(features, row, attribute, options) ?? []),
    bbox: bboxAt(page, row),
    attribution: sidecar?.attribution[locale] ?? '',
    licence: sidecar?.licence.name[locale] ?? '',
    vintage: sidecar?.vintage[locale] ?? '',
    datum: translate(locale, 'map.datum'),
    accuracy: sidecar ? accuracyText(sidecar, locale) : '',
    properties: propertiesAt(page, row),
  };
}

/** Label and value of the attribute a pointer shows beside the name. */
function keyFigureOf(features: PartFeatures, row: number, options: RowOptions) {
  const column = features.part.keyFigure;
  if (column === undefined) return undefined;
  const definition = features.part.attributes.find((attribute) => attribute.column === column) ?? { column };
  const shown = attributeRow(features, row, definition, options);
  return shown && { label: shown.label, text: shown.text };
}
