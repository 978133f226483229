import type { FigureUnit } from '../core/figure-file.js';
import type { FigureLookup } from './figure-lookup.js';
import type { FigureCoverage } from './measured-figures.js';

/** Share of a region's people from which on figures speak for it. */
export const leastPeopleShare = 0.9;

/** A unit and the people who live in it; null where they are not known. */
export interface CountedUnit {
  readonly code: string;
  readonly people: number | null;
}

/**
 * How much of a region its units with a figure speak for. The whole is all people of the region, so that those of zones
 * without an outline count as left out. Units of the level `region` may overlap, so they have no share.
 *
 * @param units - All units of the level and region.
 * @param values - Figures by code.
 */
export function coverageOf(
  table: Pick<FigureLookup, 'file'>,
  region: string | undefined,
  units: readonly FigureUnit[],
  values: ReadonlyMap<string, number>,
): FigureCoverage {
  const whole = table.file.regions.find(({ id }) => id === region)?.people ?? peopleOf(units);
  const overlap = units.some(({ level }) => level === 'region');
  return coverageOfPeople(units, values, overlap ? 0 : whole);
}

/**
 * How much of the people units with a figure speak for.
 *
 * @param whole - All people, in units or not; 0 where they are not known.
 */
export function coverageOfPeople(
  units: readonly CountedUnit[],
  values: ReadonlyMap<string, number>,
  whole: number,
): FigureCoverage {
  const having = units.filter(({ code }) => values.has(code));
  const peopleShare = whole === 0 ? null : peopleOf(having) / whole;
  return {
    have: having.length,
    of: units.length,
    peopleShare,
    enough: peopleShare !== null && peopleShare >= leastPeopleShare,
    leavesOut: units.filter(({ code }) => !values.has(code)).map(({ code }) => code),
  };
}

/** Sum of the people of units. */
export function peopleOf(units: readonly CountedUnit[]): number {
  return units.reduce((sum, { people }) => sum + (people ?? 0), 0);
}
