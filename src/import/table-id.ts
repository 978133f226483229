import { importRefused } from '../core/import-refused.js';
import type { SourceTable } from './feature-table.js';
import type { GeometryKind } from './geometry-kind.js';

const endings = { point: '#points', line: '#lines', area: '#areas' } as const satisfies Record<GeometryKind, string>;

/** Id of the features of one kind of a table. */
export function tableId(id: string, kind: GeometryKind): string {
  return `${id}${endings[kind]}`;
}

/** A table and the kind of features that were chosen; undefined for whatever comes first. */
export interface ChosenTable {
  readonly table: SourceTable;
  readonly kind: GeometryKind | undefined;
}

/** @throws {AtlasError} `import-refused` when there is no such table. */
export function chosenTable(tables: readonly SourceTable[], id: string | undefined, file: string): ChosenTable {
  for (const table of tables) {
    if (id === undefined || id === table.id) return { table, kind: undefined };
    for (const kind of ['point', 'line', 'area'] as const) if (id === tableId(table.id, kind)) return { table, kind };
  }
  throw importRefused('table-unknown', file, { table: id ?? '' });
}
