/** What reading one file has cost so far: the sum over all that was asked of it. */
export interface LedgerEntry {
  /** Absolute URL of the file. */
  readonly url: string;
  readonly requests: number;
  readonly bytesFetched: number;
  /** Bytes of header, index and features that were asked for; what was fetched beyond filled gaps between them. */
  readonly bytesUsed: number;
  /** Times that a piece of index or a page was there already and cost no request. */
  readonly cacheHits: number;
  /** Size of the whole file; undefined while the server does not say. */
  readonly fileBytes: number | undefined;
}
