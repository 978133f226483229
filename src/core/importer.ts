import type { Bbox, LngLat } from './bbox.js';
import type { AttributeValue } from './columns.js';
import type { GeometryType } from './geometry-type.js';
import type { LocalizedText } from './localized-text.js';
import type { SidecarColumn } from './sidecar.js';

/** Kinds of files that a reader may bring. */
export type ImportFormat =
  | 'geojson'
  | 'geojson-lines'
  | 'flatgeobuf'
  | 'delimited'
  | 'xlsx'
  | 'shapefile'
  | 'kml'
  | 'gpx'
  | 'geoparquet';

/** A file of the reader's own: chosen, dropped, pasted or fetched. It is read in the browser and goes nowhere else. */
export interface ImportFile {
  /** With its ending. */
  readonly name: string;
  readonly data: Blob;
}

/**
 * How coordinates are to be understood: `EPSG:` and a number, `GCJ-02`, `BD-09`, or the text of a `.prj`, which is WKT.
 */
export type CrsName = string;

/** A column as it looks before everything is read. */
export interface InspectedColumn {
  readonly name: string;
  readonly type: SidecarColumn['type'];
  /** The first few values that are there, as text. */
  readonly samples: readonly string[];
}

/** Why coordinates may be something else than they seem; the reader is asked. */
export interface CrsSuspicion {
  readonly kind: 'gcj-02' | 'bd-09' | 'swapped' | 'projected';
  /** What gives rise to it. */
  readonly because: LocalizedText;
}

/** One table of a file: the file itself, a sheet, a shapefile of an archive, a folder. */
export interface InspectedTable {
  /** Names it in {@link ReadingChoice}. */
  readonly id: string;
  readonly title: string;
  /** Rows or features; undefined while that is not known. */
  readonly rows: number | undefined;
  readonly columns: readonly InspectedColumn[];
  /** Types of geometry that were met; empty for a table of rows. */
  readonly geometry: readonly GeometryType[];
  /** Of a table of rows: the columns that look like coordinates. */
  readonly coordinates?: { readonly x: string; readonly y: string };
  /** What the file says about its coordinates, or what its format prescribes; undefined when neither does. */
  readonly crs: CrsName | undefined;
  readonly suspicion?: CrsSuspicion;
  /** Of what was inspected, in the file's own coordinates. */
  readonly bbox?: Bbox;
  /** Some positions in the file's own coordinates, for a preview; at most 500. */
  readonly positions: readonly LngLat[];
}

/** What a file is, before it is read. */
export interface Inspection {
  readonly format: ImportFormat;
  /** Of a text: the label of its encoding, and whether that is certain. */
  readonly encoding?: { readonly label: string; readonly sure: boolean };
  /** At least one. */
  readonly tables: readonly InspectedTable[];
}

/** How a file is to be read: what the reader has settled. */
export interface ReadingChoice {
  /** Id of the table; default: the first. */
  readonly table?: string;
  /** Label of an encoding, as `TextDecoder` has it. */
  readonly encoding?: string;
  /** Default: what the file says. Required where it says nothing. */
  readonly crs?: CrsName;
  /** True exchanges the two coordinates. */
  readonly swapped?: boolean;
  /** Of a table of rows: the columns of the coordinates. */
  readonly coordinates?: { readonly x: string; readonly y: string };
}

/** Features that were not read, and why. */
export interface LeftOut {
  readonly reason: 'no-position' | 'outside' | 'empty' | 'invalid' | 'mixed' | 'unreadable';
  readonly count: number;
  /** Numbers of the first few rows or features in the file, from 1. */
  readonly rows: readonly number[];
}

/** What the values of one column are, for a first look at it. */
export interface ColumnProfile extends SidecarColumn {
  readonly missing: number;
  /** Number of different values, counted up to 1000. */
  readonly distinct: number;
  /** The different values with their number, most frequent first; undefined when there are more than 24. */
  readonly values?: readonly (readonly [value: string, count: number])[];
  /** Of numbers: up to 10,000 values spread over the file, ascending; the first is the least and the last the greatest. */
  readonly numbers?: readonly number[];
}

/** A file that was read into features. */
export interface ImportedFeatures {
  /** FlatGeobuf in WGS 84 with an index: the file itself, or made from it. */
  readonly file: Blob;
  /** In the order of the file. The first is `id`, unless the file is used as it is. */
  readonly columns: readonly ColumnProfile[];
  /** Column that tells the features apart. */
  readonly idColumn: string;
  readonly geometryType: GeometryType;
  readonly count: number;
  /** WGS 84 degrees. */
  readonly bbox: Bbox;
  readonly leftOut: readonly LeftOut[];
  /** What was done to the coordinates, and how well, in words; empty when nothing was. */
  readonly transforms: readonly LocalizedText[];
  /** Datum of the file's own coordinates, such as `GCJ-02` or `Beijing 1954`. */
  readonly datum: string;
  /** What the change of datum adds to the error of a position, metres; 0 when there was none. */
  readonly shiftMeters: number;
}

/** A table of rows without positions of their own. */
export interface ImportedRows {
  readonly columns: readonly InspectedColumn[];
  /** A value for each column. */
  readonly rows: readonly (readonly AttributeValue[])[];
}

/** How far reading has come: 0 to 1, or undefined while nothing can be said. */
export type ImportProgress = (fraction: number | undefined) => void;

/** How a file is read. */
export interface ImportOptions {
  readonly onProgress?: ImportProgress;
  readonly signal?: AbortSignal;
}

/** Reads the files of a reader, off the main thread. import/ has the real one, tests a fake. */
export interface Importer {
  /**
   * Looks at the beginning of a file, or at all of it where the format has no beginning to look at.
   *
   * @param encoding - Label of an encoding, where the reader knows better.
   * @throws {AtlasError} `import-refused`. Rejects with the signal's reason on abort.
   */
  inspect(file: ImportFile, options?: ImportOptions & { readonly encoding?: string }): Promise<Inspection>;
  /**
   * Reads a table into features.
   *
   * @throws {AtlasError} `import-refused`, also where a choice is missing. Rejects with the signal's reason on abort.
   */
  read(file: ImportFile, choice: ReadingChoice, options?: ImportOptions): Promise<ImportedFeatures>;
  /**
   * Reads a table of rows as it is.
   *
   * @throws as {@link read} does.
   */
  rows(file: ImportFile, choice: ReadingChoice, options?: ImportOptions): Promise<ImportedRows>;
  close(): void;
}
