import type { Geometry } from 'geojson';
import { importRefused } from '../core/import-refused.js';
import type { LeftOut } from '../core/importer.js';
import type { EncodeColumn } from '../flatgeobuf/encode-options.js';
import { FeatureEncoder } from '../flatgeobuf/feature-encoder.js';
import { ColumnProfiler } from './column-profiler.js';
import type { EncodedTable, EncodeTask } from './encode-task.js';
import type { RawFeature } from './feature-table.js';
import { type GeometryKind, geometryTypeOf } from './geometry-kind.js';
import { LeftOutCounter } from './left-out-counter.js';
import { GeometryNormalizer, type NormalGeometry } from './normal-geometry.js';
import { geometryNotes } from './reading-notes.js';
import { type IdSource, idText } from './survey.js';
import { UniqueIds } from './unique-ids.js';
import { joinedType, numberOfText, typeOfValue, type ValueType, valueAs } from './value-type.js';

/** Columns beyond this many are made of something else than attributes. */
const mostColumns = 1000;
/** Bytes that the features may take: they are held in memory. */
const mostBytes = 2 ** 30;

/** What is foretold of the features. */
export interface ReadingPlan {
  /** True where features may have several parts. */
  readonly multi: boolean;
  readonly idSource: IdSource;
  /** By the places of the table's columns; undefined where there was no value yet. */
  readonly types: (ValueType | undefined)[];
}

/** Thrown when a feature does not fit the plan. */
export class PlanOutgrown extends Error {}

/** A column of the table as it is encoded. */
interface PlannedColumn {
  readonly place: number;
  readonly written: { name: string; type: EncodeColumn['type']; title: string; description: string };
  readonly profiler: ColumnProfiler;
}

const writtenTypes = {
  string: 'string',
  number: 'double',
  boolean: 'bool',
  datetime: 'datetime',
  json: 'json',
} as const satisfies Record<ValueType, EncodeColumn['type']>;

/** One walk through a table that encodes its features by a plan. */
export class EncodePass {
  readonly #task: EncodeTask & { readonly kind: GeometryKind };
  readonly #plan: ReadingPlan;
  readonly #normalizer: GeometryNormalizer;
  readonly #leftOut = new LeftOutCounter();
  readonly #columns: EncodeColumn[] = [{ name: 'id', type: 'string', title: 'id', description: '' }];
  readonly #planned: PlannedColumn[] = [];
  readonly #idProfiler = new ColumnProfiler(0);
  readonly #ids = new UniqueIds();
  readonly #encoder: FeatureEncoder;
  readonly #bbox: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  #places = 0;
  #count = 0;

  constructor(task: EncodeTask & { readonly kind: GeometryKind }, plan: ReadingPlan) {
    const { kind, table } = task;
    this.#task = task;
    this.#plan = plan;
    this.#normalizer = new GeometryNormalizer(task);
    const geometryType = geometryTypeOf(kind, plan.multi);
    const names = { name: table.title, title: table.title, description: '' };
    this.#encoder = new FeatureEncoder({ ...names, geometryType, columns: this.#columns });
  }

  /** @throws {PlanOutgrown} when a feature does not fit the plan. */
  async run(): Promise<EncodedTable> {
    const { table, watch, file } = this.#task;
    for await (const features of table.features(watch)) {
      watch.signal.throwIfAborted();
      if (table.names.length > this.#places) this.#addColumns();
      for (const feature of features) this.#add(feature);
      if (this.#encoder.byteLength > mostBytes)
        throw importRefused('too-large-encoded', file, { limit: mostBytes / 2 ** 20 });
    }
    const rows = this.#count + this.#leftOut.count;
    if (rows === 0) throw importRefused(table.kind === 'features' ? 'no-features' : 'no-rows', file);
    if (this.#count === 0) throw importRefused('nothing-drawable', file, { count: rows });
    return this.#finish();
  }

  #finish(): EncodedTable {
    const { kind } = this.#task;
    const columns = this.#planned.map(({ place, written, profiler }) =>
      profiler.profile(written.name, this.#plan.types[place] ?? 'string'),
    );
    return {
      file: new Blob([...this.#encoder.finish()]),
      columns: [this.#idProfiler.profile('id', 'string'), ...columns],
      idColumn: 'id',
      geometryType: geometryTypeOf(kind, this.#plan.multi),
      count: this.#count,
      bbox: this.#bbox,
      leftOut: this.#leftOut.listed(),
      transforms: geometryNotes(this.#normalizer),
    };
  }

  #add(feature: RawFeature): void {
    const geometry = feature.fault ?? this.#normalizer.normal(feature.geometry);
    if (typeof geometry === 'string') this.#leave(geometry, feature.row);
    else this.#encoder.addValues(this.#geometry(geometry), this.#values(feature));
  }

  #leave(reason: LeftOut['reason'], row: number): void {
    this.#leftOut.add(reason, row);
  }

  #values(feature: RawFeature): readonly unknown[] {
    const id = this.#id(feature);
    this.#idProfiler.add(id);
    this.#count++;
    const values: unknown[] = [id];
    for (const column of this.#planned) {
      const value = this.#value(column, feature.values[column.place]);
      column.profiler.add(value);
      values.push(value);
    }
    return values;
  }

  #value({ place, written }: PlannedColumn, value: unknown): unknown {
    const { text } = this.#task.table;
    const { types } = this.#plan;
    const known = types[place];
    // What nearly all values are is not asked twice.
    if (known === 'string' && typeof value === 'string') return value === '' ? null : value;
    const number = known === 'number' && typeof value === 'string' && text ? numberOfText(value, text) : undefined;
    if (number !== undefined) return number;
    const type = joinedType(known, typeOfValue(value, text));
    if (type === undefined) return null;
    if (known === undefined) {
      types[place] = type;
      written.type = writtenTypes[type];
    } else if (type !== known) throw new PlanOutgrown();
    return valueAs(type, value, text);
  }

  #id({ id, row, values }: RawFeature): string {
    const { idSource } = this.#plan;
    if (idSource === 'row') return String(row);
    const text = idText(idSource === 'feature' ? id : values[this.#task.table.names.indexOf('id')]);
    if (text === undefined || !this.#ids.add(text)) throw new PlanOutgrown();
    return text;
  }

  #geometry({ parts }: NormalGeometry): Geometry {
    const { kind } = this.#task;
    if (parts.length > 1 && !this.#plan.multi) throw new PlanOutgrown();
    const single = ({ point: 'Point', line: 'LineString', area: 'Polygon' } as const)[kind];
    this.#widen(parts);
    const coordinates = this.#plan.multi ? parts : parts[0];
    return { type: this.#plan.multi ? `Multi${single}` : single, coordinates } as Geometry;
  }

  #widen(nested: readonly unknown[]): void {
    const [x, y] = nested;
    if (typeof x !== 'number' || typeof y !== 'number') {
      for (const each of nested) this.#widen(each as readonly unknown[]);
      return;
    }
    const box = this.#bbox;
    if (x < box[0]) box[0] = x;
    if (y < box[1]) box[1] = y;
    if (x > box[2]) box[2] = x;
    if (y > box[3]) box[3] = y;
  }

  /** A column that is called as that of the ids is has another name. */
  #addColumns(): void {
    const { names } = this.#task.table;
    if (names.length > mostColumns) throw importRefused('too-many-columns', this.#task.file, { limit: mostColumns });
    for (; this.#places < names.length; this.#places++) {
      const name = names[this.#places] ?? '';
      if (name === 'id' && this.#plan.idSource === 'property') continue;
      const title = name === 'id' ? 'properties.id' : name;
      const type = writtenTypes[this.#plan.types[this.#places] ?? 'string'];
      const written = { name: title, type, title, description: '' };
      this.#columns.push(written);
      this.#planned.push({ place: this.#places, written, profiler: new ColumnProfiler(this.#count) });
    }
  }
}
