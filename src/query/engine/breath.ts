/** Time of work after which messages are let in, milliseconds. */
const workMs = 12;

/** Lets messages in during long work, such as the one that ends it. */
export class Breath {
  readonly #signal: AbortSignal;
  #since = performance.now();

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /** Waits for the next task when the work has taken long enough. Rejects with the signal's reason on abort. */
  take(): Promise<void> | undefined {
    this.#signal.throwIfAborted();
    if (performance.now() - this.#since < workMs) return undefined;
    return this.#rest();
  }

  async #rest(): Promise<void> {
    await nextTask();
    this.#signal.throwIfAborted();
    this.#since = performance.now();
  }
}

/** A message to oneself comes at once; a timer would wait four milliseconds. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
