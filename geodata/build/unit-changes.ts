import type { FigureUnit, UnitChange } from '../../src/core/figure-file.js';
import { type CsvRow, readCsv } from './read-source.js';

const kinds = ['renamed', 'merged', 'split'] as const;

/**
 * County-level units that are no more, and what became of them.
 *
 * @throws {Error} when a row names a unit that there is not, or breaks what its kind means.
 */
export function unitChanges(units: readonly FigureUnit[]): UnitChange[] {
  const known = new Map(units.map(({ code, level }) => [code, level]));
  return readCsv('unit-changes', 'unit-changes.csv').map((row) => changeOf(row, known));
}

function changeOf(row: CsvRow, known: ReadonlyMap<string, string>): UnitChange {
  const { code = '', name_zh: zh = '', name_en: en = '', parent = '', document = '' } = row;
  const kind = kinds.find((each) => each === row.kind);
  const successors = (row.successors ?? '').split(';');
  const wrong = (what: string) => new Error(`unit-changes.csv: ${code} ${zh}: ${what}`);
  if (!kind) throw wrong(`${row.kind} is none of ${kinds.join(', ')}`);
  if (known.get(parent) !== 'prefecture') throw wrong(`${parent} is no prefecture`);
  const lost = successors.find((each) => known.get(each) !== 'county');
  if (lost !== undefined) throw wrong(`${lost} is no county`);
  if ((kind === 'split') !== successors.length > 1) throw wrong(`${kind} into ${successors.length}`);
  if (!/^https:\/\//.test(row.source ?? '')) throw wrong('no source');
  return {
    code,
    level: 'county',
    name: { en, zh },
    parent,
    year: Number(row.year),
    kind,
    successors,
    ...(document !== '' && { document }),
  };
}
