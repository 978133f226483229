import type { FigureRegion } from '../core/figure-file.js';
import type { LocalizedText } from '../core/localized-text.js';
import type { SourceRecord } from '../core/sidecar.js';
import type { FigureTable } from './figure-table.js';
import { type RegionInequality, regionInequality } from './region-inequality.js';

/** A region with the table that has its figures. */
export interface ComparedRegion {
  readonly table: FigureTable;
  readonly region: FigureRegion;
}

/** Inequality among the units of a region in one year. */
export interface YearInequality {
  readonly year: number;
  readonly inequality: RegionInequality;
  /** Whose number the units are weighted by. */
  readonly people: LocalizedText;
  readonly sources: readonly SourceRecord[];
  /** Groups, such as provinces, that the units belong to. */
  readonly groups: number;
}

/**
 * Inequality among the units of a region for every year in which at least one of them has a figure, the latest first.
 * Units are weighted by their people of the year where the data has those of all units compared, or else by the people
 * that coverage is reckoned by; the two are never mixed within a year.
 *
 * @param indicator - Id of a figure per person.
 */
export function inequalityByYear(
  { table, region }: ComparedRegion,
  level: string,
  indicator: string,
): readonly YearInequality[] {
  return table
    .years(indicator, level)
    .flatMap((year) => inequalityOf({ table, region }, level, indicator, year) ?? [])
    .reverse();
}

function inequalityOf(
  { table, region }: ComparedRegion,
  level: string,
  indicator: string,
  year: number,
): YearInequality | undefined {
  const { values, coverage, sources } = table.measured(level, { indicator, year, measure: 'value' }, region.id);
  if (values.size === 0) return undefined;
  const { people, peopleAre } = weightsOf(table, [...values.keys()], year);
  const groups = new Map([...values.keys()].map((code) => [code, table.unit(code)?.parent ?? code]));
  const inequality = regionInequality({ values, people, groups, coverage });
  return { year, inequality, people: peopleAre, sources, groups: new Set(groups.values()).size };
}

/** People of every unit, all of them of the same kind. */
function weightsOf(table: FigureTable, codes: readonly string[], year: number) {
  for (const id of table.file.populations ?? []) {
    const people = new Map(codes.map((code) => [code, table.figure(code, id, year).value ?? 0]));
    const { label } = table.indicator(id) ?? {};
    if (label && codes.every((code) => (people.get(code) ?? 0) > 0)) {
      return { people, peopleAre: { en: `${label.en} (of the same year)`, zh: `当年${label.zh}` } };
    }
  }
  const people = new Map(codes.map((code) => [code, table.unit(code)?.people ?? 0]));
  return { people, peopleAre: table.file.peopleAre ?? { en: 'people', zh: '人口' } };
}
