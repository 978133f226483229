import { IntlMessageFormat } from 'intl-messageformat';
import { type Language, languageOf } from '../languages.js';
import type { DataLocale, Locale } from '../localized-text.js';
import { en, type MessageKey } from './en.js';
import { zh } from './zh.js';

type Values = Readonly<Record<string, string | number>>;

const catalogs: Readonly<Record<DataLocale, Record<string, string>>> = { en: { ...en }, zh: { ...zh } };
const formats = new WeakMap<Language, Map<string, IntlMessageFormat>>();

/** Adds messages of English or Chinese that come with the code that says them. */
export function addMessages(locale: DataLocale, messages: Readonly<Record<string, string>>): void {
  Object.assign(catalogs[locale], messages);
}

/**
 * Says one message in the reader's language; in the one it falls back to where its file lacks the message, or has one
 * that cannot be read.
 *
 * @param values - Arguments named in the message; numbers are formatted by locale.
 */
export function translate(locale: Locale, key: MessageKey, values: Values = {}): string {
  const language = languageOf(locale);
  const own = Object.hasOwn(language.messages, key) ? language.messages[key] : undefined;
  if (own === undefined)
    return said(languageOf(language.fallback), key, catalogs[language.fallback][key] ?? key, values);
  try {
    return said(language, key, own, values);
  } catch {
    // A slip in a file from elsewhere costs its own sentence only.
    return translate(language.fallback, key, values);
  }
}

function said(language: Language, key: string, text: string, values: Values): string {
  const known = formats.get(language) ?? new Map<string, IntlMessageFormat>();
  formats.set(language, known);
  const format = known.get(key) ?? new IntlMessageFormat(text, language.customs, undefined, { ignoreTag: true });
  known.set(key, format);
  return format.format({ ...values }) as string;
}
