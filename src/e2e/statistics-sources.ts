import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { NetworkFile } from '../core/network-file.js';

/** One row of a CSV file by its columns. */
export type CsvRow = Readonly<Record<string, string>>;

/** Rows of a CSV file of `geodata/sources/statistics`, which the pages are held against. */
export function statisticsRows(file: 'claims.csv' | 'statistics.csv'): readonly CsvRow[] {
  const path = new URL(`../../geodata/sources/statistics/${file}`, import.meta.url);
  return parse(readFileSync(path), { columns: true, bom: true }) as CsvRow[];
}

let statistics: readonly CsvRow[] | undefined;

/** The row of a unit's figure; undefined where the file has none. */
export function figureRow(adcode: string, indicator: string, year: number): CsvRow | undefined {
  statistics ??= statisticsRows('statistics.csv');
  return statistics.find(
    (row) => row['adcode'] === adcode && row['indicator'] === indicator && row['year'] === String(year),
  );
}

/** A unit's figure as the file has it. @throws {Error} where it has none. */
export function figureOf(adcode: string, indicator: string, year: number): number {
  const text = figureRow(adcode, indicator, year)?.['value'] ?? '';
  if (text === '') throw new Error(`statistics.csv has no ${indicator} of ${adcode} in ${year}.`);
  return Number(text);
}

const networks = JSON.parse(
  readFileSync(new URL('../../public/geodata/networks.json', import.meta.url), 'utf8'),
) as NetworkFile;

/** Kilometres drawn at the end of a year: with an opening by then, and in service without a known one. */
export function drawnKilometres(
  id: 'railways' | 'highways',
  year: number,
  classes?: readonly string[],
): { readonly dated: number; readonly undated: number } {
  const lengths = networks.networks.find((each) => each.id === id)?.lengths ?? [];
  const wanted = lengths.filter((each) => classes?.includes(each.class) ?? true);
  const sum = (some: typeof wanted) => some.reduce((total, { kilometres }) => total + kilometres, 0);
  return {
    dated: sum(wanted.filter(({ opened }) => opened !== null && Number(opened.slice(0, 4)) <= year)),
    undated: sum(wanted.filter(({ state }) => state === 'undated')),
  };
}
