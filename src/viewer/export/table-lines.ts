import { textIn } from '../../core/languages.js';
import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import { unitText } from '../../core/number-format.js';
import type { AnswerTable } from '../../core/query-answer.js';
import { type ExportCell, headText, tableCell } from './export-cell.js';
import '../../core/messages/question-messages.js';

/** The answer's own tables one under another: title, heads, rows and notes of each, and an empty line after it. */
export function tableLines(tables: readonly AnswerTable[], locale: Locale): readonly (readonly ExportCell[])[] {
  return tables.flatMap(({ title, columns, rows, notes }) => [
    [textIn(locale, title)],
    columns.map(({ label, unit }) =>
      headText(locale, textIn(locale, label), unit === undefined ? '' : unitText(locale, unit)),
    ),
    ...rows.map((row) => row.map((cell, index) => tableCell(cell, locale, columns[index]?.unit))),
    ...notes.map((note) => [translate(locale, 'results.note'), textIn(locale, note)]),
    [],
  ]);
}
