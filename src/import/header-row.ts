/** Names of the columns of a table of rows, and where its values begin. */
export interface HeaderRow {
  readonly names: readonly string[];
  /** Rows before the first with values, the one with the names included. */
  readonly firstRow: number;
}

/**
 * Finds the row with the names: the first that has no number, as many cells as the table is wide, and something in more
 * than one of them. Where the first full row has a number, there are no names, and columns are numbered.
 *
 * @param rows - The first of a table.
 */
export function columnNames(rows: readonly (readonly unknown[])[]): HeaderRow {
  const width = commonWidth(rows);
  const first = rows.findIndex((row) => filled(row) >= Math.min(2, width) && filled(row) * 2 > width);
  const header = rows[first] ?? [];
  if (first < 0 || header.some(isNumber)) return { names: named([], width), firstRow: Math.max(0, first) };
  return { names: named(header, Math.max(width, header.length)), firstRow: first + 1 };
}

function commonWidth(rows: readonly (readonly unknown[])[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) if (filled(row) > 0) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

function filled(row: readonly unknown[]): number {
  return row.filter((cell) => cell !== '' && cell !== null && cell !== undefined).length;
}

function isNumber(cell: unknown): boolean {
  return (
    typeof cell === 'number' || (typeof cell === 'string' && /^\s*[+-]?\d*[.,]?\d+\s*$/.test(cell) && !isYear(cell))
  );
}

/** Columns are often called by their years. */
function isYear(cell: string): boolean {
  return /^\s*(?:19|20)\d{2}\s*$/.test(cell);
}

/** A name for every column, each once. */
function named(header: readonly unknown[], width: number): readonly string[] {
  const used = new Set<string>();
  return Array.from({ length: width }, (_, index) => {
    const cell = header[index];
    const given = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');
    const base = given.replace(/\s+/g, ' ').trim().slice(0, 200) || `column_${index + 1}`;
    let name = base;
    for (let number = 2; used.has(name); number++) name = `${base} (${number})`;
    used.add(name);
    return name;
  });
}
