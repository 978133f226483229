import type { LoadProgress } from '../core/data-client.js';

/** Largest file that is read from a server without range support: 16 MiB. */
export const wholeFileLimitBytes = 16 * 1024 * 1024;

/** How a file is read. */
export interface ReadOptions {
  readonly onProgress?: (progress: LoadProgress) => void;
  /** Default {@link wholeFileLimitBytes}. */
  readonly wholeLimitBytes?: number;
  /** Longest pause of the server, milliseconds. Default 30,000. */
  readonly stallMs?: number;
  /** Pauses before the second and third attempt after a failure that may pass, milliseconds. Default 300 and 1,200. */
  readonly retryDelaysMs?: readonly number[];
  readonly signal?: AbortSignal;
}

/** How a file is fetched. */
export interface TransferOptions {
  /** Bytes of this answer so far. */
  readonly onBytes?: (received: number) => void;
  /** Largest answer accepted from a server that sends the whole file, bytes. */
  readonly wholeLimitBytes: number;
  /** Longest pause between bytes, milliseconds. */
  readonly stallMs: number;
  /** Pauses before the second and third attempt after a failure of server or network, milliseconds. */
  readonly retryDelaysMs: readonly number[];
  readonly cache?: RequestCache;
  readonly signal?: AbortSignal;
}

/** The options of one transfer, with the defaults filled in. */
export function transferOptions(options: ReadOptions): TransferOptions {
  const { wholeLimitBytes = wholeFileLimitBytes, stallMs = 30_000, retryDelaysMs = [300, 1200], signal } = options;
  return { wholeLimitBytes, stallMs, retryDelaysMs, ...(signal ? { signal } : {}) };
}
