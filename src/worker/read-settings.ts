/** How a data client reads; plain data, so that a worker can be told. */
export interface ReadSettings {
  /** Memory for bytes of files, and the most that one view of a file may want, bytes. Default 64,000,000. */
  readonly dataBudgetBytes?: number;
  /** Whether cookies and the like go to other origins too, as `fetch` has it. Default `same-origin`. */
  readonly credentials?: RequestCredentials;
  /** Sent with every request for a file, such as `Authorization`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Origins that both go to; every one when left out. */
  readonly origins?: readonly string[];
}
