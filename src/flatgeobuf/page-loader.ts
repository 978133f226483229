import { concatBytes } from './byte-array.js';
import { fileTruncated } from './file-errors.js';
import { PageBlocks, type TakeBlock } from './page-blocks.js';
import type { PageFetches } from './page-fetches.js';
import type { PageIndex } from './page-index.js';
import { firstRowOf, type PageLayout, runsOf } from './page-layout.js';
import { PageStarts } from './page-starts.js';
import type { RangeReader } from './range-reader.js';
import { RunWalker, type WalkedPage } from './run-walker.js';
import { type CoalesceOptions, coalesce } from './span.js';

/** Few requests rather than many: a page between two wanted ones is cheaper than to ask around it. */
const pageReading: CoalesceOptions = {
  gapBytes: 2048,
  mostRanges: 20,
  mostGapBytes: 64 * 1024,
  mostRangeBytes: 4 * 1024 * 1024,
};

interface Run {
  readonly first: number;
  readonly end: number;
  /** The pages that are wanted; those between them come too. */
  readonly wanted: ReadonlySet<number>;
  readonly firstByte: number;
  /** Undefined when the run reaches the end of a file of unknown size. */
  readonly endByte: number | undefined;
}

/** Fetches pages of a file with an index, the wanted ones first, and keeps their bytes as long as the budget allows. */
export class PageLoader {
  readonly #reader: RangeReader;
  readonly #layout: PageLayout;
  readonly #starts: PageStarts;

  constructor(reader: RangeReader, index: PageIndex, layout: PageLayout) {
    this.#reader = reader;
    this.#layout = layout;
    this.#starts = new PageStarts(reader, index, layout);
  }

  /**
   * Takes the pages that are in memory, and begins to fetch the others.
   *
   * @param pages - The most wanted first.
   * @returns when all requests have begun; wait for them with {@link PageFetches.settled}.
   */
  async load(pages: readonly number[], take: TakeBlock, fetches: PageFetches, signal: AbortSignal): Promise<void> {
    const missing = pages.filter((page) => !this.#held(page));
    const isMissing = new Set(missing);
    this.#takeHeld(
      pages.filter((page) => !isMissing.has(page)),
      take,
    );
    if (missing.length === 0) return;
    const rank = new Map(missing.map((page, place) => [page, place]));
    const runs = await this.#plan(missing, signal);
    signal.throwIfAborted();
    const rankOf = ({ wanted }: Run) =>
      [...wanted].reduce((least, page) => Math.min(least, rank.get(page) ?? least), missing.length);
    for (const run of [...runs].sort((a, b) => rankOf(a) - rankOf(b))) {
      fetches.start(run.wanted, (stop) => this.#fetchRun(run, take, stop));
    }
  }

  /** About how many bytes have to be fetched for pages. */
  missingBytes(pages: readonly number[]): number {
    const missing = pages.filter((page) => !this.#held(page)).length;
    return missing * this.#layout.featureBytes * this.#layout.rowsPerPage;
  }

  /** Bytes of a page when no request is needed for them. */
  #held(page: number): Uint8Array | undefined {
    const first = this.#starts.of(page);
    const end = this.#starts.of(page + 1);
    return first === undefined || end === undefined ? undefined : this.#reader.held({ first, end });
  }

  #takeHeld(pages: readonly number[], take: TakeBlock): void {
    this.#reader.ledger.hit(pages.length);
    for (const run of runsOf([...pages].sort((a, b) => a - b))) {
      const pieces = range(run).flatMap((page) => this.#held(page) ?? []);
      const blocks = new PageBlocks(this.#starts.of(run.first) ?? 0, take);
      const bytes = concatBytes(pieces);
      const walker = this.#walker(run);
      for (const page of walker.advance(bytes)) blocks.add(page, bytes);
      blocks.flush(bytes);
    }
  }

  /** Groups pages to runs that one request each will fetch. */
  async #plan(pages: readonly number[], signal: AbortSignal): Promise<Run[]> {
    const perPage = this.#layout.featureBytes * this.#layout.rowsPerPage;
    const mostPages = Math.max(1, Math.floor((pageReading.mostRangeBytes ?? 1) / perPage));
    const wanted = runsOf([...pages].sort((a, b) => a - b)).flatMap((run) => split(run, mostPages));
    const borders = wanted.flatMap(({ first, end }) => [first, end]);
    await this.#starts.learn(borders, signal);
    const start = (page: number) => this.#starts.of(page) ?? Number.POSITIVE_INFINITY;
    const pageAt = new Map(borders.map((page) => [start(page), page]));
    const isWanted = new Set(pages);
    const spans = wanted.map(({ first, end }) => ({ first: start(first), end: start(end) }));
    return coalesce(spans, pageReading).map((span) => {
      const [first, end] = [pageAt.get(span.first) ?? 0, pageAt.get(span.end) ?? this.#layout.pageCount];
      const run = { first, end, wanted: new Set(range({ first, end }).filter((page) => isWanted.has(page))) };
      return { ...run, firstByte: span.first, endByte: Number.isFinite(span.end) ? span.end : undefined };
    });
  }

  async #fetchRun(run: Run, take: TakeBlock, signal: AbortSignal): Promise<void> {
    const walker = this.#walker(run);
    const blocks = new PageBlocks(run.firstByte, take);
    const onBytes = (received: Uint8Array) => {
      signal.throwIfAborted();
      for (const page of walker.advance(received)) {
        this.#remember(page, run.firstByte, received);
        if (run.wanted.has(page.page)) blocks.add(page, received);
        else blocks.flush(received);
      }
    };
    const span = run.endByte === undefined ? { first: run.firstByte } : { first: run.firstByte, end: run.endByte };
    const bytes = await this.#reader.fetch(span, { signal, onBytes });
    onBytes(bytes);
    const { file } = this.#reader.source.remote;
    if (bytes.length < (run.endByte ?? run.firstByte) - run.firstByte)
      throw fileTruncated(file, run.endByte ?? run.firstByte, run.firstByte + bytes.length);
    if (!walker.done || walker.passed !== bytes.length) throw this.#starts.disagreement();
    blocks.flush(bytes);
  }

  #remember({ page, start, end }: WalkedPage, firstByte: number, received: Uint8Array): void {
    this.#starts.found(page, firstByte + start, firstByte + end);
    this.#reader.keep(firstByte + start, received.subarray(start, end));
  }

  #walker({ first, end }: { readonly first: number; readonly end: number }): RunWalker {
    const { file } = this.#reader.source.remote;
    const { rowsPerPage } = this.#layout;
    const [firstRow, endRow] = [firstRowOf(this.#layout, first), firstRowOf(this.#layout, end)];
    return new RunWalker({ file, firstRow, endRow, rowsPerPage });
  }
}

function range({ first, end }: { readonly first: number; readonly end: number }): number[] {
  return Array.from({ length: end - first }, (_, offset) => first + offset);
}

function split(run: { first: number; end: number }, most: number): { first: number; end: number }[] {
  const count = Math.ceil((run.end - run.first) / most);
  return Array.from({ length: count }, (_, part) => ({
    first: run.first + part * most,
    end: Math.min(run.first + (part + 1) * most, run.end),
  }));
}
