import type { Catalog } from '../../../core/layer-definition.js';
import type { FigureTable } from '../../../statistics/figure-table.js';
import type { Place } from '../../search/place.js';
import { UnitCandidates } from './unit-candidates.js';

/** What the names of units are read from: a viewer has it. */
export interface UnitNameSource {
  readonly catalog: Catalog;
  figures(): Promise<FigureTable>;
  places(): Promise<readonly Place[]>;
}

/**
 * The names and codes of every level of units of a catalog, the largest units first; none for a catalog without figures.
 *
 * @throws {AtlasError} why the figures could not be read. Without the list of names there is no Pinyin, and no error.
 */
export async function readUnitNames(viewer: UnitNameSource): Promise<readonly UnitCandidates[]> {
  const { units: levels = [], figures } = viewer.catalog;
  if (figures === undefined) return [];
  const [{ file }, places] = await Promise.all([viewer.figures(), viewer.places().catch(() => [])]);
  return levels.map(({ level }) => {
    const writings = writingsOf(level, places);
    return new UnitCandidates({ level, units: file.units, changes: file.changes ?? [], writings });
  });
}

/** Writings by code, of the places of a level: that of a place is called like its level. */
function writingsOf(level: string, places: readonly Place[]): ReadonlyMap<string, readonly string[]> {
  const units = places.filter(({ kind }) => kind.id === level);
  return new Map(
    units.flatMap(({ ids, keys }) => {
      const names = keys.filter(({ role, text }) => role === 'name' && [...text].length > 1).map(({ text }) => text);
      return ids.map((id) => [id, names] as const);
    }),
  );
}
