import type { LocalizedText } from '../../src/core/localized-text.js';
import { type CsvRow, readCsv, requiredText, textOf } from './read-source.js';
import { vocabularyOf } from './vocabularies.js';

/** One milestone as the column `timeline` holds it. */
export interface TimelineRow {
  /** `2017`, `2017-04` or `2017-04-01`. */
  readonly date: string;
  readonly event_zh: string;
  readonly event_en: string;
  readonly value: number | null;
  /** Id in core/units; null without a value. */
  readonly unit: string | null;
  /** True when the report says "more than". */
  readonly lower_bound: boolean;
  /** What the figure measures, in words; null without a value. */
  readonly measure_en: string | null;
  readonly measure_zh: string | null;
  /** Who published it first; null where the page found does not say. */
  readonly publisher_en: string | null;
  readonly publisher_zh: string | null;
  /** Addresses of the publisher's own. */
  readonly urls: readonly string[];
  /** Addresses of copies, where it was read. */
  readonly copies: readonly string[];
}

/** Units of the table: the id of the unit and what a value is multiplied by. */
const units: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
  'billion yuan': ['yuan-100-million', 10],
  km: ['km', 1],
  percent: ['percent', 1],
};

/** Milestones of the New Area, in the table's order. */
export function readTimeline(): TimelineRow[] {
  return readCsv('xiongan', 'timeline.csv').map(timelineRow);
}

/**
 * One row of the table with its figure in a unit of core/units.
 *
 * @throws {Error} for a figure in a unit or of a measure that is not known, naming the event.
 */
export function timelineRow(row: CsvRow): TimelineRow {
  const stated = row.unit ?? '';
  const [name = '', bound] = stated.split(/ (?=\(lower bound\)$)/);
  const unit = units[name];
  if (row.value && !unit) throw new Error(`timeline: ${row.date}: unit ${JSON.stringify(stated)} is not known`);
  // A factor of ten must not leave binary dust behind.
  const value = row.value && unit ? Number((Number(row.value) * unit[1]).toFixed(6)) : null;
  const measure = value === null ? null : measureOf(row);
  return {
    date: requiredText(row, 'date'),
    event_zh: requiredText(row, 'event_zh'),
    event_en: requiredText(row, 'event_en'),
    value,
    unit: value === null ? null : (unit?.[0] ?? null),
    lower_bound: bound !== undefined,
    measure_en: measure?.en ?? null,
    measure_zh: measure?.zh ?? null,
    publisher_en: textOf(row, 'publisher_en'),
    publisher_zh: textOf(row, 'publisher_zh'),
    urls: addressesIn(row.urls),
    copies: addressesIn(row.copies),
  };
}

function measureOf(row: CsvRow): LocalizedText {
  const words = vocabularyOf('timeline-measure')?.[row.measure ?? ''];
  if (!words) throw new Error(`timeline: ${row.date}: measure ${JSON.stringify(row.measure)} is not known`);
  return words;
}

function addressesIn(cell = ''): string[] {
  return cell.split(' ; ').filter((address) => address !== '');
}
