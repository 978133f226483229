import type { FeaturePage } from '../core/columns.js';
import type { NameDefinition } from '../core/layer-definition.js';
import type { DataLocale } from '../core/localized-text.js';
import { findColumn, readValue } from '../core/page-access.js';
import type { Transliterate } from '../core/transliteration.js';

/** A name as the map writes it. */
export interface LabelName {
  readonly text: string;
  /** True when the English was made from the Chinese; such names are set in italics. */
  readonly transliterated: boolean;
}

/**
 * Name of a feature in the reader's language.
 *
 * @param transliterate - Undefined while the dictionary is on its way: the name stays Chinese until then.
 * @returns undefined for a feature without a name.
 */
export function labelName(
  page: FeaturePage,
  row: number,
  name: NameDefinition,
  locale: DataLocale,
  transliterate: Transliterate | undefined,
): LabelName | undefined {
  const zh = textAt(page, row, name.zh);
  const en = textAt(page, row, name.en);
  if (locale === 'zh' || en !== undefined) return asWritten(locale === 'zh' ? (zh ?? en) : en);
  if (zh === undefined || !transliterate) return asWritten(zh);
  return { text: transliterate(zh), transliterated: true };
}

function asWritten(text: string | undefined): LabelName | undefined {
  return text === undefined ? undefined : { text: plainApostrophes(text), transliterated: false };
}

/** Chinese fonts, from which Latin letters may have to come too, draw ’ as wide as a character. */
export function plainApostrophes(text: string): string {
  return text.replaceAll('’', "'");
}

function textAt(page: FeaturePage, row: number, columnName: string | undefined): string | undefined {
  const column = columnName === undefined ? undefined : findColumn(page, columnName);
  const value = column ? readValue(column, row) : null;
  return value === null || value === '' ? undefined : String(value);
}
