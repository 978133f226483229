import type { Bbox, LngLat } from './bbox.js';
import type { FeaturePage } from './columns.js';
import type { LedgerEntry } from './ledger.js';
import type { QueryOutcome, QueryTask, QueryTaskOptions } from './query-task.js';
import type { Sidecar, SidecarColumn } from './sidecar.js';

/** What a reader should know about how a file was read. */
export type SourceNotice =
  /** The server ignores Range, so the file was read in one piece. */
  | 'read-whole'
  /** The file has no index, so it was read in one piece. */
  | 'no-index';

/** A file that has been opened: what is known about it, and its features when it was read whole. */
export interface LoadedSource {
  /** All of its features; none when they are read {@link byView}. */
  readonly pages: readonly FeaturePage[];
  /** True when pages are read as views need them. */
  readonly byView: boolean;
  /** Names of its attributes, in the file's order. */
  readonly columns: readonly string[];
  /** What their values are, by name. */
  readonly columnTypes?: ReadonlyMap<string, SidecarColumn['type']>;
  /** Number of features; undefined when the file does not say and was not read. */
  readonly featureCount: number | undefined;
  /** Undefined when the file has none (a host's own file). */
  readonly sidecar: Sidecar | undefined;
  /** Bytes fetched for it so far, sidecar included. */
  readonly bytesFetched: number;
  readonly notices: readonly SourceNotice[];
}

/** Progress of one load. `bytesTotal` is undefined while unknown. */
export interface LoadProgress {
  readonly bytesFetched: number;
  readonly bytesTotal: number | undefined;
}

/** How a file is opened. */
export interface LoadOptions {
  /** True reads the whole file whatever its size. Default false: by view when it is large or has overviews. */
  readonly whole?: boolean;
  readonly onProgress?: (progress: LoadProgress) => void;
  readonly signal?: AbortSignal;
}

/** Which part of the map is looked at. */
export interface SourceView {
  /** WGS 84 degrees. */
  readonly bbox: Bbox;
  /** As MapLibre counts it (512 px world at 0). */
  readonly viewportZoom: number;
}

/** Rows of a file from `first` to before `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** What of a file a view shows. */
export interface ViewedSource {
  /** 0 for the file itself, else the place of its overview in the sidecar, from 1. */
  readonly level: number;
  /** Ascending and disjoint; every one of them was delivered and not released since. */
  readonly rows: readonly RowRange[];
  /** True when these are all features of the level. */
  readonly complete: boolean;
  /** True when the view has more than the budget allows: only what is nearest to its middle is there. */
  readonly truncated: boolean;
}

/** A page that a view wanted. */
export interface DeliveredPage {
  /** Absolute URL of the source. */
  readonly url: string;
  readonly level: number;
  readonly page: FeaturePage;
}

/** A feature found at a position. */
export interface FoundRow {
  /** Row in the file. */
  readonly row: number;
  /** Where it was found; undefined for a file that was read whole, whose pages the asker has. */
  readonly page: FeaturePage | undefined;
}

/** What a data client reports without being asked. */
export interface DataEvents {
  readonly page: (delivered: DeliveredPage) => void;
  /** The file was replaced on its server: all its pages, of every level, belong to a version that is gone. */
  readonly replaced: (url: string) => void;
  /** What reading has cost so far, one entry for each file. */
  readonly ledger: (entries: readonly LedgerEntry[]) => void;
}

/** Addresses of files that no server has begin with it. */
export const heldBase = 'own:/';

/** A file that no server has: bytes that are at hand, with what is known of them. */
export interface HeldFile {
  /** FlatGeobuf in WGS 84. */
  readonly file: Blob;
  readonly sidecar?: Sidecar;
}

/** Reads files off the main thread. worker/ has the real one, tests a fake. */
export interface DataClient {
  /** Registers the one listener. */
  listen(events: DataEvents): void;
  /**
   * Gives a file that is read from then on when its address is asked for, in ranges like any other.
   *
   * @param url - Absolute; begins with {@link heldBase}.
   */
  hold(url: string, held: HeldFile): void;
  /** Forgets a held file and all that was read of it. */
  letGo(url: string): void;
  /**
   * Opens a `.fgb` and its sidecar.
   *
   * @param url - Absolute URL of the `.fgb`.
   * @throws {AtlasError} with the code that says what was wrong. Rejects with the signal's reason on abort.
   */
  load(url: string, options?: LoadOptions): Promise<LoadedSource>;
  /**
   * Reads what a view needs of a file that is read by view, and delivers the pages that are not delivered already. What
   * only former views of the file wanted is no longer fetched.
   *
   * @throws {AtlasError} when something could not be read; the rest is delivered. Rejects with the signal's reason, or
   * with an `AbortError` when another view of the file began.
   */
  view(url: string, view: SourceView, options?: { readonly signal?: AbortSignal }): Promise<ViewedSource>;
  /** Takes back delivered rows; they are delivered again when a view needs them. */
  release(url: string, level: number, rows: readonly RowRange[]): void;
  /**
   * Features of a loaded file at a position, by geometry: polygons that contain it, lines and points within the
   * tolerance.
   *
   * @throws {AtlasError} when the file is not loaded.
   */
  identify(
    url: string,
    lngLat: LngLat,
    options: { readonly toleranceMeters: number; readonly signal?: AbortSignal },
  ): Promise<readonly FoundRow[]>;
  /**
   * Answers a question about files, loaded or not; features come as they are found.
   *
   * @throws {AtlasError} `query-too-large`, `query-empty`, `query-invalid`, `shape-invalid`, `column-unknown`, or why a
   * file cannot be read. Rejects with the signal's reason on abort.
   */
  query(task: QueryTask, options: QueryTaskOptions): Promise<QueryOutcome>;
  close(): void;
}
