import { AtlasError } from '../core/atlas-error.js';
import type { DataClient, LoadedSource } from '../core/data-client.js';

/** How far the reading of one file has come. */
export type SourceStatus =
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading'; readonly bytesFetched: number; readonly bytesTotal: number | undefined }
  | { readonly phase: 'loaded'; readonly source: LoadedSource }
  | { readonly phase: 'failed'; readonly error: AtlasError };

const idle: SourceStatus = { phase: 'idle' };

/**
 * The files of one viewer: each is read once, whoever asks, and kept for as long as the viewer lives, so that a
 * layer switched off and on again costs nothing.
 */
export class SourceShelf {
  readonly #client: DataClient;
  readonly #changed: () => void;
  readonly #statuses = new Map<string, SourceStatus>();
  readonly #loads = new Map<string, Promise<void>>();
  readonly #abort = new AbortController();

  /** @param changed - Called whenever the status of a file changes. */
  constructor(client: DataClient, changed: () => void) {
    this.#client = client;
    this.#changed = changed;
  }

  /** @param url - Absolute. */
  status(url: string): SourceStatus {
    return this.#statuses.get(url) ?? idle;
  }

  /** What was read from a file; undefined until then. */
  loaded(url: string): LoadedSource | undefined {
    const status = this.status(url);
    return status.phase === 'loaded' ? status.source : undefined;
  }

  /** Starts to read every file nobody asked for before. */
  want(urls: readonly string[]): void {
    if (this.#abort.signal.aborted) return;
    for (const url of urls) if (this.status(url).phase === 'idle') this.#start(url);
  }

  /** Reads again every file that failed. */
  retry(urls: readonly string[]): void {
    for (const url of urls) if (this.status(url).phase === 'failed') this.#start(url);
  }

  /** Resolves when none of the files is being read any more; never rejects. */
  async settled(urls: readonly string[]): Promise<void> {
    await Promise.all(urls.map((url) => this.#loads.get(url)));
  }

  /** Ends every load; nothing is reported any more. */
  dispose(): void {
    this.#abort.abort();
  }

  #start(url: string): void {
    this.#put(url, { phase: 'loading', bytesFetched: 0, bytesTotal: undefined });
    this.#loads.set(url, this.#read(url));
  }

  async #read(url: string): Promise<void> {
    try {
      const source = await this.#client.load(url, {
        onProgress: (progress) => this.#put(url, { phase: 'loading', ...progress }),
        signal: this.#abort.signal,
      });
      this.#put(url, { phase: 'loaded', source });
    } catch (reason) {
      this.#put(url, { phase: 'failed', error: asAtlasError(url, reason) });
    }
  }

  #put(url: string, status: SourceStatus): void {
    if (this.#abort.signal.aborted) return;
    // A progress report may arrive after the file itself.
    if (status.phase === 'loading' && this.status(url).phase === 'loaded') return;
    this.#statuses.set(url, status);
    this.#changed();
  }
}

function asAtlasError(url: string, reason: unknown): AtlasError {
  if (reason instanceof AtlasError) return reason;
  const message = reason instanceof Error ? reason.message : String(reason);
  return new AtlasError('file-corrupt', `${url} could not be read: ${message}. Build and upload it again.`, {
    details: { url },
    cause: reason,
  });
}
