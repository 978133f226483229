import Papa from 'papaparse';
import { columnNames } from './header-row.js';
import type { SourceFile } from './source-file.js';
import { textPieces } from './utf8-pieces.js';

/** How values are set apart in a text. */
export interface DelimitedStyle {
  readonly delimiter: string;
  readonly newline: string;
  readonly names: readonly string[];
  /** Rows before the first with values. */
  readonly firstRow: number;
  readonly decimalComma: boolean;
}

/** Bytes that the style is read from. */
const lookBytes = 2 ** 18;
const mostRows = 200;

const idle = { signal: new AbortController().signal, progress: () => undefined };

/** Reads from the beginning of a text how it is written: delimiter, names of columns, sign of decimals. */
export async function delimitedStyle(file: SourceFile): Promise<DelimitedStyle> {
  const text = await beginningOf(file);
  const newline = newlineOf(text);
  const config: Papa.ParseConfig<string[]> & { readonly worker: false } = {
    newline,
    delimitersToGuess: ['\t', ',', ';', '|'],
    preview: mostRows,
    worker: false,
  };
  // An empty line at the end would count as a row of one value, which a table of two columns is not told from.
  const { data, meta } = Papa.parse<string[]>(text.replace(/[\r\n]+$/, ''), config);
  const delimiter = meta.delimiter || ',';
  const rows = data.slice(0, Math.max(1, data.length - 1));
  const { names, firstRow } = columnNames(data.length > 1 ? data : rows);
  return { delimiter, newline, names, firstRow, decimalComma: hasDecimalCommas(data.slice(firstRow), delimiter) };
}

async function beginningOf(file: SourceFile): Promise<string> {
  let text = '';
  // The last character of a slice may be cut off, so that the end is not asked for.
  const data = file.data.size > lookBytes ? file.data.slice(0, lookBytes - (lookBytes % 4)) : file.data;
  try {
    for await (const piece of textPieces({ ...file, data }, idle)) text += piece;
  } catch (error) {
    if (data === file.data || text === '') throw error;
  }
  return text;
}

function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  if (text.includes('\r\n')) return '\r\n';
  return text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
}

/** True when numbers have commas and none has a point. Where commas set values apart, they are no part of them. */
function hasDecimalCommas(rows: readonly (readonly string[])[], delimiter: string): boolean {
  if (delimiter === ',') return false;
  let commas = 0;
  for (const cell of rows.flat()) {
    if (/^\s*[+-]?\d+\.\d+\s*$/.test(cell)) return false;
    // A group of three after a comma may be thousands.
    if (/^\s*[+-]?\d+,(?:\d{1,2}|\d{4,})\s*$/.test(cell)) commas++;
  }
  return commas > 0;
}
