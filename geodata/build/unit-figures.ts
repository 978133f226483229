import { noteCodeOf, unitsBesideBda } from './figure-notes.js';
import { columnOf, type Indicator, indicatorsOf } from './indicators.js';
import type { Statistics, UnitLevel } from './statistics.js';
import { provinceNames } from './unit-coverage.js';

/** Share of the people of the region from which on figures of a level are ranked. */
const leastPeopleShare = 0.9;

/** One value with where it came from, or why there is none. */
export interface UnitFigure {
  readonly value: number | null;
  readonly source: string | null;
  /** Code of the vocabulary `missing-reason`; null when there is a value. */
  readonly reason: string | null;
  /** Code of the vocabulary `figure-note`. */
  readonly note: string | null;
}

/**
 * The figure a unit's file shows, or the reason for the gap.
 *
 * @throws {Error} when the table has neither a figure nor a reason.
 */
export function unitFigure(statistics: Statistics, level: UnitLevel, adcode: string, indicator: Indicator): UnitFigure {
  const withheld = withheldReason(statistics, level, adcode, indicator);
  if (withheld) return { value: null, source: null, reason: withheld, note: null };
  const figure = statistics.figure(level, adcode, indicator.id, indicator.year);
  if (!figure) throw new Error(`${level} ${adcode}: ${columnOf(indicator)} has neither a figure nor a reason`);
  if (figure.value === null) return { value: null, source: null, reason: figure.reason, note: null };
  const note = noteCodeOf(indicator.id, adcode, figure.note);
  return { value: figure.value, source: figure.source, reason: null, note };
}

/** Reason for leaving a figure out although the table may have one; undefined when it may be shown. */
function withheldReason(
  statistics: Statistics,
  level: UnitLevel,
  adcode: string,
  indicator: Indicator,
): string | undefined {
  const figure = statistics.figure(level, adcode, indicator.id, indicator.year);
  if (indicator.publishedOnly && figure?.status === 'derived') return 'only-derived';
  if (level !== 'county' || indicator.id !== 'gdp_per_capita') return undefined;
  if (unitsBesideBda.includes(adcode)) return 'bda-mismatch';
  return figure ? undefined : 'gdp-missing';
}

/** Properties of every unit of a level by adcode: the indicators' columns, ranks or why there are none, and shares. */
export function figureProperties(
  statistics: Statistics,
  level: UnitLevel,
  adcodes: readonly string[],
): Map<string, Record<string, unknown>> {
  const byUnit = new Map<string, Record<string, unknown>>(adcodes.map((adcode) => [adcode, {}]));
  for (const indicator of indicatorsOf(level)) {
    const name = columnOf(indicator);
    const figures = new Map(adcodes.map((adcode) => [adcode, unitFigure(statistics, level, adcode, indicator)]));
    const values = [...figures.values()].flatMap(({ value }) => (value === null ? [] : [value]));
    const capital = capitalFigure(statistics, indicator);
    const enough = peopleShareOf(statistics, level, figures) >= leastPeopleShare;
    for (const [adcode, figure] of figures) {
      const ranked = enough ? rankProperties(name, figure.value, values) : unrankedProperties(name, figure.value);
      Object.assign(byUnit.get(adcode) ?? {}, {
        [name]: figure.value,
        ...(indicator.ranked && { ...ranked, ...shareProperties(name, figure.value, capital) }),
        [`${name}_source`]: figure.source,
        [`${name}_reason`]: figure.reason,
        [`${name}_note`]: figure.note,
      });
    }
  }
  return byUnit;
}

/** The published figure of Beijing as a whole. */
function capitalFigure(statistics: Statistics, indicator: Indicator): number | null {
  return statistics.figure('province', '110000', indicator.id, indicator.year)?.value ?? null;
}

/** How many of the people of the three provinces live in units with a figure, by the census of 2020. */
function peopleShareOf(statistics: Statistics, level: UnitLevel, figures: ReadonlyMap<string, UnitFigure>): number {
  const people = (of: UnitLevel, adcode: string) =>
    statistics.figure(of, adcode, 'population_census', 2020)?.value ?? 0;
  const whole = Object.keys(provinceNames).reduce((sum, adcode) => sum + people('province', adcode), 0);
  const having = [...figures].filter(([, { value }]) => value !== null);
  return having.reduce((sum, [adcode]) => sum + people(level, adcode), 0) / whole;
}

/** Equal values share the better rank. */
function rankProperties(name: string, value: number | null, values: readonly number[]) {
  const rank = value === null ? null : values.filter((other) => other > value).length + 1;
  return { [`${name}_rank`]: rank, [`${name}_rank_of`]: value === null ? null : values.length };
}

/** The units left out could change every place. */
function unrankedProperties(name: string, value: number | null) {
  return { [`${name}_rank_reason`]: value === null ? null : 'too-few-people' };
}

/** The share keeps four decimals. */
function shareProperties(name: string, value: number | null, capital: number | null) {
  const share = value === null || capital === null ? null : Math.round((value / capital) * 1e4) / 1e4;
  return { [`${name}_share_of_beijing`]: share };
}
