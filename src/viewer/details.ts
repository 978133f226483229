import { accuracyText } from '../core/accuracy-text.js';
import { textIn } from '../core/languages.js';
import type { AttributeDefinition, LayerDefinition } from '../core/layer-definition.js';
import { translate } from '../core/messages/translate.js';
import { propertiesAt } from '../core/page-access.js';
import { bboxAt } from '../core/page-bbox.js';
import type { FeatureRef } from '../core/scene.js';
import type { RowOptions } from './attribute.js';
import { attributeRow } from './attribute-rows.js';
import { featureName, otherName } from './names.js';
import type { LocatedFeature } from './part-features.js';
import type { FeatureDetails } from './state.js';

/** Everything the panel shows about one feature, in the reader's language. */
export function featureDetails(
  ref: FeatureRef,
  layer: LayerDefinition,
  at: LocatedFeature,
  options: RowOptions,
): FeatureDetails {
  const { locale } = options;
  const { features, page, row } = at;
  const { sidecar } = features.source.opened;
  const other = otherName(at, locale);
  const keyFigure = keyFigureOf(at, options);
  return {
    ref,
    part: features.part.id,
    layerTitle: textIn(locale, layer.title),
    name: featureName(at, options),
    ...(other && { otherName: other }),
    ...(keyFigure && { keyFigure }),
    rows: attributesOf(at).flatMap((attribute) => attributeRow(at, attribute, options) ?? []),
    bbox: bboxAt(page, row),
    attribution: textIn(locale, sidecar?.attribution) ?? '',
    licence: textIn(locale, sidecar?.licence.name) ?? '',
    vintage: textIn(locale, sidecar?.vintage) ?? '',
    datum: translate(locale, 'map.datum'),
    accuracy: sidecar ? accuracyText(sidecar, locale) : '',
    properties: propertiesAt(page, row),
  };
}

/** What the panel lists: what the definition names, else every column of the file but the id. */
function attributesOf({ features, page }: LocatedFeature): readonly AttributeDefinition[] {
  const { attributes, idColumn } = features.part;
  const columns = page.columns.filter(({ name, kind }) => name !== idColumn && kind !== 'binary');
  return attributes ?? columns.map(({ name }) => ({ column: name }));
}

/** Label and value of the attribute a pointer shows beside the name. */
function keyFigureOf(at: LocatedFeature, options: RowOptions) {
  const { features } = at;
  const column = features.part.keyFigure;
  if (column === undefined) return undefined;
  const definition = features.part.attributes?.find((attribute) => attribute.column === column) ?? { column };
  const shown = attributeRow(at, definition, options);
  return shown && { label: shown.label, text: shown.text };
}
