import type { LedgerEntry } from '../core/ledger.js';

/** Counts what reading one file costs. */
export class FileLedger {
  readonly #url: string;
  #requests = 0;
  #bytesFetched = 0;
  #bytesUsed = 0;
  #cacheHits = 0;
  fileBytes: number | undefined;

  /** @param url - Absolute. */
  constructor(url: string) {
    this.#url = url;
  }

  /** The sum so far. */
  get entry(): LedgerEntry {
    return {
      url: this.#url,
      requests: this.#requests,
      bytesFetched: this.#bytesFetched,
      bytesUsed: this.#bytesUsed,
      cacheHits: this.#cacheHits,
      fileBytes: this.fileBytes,
    };
  }

  requested(): void {
    this.#requests++;
  }

  fetched(bytes: number): void {
    this.#bytesFetched += bytes;
  }

  used(bytes: number): void {
    this.#bytesUsed += bytes;
  }

  hit(count = 1): void {
    this.#cacheHits += count;
  }
}
