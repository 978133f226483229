import type { LngLat } from '../core/bbox.js';
import type {
  DataClient,
  DataEvents,
  FoundRow,
  HeldFile,
  LoadedSource,
  LoadOptions,
  RowRange,
  SourceView,
  ViewedSource,
} from '../core/data-client.js';
import type { QueryOutcome, QueryTask, QueryTaskOptions } from '../core/query-task.js';
import type { ReadSettings } from './read-settings.js';
import { SourceStore } from './source-store.js';

/** Reads files on the main thread, for pages whose policy allows no worker. */
export class LocalDataClient implements DataClient {
  readonly #store: SourceStore;
  #events: DataEvents | undefined;

  constructor(settings: ReadSettings = {}) {
    this.#store = new SourceStore(
      {
        page: (delivered) => this.#events?.page(delivered),
        replaced: (url) => this.#events?.replaced(url),
      },
      settings,
    );
  }

  listen(events: DataEvents): void {
    this.#events = events;
  }

  hold(url: string, held: HeldFile): void {
    this.#store.hold(url, held);
  }

  letGo(url: string): void {
    this.#store.letGo(url);
  }

  load(url: string, options: LoadOptions = {}): Promise<LoadedSource> {
    return this.#counted(this.#store.load(url, options));
  }

  view(url: string, view: SourceView, { signal }: { readonly signal?: AbortSignal } = {}): Promise<ViewedSource> {
    return this.#counted(this.#store.view(url, view, signal ?? new AbortController().signal));
  }

  release(url: string, level: number, rows: readonly RowRange[]): void {
    this.#store.release(url, level, rows);
  }

  async identify(
    url: string,
    lngLat: LngLat,
    options: { readonly toleranceMeters: number; readonly signal?: AbortSignal },
  ): Promise<readonly FoundRow[]> {
    const { toleranceMeters, signal = new AbortController().signal } = options;
    signal.throwIfAborted();
    return this.#counted(this.#store.identify(url, lngLat, toleranceMeters, signal));
  }

  async query(task: QueryTask, options: QueryTaskOptions): Promise<QueryOutcome> {
    options.signal.throwIfAborted();
    return this.#counted(this.#store.query(task, options));
  }

  /** Nothing has to be closed; what is under way ends by its own signals. */
  close(): void {
    this.#events = undefined;
  }

  async #counted<T>(task: Promise<T>): Promise<T> {
    try {
      return await task;
    } finally {
      this.#events?.ledger(this.#store.ledger);
    }
  }
}
