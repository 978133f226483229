import type { FigureUnit } from '../../src/core/figure-file.js';
import { cellOf, type FigureCell, gap } from './figure-cell.js';
import type { CellRow } from './figure-series.js';
import { type Figure, figureKey } from './statistics.js';

type Figures = ReadonlyMap<string, Figure>;

/** Why a table has no row for a unit; null when that is not known. */
export type ReasonOfNoRow = (
  figures: Figures,
  indicator: string,
  level: string,
  code: string,
  year: number,
) => string | null;

/** Every indicator, level and year of which a table has a row, with a cell for each unit of the level. */
export function rowsOfTable(
  figures: Figures,
  indicators: readonly string[],
  units: readonly FigureUnit[],
  reasonOf: ReasonOfNoRow,
): CellRow[] {
  const levels = [...new Set(units.map(({ level }) => level))];
  const codesOf = (level: string) => units.filter((unit) => unit.level === level).map(({ code }) => code);
  return indicators.flatMap((indicator) =>
    levels.flatMap((level) => {
      const codes = codesOf(level);
      const cellIn = (year: number) => (code: string) => {
        const figure = figures.get(figureKey(level, code, indicator, year));
        return figure ? cellOf(indicator, level, code, figure) : gap(reasonOf(figures, indicator, level, code, year));
      };
      const years = yearsOf(figures, indicator, level, codes);
      return years.map((year) => ({ indicator, level, year, codes, cells: codes.map(cellIn(year)) }));
    }),
  );
}

function yearsOf(figures: Figures, indicator: string, level: string, codes: readonly string[]): number[] {
  const all = [...figures.keys()].flatMap((key) => {
    const [inLevel, code = '', of, year] = key.split(' ');
    return inLevel === level && of === indicator && codes.includes(code) ? [Number(year)] : [];
  });
  return [...new Set(all)].sort((a, b) => a - b);
}

/** The share of GDP that the remarks beside the R&D expenditure of a region give. */
export function researchShareRows(figures: Figures, units: readonly FigureUnit[]): CellRow[] {
  return rowsOfTable(figures, ['rd_expenditure'], units, () => null).map((row) => ({
    ...row,
    indicator: 'rd_share',
    cells: row.cells.map((cell, index): FigureCell => {
      const figure = figures.get(figureKey(row.level, row.codes[index] ?? '', 'rd_expenditure', row.year));
      const share = /^(\d+(?:\.\d+)?)% of GDP$/.exec(figure?.note ?? '')?.[1];
      return share === undefined ? gap(null) : { ...cell, value: Number(share), note: null };
    }),
  }));
}
