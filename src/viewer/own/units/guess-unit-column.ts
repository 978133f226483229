import type { ImportedRows } from '../../../core/importer.js';
import { cellText, type UnitColumns } from './match-rows.js';
import type { UnitCandidates } from './unit-candidates.js';

/** The level and the columns that a table seems to name its units by. */
export interface GuessedUnitColumn extends UnitColumns {
  readonly level: string;
  /** Share of the rows with a text that names a unit, 0 to 1. */
  readonly share: number;
}

/** How much of a column has to name units before it is offered, and how much of one that says where they lie. */
const least = { units: 0.5, within: 0.8 } as const;

/** So many different texts are looked at. */
const most = 500;

/**
 * The column of names or codes and the level it is of; undefined when no column names units.
 *
 * @param levels - Names of every level, the largest units first.
 */
export function guessUnitColumn(rows: ImportedRows, levels: readonly UnitCandidates[]): GuessedUnitColumn | undefined {
  const rated = levels.flatMap((names, depth) =>
    rows.columns.map(({ name }, place) => {
      const texts = textsOf(rows, place);
      const named = texts.filter((text) => names.of(text).length > 0);
      return { names, depth, name, distinct: texts.length, named: named.length };
    }),
  );
  const good = rated.filter(({ named, distinct }) => named > 0 && named >= distinct * least.units);
  // Of several good ones that which tells most rows apart, and the smaller units where two levels share their names.
  const [best] = good.sort((a, b) => b.named - a.named || b.depth - a.depth);
  if (!best) return undefined;
  const within = withinColumns(rows, levels.slice(0, best.depth), best.name);
  return {
    level: best.names.level,
    column: best.name,
    share: best.named / best.distinct,
    ...(within.length > 0 && { within }),
  };
}

/** Columns that name units of larger levels. */
function withinColumns(rows: ImportedRows, larger: readonly UnitCandidates[], column: string): readonly string[] {
  return rows.columns.flatMap(({ name }, place) => {
    if (name === column) return [];
    const texts = textsOf(rows, place).filter((text) => !/^\d+$/.test(text));
    const known = texts.filter((text) => larger.some((names) => names.of(text).length > 0));
    return texts.length > 0 && known.length >= texts.length * least.within ? [name] : [];
  });
}

function textsOf({ rows }: ImportedRows, place: number): readonly string[] {
  const texts = new Set<string>();
  for (const cells of rows) {
    const text = cellText(cells[place]);
    if (text !== '') texts.add(text);
    if (texts.size === most) break;
  }
  return [...texts];
}
