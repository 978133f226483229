import type { LngLat } from './bbox.js';
import type { FeaturePage } from './columns.js';
import type { Sidecar } from './sidecar.js';

/** A file that has been read: its features and what is known about them. */
export interface LoadedSource {
  readonly page: FeaturePage;
  /** Undefined when the file has none (a host's own file). */
  readonly sidecar: Sidecar | undefined;
  /** Bytes fetched for it, sidecar included. */
  readonly bytesFetched: number;
  /** `read-whole`: the server ignores Range, so the file was read in one piece. */
  readonly notices: readonly 'read-whole'[];
}

/** Progress of one load. `bytesTotal` is undefined while unknown. */
export interface LoadProgress {
  readonly bytesFetched: number;
  readonly bytesTotal: number | undefined;
}

/** Reads files off the main thread. worker/ has the real one, tests a fake. */
export interface DataClient {
  /**
   * Reads a `.fgb` and its sidecar.
   *
   * @param url - Absolute URL of the `.fgb`.
   * @throws {AtlasError} with the code that says what was wrong. Rejects with the signal's reason on abort.
   */
  load(
    url: string,
    options?: { readonly onProgress?: (progress: LoadProgress) => void; readonly signal?: AbortSignal },
  ): Promise<LoadedSource>;
  /**
   * Rows of a loaded file at a position, by geometry: polygons that contain it, lines and points within the tolerance.
   *
   * @throws {AtlasError} when the file is not loaded.
   */
  identify(
    url: string,
    lngLat: LngLat,
    options: { readonly toleranceMeters: number; readonly signal?: AbortSignal },
  ): Promise<readonly number[]>;
  close(): void;
}
