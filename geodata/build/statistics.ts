import type { SourceRecord, UnmappedZone } from '../../src/core/sidecar.js';
import { type CsvRow, readCsv } from './read-source.js';

/** Level of an administrative unit. */
export type UnitLevel = 'province' | 'prefecture' | 'county';

/** One figure of one unit and year, as its table has it. */
export interface Figure {
  readonly year: number;
  /** Null when the status is `missing`. */
  readonly value: number | null;
  readonly status: 'published' | 'derived' | 'missing';
  /** Ids in the table of sources, joined with `;`. Empty when missing. */
  readonly source: string;
  /** Code of the vocabulary `missing-reason`; empty unless missing. */
  readonly reason: string;
  readonly note: string;
}

/** Looks up figures by level, adcode, indicator and year. */
export interface Statistics {
  figure(level: UnitLevel, adcode: string, indicator: string, year: number): Figure | undefined;
  readonly sources: readonly SourceRecord[];
  /** People of the 2020 census in zones that have no polygon of their own, and how many zones there are. */
  readonly zones: { readonly count: number; readonly people: number; readonly list: readonly UnmappedZone[] };
}

/** Reads the tables of figures, their sources, and the zones without a polygon. */
export function readStatistics(): Statistics {
  const figures = readFigures('statistics.csv');
  return {
    figure: (level, adcode, indicator, year) => figures.get(figureKey(level, adcode, indicator, year)),
    sources: readFigureSources(),
    zones: readZones(),
  };
}

/** Every figure of a table by `figureKey`. @throws {Error} when a figure is there twice or breaks a rule of `parseFigure`. */
export function readFigures(file: 'statistics.csv' | 'comparison.csv'): ReadonlyMap<string, Figure> {
  const figures = new Map<string, Figure>();
  for (const row of readCsv('statistics', file)) {
    const key = figureKey(row.level ?? '', row.adcode ?? '', row.indicator ?? '', Number(row.year));
    if (figures.has(key)) throw new Error(`${file}: ${key} is there twice`);
    figures.set(key, parseFigure(row, key));
  }
  return figures;
}

/** What a figure is found by: level, code of the unit, indicator and year, apart by a space. */
export function figureKey(level: string, code: string, indicator: string, year: number): string {
  return [level, code, indicator, year].join(' ');
}

/** The table of sources, in its order. */
export function readFigureSources(): SourceRecord[] {
  return readCsv('statistics', 'sources.csv').map(sourceRecordOf);
}

/**
 * Reads one row of the table.
 *
 * @throws {Error} for a number without a source, a gap without a reason, or a status the table does not know.
 */
export function parseFigure(row: CsvRow, key: string): Figure {
  const { status, source = '', reason = '', note = '' } = row;
  if (status !== 'published' && status !== 'derived' && status !== 'missing') {
    throw new Error(`statistics: ${key}: status ${JSON.stringify(status)} is not known`);
  }
  const value = row.value === undefined || row.value === '' ? null : Number(row.value);
  if (value !== null && !Number.isFinite(value)) throw new Error(`statistics: ${key}: ${row.value} is not a number`);
  if ((value === null) !== (status === 'missing')) throw new Error(`statistics: ${key}: ${status} and value disagree`);
  if (value !== null && source === '') throw new Error(`statistics: ${key}: a number without a source`);
  if (value === null && reason === '') throw new Error(`statistics: ${key}: a gap without a reason`);
  return { year: Number(row.year), value, status, source, reason, note };
}

/** A row of the table of sources as sidecars list it. The place it was read may name several addresses. */
export function sourceRecordOf(row: CsvRow): SourceRecord {
  const where = row.where_read ?? '';
  const repository = /^github\.com\/[^/@\s]+\/[^/@\s]+/.exec(where)?.[0];
  const url = repository ? `https://${repository}` : /https?:\/\/\S+/.exec(where)?.[0];
  return {
    id: row.id ?? '',
    title: row.title ?? '',
    ...(row.publisher ? { publisher: row.publisher } : {}),
    ...(url ? { url } : {}),
    ...(where ? { where } : {}),
    ...(row.licence ? { licence: row.licence } : {}),
    ...(row.caveat ? { caveat: row.caveat } : {}),
  };
}

function readZones(): Statistics['zones'] {
  const list = readCsv('statistics', 'unmatched-units.csv').flatMap((row): UnmappedZone[] => {
    const people = /population (\d+)/.exec(row.reason ?? '')?.[1];
    const { source_code: code = '', name_zh: zh = '', name_en: en = '', source = '' } = row;
    // The code of a zone begins with that of its prefecture.
    const parent = `${code.slice(0, 4)}00`;
    return people === undefined ? [] : [{ code, name: { en, zh }, parent, people: Number(people), source }];
  });
  return { count: list.length, people: list.reduce((sum, { people }) => sum + people, 0), list };
}
