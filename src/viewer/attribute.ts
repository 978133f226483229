import type { AttributeValue } from '../core/columns.js';
import type { AttributeDefinition, Catalog } from '../core/layer-definition.js';
import type { Locale } from '../core/localized-text.js';
import { findColumn, readValue } from '../core/page-access.js';
import type { SidecarColumn } from '../core/sidecar.js';
import type { Transliterate } from '../core/transliteration.js';
import type { PartFeatures } from './part-features.js';
import type { AttributeRow } from './state.js';

/** What rows are written with. */
export interface RowOptions {
  readonly locale: Locale;
  readonly vocabularies: Catalog['vocabularies'];
  readonly transliterate: Transliterate | undefined;
}

/** One attribute of one feature as layer definition and sidecar together describe it; the definition wins. */
export interface Attribute extends RowOptions {
  readonly features: PartFeatures;
  readonly row: number;
  readonly definition: AttributeDefinition;
  /** The column read, which may differ by language. */
  readonly columnName: string;
  readonly column: SidecarColumn | undefined;
  readonly format: string | undefined;
  readonly vocabulary: string | undefined;
}

/** What a row says, before label and source. */
export type RowContent = Pick<
  AttributeRow,
  'kind' | 'text' | 'lang' | 'transliterated' | 'reason' | 'events' | 'links'
>;

/** Joins what the layer definition and the sidecar say about one attribute. */
export function attributeOf(
  features: PartFeatures,
  row: number,
  definition: AttributeDefinition,
  options: RowOptions,
): Attribute {
  const columnName = (options.locale === 'zh' ? definition.zhColumn : undefined) ?? definition.column;
  const column = features.source.sidecar?.columns.find((each) => each.name === columnName);
  return {
    ...options,
    features,
    row,
    definition,
    columnName,
    column,
    format: definition.format ?? column?.format,
    vocabulary: definition.vocabulary ?? column?.vocabulary,
  };
}

/** Value of a column of the attribute's feature; null when there is no such column. */
export function columnValue({ features, row }: Attribute, columnName: string): AttributeValue {
  const column = findColumn(features.source.page, columnName);
  return column ? readValue(column, row) : null;
}

/** A controlled value in the reader's language; as it stands when the vocabulary does not have it. */
export function translated(attribute: Attribute, value: AttributeValue, vocabulary = attribute.vocabulary): string {
  return attribute.vocabularies[vocabulary ?? '']?.[String(value)]?.[attribute.locale] ?? String(value);
}
