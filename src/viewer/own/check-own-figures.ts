import { AtlasError } from '../../core/atlas-error.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { FigureTable } from '../../statistics/figure-table.js';
import { fits } from './figures/joined-figures.js';
import type { OwnFigures } from './own-data.js';

/**
 * Checks what can be said without the table that figures are to join: their levels and their own references.
 *
 * @throws {AtlasError} `figures-invalid`
 */
export function checkOwnFigures({ title, indicators, series, sources }: OwnFigures, { units = [] }: Catalog): void {
  const levels = units.map(({ level }) => level);
  const known = new Set(indicators.map(({ id }) => id));
  for (const [place, { indicator, level, values, statuses, sources: used }] of series.entries()) {
    const fault = (path: string, expected: string, received: string) =>
      invalid(title.en, `series.${place}.${path}`, expected, received);
    if (!levels.includes(level)) throw fault('level', levels.join(', ') || 'none: the catalog has no units', level);
    if (!known.has(indicator)) throw fault('indicator', 'the id of an indicator', indicator);
    if (statuses.length !== values.length) throw fault('statuses', `${values.length} letters`, `${statuses.length}`);
    const lost = used.flat().find((source) => sources[source] === undefined);
    if (lost !== undefined) throw fault('sources', `places below ${sources.length}`, `${lost}`);
  }
}

/**
 * Checks that every series has a value for each unit of its level.
 *
 * @throws {AtlasError} `figures-invalid`
 */
export function checkFit({ title, series }: OwnFigures, table: FigureTable): void {
  for (const [place, each] of series.entries()) {
    if (fits(each, table)) continue;
    const expected = `${table.units(each.level).length} for the units of the level ${each.level}`;
    throw invalid(title.en, `series.${place}.values`, expected, `${each.values.length}`);
  }
}

function invalid(file: string, path: string, expected: string, received: string): AtlasError {
  return new AtlasError(
    'figures-invalid',
    `${file} is not valid: ${path} should be ${expected}, but it is ${received}. Bring the table again.`,
    { details: { file, path, expected, received } },
  );
}
