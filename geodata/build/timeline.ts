import { type CsvRow, readCsv, requiredText } from './read-source.js';

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
  /** One or more addresses with remarks, separated by ` ; `. */
  readonly source: string;
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
 * @throws {Error} for a figure in a unit that is not known, naming the event.
 */
export function timelineRow(row: CsvRow): TimelineRow {
  const stated = row.unit ?? '';
  const [name = '', bound] = stated.split(/ (?=\(lower bound\)$)/);
  const unit = units[name];
  if (row.value && !unit) throw new Error(`timeline: ${row.date}: unit ${JSON.stringify(stated)} is not known`);
  // A factor of ten must not leave binary dust behind.
  const value = row.value && unit ? Number((Number(row.value) * unit[1]).toFixed(6)) : null;
  return {
    date: requiredText(row, 'date'),
    event_zh: requiredText(row, 'event_zh'),
    event_en: requiredText(row, 'event_en'),
    value,
    unit: value === null ? null : (unit?.[0] ?? null),
    lower_bound: bound !== undefined,
    source: requiredText(row, 'source'),
  };
}
