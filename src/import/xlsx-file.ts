import { importRefused } from '../core/import-refused.js';
import type { ImportFile } from '../core/importer.js';
import type { ReadWatch, RowTable } from './feature-table.js';
import { columnNames } from './header-row.js';
import type { OpenSource } from './opened-source.js';
import { titleOf } from './source-file.js';
import type { Unzipper } from './unzip-entry.js';
import type { ZipEntry } from './zip-archive.js';

type Rows = readonly (readonly unknown[])[];

/** Rows that are handed over at once. */
const batch = 5000;

/**
 * Opens a workbook: each sheet with something in it is a table. Of formulas the value is read that the program that saved
 * the workbook had computed; nothing is computed here.
 *
 * @throws {AtlasError} `import-refused`.
 */
export async function openXlsx(
  file: ImportFile,
  entries: readonly ZipEntry[],
  unzipper: Unzipper,
  { signal }: ReadWatch,
): Promise<OpenSource> {
  // The library unpacks by itself and counts nothing: what it is about to unpack is counted here.
  for (const entry of entries.filter(({ name }) => /\.(?:xml|rels)$/i.test(name)))
    await unzipper.bytesOf(entry, signal);
  const { default: readSheets } = await import('read-excel-file/universal');
  const sheets = await readSheets(file.data, { trim: true }).catch((error: unknown) => {
    throw importRefused('xlsx-damaged', file.name, {}, error);
  });
  const tables = sheets
    .map(({ sheet, data }) => sheetTable(sheet, data as Rows, file, sheets.length))
    .filter((table) => table !== undefined);
  if (tables.length === 0) throw importRefused('no-rows', file.name);
  return { format: 'xlsx', tables };
}

function sheetTable(sheet: string, data: Rows, file: ImportFile, sheets: number): RowTable | undefined {
  const { names, firstRow } = columnNames(data.slice(0, 200));
  const rows = data.slice(firstRow).filter((row) => row.some((cell) => cell !== null && cell !== ''));
  if (rows.length === 0) return undefined;
  return {
    kind: 'rows',
    id: sheet,
    title: sheets > 1 ? sheet : titleOf(file.name),
    count: rows.length,
    crs: undefined,
    names,
    text: { decimalComma: false },
    long: false,
    rows: (watch) => rowsOf(rows, watch),
  };
}

async function* rowsOf(rows: Rows, { signal, progress }: ReadWatch): AsyncGenerator<Rows> {
  for (let first = 0; first < rows.length; first += batch) {
    signal.throwIfAborted();
    yield rows.slice(first, first + batch).map((row) => row.map(plainCell));
    progress(Math.min(1, (first + batch) / rows.length));
  }
}

/** Dates have no zone in a workbook: they are written as they stand there. */
function plainCell(cell: unknown): unknown {
  if (!(cell instanceof Date)) return cell;
  if (Number.isNaN(cell.getTime())) return null;
  const text = cell.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19);
}
