import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../localized-text.js';
import { en, type MessageKey } from './en.js';
import { zh } from './zh.js';

const catalogs: Readonly<Record<Locale, Record<string, string>>> = { en: { ...en }, zh: { ...zh } };
const languageTags: Readonly<Record<Locale, string>> = { en: 'en', zh: 'zh-CN' };
const formats = new Map<string, IntlMessageFormat>();

/** Adds messages of a language that come with the code that says them. */
export function addMessages(locale: Locale, messages: Readonly<Record<string, string>>): void {
  Object.assign(catalogs[locale], messages);
}

/**
 * Says one message in the reader's language.
 *
 * @param values - Arguments named in the message; numbers are formatted by locale.
 */
export function translate(
  locale: Locale,
  key: MessageKey,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const cacheKey = `${locale} ${key}`;
  let format = formats.get(cacheKey);
  if (!format) {
    format = new IntlMessageFormat(catalogs[locale][key] ?? key, languageTags[locale], undefined, { ignoreTag: true });
    formats.set(cacheKey, format);
  }
  return format.format({ ...values }) as string;
}
