import type { ClassRange } from '../../core/class-breaks.js';
import { textIn } from '../../core/languages.js';
import type { Locale, LocalizedText } from '../../core/localized-text.js';
import { mappedEn, mappedZh } from '../../core/messages/mapped.js';
import { addMessages, translate } from '../../core/messages/translate.js';
import { formatValue, unitText } from '../../core/number-format.js';
import type { ThematicForm } from '../../core/thematic-choice.js';
import type { MeasuredFigures } from '../../statistics/measured-figures.js';

addMessages('en', mappedEn);
addMessages('zh', mappedZh);

/** One message about a map of figures in both languages. @param values - Made for each language. */
export function inBoth(
  key: keyof typeof mappedEn,
  values: (locale: Locale) => Readonly<Record<string, string>> = () => ({}),
): LocalizedText {
  return { en: translate('en', key, values('en')), zh: translate('zh', key, values('zh')) };
}

/** What a map shows, the years included. */
export function mapTitle(form: ThematicForm, figures: MeasuredFigures, second?: MeasuredFigures): LocalizedText {
  const first = titled(figures);
  if (form === 'gaps') return inBoth('mapped.gaps', (locale) => ({ title: textIn(locale, first) }));
  if (!second) return first;
  const other = titled(second);
  return inBoth('mapped.two', (locale) => ({ first: textIn(locale, first), second: textIn(locale, other) }));
}

/** What is measured and in which year. */
export function titled({ title, choice }: MeasuredFigures): LocalizedText {
  return inBoth('mapped.titled', (locale) => ({ title: textIn(locale, title), year: String(choice.year) }));
}

/** A class of figures with their unit, said once: `under 30,000 yuan`. */
export function rangeLabel({ from, to }: ClassRange, { unit, format }: MeasuredFigures): LocalizedText {
  const write = (locale: Locale, value: number) => formatValue(locale, value, unit, format);
  if (from === undefined) return inBoth('mapped.under', (locale) => ({ to: write(locale, to ?? 0) }));
  if (to === undefined) return inBoth('mapped.from', (locale) => ({ from: write(locale, from) }));
  return inBoth('mapped.between', (locale) => {
    const written = unitText(locale, unit);
    const lower = write(locale, from);
    const bare = written !== '' && lower.endsWith(written) ? lower.slice(0, -written.length).trimEnd() : lower;
    return { from: bare, to: write(locale, to) };
  });
}
