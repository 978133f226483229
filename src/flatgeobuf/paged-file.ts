import type { Bbox } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import { BlockQueue } from './block-queue.js';
import { decodeFeatures } from './decode.js';
import type { FlatGeobufHeader } from './header.js';
import { type NearestPages, nearestPages, pagesFound } from './nearest-pages.js';
import type { PageBlock } from './page-blocks.js';
import { PageFetches } from './page-fetches.js';
import { PageIndex } from './page-index.js';
import { firstRowOf, layOutPages, type PageLayout, pagesOfRows, runsOf } from './page-layout.js';
import { PageLoader } from './page-loader.js';
import type { RangeReader } from './range-reader.js';
import type { ScanOptions, ScanVisitor } from './scan.js';
import type { SearchArea } from './search-area.js';
import { untilAborted } from './until-aborted.js';
import { ViewTurns } from './view-turns.js';
import { readyPage } from './whole-pages.js';

/** Rows of a file from `first` to before `end`. */
export interface RowRun {
  readonly first: number;
  readonly end: number;
}

/** What of a file a view shows. */
export interface PagesInView {
  /** Ascending and disjoint. */
  readonly rows: readonly RowRun[];
  /** True when the view has more than may be read at once: only what is nearest to its middle is there. */
  readonly truncated: boolean;
}

/** Who visits the pages of one version of a file. */
export interface PagedVisitor extends Pick<ScanVisitor, 'visit'> {
  readonly begin: (planned: { readonly pages: number }) => void;
}

/** How a file is paged. */
export interface PagedFileOptions {
  /** Gets every page as it comes, for as long as it has not been released. */
  readonly deliver: (page: FeaturePage) => void;
  /** Most bytes of features that one view may want. */
  readonly viewLimitBytes: number;
  /** Bytes of all features, or nearly so. */
  readonly featuresBytes: number;
}

/**
 * A file with an index, read page by page: what a view needs and nobody has yet. A page is delivered once until it is
 * released, so that no feature is ever drawn or counted twice.
 */
export class PagedFile {
  readonly #reader: RangeReader;
  readonly #header: FlatGeobufHeader;
  readonly #options: PagedFileOptions;
  readonly #index: PageIndex;
  readonly #layout: PageLayout;
  readonly #loader: PageLoader;
  readonly #fetches = new PageFetches();
  readonly #delivered = new Set<number>();
  readonly #turns = new ViewTurns(() => this.#fetches.stopAll());
  #closed = false;

  constructor(reader: RangeReader, header: FlatGeobufHeader, options: PagedFileOptions) {
    this.#reader = reader;
    this.#header = header;
    this.#options = options;
    this.#index = new PageIndex(header);
    this.#layout = layOutPages(header, options.featuresBytes);
    this.#loader = new PageLoader(reader, this.#index, this.#layout);
  }

  /**
   * Delivers the pages that a view needs, those nearest to its middle first. The view before it ends, and so do those of
   * its requests that this one has no use for.
   *
   * @param bbox - WGS 84 degrees; `west > east` crosses the antimeridian.
   * @returns once all of them were delivered.
   * @throws {AtlasError} when a page cannot be read; the others have been delivered. Rejects with the signal's reason,
   * or with an `AbortError` when another view began.
   */
  view(bbox: Bbox, signal: AbortSignal): Promise<PagesInView> {
    return this.#turns.take(signal, (stop) => this.#viewUntil(bbox, stop));
  }

  async #viewUntil(bbox: Bbox, signal: AbortSignal): Promise<PagesInView> {
    const perPage = this.#layout.featureBytes * this.#layout.rowsPerPage;
    const most = Math.max(1, Math.floor(this.#options.viewLimitBytes / perPage));
    const { pages, truncated } = await this.#nearest(bbox, most, signal);
    signal.throwIfAborted();
    const wanted = new Set(pages);
    this.#fetches.keepOnly(wanted);
    const missing = pages.filter((page) => !this.#delivered.has(page) && !this.#fetches.isComing(page));
    await this.#loader.load(missing, (block) => this.#deliver(block), this.#fetches, signal);
    await untilAborted(this.#fetches.settled(wanted), signal);
    const rows = runsOf([...pages].sort((a, b) => a - b)).map((run) => this.#rowsOf(run));
    return { rows, truncated };
  }

  /**
   * Visits the features that may touch an area, as they come; they are not delivered and count for nobody. Pages come
   * without triangles, and refer to the bytes of the file.
   *
   * @throws {AtlasError} `query-too-large` before anything is fetched; else when a page cannot be read.
   */
  async scan(area: SearchArea, { begin, visit }: PagedVisitor, { allowance, signal }: ScanOptions): Promise<void> {
    const found = await this.#index.find(area, this.#reader, Number.POSITIVE_INFINITY, signal);
    const pages = pagesFound(found, this.#layout);
    allowance?.plan(this.#loader.missingBytes(pages));
    begin({ pages: pages.length });
    const queue = new BlockQueue();
    const fetches = new PageFetches();
    const stop = () => {
      fetches.stopAll(signal.reason);
      queue.fail(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
    const loading = this.#loader.load(pages, queue.push, fetches, signal);
    loading.then(() => fetches.settled(new Set(pages))).then(() => queue.end(), queue.fail.bind(queue));
    try {
      for await (const block of queue.blocks()) {
        const { first, end } = pagesOfRows(this.#layout, { first: block.firstRow, end: block.endRow });
        await visit(this.#decode(block), end - first);
      }
    } finally {
      signal.removeEventListener('abort', stop);
      fetches.stopAll();
    }
  }

  /** Takes back all that was delivered. */
  releaseAll(): void {
    this.#delivered.clear();
  }

  /** Takes back rows that were delivered: when they are wanted again, they come again. */
  release({ first, end }: RowRun): void {
    const pages = pagesOfRows(this.#layout, { first, end });
    for (let page = pages.first; page < pages.end; page++) this.#delivered.delete(page);
  }

  /**
   * Ends the view and everything that is under way for it; nothing is delivered from now on.
   *
   * @param reason - What the view rejects with.
   */
  close(reason?: unknown): void {
    this.#closed = true;
    this.#turns.end(reason);
    this.#fetches.stopAll(reason);
  }

  async #nearest(bbox: Bbox, most: number, signal: AbortSignal): Promise<NearestPages> {
    const found = await this.#index.find({ bboxes: [bbox] }, this.#reader, most * this.#layout.rowsPerPage, signal);
    return nearestPages(found, bbox, this.#layout, most);
  }

  #deliver(block: PageBlock): void {
    if (this.#closed) return;
    const page = readyPage(this.#decode(block));
    const pages = pagesOfRows(this.#layout, { first: block.firstRow, end: block.endRow });
    for (let number = pages.first; number < pages.end; number++) this.#delivered.add(number);
    this.#options.deliver(page);
  }

  #decode({ firstRow, endRow, firstByte, bytes }: PageBlock): FeaturePage {
    this.#reader.ledger.used(bytes.length);
    const { file } = this.#reader.source.remote;
    const featureCount = endRow - firstRow;
    return decodeFeatures(this.#header, bytes, { file, firstRow, firstByte, featureCount });
  }

  #rowsOf({ first, end }: { readonly first: number; readonly end: number }): RowRun {
    return { first: firstRowOf(this.#layout, first), end: firstRowOf(this.#layout, end) };
  }
}
