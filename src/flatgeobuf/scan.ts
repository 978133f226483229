import { AtlasError } from '../core/atlas-error.js';
import type { FeaturePage } from '../core/columns.js';

/** Bytes that may still be fetched, shared by the files of one question. */
export class ByteAllowance {
  readonly totalBytes: number;
  #planned = 0;

  constructor(totalBytes: number) {
    this.totalBytes = totalBytes;
  }

  /**
   * Counts bytes that are about to be fetched.
   *
   * @throws {AtlasError} `query-too-large` with what would be fetched in all so far, and what may be.
   */
  plan(bytes: number): void {
    this.#planned += bytes;
    if (this.#planned <= this.totalBytes) return;
    const [needed, allowed] = [this.#planned, this.totalBytes];
    throw new AtlasError(
      'query-too-large',
      `The answer needs about ${needed} bytes, but only ${allowed} may be fetched. Ask about a smaller area, or allow more.`,
      { details: { bytes: needed, budget: allowed } },
    );
  }
}

/** What will be visited. */
export interface ScanPlan {
  readonly pages: number;
  /** Another number for another version of the file. */
  readonly version: number;
}

/** What a scan tells while it runs. */
export interface ScanVisitor {
  /** Reading begins, or begins anew with another version because the file was replaced: what was visited is void. */
  readonly begin: (planned: ScanPlan) => void;
  /** Features as they come; each once. `pages`: how many of those planned they are. */
  readonly visit: (page: FeaturePage, pages: number) => void | Promise<void>;
}

/** How a file is scanned. */
export interface ScanOptions {
  readonly allowance?: ByteAllowance;
  readonly signal: AbortSignal;
}
