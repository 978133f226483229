import Papa from 'papaparse';
import { importRefused } from '../core/import-refused.js';
import { type DelimitedStyle, delimitedStyle } from './delimited-style.js';
import type { ReadWatch, RowTable } from './feature-table.js';
import type { SourceFile } from './source-file.js';
import { textPieces } from './utf8-pieces.js';

/** Characters that one row may have: more is a quotation mark without its counterpart. */
const mostRowCharacters = 2 ** 24;

type Rows = readonly (readonly string[])[];

/** The parser under `Papa.parse`, which takes a piece and says how far it came. */
interface PieceParser {
  parse(input: string, base: number, ignoreLastRow: boolean): { data: string[][]; meta: { cursor: number } };
}

const Parser = Papa.Parser as unknown as new (config: {
  readonly delimiter: string;
  readonly newline: string;
}) => PieceParser;

/** A text of delimited values, such as CSV, as a table of rows. */
export async function delimitedTable(file: SourceFile): Promise<RowTable> {
  const style = await delimitedStyle(file);
  return {
    kind: 'rows',
    id: file.name,
    title: file.title,
    count: undefined,
    crs: undefined,
    names: style.names,
    text: { decimalComma: style.decimalComma },
    long: file.data.size > 2 ** 26,
    rows: (watch) => rowsOf(file, style, watch),
  };
}

async function* rowsOf(file: SourceFile, style: DelimitedStyle, watch: ReadWatch): AsyncGenerator<Rows> {
  let skipped = style.firstRow;
  for await (const all of piecesOfRows(file, style, watch)) {
    const rows = all.slice(Math.min(skipped, all.length));
    skipped -= all.length - rows.length;
    yield rows.filter((row) => row.some((cell) => cell !== ''));
  }
}

async function* piecesOfRows(file: SourceFile, style: DelimitedStyle, watch: ReadWatch): AsyncGenerator<string[][]> {
  const parser = new Parser({ delimiter: style.delimiter, newline: style.newline });
  let rest = '';
  for await (const text of textPieces(file, watch)) {
    const { data, meta } = parser.parse(rest + text, 0, true);
    rest = (rest + text).slice(meta.cursor);
    if (rest.length > mostRowCharacters) throw importRefused('row-large', file.name, { limit: mostRowCharacters });
    yield data;
  }
  if (rest !== '') yield parser.parse(rest, 0, false).data;
}
