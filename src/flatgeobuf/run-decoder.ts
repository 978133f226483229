import type { FeaturePage } from '../core/columns.js';
import { GeometryType } from '../core/geometry-type.js';
import { AttributeReader } from './attribute-reader.js';
import type { Ordinates } from './encode-options.js';
import { countFeatures, featureEnd, type RunPlace } from './feature-run.js';
import { fileCorrupt } from './file-errors.js';
import { fieldTarget, follow, vectorLength } from './flatbuffer-table.js';
import { FeatureField, sizePrefixBytes } from './format.js';
import { GeometryReader } from './geometry-reader.js';
import { GeometryTarget } from './geometry-target.js';
import type { FlatGeobufHeader } from './header.js';
import { type HeaderColumn, readColumns, type TextBudget } from './header-column.js';

// Constants and not members of an object: they are used for every feature.
const { geometry: geometryField, properties: propertiesField, columns: columnsField } = FeatureField;

/** Runs up to this size are decoded into memory that is used again, and their columns copied from there. */
const smallRunBytes = 512 * 1024;

const targetOfSmallRuns = new GeometryTarget();

/** What is kept of a file. */
export interface DecodeOptions {
  /** Default: `xy`. Heights and measures beyond it are skipped. */
  readonly ordinates?: Ordinates;
}

/** Where a run of features comes from. */
export interface RunOptions extends DecodeOptions {
  /** How errors name the file. Default: “The file”. */
  readonly file?: string;
  /** Number in the file of the first feature. Default: 0. */
  readonly firstRow?: number;
  /** First byte of the run in the file, for errors. Default: 0. */
  readonly firstByte?: number;
  /** How many features there should be. Default: as many as there are. */
  readonly featureCount?: number;
}

/** What of a header the features' bytes are read by. */
export type RunHeader = Pick<FlatGeobufHeader, 'geometryType' | 'columns'>;

/** The walk through one run. */
export class RunDecoder {
  /** A decoder of nothing, kept for the same reason as {@link GeometryReader.ofNothing}. */
  static readonly ofNothing = new RunDecoder({ geometryType: GeometryType.Point, columns: [] }, new Uint8Array(), {});

  readonly #view: DataView;
  readonly #geometryType: GeometryType;
  readonly #count: number;
  readonly #place: RunPlace;
  readonly #firstRow: number;
  readonly #progress: { done: number; readonly all: number };
  readonly #types: Uint8Array | undefined;
  readonly #isSmall: boolean;
  readonly #target: GeometryTarget;
  readonly #geometries: GeometryReader;
  readonly #attributes: AttributeReader;
  readonly #textBudget: TextBudget;

  /** @throws {AtlasError} `file-truncated`, `file-corrupt`, when there cannot be so many features. */
  constructor({ geometryType, columns }: RunHeader, bytes: Uint8Array, options: RunOptions) {
    const { file = 'The file', firstByte = 0, firstRow = 0, ordinates = 'xy' } = options;
    const place = { file, firstByte };
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const rows = countFeatures(view, options.featureCount, place);
    this.#view = view;
    this.#geometryType = geometryType;
    this.#count = rows;
    this.#place = place;
    this.#firstRow = firstRow;
    this.#progress = { done: 0, all: bytes.length };
    this.#types = geometryType === GeometryType.Unknown ? new Uint8Array(rows) : undefined;
    const withBoxes = geometryType !== GeometryType.Point;
    this.#isSmall = bytes.length <= smallRunBytes;
    this.#target = this.#isSmall ? targetOfSmallRuns : new GeometryTarget();
    this.#target.begin({ rows, progress: this.#progress, withBoxes, ordinates });
    this.#geometries = new GeometryReader(view, this.#target, file, ordinates !== 'xy');
    this.#attributes = new AttributeReader(bytes, columns, rows);
    this.#textBudget = { left: 4 * bytes.length };
  }

  /** @throws {RangeError} or AtlasError; see `decodeFeatures`. */
  decode(): FeaturePage {
    let start = 0;
    for (let row = 0; row < this.#count; row++) {
      const end = featureEnd(this.#view, start, this.#place);
      this.#readFeature(row, follow(this.#view, start + sizePrefixBytes), end);
      this.#progress.done = end;
      start = end;
    }
    const left = this.#view.byteLength - start;
    if (left > 0) throw fileCorrupt(this.#place.file, `${left} bytes follow its last feature`);
    return this.#finish();
  }

  #readFeature(row: number, feature: number, end: number): void {
    const view = this.#view;
    const geometry = fieldTarget(view, feature, geometryField);
    if (geometry === 0) this.#geometries.skip(row);
    else this.#geometries.read(row, geometry, this.#typeOf(row, geometry), end);
    const values = fieldTarget(view, feature, propertiesField);
    if (values === 0) return;
    const valuesEnd = values + 4 + vectorLength(view, values, 1, end);
    const own = fieldTarget(view, feature, columnsField);
    if (own === 0) this.#attributes.readRow(row, values + 4, valuesEnd);
    else this.#attributes.readOwnRow(row, this.#ownColumns(own, end), values + 4, valuesEnd);
  }

  #typeOf(row: number, geometry: number): GeometryType {
    if (!this.#types) return this.#geometryType;
    const type = this.#geometries.ownType(geometry);
    this.#types[row] = type;
    return type;
  }

  /** Columns that a feature brings with it. The list has to lie in the feature, so that lists cannot be shared. */
  #ownColumns(vector: number, end: number): HeaderColumn[] {
    const view = this.#view;
    const length = vectorLength(view, vector, 4, end);
    const tables = Array.from({ length }, (_, item) => follow(view, vector + 4 + item * 4));
    return readColumns(view, tables, this.#textBudget);
  }

  #finish(): FeaturePage {
    const geometryType = this.#geometryType;
    const types = this.#types;
    return {
      firstRow: this.#firstRow,
      featureCount: this.#count,
      geometryType,
      geometry: this.#target.finish(
        this.#count,
        (row) => (types?.[row] ?? geometryType) as GeometryType,
        this.#isSmall,
      ),
      columns: this.#attributes.finish(),
      bbox: this.#target.bbox,
      ...(types && { geometryTypes: types }),
    };
  }
}
