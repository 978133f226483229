import { dataLocale, otherLocale, textIn } from '../core/languages.js';
import type { Locale } from '../core/localized-text.js';
import { translate } from '../core/messages/translate.js';
import { nameColumns } from '../core/name-columns.js';
import { readValue } from '../core/page-access.js';
import { partColumn } from '../core/part-column.js';
import { languageOfText } from '../core/text-language.js';
import type { Transliterate } from '../core/transliteration.js';
import { everyFeature, type LocatedFeature, type PartFeatures } from './part-features.js';
import type { FeatureName } from './state.js';

/** How a name is made in one language, given the dictionary once it is there. */
export interface NamingOptions {
  readonly locale: Locale;
  readonly transliterate: Transliterate | undefined;
}

/** True when an English name will have to be transliterated, so the dictionary is worth fetching. */
export function needsTransliteration(at: LocatedFeature): boolean {
  const name = nameColumns(at.features.part, at.page);
  return textAt(at, name.en) === undefined && textAt(at, name.zh) !== undefined;
}

/**
 * A feature's name in the reader's language. Where English is missing it is transliterated from the Chinese; until
 * the dictionary is there the Chinese stands in. Where two features of the file have one name, or a feature has
 * none, what distinguishes it follows in brackets; so it does where only some features of the file are here, and nobody
 * knows about the others.
 */
export function featureName(at: LocatedFeature, options: NamingOptions): FeatureName {
  const { locale } = options;
  const plain = plainName(at, options);
  const { features } = at;
  if (plain && features.source.complete && !homonymsOf(features, options).has(plain.text)) return plain;
  const name = plain ?? { text: translate(locale, 'name.unnamed'), lang: locale, transliterated: false };
  const qualifier = qualifierText(at, options);
  if (qualifier === undefined) return name;
  return { ...name, text: translate(locale, 'name.qualified', { name: name.text, qualifier }) };
}

/** The name in the other language as the file has it; undefined when it has none. */
export function otherName(at: LocatedFeature, locale: Locale): FeatureName | undefined {
  const lang = otherLocale(dataLocale(locale));
  const { zh, en } = nameColumns(at.features.part, at.page);
  const text = zh === en ? undefined : textAt(at, lang === 'zh' ? zh : en);
  return text === undefined ? undefined : { text, lang, transliterated: false };
}

/** A feature's name as its file has it, which other features may have too; undefined when it has none. */
export function plainName(at: LocatedFeature, options: NamingOptions): FeatureName | undefined {
  const columns = nameColumns(at.features.part, at.page);
  const reads = dataLocale(options.locale);
  const own = textAt(at, columns[reads]);
  // One column for both languages has names of either.
  const lang = columns.zh === columns.en && own !== undefined ? languageOfText(own) : reads;
  if (own !== undefined) return { text: own, lang, transliterated: false };
  const otherLang = otherLocale(reads);
  const other = textAt(at, columns[otherLang]);
  if (other === undefined) return undefined;
  if (otherLang === 'zh' && options.transliterate) {
    return { text: options.transliterate(other), lang: 'en', transliterated: true };
  }
  return { text: other, lang: otherLang, transliterated: false };
}

function qualifierText(at: LocatedFeature, { locale, transliterate }: NamingOptions) {
  const text = textAt(at, textIn(locale, at.features.part.name?.qualifier));
  return text !== undefined && dataLocale(locale) === 'en' && transliterate ? transliterate(text) : text;
}

const homonyms = new WeakMap<PartFeatures, Map<string, ReadonlySet<string>>>();

/** Names that more than one feature of a part has as it is shown: a transliterated name may meet a published one. */
function homonymsOf(features: PartFeatures, options: NamingOptions): ReadonlySet<string> {
  const byLocale = homonyms.get(features) ?? new Map<string, ReadonlySet<string>>();
  homonyms.set(features, byLocale);
  const key = `${options.locale} ${options.transliterate !== undefined}`;
  const known = byLocale.get(key);
  if (known) return known;
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const at of everyFeature(features)) {
    const text = plainName(at, options)?.text;
    if (text !== undefined) (seen.has(text) ? twice : seen).add(text);
  }
  byLocale.set(key, twice);
  return twice;
}

function textAt({ features, page, row }: LocatedFeature, columnName: string | undefined): string | undefined {
  const column = columnName === undefined ? undefined : partColumn(features.part, page, columnName);
  const value = column ? readValue(column, row) : null;
  return value === null || value === '' ? undefined : String(value);
}
