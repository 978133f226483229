import { noteCodeOf, unitsBesideBda } from './figure-notes.js';
import { columnOf, type Indicator, indicatorsOf } from './indicators.js';
import type { Statistics, UnitLevel } from './statistics.js';

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

/** Properties of every unit of a level by adcode: the indicators' columns, ranks and shares. */
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
    for (const [adcode, figure] of figures) {
      const ranked = indicator.ranked ? rankProperties(name, figure.value, values, capital) : {};
      Object.assign(byUnit.get(adcode) ?? {}, {
        [name]: figure.value,
        ...ranked,
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

/** Equal values share the better rank. The share keeps four decimals. */
function rankProperties(name: string, value: number | null, values: readonly number[], capital: number | null) {
  const rank = value === null ? null : values.filter((other) => other > value).length + 1;
  const share = value === null || capital === null ? null : Math.round((value / capital) * 1e4) / 1e4;
  return {
    [`${name}_rank`]: rank,
    [`${name}_rank_of`]: value === null ? null : values.length,
    [`${name}_share_of_beijing`]: share,
  };
}
