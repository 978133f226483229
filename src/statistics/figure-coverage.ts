import type { FigureUnit } from '../core/figure-file.js';
import type { FigureLookup } from './figure-lookup.js';
import type { FigureCoverage } from './measured-figures.js';

/** Share of a region's people from which on figures speak for it. */
export const leastPeopleShare = 0.9;

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
  const having = units.filter(({ code }) => values.has(code));
  const whole = table.file.regions.find(({ id }) => id === region)?.people ?? peopleOf(units);
  const overlap = units.some(({ level }) => level === 'region');
  const peopleShare = overlap || whole === 0 ? null : peopleOf(having) / whole;
  return {
    have: having.length,
    of: units.length,
    peopleShare,
    enough: peopleShare !== null && peopleShare >= leastPeopleShare,
    leavesOut: units.filter(({ code }) => !values.has(code)).map(({ code }) => code),
  };
}

function peopleOf(units: readonly FigureUnit[]): number {
  return units.reduce((sum, { people }) => sum + (people ?? 0), 0);
}
