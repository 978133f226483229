import type { CrsName, LeftOut } from '../core/importer.js';
import type { TextRules } from './value-type.js';

/** A feature as its format gives it, unchecked. */
export interface RawFeature {
  /** Number in the file, from 1. */
  readonly row: number;
  readonly id?: unknown;
  /** GeoJSON geometry in the file's own coordinates, or whatever stands in its place. */
  readonly geometry: unknown;
  /** By their places in the table's `names`; absent ones have no value. */
  readonly values: readonly unknown[];
  /** Why there is no geometry, where the format knows more than that it is not there. */
  readonly fault?: LeftOut['reason'];
}

/** What reading is watched by. */
export interface ReadWatch {
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly progress: (fraction: number) => void;
}

interface Table {
  readonly id: string;
  readonly title: string;
  /** Undefined while that is not known. */
  readonly count: number | undefined;
  /** What the file says about its coordinates, or what its format prescribes. */
  readonly crs: CrsName | undefined;
  /** Names of the columns that are known so far; grows while features are read. */
  readonly names: readonly string[];
  /** How texts that stand for numbers are written; undefined where values have types of their own. */
  readonly text?: TextRules;
  /** True when a look at its beginning is enough, because reading all of it takes long. */
  readonly long: boolean;
}

/** A table of features. */
export interface FeatureTable extends Table {
  readonly kind: 'features';
  /** Reads the features in their order, some at a time; may be called again. */
  readonly features: (watch: ReadWatch) => AsyncIterable<readonly RawFeature[]>;
}

/** A table of rows, which may have coordinates in two of their columns. */
export interface RowTable extends Table {
  readonly kind: 'rows';
  /** Rows in their order, some at a time; may be called again. */
  readonly rows: (watch: ReadWatch) => AsyncIterable<readonly (readonly unknown[])[]>;
}

export type SourceTable = FeatureTable | RowTable;

/** Names of columns, each once, found by name as often as needed. */
export class ColumnNames {
  readonly names: string[] = [];
  readonly #places = new Map<string, number>();

  /** Place of a column, which is added when it is new. */
  placeOf(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  /** Values of an object by their places. */
  valuesOf(properties: object): readonly unknown[] {
    const values: unknown[] = [];
    for (const [name, value] of Object.entries(properties)) values[this.placeOf(name)] = value;
    return values;
  }
}
