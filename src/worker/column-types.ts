import type { SidecarColumn } from '../core/sidecar.js';
import { ColumnType } from '../flatgeobuf/format.js';
import type { HeaderColumn } from '../flatgeobuf/header-column.js';

/** What the values of a file's columns are, as sidecars call it; bytes, which nobody can compare, are left out. */
export function columnTypesOf(columns: readonly HeaderColumn[]): ReadonlyMap<string, SidecarColumn['type']> {
  const known = columns.filter(({ type }) => type !== ColumnType.Binary);
  return new Map(known.map(({ name, type }) => [name, typeOf(type)]));
}

function typeOf(type: ColumnType): SidecarColumn['type'] {
  switch (type) {
    case ColumnType.String:
      return 'string';
    case ColumnType.Json:
      return 'json';
    case ColumnType.DateTime:
      return 'datetime';
    case ColumnType.Bool:
      return 'boolean';
    default:
      return 'number';
  }
}
