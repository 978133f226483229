import type { FeaturePage } from '../core/columns.js';
import type { NameDefinition } from '../core/layer-definition.js';
import type { Locale } from '../core/localized-text.js';
import { translate } from '../core/messages/translate.js';
import { findColumn, readValue } from '../core/page-access.js';
import type { Transliterate } from '../core/transliteration.js';
import type { PartFeatures } from './part-features.js';
import type { FeatureName } from './state.js';

/** How a name is made in one language, given the dictionary once it is there. */
export interface NamingOptions {
  readonly locale: Locale;
  readonly transliterate: Transliterate | undefined;
}

/** True when an English name will have to be transliterated, so the dictionary is worth fetching. */
export function needsTransliteration(features: PartFeatures, row: number): boolean {
  const { name } = features.part;
  return (
    textAt(features.source.page, name.en, row) === undefined && textAt(features.source.page, name.zh, row) !== undefined
  );
}

/**
 * A feature's name in the reader's language. Where English is missing it is transliterated from the Chinese; until
 * the dictionary is there the Chinese stands in. Where two features of the file have one name, or a feature has
 * none, what distinguishes it follows in brackets.
 */
export function featureName(features: PartFeatures, row: number, options: NamingOptions): FeatureName {
  const { locale } = options;
  const plain = plainName(features, row, options);
  if (plain && !isHomonym(features, plain.column, row)) return plain.name;
  const name = plain?.name ?? { text: translate(locale, 'name.unnamed'), lang: locale, transliterated: false };
  const qualifier = qualifierText(features, row, options);
  if (qualifier === undefined) return name;
  return { ...name, text: translate(locale, 'name.qualified', { name: name.text, qualifier }) };
}

/** The name in the other language as the file has it; undefined when it has none. */
export function otherName(features: PartFeatures, row: number, locale: Locale): FeatureName | undefined {
  const lang = locale === 'en' ? 'zh' : 'en';
  const text = textAt(features.source.page, features.part.name[lang], row);
  return text === undefined ? undefined : { text, lang, transliterated: false };
}

interface PlainName {
  readonly name: FeatureName;
  readonly column: string;
}

function plainName(features: PartFeatures, row: number, options: NamingOptions): PlainName | undefined {
  const { page } = features.source;
  const columns: NameDefinition = features.part.name;
  const own = textAt(page, columns[options.locale], row);
  const ownColumn = columns[options.locale];
  if (own !== undefined && ownColumn !== undefined) {
    return { name: { text: own, lang: options.locale, transliterated: false }, column: ownColumn };
  }
  const otherLang = options.locale === 'en' ? 'zh' : 'en';
  const column = columns[otherLang];
  const other = textAt(page, column, row);
  if (other === undefined || column === undefined) return undefined;
  if (otherLang === 'zh' && options.transliterate) {
    return { name: { text: options.transliterate(other), lang: 'en', transliterated: true }, column };
  }
  return { name: { text: other, lang: otherLang, transliterated: false }, column };
}

function qualifierText(features: PartFeatures, row: number, { locale, transliterate }: NamingOptions) {
  const column = features.part.name.qualifier?.[locale];
  const text = textAt(features.source.page, column, row);
  return text !== undefined && locale === 'en' && transliterate ? transliterate(text) : text;
}

const homonyms = new WeakMap<PartFeatures, Map<string, ReadonlySet<string>>>();

function isHomonym(features: PartFeatures, column: string, row: number): boolean {
  const text = textAt(features.source.page, column, row);
  return text !== undefined && homonymsOf(features, column).has(text);
}

/** Names that more than one feature of a part has. */
function homonymsOf(features: PartFeatures, column: string): ReadonlySet<string> {
  const byColumn = homonyms.get(features) ?? new Map<string, ReadonlySet<string>>();
  homonyms.set(features, byColumn);
  const known = byColumn.get(column);
  if (known) return known;
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const row of features.rows) {
    const text = textAt(features.source.page, column, row);
    if (text !== undefined) (seen.has(text) ? twice : seen).add(text);
  }
  byColumn.set(column, twice);
  return twice;
}

function textAt(page: FeaturePage, columnName: string | undefined, row: number): string | undefined {
  const column = columnName === undefined ? undefined : findColumn(page, columnName);
  const value = column ? readValue(column, row) : null;
  return value === null || value === '' ? undefined : String(value);
}
