import type { SidecarColumn } from '../core/sidecar.js';
import type { EncodeColumn, EncodeColumnType } from '../flatgeobuf/encode-options.js';
import type { ServedFeature } from './served-feature.js';
import type { ServiceConnection } from './service-connection.js';
import type { ServedCollection } from './service-protocol.js';

/** Columns that values are lost in beyond this many. */
const mostColumns = 1000;

/** The columns of a service: the same for all of its pages. */
export class FeatureColumns {
  readonly columns: readonly EncodeColumn[];
  readonly #idColumn: string;

  /**
   * @param served - Types, as far as the server says.
   * @param first - Some features: what the server does not say is taken from them.
   * @param idColumn - `id` puts the id of each feature into a column of its own, in front.
   */
  constructor(served: ServedCollection, first: readonly ServedFeature[], idColumn: string) {
    this.#idColumn = idColumn;
    const types = typesOf(served, first);
    if (idColumn === 'id') types.delete('id');
    const own = [...types].map(([name, type]) => columnOf(name, type));
    this.columns = idColumn === 'id' ? [columnOf('id', 'string'), ...own] : own;
  }

  /** What their values are, as sidecars call it. */
  get types(): ReadonlyMap<string, SidecarColumn['type']> {
    return new Map(this.columns.map(({ name, type }) => [name, sidecarTypes.get(type) ?? 'string']));
  }

  /**
   * The values of a feature, an object without a prototype.
   *
   * @throws {AtlasError} `service-refused` when a value is not what the column holds.
   */
  valuesOf({ id, properties }: ServedFeature, url: string, connection: ServiceConnection): Record<string, unknown> {
    const values: Record<string, unknown> = Object.create(null);
    for (const { name, type } of this.columns) {
      if (name === 'id' && this.#idColumn === 'id') values[name] = id;
      else if (Object.hasOwn(properties, name)) {
        const value = written(properties[name], type);
        const words = { name, expected: type, received: typeof properties[name] };
        if (value === undefined) throw connection.fault('type-changed', url, words);
        values[name] = value;
      }
    }
    return values;
  }
}

function typesOf(served: ServedCollection, first: readonly ServedFeature[]): Map<string, EncodeColumnType> {
  const types = new Map<string, EncodeColumnType>(served.complete ? served.types : []);
  const values = first.flatMap(({ properties }) => Object.entries(properties));
  for (const [name, value] of values) {
    const type = served.types.get(name) ?? types.get(name) ?? typeOf(value);
    if (type !== undefined && (types.has(name) || types.size < mostColumns)) types.set(name, type);
  }
  // Without any value it is listed all the same.
  for (const [name] of values) if (!types.has(name) && types.size < mostColumns) types.set(name, 'string');
  return types;
}

const sidecarTypes: ReadonlyMap<EncodeColumnType, SidecarColumn['type']> = new Map([
  ['double', 'number'],
  ['bool', 'boolean'],
  ['json', 'json'],
]);

function columnOf(name: string, type: EncodeColumnType): EncodeColumn {
  return { name, type, title: name, description: '' };
}

function typeOf(value: unknown): EncodeColumnType | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'object') return 'json';
  return typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'bool' : 'string';
}

/** A value as its column holds it; undefined when it cannot. Numbers may come as text, as from databases without types. */
function written(value: unknown, type: EncodeColumnType): unknown {
  if (value === null || value === undefined || type === 'json') return value ?? null;
  if (type === 'string') return typeof value === 'object' ? JSON.stringify(value) : String(value);
  if (type === 'bool') return typeof value === 'boolean' ? value : undefined;
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}
