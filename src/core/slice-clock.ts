/** How long one slice of work lasts by default, milliseconds: short enough to leave a frame its time. */
const defaultSliceMs = 8;

/** How work is cut into slices. */
export interface SliceOptions {
  /** Default 8. */
  readonly sliceMs?: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Cuts long work into slices so that the page stays responsive: ask {@link isDue} every few hundred steps and await
 * {@link pause} when it is.
 */
export class SliceClock {
  readonly #sliceMs: number;
  readonly #signal: AbortSignal | undefined;
  #began = performance.now();
  /** Pauses made so far. */
  pauses = 0;

  constructor({ sliceMs = defaultSliceMs, signal }: SliceOptions = {}) {
    this.#sliceMs = sliceMs;
    this.#signal = signal;
  }

  /** True when the slice has lasted long enough. */
  isDue(): boolean {
    return performance.now() - this.#began >= this.#sliceMs;
  }

  /**
   * Lets everything else on the page have its turn.
   *
   * @throws The signal's reason, once it is aborted.
   */
  async pause(): Promise<void> {
    this.pauses++;
    await nextTask();
    this.#signal?.throwIfAborted();
    this.#began = performance.now();
  }
}

/** A timer would be held back to 4 ms when nested; a message is not. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
