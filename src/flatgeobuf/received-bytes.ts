/** Most bytes that are set aside before they come. */
const reservedBytes = 4 * 1024 * 1024;

/** Bytes of a file as they come, from one position on. */
export class ReceivedBytes {
  #bytes: Uint8Array;
  #length = 0;
  /** Most that may come; undefined when that is not known. */
  readonly #most: number | undefined;

  /** @param most - Bytes asked for; what comes beyond them is dropped. */
  constructor(most: number | undefined) {
    this.#most = most;
    // What a damaged file asks for may be more than there is memory; what comes is not.
    this.#bytes = new Uint8Array(Math.min(most ?? 64 * 1024, reservedBytes));
  }

  get length(): number {
    return this.#length;
  }

  /** True when all that was asked for is there. */
  get full(): boolean {
    return this.#length === this.#most;
  }

  /** What has come so far, without a copy; later bytes do not change it. */
  get view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  take(chunk: Uint8Array): void {
    const room = this.#most === undefined ? chunk.length : Math.min(chunk.length, this.#most - this.#length);
    const needed = this.#length + room;
    if (needed > this.#bytes.length) this.#grow(Math.max(needed, this.#bytes.length * 2));
    this.#bytes.set(room === chunk.length ? chunk : chunk.subarray(0, room), this.#length);
    this.#length = needed;
  }

  #grow(capacity: number): void {
    const grown = new Uint8Array(capacity);
    grown.set(this.view);
    this.#bytes = grown;
  }
}
