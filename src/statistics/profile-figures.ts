import type { FigureIndicator } from '../core/figure-file.js';
import type { FigureTable, UnitFigure, YearFigure } from './figure-table.js';

/** Place of a unit among those of its level, or why it has none. */
export type ProfileRank =
  | { readonly rank: number; readonly of: number }
  /** Figures speak for this share of the people only. */
  | { readonly tooFew: number }
  /** Its level has no ranks, or the unit no figure. */
  | null;

/** One figure of one unit among those compared. */
export interface ProfileCell {
  readonly code: string;
  readonly figure: UnitFigure;
  readonly rank: ProfileRank;
  /** Every year from the first to the last that the unit's level has; null is a gap. */
  readonly series: readonly YearFigure[];
}

/** One indicator of the units compared, all of the same year. */
export interface ProfileRow {
  readonly indicator: FigureIndicator;
  readonly year: number;
  readonly cells: readonly ProfileCell[];
}

/**
 * Indicators that at least one of the units has a figure of. The year of a row is the last in which all units that ever
 * have a figure of it have one, or else the last in which most of them do, so that figures side by side are of one year.
 *
 * @param codes - Units in the order they are compared; codes that the table has not are left out.
 */
export function profileRows(table: FigureTable, codes: readonly string[]): readonly ProfileRow[] {
  const known = codes.filter((code) => table.unit(code) !== undefined);
  return table.indicators.flatMap((indicator) => {
    const series = known.map((code) => ({ code, series: table.series(code, indicator.id) }));
    const year = commonYear(series.map((each) => each.series));
    if (year === undefined) return [];
    const cells = series.map((each) => ({
      ...each,
      figure: table.figure(each.code, indicator.id, year),
      rank: rankOf(table, each.code, indicator.id, year),
    }));
    return [{ indicator, year, cells }];
  });
}

/** The last of the years in which the most units have a figure; undefined when none ever has. */
function commonYear(all: readonly (readonly YearFigure[])[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { year, value } of all.flat()) {
    if (value !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  const years = [...counts].filter(([, count]) => count === most).map(([year]) => year);
  return years.length === 0 ? undefined : Math.max(...years);
}

function rankOf(table: FigureTable, code: string, indicator: string, year: number): ProfileRank {
  const { level = '' } = table.unit(code) ?? {};
  if (!table.years(indicator, level).includes(year)) return null;
  const measured = table.measured(level, { indicator, year, measure: 'value' });
  if (!measured.values.has(code) || measured.coverage.peopleShare === null) return null;
  const { ranks, of } = table.ranks(measured);
  if (ranks === null) return { tooFew: measured.coverage.peopleShare };
  const rank = ranks.get(code);
  return rank === undefined ? null : { rank, of };
}
