import { html, type TemplateResult } from 'lit';
import { dataLocale, textIn } from '../../core/languages.js';
import type { Locale, LocalizedText } from '../../core/localized-text.js';
import type { FeatureName } from '../../viewer/state.js';
import { languageTag } from './reader-locale.js';

/**
 * A text of the data for a template: marked with its language where that is not the reader's own, because an added
 * language falls back to English or Chinese.
 */
export function dataText(locale: Locale, text: LocalizedText | undefined): TemplateResult | string | undefined {
  const lang = dataLocale(locale);
  if (text === undefined || lang === locale) return textIn(locale, text);
  return html`<span lang=${languageTag(lang)}>${textIn(locale, text)}</span>`;
}

/** Language tag of a feature's name: Pinyin is Chinese in Latin letters. */
export function nameTag({ lang, transliterated }: Pick<FeatureName, 'lang' | 'transliterated'>): string {
  return transliterated ? 'zh-Latn' : languageTag(lang);
}
