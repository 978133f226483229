import * as v from 'valibot';
import { formatDate } from '../core/date-format.js';
import { dataLocale } from '../core/languages.js';
import type { Locale } from '../core/localized-text.js';
import { translate } from '../core/messages/translate.js';
import { formatValue } from '../core/number-format.js';
import { safeUrl } from '../core/safe-links.js';
import type { SourceRecord } from '../core/sidecar.js';
import { sourceOf } from './attribute-source.js';
import type { AttributeSource, TimelineEvent } from './state.js';

const eventSchema = v.object({
  date: v.string(),
  event_en: v.nullish(v.string()),
  event_zh: v.nullish(v.string()),
  value: v.nullish(v.number()),
  unit: v.nullish(v.string()),
  lower_bound: v.nullish(v.boolean()),
  measure_en: v.nullish(v.string()),
  measure_zh: v.nullish(v.string()),
  source: v.nullish(v.string()),
  publisher_en: v.nullish(v.string()),
  publisher_zh: v.nullish(v.string()),
  urls: v.nullish(v.array(v.string())),
  copies: v.nullish(v.array(v.string())),
});

type Milestone = v.InferOutput<typeof eventSchema>;

/**
 * Reads a `timeline` attribute: JSON, a list of `{date, event_en, event_zh, value, unit, lower_bound}`, with what the
 * value measures in `measure_en` and `measure_zh`. Where it was read is either one text, `source`, or the publisher in
 * `publisher_en` and `publisher_zh` with the publisher's own addresses in `urls` and those of copies in `copies`. An
 * event told in one language only is told in it to every reader.
 *
 * @returns undefined when the text is not such a list.
 */
export function readTimeline(
  text: string,
  locale: Locale,
  records: readonly SourceRecord[],
): readonly TimelineEvent[] | undefined {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), v.array(eventSchema)), text);
  if (!result.success) return undefined;
  return result.output.map((event) => {
    const en = event.event_en ?? event.event_zh ?? '';
    const figure = figureOf(event, locale);
    return {
      date: formatDate(locale, event.date),
      event: { en, zh: event.event_zh ?? en },
      ...(figure !== undefined && { figure }),
      source: milestoneSource(event, locale, records),
    };
  });
}

/** The event's figure after what it measures; a lower bound is said to be one. */
function figureOf(event: Milestone, locale: Locale): string | undefined {
  const { value, unit, lower_bound } = event;
  if (value === undefined || value === null) return undefined;
  const plain = formatValue(locale, value, unit ?? undefined);
  const figure = lower_bound === true ? translate(locale, 'value.over', { figure: plain }) : plain;
  const measure = event[`measure_${dataLocale(locale)}`];
  return measure ? translate(locale, 'value.measured', { measure, figure }) : figure;
}

/** Who published it first; a page that is only a copy is said to be one. */
function milestoneSource(event: Milestone, locale: Locale, records: readonly SourceRecord[]): AttributeSource {
  const { urls, copies, source } = event;
  if (!urls && !copies) return sourceOf(source ?? '', records);
  const publisher = event[`publisher_${dataLocale(locale)}`] ?? translate(locale, 'value.publisher-unknown');
  const text = (copies ?? []).length === 0 ? publisher : translate(locale, 'value.copy', { publisher });
  return { text, lang: locale, urls: [...(urls ?? []), ...(copies ?? [])].flatMap((url) => safeUrl(url) ?? []) };
}
