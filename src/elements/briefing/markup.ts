import { escapeHtml } from '../../core/escape-html.js';
import type { DataLocale, LocalizedText } from '../../core/localized-text.js';
import type { MessageKey } from '../../core/messages/en.js';
import { translate } from '../../core/messages/translate.js';

/** HTML that was written with {@link markup}: everything in it that came from elsewhere is escaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | readonly Markup[] | string | number;

/** HTML whose values are texts, and stay texts whatever is in them, unless they are markup themselves. */
export function markup(strings: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return new Markup(
    strings.map((text, index) => text + (index < values.length ? written(values[index]) : '')).join(''),
  );
}

function written(value: Part | undefined): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: HTML has no way to write it.
  return escapeHtml(String(value ?? '').replace(/\u0000/g, ''));
}

/** What is not there. */
export const nothingWritten = new Markup('');

/** A message in both languages. */
export function inBoth(key: MessageKey, values?: Readonly<Record<string, string | number>>): LocalizedText {
  return { en: translate('en', key, values), zh: translate('zh', key, values) };
}

/** A text in both languages, of which the page shows one. */
export function both(text: LocalizedText): Markup {
  return eachLanguage((locale) => markup`${text[locale]}`);
}

/** Something that is written once in each language, of which the page shows one. */
export function eachLanguage(write: (locale: DataLocale) => Markup): Markup {
  return markup`<span class="in-en" lang="en">${write('en')}</span><span class="in-zh" lang="zh-CN">${write('zh')}</span>`;
}

/** A link that is followed when the reader wants it; what is no http(s) address is written as it is. */
export function link(text: Markup, url: string | undefined): Markup {
  if (url === undefined || !/^https?:\/\//i.test(url)) return text;
  return markup`<a href="${url}" rel="noopener noreferrer external">${text}</a>`;
}
