import { textIn } from '../../core/languages.js';
import type { Locale, LocalizedText } from '../../core/localized-text.js';
import type { MessageKey } from '../../core/messages/en.js';
import { translate } from '../../core/messages/translate.js';
import { formatValue } from '../../core/number-format.js';
import '../../core/messages/question-messages.js';

type Values = Readonly<Record<string, string | number>>;

/** One message in both languages. @param values - The same for both, or made for each. */
export function inBoth(key: MessageKey, values: Values | ((locale: Locale) => Values) = {}): LocalizedText {
  const say = (locale: Locale) => translate(locale, key, typeof values === 'function' ? values(locale) : values);
  return { en: say('en'), zh: say('zh') };
}

/** Metres for reading: metres up to a kilometre, else kilometres with one decimal. */
export function lengthText(locale: Locale, meters: number): string {
  return meters < 1000
    ? formatValue(locale, meters, 'm', 'integer')
    : formatValue(locale, meters / 1000, 'km', 'decimal1');
}

/** A distance that somebody chose, with the decimals it has. */
export function distanceText(locale: Locale, meters: number): string {
  return meters < 1000 ? formatValue(locale, meters, 'm') : formatValue(locale, meters / 1000, 'km');
}

/** Square metres for reading: hectares up to a square kilometre, else square kilometres. */
export function areaText(locale: Locale, squareMeters: number): string {
  if (squareMeters < 1e6) return formatValue(locale, squareMeters / 1e4, 'ha', 'decimal1');
  return formatValue(locale, squareMeters / 1e6, 'km2', squareMeters < 1e9 ? 'decimal1' : 'integer');
}

/** The word for one of eight directions. @param degrees - Clockwise from north. */
export function compassText(locale: Locale, degrees: number): string {
  return translate(locale, 'query.compass', { sector: String(Math.round(degrees / 45) % 8) });
}

/** "A, B and C" in each language. */
export function listOf(texts: readonly LocalizedText[]): LocalizedText {
  const join = (locale: Locale, tag: string) =>
    new Intl.ListFormat(tag, { style: 'long', type: 'conjunction' }).format(texts.map((text) => textIn(locale, text)));
  return { en: join('en', 'en'), zh: join('zh', 'zh-CN') };
}
