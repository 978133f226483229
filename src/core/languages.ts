import { AtlasError } from './atlas-error.js';
import type { DataLocale, Locale, LocalizedText } from './localized-text.js';

/** A language as one file describes it; `addLanguage` makes the atlas speak it. */
export interface LanguageFile {
  /** BCP 47, such as `fr` or `zh-Hant`. */
  readonly tag: string;
  /** What the language calls itself, such as “Français”. */
  readonly name: string;
  /** Direction of writing, `ltr` unless given. */
  readonly direction?: 'ltr' | 'rtl';
  /** The language of whatever this one does not say: data, and messages that its file lacks. */
  readonly fallback: DataLocale;
  /** ICU messages by key; `npm run messages` writes all of them in English. */
  readonly messages: Readonly<Record<string, string>>;
  /** How units are written, by id; the others are written as in `fallback`. */
  readonly units?: Readonly<Record<string, UnitWords>>;
}

/** How a unit is written in an added language. */
export interface UnitWords {
  /** Stands after the number; empty for none. */
  readonly text: string;
  /** The number as `fallback` counts is multiplied by this; 1 unless given. */
  readonly factor?: number;
  /** True when nothing stands between number and unit. */
  readonly attached?: boolean;
}

/** A language that the atlas speaks. */
export interface Language extends LanguageFile {
  /** What `state.locale` says while it is spoken. */
  readonly locale: Locale;
  /** Numbers, dates and sorting follow the customs of this BCP 47 tag. */
  readonly customs: string;
}

// Messages of these two come with the code that says them (messages/translate.ts).
const english: Language = {
  tag: 'en',
  name: 'English',
  fallback: 'en',
  messages: {},
  locale: 'en',
  customs: 'en-GB',
};
const chinese: Language = {
  tag: 'zh-CN',
  name: '中文',
  fallback: 'zh',
  messages: {},
  locale: 'zh',
  customs: 'zh-CN',
};

const spoken = new Map<string, Language>([
  ['en', english],
  ['zh', chinese],
]);
const listeners = new Set<() => void>();

/** Every language that the atlas speaks, in the order in which readers are offered them. */
export function spokenLanguages(): readonly Language[] {
  return [...spoken.values()];
}

/**
 * Makes the atlas speak another language, before or after there are maps on the page. Adding a tag again replaces it.
 *
 * @throws {AtlasError} `value-invalid` for a tag that is none, or one of English and Chinese as they are.
 */
export function addLanguage(file: LanguageFile): void {
  const tag = canonicalTag(file.tag);
  const key = tag?.toLowerCase();
  if (tag === undefined || key === undefined || key === 'en' || key === 'zh') {
    const expected = 'a BCP 47 tag other than en and zh, such as fr or zh-Hant';
    throw new AtlasError('value-invalid', `A language's tag should be ${expected}, but is "${file.tag}".`, {
      details: { name: 'tag', expected, received: file.tag },
    });
  }
  spoken.set(key, { ...file, tag, locale: tag, customs: tag });
  for (const tell of [...listeners]) tell();
}

/** Calls back whenever a language was added. @returns what ends it. */
export function followLanguages(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}

/** The language of a locale; English for one that was never added. */
export function languageOf(locale: Locale): Language {
  return spoken.get(locale.toLowerCase()) ?? english;
}

/** The locale that a language tag such as `zh-Hans-CN` stands for; undefined for a language the atlas does not speak. */
export function localeOfTag(tag: string): Locale | undefined {
  const parts = tag.trim().toLowerCase().split('-');
  for (let count = parts.length; count > 0; count--) {
    const language = spoken.get(parts.slice(0, count).join('-'));
    if (language) return language.locale;
  }
  return undefined;
}

/**
 * The locale of a language tag, as {@link localeOfTag}.
 *
 * @throws {AtlasError} `value-invalid` for a language the atlas does not speak.
 */
export function knownLocale(tag: string): Locale {
  const locale = localeOfTag(tag);
  if (locale !== undefined) return locale;
  const expected = spokenLanguages()
    .map((each) => each.locale)
    .join(', ');
  throw new AtlasError(
    'value-invalid',
    `The locale should be one of ${expected}, but is "${tag}". Add the language by addLanguage first.`,
    { details: { name: 'locale', expected, received: tag } },
  );
}

/** The language in which data are read by a reader of this locale: its own, or the one it falls back to. */
export function dataLocale(locale: Locale): DataLocale {
  return languageOf(locale).fallback;
}

/** The other language of the data. */
export function otherLocale(locale: DataLocale): DataLocale {
  return locale === 'zh' ? 'en' : 'zh';
}

/** A text of the data as a reader of this locale reads it, which is in the language {@link dataLocale}. */
export function textIn(locale: Locale, text: LocalizedText): string;
export function textIn(locale: Locale, text: LocalizedText | undefined): string | undefined;
export function textIn(locale: Locale, text: LocalizedText | undefined): string | undefined {
  return text?.[dataLocale(locale)];
}

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
