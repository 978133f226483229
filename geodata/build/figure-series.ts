import type { FigureSeries } from '../../src/core/figure-file.js';
import type { SourceRecord } from '../../src/core/sidecar.js';
import type { FigureCell } from './figure-cell.js';

/** One indicator, level and year with a cell for each unit of the level, in the order of the units. */
export interface CellRow {
  readonly indicator: string;
  readonly level: string;
  readonly year: number;
  readonly codes: readonly string[];
  readonly cells: readonly FigureCell[];
}

/** The sources that rows name, in the order of the list. @throws {Error} for an id that the list lacks. */
export function sourcesNamed(rows: readonly CellRow[], known: readonly SourceRecord[]): SourceRecord[] {
  const used = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ sources }) => sources)));
  const found = new Map(known.filter(({ id }) => used.has(id)).map((record) => [record.id, record]));
  const lost = [...used].filter((id) => !found.has(id));
  if (lost.length > 0) throw new Error(`sources of figures: ${lost.join(', ')} is in no list of sources`);
  return [...found.values()];
}

/** A row as the file has it. @param sources - Those of the file, in its order. */
export function seriesOf(row: CellRow, sources: readonly SourceRecord[]): FigureSeries {
  const letters = { published: 'p', derived: 'd', missing: '-' } as const;
  const { indicator, level, year, cells } = row;
  return {
    indicator,
    level,
    year,
    values: cells.map(({ value }) => value),
    statuses: cells.map(({ status }) => letters[status]).join(''),
    sources: sourcePlaces(
      cells,
      sources.map(({ id }) => id),
    ),
    ...codesByUnit(row, 'reason', 'reasons'),
    ...codesByUnit(row, 'note', 'notes'),
    ...codesByUnit(row, 'undivided', 'undivided'),
  };
}

/** One list for all when every value has the same sources, else a list for each value. */
function sourcePlaces(cells: readonly FigureCell[], ids: readonly string[]): FigureSeries['sources'] {
  const places = cells.map(({ sources }) => sources.map((id) => ids.indexOf(id)));
  const [first = [], ...others] = places.filter((_, index) => cells[index]?.value !== null);
  return others.every((each) => each.join() === first.join()) ? first : places;
}

function codesByUnit<Name extends string>(
  { codes, cells }: CellRow,
  member: 'reason' | 'note' | 'undivided',
  name: Name,
): { readonly [name in Name]?: Record<string, string> } {
  const entries = cells.flatMap((cell, index): [string, string][] => {
    const [code, unit] = [cell[member], codes[index]];
    return code === null || unit === undefined ? [] : [[unit, code]];
  });
  if (entries.length === 0) return {};
  return { [name]: Object.fromEntries(entries) } as { readonly [name in Name]?: Record<string, string> };
}
