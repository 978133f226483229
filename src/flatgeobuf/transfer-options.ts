/** Largest file that is read from a server without range support: 16 MiB. */
export const wholeFileLimitBytes = 16 * 1024 * 1024;

/** How files are fetched. */
export interface TransferOptions {
  /** Largest answer accepted from a server that sends the whole file, bytes. */
  readonly wholeLimitBytes: number;
  /** Longest pause between bytes, milliseconds. */
  readonly stallMs: number;
  /** Pauses before the second and third attempt after a failure of server or network, milliseconds. */
  readonly retryDelaysMs: readonly number[];
  /** Whether cookies and the like go to other origins too, as `fetch` has it. */
  readonly credentials: RequestCredentials;
  /** Sent with every request, such as `Authorization`. To other origins they cost a preflight. */
  readonly headers: Readonly<Record<string, string>>;
  /** Origins that both go to; every one when left out. */
  readonly origins?: readonly string[];
}

/** The options of transfers, with the defaults filled in. */
export function transferOptions(options: Partial<TransferOptions> = {}): TransferOptions {
  return {
    wholeLimitBytes: wholeFileLimitBytes,
    stallMs: 30_000,
    retryDelaysMs: [300, 1200],
    credentials: 'same-origin',
    headers: {},
    ...options,
  };
}
