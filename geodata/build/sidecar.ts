import type { Position } from 'geojson';
import type { Bbox } from '../../src/core/bbox.js';
import type { LocalizedText } from '../../src/core/localized-text.js';
import type { Sidecar, SidecarColumn, SidecarOverview } from '../../src/core/sidecar.js';
import type { EncodeColumn } from '../../src/flatgeobuf/encode.js';
import { type Dataset, type DatasetColumn, sourcesOf } from './dataset.js';
import { positionsOf } from './positions.js';

/** Types of the file's columns as a sidecar names them. */
const sidecarTypes: Readonly<Record<DatasetColumn['type'], SidecarColumn['type']>> = {
  string: 'string',
  json: 'json',
  datetime: 'datetime',
  double: 'number',
  float: 'number',
  byte: 'number',
  ubyte: 'number',
  short: 'number',
  ushort: 'number',
  int: 'number',
  uint: 'number',
  long: 'number',
  ulong: 'number',
  bool: 'boolean',
};

/** The JSON beside a file. @param bytes - Length of the `.fgb`. */
export function sidecarOf(dataset: Dataset, bytes: number, overviews: readonly SidecarOverview[] = []): Sidecar {
  const { source } = dataset;
  return {
    id: dataset.id,
    file: `${dataset.id}.fgb`,
    title: source.title,
    description: source.description,
    licence: licenceOf(source.licence),
    attribution: source.attribution,
    sources: sourcesOf(dataset),
    vintage: source.vintage,
    datum: source.datum,
    accuracyMeters: dataset.accuracyMeters ?? accuracyOf(dataset),
    ...(source.accuracyNote ? { accuracyNote: source.accuracyNote } : {}),
    transforms: source.transforms,
    bbox: bboxOf(dataset),
    count: dataset.features.length,
    bytes,
    columns: dataset.columns.map(({ type, ...column }) => ({ ...column, type: sidecarTypes[type] })),
    coverage: dataset.coverage,
    ...(overviews.length > 0 ? { overviews } : {}),
    ...(dataset.unmapped ? { unmapped: dataset.unmapped } : {}),
  };
}

function licenceOf({ name, url }: Dataset['source']['licence']): Sidecar['licence'] {
  return url === undefined ? { name } : { name, url };
}

/** The range of the rows' own accuracy where they have one, else that of the record. */
function accuracyOf({ id, features, source }: Dataset): Sidecar['accuracyMeters'] {
  const own = features.flatMap(({ properties }) =>
    typeof properties.accuracy_m === 'number' ? [properties.accuracy_m] : [],
  );
  if (own.length > 0) return [Math.min(...own), Math.max(...own)];
  if (!source.accuracyMeters) throw new Error(`${id}/source.json: accuracyMeters is missing`);
  return source.accuracyMeters;
}

/** Box around all features, `[west, south, east, north]`. */
export function bboxOf({ id, features }: Pick<Dataset, 'id' | 'features'>): Bbox {
  let [west, south, east, north] = [180, 90, -180, -90];
  const grow = ([lon = Number.NaN, lat = Number.NaN]: Position) => {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  };
  for (const { geometry } of features) positionsOf(geometry).forEach(grow);
  if (!(west <= east && south <= north)) throw new Error(`${id}: has no position`);
  return [west, south, east, north];
}

/** A column as the file's header describes it, in English. */
export function headerColumn(column: DatasetColumn): EncodeColumn {
  const parts = [
    sentence('Unit', column.unit),
    sentence('Vocabulary', column.vocabulary),
    sentence('Refers to', column.vintage),
    sentence('Derived', column.derived),
    sentence('Null', column.nullMeaning),
  ];
  return { name: column.name, type: column.type, title: column.label.en, description: parts.flat().join(' ') };
}

function sentence(label: string, value: string | LocalizedText | undefined): string[] {
  if (value === undefined) return [];
  const text = typeof value === 'string' ? value : value.en;
  return [`${label}: ${text}${text.endsWith('.') ? '' : '.'}`];
}
