import type { FeaturePage } from '../../core/columns.js';
import type { Catalog } from '../../core/layer-definition.js';
import { valueAt } from '../../core/page-access.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import type { MeasuredFigures } from '../../statistics/measured-figures.js';

/** A line of the file of borders between two units of a level. */
export interface LevelBorder {
  readonly id: string;
  /** Codes of the units of the level on both sides, the lesser first. */
  readonly sides: readonly [string, string];
  readonly kilometres: number;
  readonly acrossTop: boolean;
}

/** Lines that lie between different units of a level, with those units. */
export function levelBorders(
  pages: readonly FeaturePage[],
  { borders, units = [] }: Catalog,
  table: FigureTable,
  level: string,
): readonly LevelBorder[] {
  if (!borders) return [];
  const top = units[0]?.level ?? level;
  const text = (page: FeaturePage, column: string, row: number) => String(valueAt(page, column, row));
  return pages.flatMap((page) =>
    Array.from({ length: page.featureCount }, (_, row) => row).flatMap((row) => {
      const ofSides = borders.sides.map((column) => unitAbove(table, text(page, column, row), level));
      const [one, other] = ofSides.sort();
      if (one === undefined || other === undefined || one === other) return [];
      return {
        id: text(page, borders.idColumn, row),
        sides: [one, other] as const,
        kilometres: Number(valueAt(page, borders.length, row) ?? 0),
        acrossTop: unitAbove(table, one, top) !== unitAbove(table, other, top),
      };
    }),
  );
}

/** Code of the unit of a level that a unit is or belongs to. */
function unitAbove(table: FigureTable, code: string, level: string): string | undefined {
  let unit = table.unit(code);
  while (unit && unit.level !== level) unit = unit.parent === null ? undefined : table.unit(unit.parent);
  return unit?.code;
}

/** Absolute difference of figures across a border; undefined where a side has none. */
export function gapOf({ sides: [one, other] }: LevelBorder, { values }: MeasuredFigures): number | undefined {
  const [first, second] = [values.get(one), values.get(other)];
  return first === undefined || second === undefined ? undefined : Math.abs(first - second);
}

/** The borders between pairs of units, one for each pair. */
export function pairsOf(borders: readonly LevelBorder[]): readonly LevelBorder[] {
  return [...new Map(borders.map((border) => [border.sides.join(' '), border])).values()];
}
