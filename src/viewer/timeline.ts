import * as v from 'valibot';
import { formatDate } from '../core/date-format.js';
import type { Locale } from '../core/localized-text.js';
import { formatValue } from '../core/number-format.js';
import type { SourceRecord } from '../core/sidecar.js';
import { sourceOf } from './attribute-source.js';
import type { TimelineEvent } from './state.js';

const eventSchema = v.object({
  date: v.string(),
  event_en: v.nullish(v.string()),
  event_zh: v.nullish(v.string()),
  value: v.nullish(v.number()),
  unit: v.nullish(v.string()),
  source: v.nullish(v.string()),
});

/**
 * Reads a `timeline` attribute: JSON, a list of `{date, event_en, event_zh, value, unit, source}`. An event told in
 * one language only is told in it to every reader.
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
    const figure = event.value == null ? undefined : formatValue(locale, event.value, event.unit ?? undefined);
    return {
      date: formatDate(locale, event.date),
      event: { en, zh: event.event_zh ?? en },
      ...(figure !== undefined && { figure }),
      source: sourceOf(event.source ?? '', records),
    };
  });
}
