/** A request for pages that follow one another in the file. */
interface RunFetch {
  /** The pages that it was begun for; those between them come too, but for nobody. */
  readonly pages: ReadonlySet<number>;
  readonly stop: AbortController;
  readonly done: Promise<void>;
}

/** The requests for pages of one file that are under way, so that a new view ends those that nobody wants any more. */
export class PageFetches {
  readonly #running = new Set<RunFetch>();

  /** True when a page is on its way. */
  isComing(page: number): boolean {
    return [...this.#running].some(({ pages, stop }) => !stop.signal.aborted && pages.has(page));
  }

  /** Begins a request; whoever waits for its pages hears of its failure by {@link settled}. */
  start(pages: ReadonlySet<number>, fetch: (signal: AbortSignal) => Promise<void>): void {
    const stop = new AbortController();
    const entry: RunFetch = { pages, stop, done: fetch(stop.signal) };
    this.#running.add(entry);
    const forget = () => this.#running.delete(entry);
    entry.done.then(forget, forget);
  }

  /** Ends the requests none of whose pages is wanted. */
  keepOnly(wanted: ReadonlySet<number>): void {
    for (const run of this.#running) if (!brings(run, wanted)) run.stop.abort();
  }

  /**
   * Ends every request.
   *
   * @param reason - What those who wait for pages get.
   */
  stopAll(reason?: unknown): void {
    for (const run of this.#running) run.stop.abort(reason);
  }

  /**
   * Resolves when no wanted page is on its way any more.
   *
   * @throws what the first request that failed threw, once the others have ended.
   */
  async settled(wanted: ReadonlySet<number>): Promise<void> {
    const runs = [...this.#running].filter((run) => brings(run, wanted));
    const results = await Promise.allSettled(runs.map(({ done }) => done));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }
}

function brings({ pages, stop }: RunFetch, wanted: ReadonlySet<number>): boolean {
  return !stop.signal.aborted && [...pages].some((page) => wanted.has(page));
}
