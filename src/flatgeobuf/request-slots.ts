/** Default number of requests under way at once: what browsers allow to one server under HTTP/1.1. */
export const defaultParallelRequests = 6;

/** Lets a number of requests run at once; the others wait their turn. */
export class RequestSlots {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number = defaultParallelRequests) {
    this.#free = count;
  }

  /** Runs a request when it is its turn; one whose signal aborted meanwhile is not begun. */
  async run<T>(signal: AbortSignal | undefined, request: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      signal?.throwIfAborted();
      return await request();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}
