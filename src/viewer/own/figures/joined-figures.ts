import type { FigureIndicator, FigureSeries } from '../../../core/figure-file.js';
import type { LocalizedText } from '../../../core/localized-text.js';
import { FigureTable } from '../../../statistics/figure-table.js';
import type { OwnEntry, OwnFigures } from '../own-data.js';

/** Heading under which figures of the reader's own are listed. */
export const ownGroup = 'own';

/** The last table made of each, so that it is the same one as long as nothing changes. */
const made = new WeakMap<FigureTable, { readonly own: readonly OwnFigures[]; readonly table: FigureTable }>();

/**
 * A table with the figures among the reader's own data after its own, mapped and listed as they are. What fits no level of
 * the table, because it was made for another catalog, is left out.
 */
export function joinedFigures(table: FigureTable, entries: readonly OwnEntry[]): FigureTable {
  const own = entries.filter((entry) => entry.kind === 'figures');
  const known = made.get(table);
  if (known && isSame(known.own, own)) return known.table;
  const joined = new FigureTable(own.reduce((file, entry) => withEntry(file, entry, table), table.file));
  made.set(table, { own, table: joined });
  return joined;
}

function isSame(before: readonly OwnFigures[], after: readonly OwnFigures[]): boolean {
  return before.length === after.length && before.every((entry, place) => entry === after[place]);
}

function withEntry(file: FigureTable['file'], entry: OwnFigures, table: FigureTable): FigureTable['file'] {
  const series = entry.series.filter((each) => fits(each, table));
  const used = new Set(series.map(({ indicator }) => indicator));
  const moved = (place: number) => place + file.sources.length;
  return {
    ...file,
    indicators: [
      ...file.indicators,
      ...entry.indicators.filter(({ id }) => used.has(id)).map((indicator) => told(indicator, entry.method)),
    ],
    series: [...file.series, ...series.map((each) => ({ ...each, sources: movedSources(each, moved) }))],
    sources: [...file.sources, ...entry.sources],
  };
}

/** Whether a series has a value for each unit of its level. */
export function fits({ level, values }: FigureSeries, table: FigureTable): boolean {
  const { length } = table.units(level);
  return length > 0 && values.length === length;
}

function movedSources({ sources }: FigureSeries, moved: (place: number) => number): FigureSeries['sources'] {
  const lists = sources.filter((each) => Array.isArray(each));
  if (lists.length > 0) return lists.map((each) => each.map(moved));
  return sources.filter((each) => typeof each === 'number').map(moved);
}

/** How rows and units were brought together is said with the figure. */
function told(indicator: FigureIndicator, method: LocalizedText): FigureIndicator {
  const { caveat = { en: '', zh: '' } } = indicator;
  const joined = { en: `${caveat.en} ${method.en}`.trim(), zh: `${caveat.zh}${method.zh}` };
  return { ...indicator, group: ownGroup, ...(joined.en !== '' && { caveat: joined }) };
}
