/** Writes a table in Markdown. A bar inside a cell is escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * Replaces the text between `<!-- table:NAME -->` and `<!-- end:NAME -->`.
 *
 * @throws {Error} when the document has no such place.
 */
export function replaceTable(document: string, name: string, table: string): string {
  const [opening, closing] = [`<!-- table:${name} -->`, `<!-- end:${name} -->`];
  const start = document.indexOf(opening);
  const end = document.indexOf(closing);
  if (start < 0 || end < start) throw new Error(`the document has no place for the table ${name}`);
  return `${document.slice(0, start + opening.length)}\n${table}\n${document.slice(end)}`;
}
