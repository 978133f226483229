import * as v from 'valibot';
import { formatDate } from '../core/date-format.js';
import type { Locale } from '../core/localized-text.js';
import { translate } from '../core/messages/translate.js';
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
  lower_bound: v.nullish(v.boolean()),
  source: v.nullish(v.string()),
});

/**
 * Reads a `timeline` attribute: JSON, a list of `{date, event_en, event_zh, value, unit, lower_bound, source}`. An event told in
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
    const figure = figureOf(event, locale);
    return {
      date: formatDate(locale, event.date),
      event: { en, zh: event.event_zh ?? en },
      ...(figure !== undefined && { figure }),
      source: sourceOf(event.source ?? '', records),
    };
  });
}

/** The event's figure; a lower bound is said to be one. */
function figureOf({ value, unit, lower_bound }: v.InferOutput<typeof eventSchema>, locale: Locale): string | undefined {
  if (value === undefined || value === null) return undefined;
  const figure = formatValue(locale, value, unit ?? undefined);
  return lower_bound === true ? translate(locale, 'value.over', { figure }) : figure;
}
