import { languageOf, localeOfTag } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';

/**
 * The reader's language: that of the nearest ancestor with a `lang` the atlas speaks (shadow roots are crossed), else
 * the first of the browser's languages it speaks, else English.
 */
export function readerLocale(element: Element, browserLanguages: readonly string[] = navigator.languages): Locale {
  const declared = declaredLanguages(element).concat(browserLanguages);
  for (const tag of declared) {
    const locale = localeOfTag(tag);
    if (locale) return locale;
  }
  return 'en';
}

/** `lang` of the nearest ancestor that has one; at most one, as HTML says. */
function declaredLanguages(element: Element): string[] {
  let start: Element | null = element;
  while (start) {
    const tag: string | undefined = start.closest('[lang]')?.getAttribute('lang') ?? undefined;
    if (tag) return [tag];
    const root: Node = start.getRootNode();
    start = root instanceof ShadowRoot ? root.host : null;
  }
  return [];
}

/** Language tag to write into `lang` attributes. */
export function languageTag(locale: Locale): string {
  return languageOf(locale).tag;
}

/** Direction of writing to write into `dir` attributes. */
export function writingDirection(locale: Locale): 'ltr' | 'rtl' {
  return languageOf(locale).direction ?? 'ltr';
}
