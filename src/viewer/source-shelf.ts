import { AtlasError } from '../core/atlas-error.js';
import type { DataClient, DeliveredPage, LoadedSource, SourceView, ViewedSource } from '../core/data-client.js';
import type { LedgerEntry } from '../core/ledger.js';
import type { Sidecar } from '../core/sidecar.js';
import type { ShelvedSource, SourceStatus, ViewStatus } from './shelved-source.js';
import { ViewedPages } from './viewed-pages.js';

const idle: SourceStatus = { phase: 'idle' };

/** Pages that arrive within this time are drawn together, milliseconds. */
const gatherMs = 50;

/** What a shelf tells its viewer. */
export interface ShelfEvents {
  /** The status of a file has changed. */
  readonly changed: () => void;
  readonly ledger: (entries: readonly LedgerEntry[]) => void;
}

/** What is said of a file without a sidecar by whoever put it into the catalog. */
export type Describe = (url: string, opened: LoadedSource) => Sidecar | undefined;

/** What is known of a file that is read by view. */
interface Viewing {
  readonly pages: ViewedPages;
  asked: SourceView | undefined;
  stop: AbortController | undefined;
}

/**
 * The files of one viewer: each is opened once, whoever asks, and kept for as long as the viewer lives, so that a layer
 * switched off and on again costs nothing. Of files read by view it keeps the pages that fit the budget.
 */
export class SourceShelf {
  readonly #client: DataClient;
  readonly #events: ShelfEvents;
  readonly #budgetBytes: number;
  readonly #describe: Describe;
  readonly #opened: ReadonlyMap<string, LoadedSource>;
  readonly #statuses = new Map<string, SourceStatus>();
  readonly #views = new Map<string, Viewing>();
  readonly #running = new Map<string, Promise<void>>();
  readonly #readWhole = new Set<string>();
  /** Files of which pages have come that nobody was told of yet. */
  readonly #news = new Set<string>();
  #newsTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #abort = new AbortController();

  /**
   * @param budgetBytes - Memory for pages of each file that is read by view.
   * @param opened - Files that the client has read already, whole.
   * @param describe - Gives the sidecar of a file that has none.
   */
  constructor(
    client: DataClient,
    events: ShelfEvents,
    budgetBytes: number,
    opened: ReadonlyMap<string, LoadedSource> = new Map(),
    describe: Describe = () => undefined,
  ) {
    this.#describe = describe;
    this.#client = client;
    this.#events = events;
    this.#budgetBytes = budgetBytes;
    this.#opened = opened;
    client.listen({
      page: (delivered) => this.#take(delivered),
      replaced: (url) => this.#forget(url),
      ledger: (entries) => {
        if (!this.#abort.signal.aborted) events.ledger(entries);
      },
    });
  }

  /** @param url - Absolute. */
  status(url: string): SourceStatus {
    return this.#statuses.get(url) ?? idle;
  }

  /** What was read from a file; undefined until then. */
  loaded(url: string): ShelvedSource | undefined {
    const status = this.status(url);
    return status.phase === 'loaded' ? status.source : undefined;
  }

  /**
   * Opens a file, unless it is open, and waits for it.
   *
   * @throws {AtlasError} why it cannot be read.
   */
  async open(url: string): Promise<LoadedSource> {
    this.want([url]);
    await this.settled([url]);
    const status = this.status(url);
    if (status.phase === 'failed') throw status.error;
    if (status.phase === 'loaded') return status.source.opened;
    throw new DOMException('The viewer was closed.', 'AbortError');
  }

  /** True while something of a file is being read. */
  isBusy(url: string): boolean {
    const status = this.status(url);
    return status.phase === 'loading' || (status.phase === 'loaded' && status.view?.reading === true);
  }

  /**
   * Starts to read every file nobody asked for before.
   *
   * @param whole - Whether they have to be read whole whatever their size.
   */
  want(urls: readonly string[], whole = false): void {
    if (this.#abort.signal.aborted) return;
    for (const url of urls) {
      if (this.status(url).phase !== 'idle') continue;
      if (whole) this.#readWhole.add(url);
      this.#start(url);
    }
  }

  /** Reads what a view needs of files that are read by view, unless it was the last one asked for. */
  look(urls: readonly string[], view: SourceView): void {
    if (this.#abort.signal.aborted) return;
    for (const url of urls) {
      const viewing = this.#views.get(url);
      if (viewing && !sameView(viewing.asked, view)) this.#look(url, viewing, view);
    }
  }

  /**
   * Reads again what failed.
   *
   * @param which - Failures to try again; default: all.
   */
  retry(urls: readonly string[], which: (error: AtlasError) => boolean = () => true): void {
    for (const url of urls) {
      const status = this.status(url);
      const viewing = this.#views.get(url);
      if (status.phase === 'failed' && which(status.error)) this.#start(url);
      const error = status.phase === 'loaded' ? status.view?.error : undefined;
      if (error && which(error) && viewing?.asked) this.#look(url, viewing, viewing.asked);
    }
  }

  /** Forgets a file that nobody wants any more. */
  forget(url: string): void {
    this.#views.get(url)?.stop?.abort();
    for (const known of [this.#views, this.#statuses, this.#running]) known.delete(url);
  }

  /** Resolves when nothing of the files is being read any more; never rejects. */
  async settled(urls: readonly string[]): Promise<void> {
    await Promise.all(urls.map((url) => this.#running.get(url)));
  }

  /** Ends every load; nothing is reported any more. */
  dispose(): void {
    this.#abort.abort();
    clearTimeout(this.#newsTimer);
    for (const { stop } of this.#views.values()) stop?.abort();
  }

  #start(url: string): void {
    const there = this.#opened.get(url);
    if (there) {
      this.#loaded(url, there);
      return;
    }
    this.#put(url, { phase: 'loading', bytesFetched: 0, bytesTotal: undefined });
    this.#running.set(url, this.#open(url));
  }

  async #open(url: string): Promise<void> {
    try {
      const loaded = await this.#client.load(url, {
        whole: this.#readWhole.has(url),
        onProgress: (progress) => this.#put(url, { phase: 'loading', ...progress }),
        signal: this.#abort.signal,
      });
      this.#loaded(url, loaded);
    } catch (reason) {
      this.#put(url, { phase: 'failed', error: asAtlasError(url, reason) });
    }
  }

  #loaded(url: string, loaded: LoadedSource): void {
    const opened = { ...loaded, sidecar: loaded.sidecar ?? this.#describe(url, loaded) };
    const source = { opened, pages: opened.pages, complete: !opened.byView, generalised: false };
    if (opened.byView) this.#views.set(url, { pages: new ViewedPages(), asked: undefined, stop: undefined });
    const view = opened.byView ? { view: { reading: false, truncated: false } } : {};
    this.#put(url, { phase: 'loaded', source, ...view });
  }

  #look(url: string, viewing: Viewing, view: SourceView): void {
    viewing.stop?.abort();
    viewing.stop = new AbortController();
    viewing.asked = view;
    const { signal } = viewing.stop;
    this.#setView(url, { reading: true, truncated: false });
    this.#running.set(
      url,
      this.#client.view(url, view, { signal }).then(
        (viewed) => {
          if (!signal.aborted) this.#settle(url, viewing, viewed);
        },
        (reason) => {
          if (!signal.aborted)
            this.#setView(url, { reading: false, truncated: false, error: asAtlasError(url, reason) });
        },
      ),
    );
  }

  #settle(url: string, { pages }: Viewing, viewed: ViewedSource): void {
    pages.settle(viewed);
    for (const { level, rows } of pages.shrink(this.#budgetBytes)) this.#client.release(url, level, rows);
    this.#setView(url, { reading: false, truncated: viewed.truncated }, viewed.complete);
  }

  #take({ url, level, page }: DeliveredPage): void {
    const viewing = this.#views.get(url);
    const status = this.status(url);
    if (!viewing || status.phase !== 'loaded' || !status.view) return;
    viewing.pages.add({ level, page });
    this.#news.add(url);
    this.#newsTimer ??= setTimeout(() => this.#tellNews(), gatherMs);
  }

  #tellNews(): void {
    this.#newsTimer = undefined;
    for (const url of this.#news) {
      const status = this.status(url);
      if (status.phase === 'loaded' && status.view) this.#setView(url, status.view);
    }
    this.#news.clear();
  }

  /** The file was replaced: what was read of it is gone. A view that is being read goes on with the new version. */
  #forget(url: string): void {
    const viewing = this.#views.get(url);
    const status = this.status(url);
    if (!viewing || status.phase !== 'loaded' || !status.view) return;
    viewing.pages.clear();
    if (viewing.asked && !status.view.reading) this.#look(url, viewing, viewing.asked);
    else this.#setView(url, status.view, false);
  }

  #setView(url: string, view: ViewStatus, complete?: boolean): void {
    const status = this.status(url);
    const viewing = this.#views.get(url);
    if (status.phase !== 'loaded' || !viewing) return;
    const { opened, complete: wasComplete } = status.source;
    const pages = viewing.pages.drawn;
    const isComplete = complete ?? wasComplete;
    const same = pages === status.source.pages && isComplete === wasComplete;
    const generalised = viewing.pages.level > 0;
    const source = same ? status.source : { opened, pages, complete: isComplete, generalised };
    this.#put(url, { phase: 'loaded', source, view });
  }

  #put(url: string, status: SourceStatus): void {
    if (this.#abort.signal.aborted) return;
    // A progress report may arrive after the file itself.
    if (status.phase === 'loading' && this.status(url).phase === 'loaded') return;
    this.#statuses.set(url, status);
    this.#events.changed();
  }
}

function sameView(one: SourceView | undefined, other: SourceView): boolean {
  return one?.viewportZoom === other.viewportZoom && one.bbox.every((side, index) => side === other.bbox[index]);
}

function asAtlasError(url: string, reason: unknown): AtlasError {
  if (reason instanceof AtlasError) return reason;
  const message = reason instanceof Error ? reason.message : String(reason);
  return new AtlasError('file-corrupt', `${url} could not be read: ${message}. Build and upload it again.`, {
    details: { url },
    cause: reason,
  });
}
