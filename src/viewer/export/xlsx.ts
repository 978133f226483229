import { translate } from '../../core/messages/translate.js';
import type { QueryAnswer } from '../../core/query-answer.js';
import { SliceClock } from '../../core/slice-clock.js';
import { answerRecord } from './answer-record.js';
import type { ExportCell } from './export-cell.js';
import { type ExportColumn, exportColumns } from './export-columns.js';
import type { ExportOptions } from './export-options.js';
import { tableLines } from './table-lines.js';
import { cellTexts } from './xlsx-cells.js';
import type { SheetRows } from './xlsx-workbook.js';
import '../../core/messages/question-messages.js';

/**
 * An answer as an Excel workbook with three sheets: the features, the answer's own tables, and what has to be known
 * about it. The library that makes the workbook is fetched when the first one is made.
 *
 * @throws The signal's reason on abort.
 */
export async function xlsxOfAnswer(answer: QueryAnswer, options: ExportOptions): Promise<Blob> {
  const [{ default: writeXlsxFile }, { fillWorkbook }] = await Promise.all([
    import('write-excel-file/universal'),
    import('./xlsx-workbook.js'),
  ]);
  const columns = exportColumns(answer, options);
  const say = (key: Parameters<typeof translate>[1]) => translate(options.locale, key);
  const heads = columns.map(({ head }) => ({ value: head, fontWeight: 'bold' as const }));
  // The library writes a sheet in one go, which would hold up the page: it makes the workbook, and the rows follow.
  const empty = await writeXlsxFile([
    {
      sheet: say('results.sheet-results'),
      data: [heads],
      stickyRowsCount: 1,
      columns: heads.map(() => ({ width: 18 })),
    },
    { sheet: say('results.sheet-tables'), data: [], columns: [{ width: 36 }, { width: 18 }, { width: 18 }] },
    { sheet: say('results.sheet-about'), data: [], columns: [{ width: 24 }, { width: 100 }] },
  ]).toBlob();
  const about = answerRecord(answer, options).flatMap(([label, text]) =>
    cellTexts(text).map((piece): readonly ExportCell[] => [label, piece]),
  );
  const tables = tableLines(answer.tables, options.locale);
  const rows: readonly SheetRows[] = [
    { rowsBefore: 1, count: answer.features.length, rowAt: (index) => cellsAt(answer, columns, index) },
    { rowsBefore: 0, count: tables.length, rowAt: (index) => tables[index] ?? [] },
    { rowsBefore: 0, count: about.length, rowAt: (index) => about[index] ?? [] },
  ];
  return fillWorkbook(empty, rows, new SliceClock({ signal: options.signal }), options.onProgress);
}

function cellsAt(answer: QueryAnswer, columns: readonly ExportColumn[], index: number): readonly ExportCell[] {
  const feature = answer.features.at(index);
  return feature ? columns.map(({ read }) => read(feature)) : [];
}
