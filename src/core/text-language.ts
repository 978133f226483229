import type { DataLocale } from './localized-text.js';

/** True when a text has Chinese characters in it. */
export function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** The language of a text that comes without one, such as what a source says of itself: Chinese when it is seen to be. */
export function languageOfText(text: string): DataLocale {
  return hasChinese(text) ? 'zh' : 'en';
}
