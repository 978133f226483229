import { abortWith } from '../core/abort-with.js';

/** When a view was given up and no other follows for so long, its requests end too, milliseconds. */
const lingerMs = 100;

/** One view at a time: another one ends it, and what the two have in common goes on meanwhile. */
export class ViewTurns {
  readonly #unfollowed: () => void;
  #stop: AbortController | undefined;

  /** @param unfollowed - Ends what is under way: a view was given up, and no other came after it. */
  constructor(unfollowed: () => void) {
    this.#unfollowed = unfollowed;
  }

  /**
   * Ends the view before, and works for this one.
   *
   * @param work - Is given the signal that ends it.
   */
  async take<T>(signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    const unfollow = abortWith(stop, signal);
    try {
      return await work(stop.signal);
    } finally {
      unfollow();
      if (signal.aborted) setTimeout(() => this.#stop === stop && this.#unfollowed(), lingerMs);
    }
  }

  /** Ends the present view. @param reason - What it rejects with. */
  end(reason?: unknown): void {
    this.#stop?.abort(reason);
  }
}
