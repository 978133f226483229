/** How a file is served wrongly. */
export type Misbehaviour =
  /** Answers with a status; `times` limits it to the first requests. */
  | { readonly kind: 'status'; readonly status: number; readonly times?: number }
  /** Sends everything with status 200; `chunked` without saying how much. */
  | { readonly kind: 'ignore-range'; readonly chunked?: boolean }
  /** Has fewer bytes than it says the file has. */
  | { readonly kind: 'short-body'; readonly bytes: number }
  /** Breaks the connection off in the middle of the body; `times` limits it to the first requests. */
  | { readonly kind: 'cut'; readonly times?: number }
  /** Sends bytes from one later than asked for. */
  | { readonly kind: 'wrong-range' }
  /** Sends at most so many bytes an answer, which HTTP allows. */
  | { readonly kind: 'capped'; readonly bytes: number }
  /** Does not say how large the file is. */
  | { readonly kind: 'size-hidden' }
  /** Sends a web page instead, status 200. */
  | { readonly kind: 'page' }
  /** Sends the first bytes of the body, then nothing. */
  | { readonly kind: 'stall'; readonly afterBytes: number }
  /** Sends a little at a time. */
  | { readonly kind: 'slow'; readonly chunkBytes: number; readonly pauseMs: number }
  /** Has other bytes from the second request on. */
  | { readonly kind: 'replaced'; readonly by: Uint8Array }
  /** Has other bytes at every request, always of the same length. */
  | { readonly kind: 'restless' }
  /** Gives a new ETag with every answer, though nothing changes. */
  | { readonly kind: 'restless-tag' }
  /** Compresses what it sends, ranges too. */
  | { readonly kind: 'gzip' }
  /** Sends fewer bytes than it announces in Content-Length, then closes the connection. */
  | { readonly kind: 'short-content' };

/** When a file is served wrongly, and what its answers say about its version. */
export interface ServeOptions {
  /** From this request on, counted from 1. Default 1. */
  readonly from?: number;
  /** For so many requests. Default: for good. */
  readonly count?: number;
  /** Value of Last-Modified. Default: none. */
  readonly lastModified?: string;
  /** False leaves out ETag. Default true. */
  readonly tag?: boolean;
}
