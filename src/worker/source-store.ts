import { AtlasError } from '../core/atlas-error.js';
import type { LngLat } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import type { LoadedSource, LoadProgress } from '../core/data-client.js';
import { decodeFlatGeobuf } from '../flatgeobuf/decode.js';
import { readSidecar } from '../flatgeobuf/read-sidecar.js';
import { readSource } from '../flatgeobuf/read-source.js';
import { triangulate } from '../flatgeobuf/triangulate.js';
import { identify } from '../query/identify.js';

/** How one file is loaded. */
export interface LoadOptions {
  readonly onProgress?: (progress: LoadProgress) => void;
  readonly signal?: AbortSignal;
}

/** Reads files and answers questions about them. It runs in the worker, or on the main thread where none may run. */
export class SourceStore {
  /** Of each loaded file what `identify` needs: no attributes, which the page's reader takes with it. */
  readonly #pages = new Map<string, FeaturePage>();

  /**
   * Reads a file and its sidecar at the same time.
   *
   * @param url - Absolute URL of the `.fgb`.
   * @throws {AtlasError} see {@link readSource} and {@link readSidecar}. Rejects with the signal's reason on abort.
   */
  async load(url: string, { onProgress, signal }: LoadOptions = {}): Promise<LoadedSource> {
    const failed = new AbortController();
    const both = signal ? AbortSignal.any([signal, failed.signal]) : failed.signal;
    const progress = onProgress ? { onProgress } : {};
    const requests = [readSource(url, { ...progress, signal: both }), readSidecar(url, { signal: both })] as const;
    try {
      const [source, { sidecar, bytesFetched }] = await Promise.all(requests);
      const page = decodeFlatGeobuf(source.bytes, url.split(/[?#]/, 1)[0]?.split('/').at(-1));
      this.#pages.set(url, { ...page, columns: [] });
      return {
        page: { ...page, ...triangulate(page) },
        sidecar,
        bytesFetched: source.bytesFetched + bytesFetched,
        notices: source.readWhole ? ['read-whole'] : [],
      };
    } catch (error) {
      failed.abort();
      throw error;
    }
  }

  /**
   * Rows of a loaded file at a position; see `identify` in src/query.
   *
   * @throws {AtlasError} `layer-unknown` when the file is not loaded.
   */
  identify(url: string, lngLat: LngLat, toleranceMeters: number): number[] {
    const page = this.#pages.get(url);
    if (!page) throw notLoaded(url, [...this.#pages.keys()]);
    return identify(page, lngLat, toleranceMeters);
  }
}

function notLoaded(url: string, known: readonly string[]): AtlasError {
  const loaded = known.join(', ') || 'none';
  return new AtlasError('layer-unknown', `${url} is not loaded. Load it before asking; loaded are: ${loaded}.`, {
    details: { layer: url, known: loaded },
  });
}
