import type { AttributeValue } from '../../../core/columns.js';
import type { UnitChange } from '../../../core/figure-file.js';
import type { ImportedRows } from '../../../core/importer.js';
import type { UnitCandidate, UnitCandidates } from './unit-candidates.js';

/** Where a table names its units. */
export interface UnitColumns {
  /** Of the column with names or codes. */
  readonly column: string;
  /** Of columns that say where a unit lies, such as its prefecture. */
  readonly within?: readonly string[];
}

/** A row with its unit. */
export interface MatchedRow {
  /** Place in the rows, from 0. */
  readonly row: number;
  readonly text: string;
  readonly code: string;
  /** When the row names a unit of before that has the same ground. */
  readonly change: UnitChange | undefined;
  /** True when the reader said so. */
  readonly settled: boolean;
}

/** A row that may mean several units, or a unit of today only in part: the reader has to say. */
export interface AmbiguousRow {
  readonly row: number;
  readonly text: string;
  readonly candidates: readonly UnitCandidate[];
}

/** What became of the rows of a table. Nothing is guessed: what is not certain is listed. */
export interface UnitMatching {
  readonly level: string;
  readonly columns: UnitColumns;
  readonly matched: readonly MatchedRow[];
  readonly ambiguous: readonly AmbiguousRow[];
  /** Rows whose text names no unit of the level. */
  readonly unmatched: readonly { readonly row: number; readonly text: string }[];
  /** Rows that name the same unit; none of them counts until all but one are left out. */
  readonly doubled: readonly { readonly code: string; readonly rows: readonly MatchedRow[] }[];
  /** Rows with nothing in the column, and rows that the reader left out. */
  readonly leftOut: readonly number[];
  /** Codes of units that no row names. */
  readonly without: readonly string[];
}

/** What the reader settled: the code of the unit of a row, or null to leave it out. */
export type Settled = ReadonlyMap<number, string | null>;

/** Brings the rows of a table and the units of a level together. */
export function matchRows(
  rows: ImportedRows,
  columns: UnitColumns,
  names: UnitCandidates,
  settled: Settled = new Map(),
): UnitMatching {
  const sorted = sortedRows(rows, columns, names, settled);
  const byCode = grouped(sorted.certain);
  const matched = [...byCode.values()].flatMap((each) => (each.length === 1 ? each : []));
  const doubled = [...byCode].flatMap(([code, each]) => (each.length > 1 ? [{ code, rows: each }] : []));
  const without = names.units.map(({ code }) => code).filter((code) => !byCode.has(code));
  const { ambiguous, unmatched, leftOut } = sorted;
  return { level: names.level, columns, matched, ambiguous, unmatched, doubled, leftOut, without };
}

function grouped(rows: readonly MatchedRow[]): Map<string, MatchedRow[]> {
  const byCode = new Map<string, MatchedRow[]>();
  for (const row of rows) byCode.set(row.code, [...(byCode.get(row.code) ?? []), row]);
  return byCode;
}

interface SortedRows {
  readonly certain: MatchedRow[];
  readonly ambiguous: AmbiguousRow[];
  readonly unmatched: { row: number; text: string }[];
  readonly leftOut: number[];
}

function sortedRows(rows: ImportedRows, columns: UnitColumns, names: UnitCandidates, settled: Settled): SortedRows {
  const sorted: SortedRows = { certain: [], ambiguous: [], unmatched: [], leftOut: [] };
  const at = placeOf(rows, columns.column);
  const within = (columns.within ?? []).map((name) => placeOf(rows, name));
  for (const [row, cells] of rows.rows.entries()) {
    const text = cellText(cells[at]);
    const said = settled.get(row);
    if (said === null || text === '') sorted.leftOut.push(row);
    else if (said !== undefined) sorted.certain.push({ row, text, code: said, change: undefined, settled: true });
    else
      sortRow(
        sorted,
        { row, text },
        names.of(
          text,
          within.map((place) => cellText(cells[place])),
        ),
      );
  }
  return sorted;
}

function sortRow(
  sorted: SortedRows,
  { row, text }: { readonly row: number; readonly text: string },
  candidates: readonly UnitCandidate[],
): void {
  const [only, ...others] = candidates;
  if (!only) sorted.unmatched.push({ row, text });
  else if (others.length > 0 || (only.change && only.change.kind !== 'renamed')) {
    sorted.ambiguous.push({ row, text, candidates });
  } else sorted.certain.push({ row, text, ...only, settled: false });
}

function placeOf({ columns }: ImportedRows, name: string): number {
  return columns.findIndex((column) => column.name === name);
}

/** A cell as text; numbers as they are written, so that codes stay codes. */
export function cellText(value: AttributeValue | undefined): string {
  return value === null || value === undefined ? '' : String(value).trim();
}
