import type { QueryAnswer } from '../../core/query-answer.js';
import { FileText } from '../../export/file-text.js';
import { answerRecord } from './answer-record.js';
import { eachFeature } from './each-feature.js';
import type { ExportCell } from './export-cell.js';
import { exportColumns } from './export-columns.js';
import type { ExportOptions } from './export-options.js';
import { tableLines } from './table-lines.js';

const byteOrderMark = '\ufeff';
const lineEnd = '\r\n';

/** What a spreadsheet would take for a formula, full-width signs included, as East Asian versions do. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;
const numeric = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * One field of a CSV file as RFC 4180 has it. A text that a spreadsheet would run as a formula gets an apostrophe
 * before it.
 */
export function csvField(cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = formula.test(cell) && !numeric.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * An answer as a CSV file: UTF-8 with a byte order mark, so that spreadsheets read Chinese. First what has to be known
 * about it, each line after a `#`; after an empty line the features; after another the answer's own tables.
 *
 * @throws The signal's reason on abort.
 */
export async function csvOfAnswer(answer: QueryAnswer, options: ExportOptions): Promise<Blob> {
  const columns = exportColumns(answer, options);
  const file = new FileText();
  file.write(byteOrderMark);
  for (const [label, text] of answerRecord(answer, options)) file.write(csvLine([`# ${label}`, text]));
  file.write(lineEnd + csvLine(columns.map(({ head }) => head)));
  await eachFeature(answer, options, (feature) => file.write(csvLine(columns.map(({ read }) => read(feature)))));
  if (answer.tables.length > 0) file.write(lineEnd);
  for (const line of tableLines(answer.tables, options.locale)) file.write(csvLine(line));
  return file.end('text/csv;charset=utf-8');
}

function csvLine(cells: readonly ExportCell[]): string {
  return cells.map(csvField).join(',') + lineEnd;
}
