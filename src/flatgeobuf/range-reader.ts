import type { ByteCache } from './byte-cache.js';
import { fileTruncated } from './file-errors.js';
import type { FileLedger } from './file-ledger.js';
import { FileReplaced, requireSameVersion, type VersionCheck } from './file-version.js';
import type { RangeAnswer, RangeSource } from './range-source.js';
import { ReceivedBytes } from './received-bytes.js';
import type { RequestSlots } from './request-slots.js';
import { retryPassing } from './retry.js';
import { type CoalesceOptions, coalesce, type Span } from './span.js';
import { tooManyBytes } from './transfer-errors.js';

/** What readers of several files share. */
export interface ReaderSupplies {
  readonly cache: ByteCache;
  readonly slots: RequestSlots;
  /** Pauses before further attempts after a failure that may pass, milliseconds. */
  readonly retryDelaysMs: readonly number[];
}

/** How one piece is fetched. */
export interface FetchOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called with all that has come of the range whenever more has come. */
  readonly onBytes?: (received: Uint8Array) => void;
  /** Called with the number of bytes that have come, of the range or of the whole file. */
  readonly onProgress?: (bytes: number) => void;
}

/** How one version of a file is read. */
export interface VersionOptions {
  /** Name of the version in the cache, no other's. */
  readonly key: string;
  /** True passes by stored answers. */
  readonly fresh: boolean;
  /** False when the server is known to change its ETag without changing the file. */
  readonly trustTag: boolean;
}

/**
 * Reads pieces of one version of one file: from memory where they are there, else by as few requests as make sense.
 * Every answer is held against the first one, so that two versions are never mixed; another version needs another
 * reader.
 */
export class RangeReader {
  readonly source: RangeSource;
  readonly ledger: FileLedger;
  readonly #supplies: ReaderSupplies;
  readonly #options: VersionOptions;
  #check: VersionCheck | undefined;
  /** The file's beginning, or all of it when the server knows no ranges; kept as long as the file is open. */
  #start: Uint8Array = new Uint8Array();
  #whole = false;

  constructor(source: RangeSource, ledger: FileLedger, supplies: ReaderSupplies, options: VersionOptions) {
    this.source = source;
    this.ledger = ledger;
    this.#supplies = supplies;
    this.#options = options;
  }

  /** All bytes read by {@link open}. */
  get start(): Uint8Array {
    return this.#start;
  }

  /** True when the server sent the whole file instead of a range of it. */
  get whole(): boolean {
    return this.#whole;
  }

  /** Size of the file; undefined when the server keeps it back. */
  get total(): number | undefined {
    return this.#whole ? this.#start.length : this.#check?.version.total;
  }

  /** True when answers can be told apart by more than their size. */
  get isDated(): boolean {
    const { etag, lastModified } = this.#check?.version ?? {};
    return etag !== undefined || lastModified !== undefined;
  }

  /** True when stored answers are passed by. */
  get isFresh(): boolean {
    return this.#options.fresh;
  }

  /**
   * Reads the beginning of the file.
   *
   * @param bytes - How many to ask for; infinite for the whole file in one answer.
   */
  async open(bytes: number, options: FetchOptions): Promise<void> {
    const start = await this.fetch(Number.isFinite(bytes) ? { first: 0, end: bytes } : { first: 0 }, options);
    if (!this.#whole) this.#start = start.slice();
    this.ledger.fileBytes = this.total;
  }

  /** Takes the whole file, fetched in one go, as what is kept. */
  keepWhole(bytes: Uint8Array): void {
    this.#start = bytes;
    this.#whole = true;
  }

  /** The bytes of a piece when no request is needed for them. */
  held({ first, end }: Span): Uint8Array | undefined {
    if (end <= this.#start.length) return this.#start.subarray(first, end);
    const piece = this.#supplies.cache.get(this.#options.key, first);
    return piece && piece.length >= end - first ? piece.subarray(0, end - first) : undefined;
  }

  /** Keeps a piece for as long as the budget allows. */
  keep(first: number, piece: Uint8Array): void {
    if (first + piece.length > this.#start.length) this.#supplies.cache.put(this.#options.key, first, piece);
  }

  /** Gives up what is kept, since the file has another version. */
  drop(): void {
    this.#supplies.cache.drop(this.#options.key);
  }

  /**
   * Reads small pieces, which are kept.
   *
   * @returns The bytes of each, in the order of the spans.
   * @throws {AtlasError} `file-truncated` when the file ends before one of them; else as the source does.
   */
  async read(spans: readonly Span[], how: CoalesceOptions, signal?: AbortSignal): Promise<Uint8Array[]> {
    const pieces = spans.map((span) => this.held(span));
    this.ledger.hit(pieces.filter((piece) => piece !== undefined).length);
    const missing = spans.filter((_, index) => pieces[index] === undefined);
    const ranges = coalesce(missing, how);
    const fetched = await Promise.all(ranges.map((range) => this.fetch(range, { signal })));
    return spans.map((span, index) => {
      const piece = pieces[index] ?? this.#cut(span, ranges, fetched);
      this.ledger.used(piece.length);
      return piece;
    });
  }

  /**
   * Fetches one range, again after failures that may pass, from where it broke off. What comes is not kept; what is kept
   * already is not fetched.
   *
   * @returns Fewer bytes than asked for only at the end of the file.
   */
  async fetch(span: { first: number; end?: number }, options: FetchOptions = {}): Promise<Uint8Array> {
    const { first, end = this.#whole ? this.#start.length : undefined } = span;
    const held = end === undefined ? undefined : this.held({ first, end });
    if (held) return held;
    const received = new ReceivedBytes(end === undefined ? undefined : end - first);
    const { slots, retryDelaysMs } = this.#supplies;
    let ended = false;
    await slots.run(options.signal, async () => {
      while (!ended && !received.full) {
        const before = received.length;
        ended = await retryPassing(retryDelaysMs, options.signal, () => this.#attempt(first, end, received, options));
        ended ||= received.length === before || end === undefined;
      }
    });
    if (!this.#whole) return received.view;
    return this.#start.subarray(first, end);
  }

  /** One request. @returns whether nothing more can come. */
  async #attempt(
    first: number,
    end: number | undefined,
    received: ReceivedBytes,
    { signal, onBytes, onProgress }: FetchOptions,
  ): Promise<boolean> {
    const whole = new ReceivedBytes(undefined);
    let status: RangeAnswer['status'] = 'part';
    this.ledger.requested();
    const take = (chunk: Uint8Array) => {
      this.ledger.fetched(chunk.length);
      if (status === 'outside') return;
      if (status === 'whole') whole.take(chunk);
      else if (end !== undefined && received.length + chunk.length > end - first)
        throw tooManyBytes(this.source.remote);
      else received.take(chunk);
      onProgress?.(status === 'whole' ? whole.length : received.length);
      if (status === 'part') onBytes?.(received.view);
    };
    const begin = (answer: RangeAnswer) => {
      status = answer.status;
      this.#compare(answer);
    };
    await this.source.read(first + received.length, end, { begin, take }, { fresh: this.#options.fresh, signal });
    if (wasWhole(status)) this.#takeWhole(whole.view);
    return status !== 'part' || first + received.length === this.total;
  }

  #compare({ status, version }: RangeAnswer): void {
    if (status === 'outside') {
      // The file has become shorter than it was when it was opened.
      if (this.#check?.version.total !== undefined) throw new FileReplaced(false);
      return;
    }
    if (this.#check) requireSameVersion(this.#check, version);
    else this.#check = { version, trustTag: this.#options.trustTag };
  }

  /** Its size is known only at its end, because a compressed answer announces another one. */
  #takeWhole(bytes: Uint8Array): void {
    const total = this.#check?.version.total ?? bytes.length;
    if (bytes.length !== total) throw new FileReplaced(false);
    this.keepWhole(bytes);
    this.ledger.fileBytes = bytes.length;
  }

  #cut(span: Span, ranges: readonly Span[], fetched: readonly Uint8Array[]): Uint8Array {
    const index = ranges.findIndex((range) => range.first <= span.first && span.end <= range.end);
    const from = span.first - (ranges[index]?.first ?? 0);
    const piece = (fetched[index] ?? new Uint8Array()).subarray(from, from + span.end - span.first);
    const { file } = this.source.remote;
    if (piece.length < span.end - span.first) throw fileTruncated(file, span.end, span.first + piece.length);
    this.keep(span.first, piece);
    return piece;
  }
}

/** Asked by a function, since the compiler does not see that the sink has set it. */
function wasWhole(status: RangeAnswer['status']): boolean {
  return status === 'whole';
}
