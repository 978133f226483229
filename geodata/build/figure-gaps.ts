import type { ReasonCode } from './figure-cell.js';
import { type Figure, figureKey } from './statistics.js';

type Figures = ReadonlyMap<string, Figure>;

/** What the county yearbook gives for the units it covers. */
const ofCountyYearbook: readonly string[] = [
  'gdp_primary',
  'gdp_secondary',
  'gdp_tertiary',
  'household_deposits',
  'population_registered',
];

const byCounty: Readonly<Record<string, ReasonCode>> = { population_census: 'recut-since-2010' };

/**
 * Why the table of figures has no row for a unit, as far as that is known.
 *
 * @returns null when it is not.
 */
export function reasonOfNoRow(
  figures: Figures,
  indicator: string,
  level: string,
  code: string,
  year: number,
): ReasonCode | null {
  if (level === 'county') return countyReason(figures, indicator, code, year);
  if (indicator.startsWith('income_') && code.startsWith('13') && !isCollected(figures, indicator, level, year)) {
    return 'only-municipalities';
  }
  return indicator === 'gdp_per_capita' && level === 'prefecture' ? 'source-error' : null;
}

function countyReason(figures: Figures, indicator: string, code: string, year: number): ReasonCode | null {
  if (indicator === 'gdp_per_capita') return 'gdp-missing';
  if (indicator === 'gdp') return 'only-districts-of-beijing';
  if (!ofCountyYearbook.includes(indicator)) return byCounty[indicator] ?? null;
  const covered = figures.has(figureKey('county', code, 'gdp_primary', year));
  return covered ? 'not-in-source' : 'yearbook-omits-urban-core';
}

/** True when the table has the unit of another kind than a municipality, so that a gap is no gap of the whole year. */
function isCollected(figures: Figures, indicator: string, level: string, year: number): boolean {
  const others = level === 'province' ? ['130000'] : ['130100', '130200'];
  return others.some((code) => figures.has(figureKey(level, code, indicator, year)));
}
