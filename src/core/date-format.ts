import { languageOf } from './languages.js';
import type { Locale } from './localized-text.js';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Writes a date at the precision it is known: `2019`, `2019-09` or `2019-09-26` become "2019", "September 2019",
 * "26 September 2019" and 2019年, 2019年9月, 2019年9月26日. Any other text is kept as it is.
 */
export function formatDate(locale: Locale, text: string): string {
  const [, year, month, day] = pattern.exec(text) ?? [];
  if (year === undefined) return text;
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
  if (date.getUTCMonth() !== Number(month ?? 1) - 1 || date.getUTCDate() !== Number(day ?? 1)) return text;
  if (month === undefined && locale !== 'zh') return year;
  return new Intl.DateTimeFormat(languageOf(locale).customs, {
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(date);
}

/** True for a text that {@link formatDate} reads as a date. */
export function isDate(text: string): boolean {
  return pattern.test(text);
}
