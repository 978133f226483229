import { folded } from '../../core/folded-text.js';
import type { FigureTable } from '../../statistics/figure-table.js';

/** Units offered at once; the reader narrows the rest down by typing. */
const offeredAtOnce = 12;

/**
 * Codes of units whose name in either language, or whose code, has the text in it; those that begin with it first.
 *
 * @param taken - Units that are compared already.
 */
export function unitOptions(table: FigureTable, text: string, taken: readonly string[]): readonly string[] {
  const wanted = folded(text);
  if (wanted === '') return [];
  const found = table.file.units
    .filter(({ code }) => !taken.includes(code))
    .flatMap(({ code }) => {
      const { en, zh } = table.nameOf(code);
      const places = [en, zh, code].map((each) => folded(each).indexOf(wanted)).filter((place) => place >= 0);
      return places.length === 0 ? [] : [{ code, place: Math.min(...places) }];
    });
  return found
    .sort((a, b) => a.place - b.place)
    .slice(0, offeredAtOnce)
    .map(({ code }) => code);
}
