import type { EncodeColumn, EncodeColumnType } from './encode-options.js';
import type { ReadFeature } from './geojson-features.js';

/** Column that tells features apart. */
const idColumn = 'id';

/** Columns that values are lost in beyond this many: a file with more is made of something else than attributes. */
const mostColumns = 1000;

/** Columns of a file, and the values of each feature for them. */
export interface GeoJsonColumns {
  readonly columns: readonly EncodeColumn[];
  /** An object without a prototype, so that no name of a property means anything but itself. */
  readonly propertiesOf: (index: number) => Record<string, unknown>;
}

/**
 * The columns of some features: `id` first, then their properties in the order in which they first occur. Numbers,
 * truth values and texts keep their type where all values of a property agree; mixed ones become text, and arrays and
 * objects JSON.
 *
 * `id` is the `id` of each feature when all have different ones, else the property `id` when that tells them apart, else
 * the number of the feature in the file, from 1; a property `id` that does not is then called `properties.id`.
 */
export function geoJsonColumns(features: readonly ReadFeature[]): GeoJsonColumns {
  const ids = idsOf(features);
  const types = typesOf(features);
  const own = types.get(idColumn);
  types.delete(idColumn);
  const keepsOwn =
    own !== undefined && features.some(({ properties }, index) => isOther(properties[idColumn], ids[index]));
  const renamed = `properties.${idColumn}`;
  const columns: readonly (readonly [string, string, EncodeColumnType])[] = [
    ...(keepsOwn ? [[renamed, idColumn, own] as const] : []),
    ...[...types].map(([name, type]) => [name, name, type] as const),
  ];
  return {
    columns: [column(idColumn, 'string'), ...columns.map(([name, , type]) => column(name, type))],
    propertiesOf: (index) => {
      const values: Record<string, unknown> = Object.create(null);
      values[idColumn] = ids[index];
      const properties = features[index]?.properties ?? {};
      for (const [name, from, type] of columns) {
        if (Object.hasOwn(properties, from)) values[name] = written(properties[from], type);
      }
      return values;
    },
  };
}

function column(name: string, type: EncodeColumnType): EncodeColumn {
  return { name, type, title: name, description: '' };
}

function idsOf(features: readonly ReadFeature[]): readonly string[] {
  const candidates = [
    features.map(({ id }) => id),
    features.map(({ properties }) => (Object.hasOwn(properties, idColumn) ? properties[idColumn] : undefined)),
  ];
  const isId = (value: unknown) => (typeof value === 'string' && value !== '') || Number.isFinite(value);
  const found = candidates.find((ids) => ids.every(isId) && new Set(ids.map(String)).size === ids.length);
  return found ? found.map(String) : features.map((_, index) => String(index + 1));
}

function isOther(value: unknown, id: string | undefined): boolean {
  return value !== undefined && value !== null && String(value) !== id;
}

/** The type of each property; those without any value are texts, so that they are listed. */
function typesOf(features: readonly ReadFeature[]): Map<string, EncodeColumnType> {
  const types = new Map<string, EncodeColumnType | undefined>();
  for (const { properties } of features) {
    for (const name of Object.keys(properties)) {
      if (types.has(name) || types.size < mostColumns)
        types.set(name, joined(types.get(name), typeOf(properties[name])));
    }
  }
  return new Map([...types].map(([name, type]) => [name, type ?? 'string']));
}

function typeOf(value: unknown): EncodeColumnType | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'object') return 'json';
  return typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'bool' : 'string';
}

function joined(one: EncodeColumnType | undefined, other: EncodeColumnType | undefined): EncodeColumnType | undefined {
  if (one === undefined || other === undefined || one === other) return one ?? other;
  return one === 'json' || other === 'json' ? 'json' : 'string';
}

/** A number may be too large for a double, as `1e999` is: that is no value. */
function written(value: unknown, type: EncodeColumnType): unknown {
  if (value === null || value === undefined || type === 'json') return value;
  if (type === 'string') return typeof value === 'string' ? value : String(value);
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}
