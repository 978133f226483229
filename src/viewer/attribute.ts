import type { AttributeValue } from '../core/columns.js';
import { dataLocale, textIn } from '../core/languages.js';
import type { AttributeDefinition, Catalog, Join } from '../core/layer-definition.js';
import type { Locale } from '../core/localized-text.js';
import { readValue } from '../core/page-access.js';
import { partColumn } from '../core/part-column.js';
import type { SidecarColumn } from '../core/sidecar.js';
import type { Transliterate } from '../core/transliteration.js';
import type { LocatedFeature } from './part-features.js';
import type { AttributeRow } from './state.js';

/** What rows are written with. */
export interface RowOptions {
  readonly locale: Locale;
  readonly vocabularies: Catalog['vocabularies'];
  readonly transliterate: Transliterate | undefined;
}

/** One attribute of one feature as layer definition and sidecar together describe it; the definition wins. */
export interface Attribute extends RowOptions, LocatedFeature {
  readonly definition: AttributeDefinition;
  /** The column read, which may differ by language. */
  readonly columnName: string;
  readonly column: SidecarColumn | undefined;
  /** Present for values that the layer definition joins to the features. */
  readonly join: Join | undefined;
  readonly format: string | undefined;
  readonly vocabulary: string | undefined;
}

/** What a row says, before label and source. */
export type RowContent = Pick<
  AttributeRow,
  'kind' | 'text' | 'lang' | 'transliterated' | 'reason' | 'events' | 'links'
>;

/** Joins what the layer definition and the sidecar say about one attribute. */
export function attributeOf(at: LocatedFeature, definition: AttributeDefinition, options: RowOptions): Attribute {
  const columnName = (dataLocale(options.locale) === 'zh' ? definition.zhColumn : undefined) ?? definition.column;
  const join = at.features.part.joins?.find((each) => each.column === columnName);
  const described = at.features.source.opened.sidecar?.columns.find((each) => each.name === columnName);
  const column = join ? undefined : described;
  return {
    ...options,
    ...at,
    definition,
    columnName,
    column,
    join,
    format: definition.format ?? join?.format ?? column?.format,
    vocabulary: definition.vocabulary ?? column?.vocabulary,
  };
}

/** Value of a column of the attribute's feature; null when there is no such column. */
export function columnValue({ features, page, row }: Attribute, columnName: string): AttributeValue {
  const column = partColumn(features.part, page, columnName);
  return column ? readValue(column, row) : null;
}

/** A controlled value in the reader's language; as it stands when the vocabulary does not have it. */
export function translated(attribute: Attribute, value: AttributeValue, vocabulary = attribute.vocabulary): string {
  return textIn(attribute.locale, attribute.vocabularies[vocabulary ?? '']?.[String(value)]) ?? String(value);
}
