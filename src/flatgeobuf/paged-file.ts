import type { Bbox } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import { decodeFeatures } from './decode.js';
import type { FlatGeobufHeader } from './header.js';
import { packPage } from './pack-page.js';
import type { PageBlock } from './page-blocks.js';
import { PageFetches } from './page-fetches.js';
import { type FoundRun, PageIndex } from './page-index.js';
import { firstRowOf, layOutPages, type PageLayout, pagesOfRows, runsOf } from './page-layout.js';
import { PageLoader } from './page-loader.js';
import type { RangeReader } from './range-reader.js';
import { triangulate } from './triangulate.js';

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

  constructor(reader: RangeReader, header: FlatGeobufHeader, options: PagedFileOptions) {
    this.#reader = reader;
    this.#header = header;
    this.#options = options;
    this.#index = new PageIndex(header);
    this.#layout = layOutPages(header, options.featuresBytes);
    this.#loader = new PageLoader(reader, this.#index, this.#layout);
  }

  /**
   * Delivers the pages that a view needs, those nearest to its middle first, and ends the requests of former views that
   * this one has no use for.
   *
   * @param bbox - WGS 84 degrees.
   * @returns once all of them were delivered.
   * @throws {AtlasError} when a page cannot be read; the others have been delivered. Rejects with the signal's reason.
   */
  async view(bbox: Bbox, signal: AbortSignal): Promise<PagesInView> {
    const nearest = await this.#nearest(bbox, signal);
    signal.throwIfAborted();
    const perPage = this.#layout.featureBytes * this.#layout.rowsPerPage;
    const pages = nearest.slice(0, Math.max(1, Math.floor(this.#options.viewLimitBytes / perPage)));
    const wanted = new Set(pages);
    this.#fetches.keepOnly(wanted);
    const missing = pages.filter((page) => !this.#delivered.has(page) && !this.#fetches.isComing(page));
    await this.#loader.load(missing, (block) => this.#deliver(block), this.#fetches, signal);
    await this.#fetches.settled(wanted);
    signal.throwIfAborted();
    const rows = runsOf(pages.toSorted((a, b) => a - b)).map((run) => this.#rowsOf(run));
    return { rows, truncated: pages.length < nearest.length };
  }

  /** Pages that touch a box, for a question; they are not delivered and count for nobody. */
  async pagesIn(bbox: Bbox, signal: AbortSignal): Promise<readonly FeaturePage[]> {
    const pages = await this.#nearest(bbox, signal);
    const fetches = new PageFetches();
    const stop = () => fetches.stopAll();
    signal.addEventListener('abort', stop, { once: true });
    const found: FeaturePage[] = [];
    try {
      await this.#loader.load(pages, (block) => found.push(this.#decode(block)), fetches, signal);
      await fetches.settled(new Set(pages));
    } finally {
      signal.removeEventListener('abort', stop);
    }
    return found.toSorted((a, b) => a.firstRow - b.firstRow);
  }

  /** Takes back rows that were delivered: when they are wanted again, they come again. */
  release({ first, end }: RowRun): void {
    const pages = pagesOfRows(this.#layout, { first, end });
    for (let page = pages.first; page < pages.end; page++) this.#delivered.delete(page);
  }

  /** Ends everything that is under way. */
  close(): void {
    this.#fetches.stopAll();
  }

  /** Pages that may touch a box, those nearest to its middle first. */
  async #nearest(bbox: Bbox, signal: AbortSignal): Promise<readonly number[]> {
    const found = await this.#index.find(bbox, this.#reader, signal);
    const distances = new Map<number, number>();
    for (const run of found) {
      const distance = distanceTo(bbox, run);
      const { first, end } = pagesOfRows(this.#layout, run);
      for (let page = first; page < end; page++) {
        distances.set(page, Math.min(distance, distances.get(page) ?? Number.POSITIVE_INFINITY));
      }
    }
    return [...distances].sort((a, b) => a[1] - b[1] || a[0] - b[0]).map(([page]) => page);
  }

  #deliver(block: PageBlock): void {
    const pages = pagesOfRows(this.#layout, { first: block.firstRow, end: block.endRow });
    for (let page = pages.first; page < pages.end; page++) this.#delivered.add(page);
    this.#options.deliver(this.#decode(block));
  }

  #decode({ firstRow, endRow, firstByte, bytes }: PageBlock): FeaturePage {
    this.#reader.ledger.used(bytes.length);
    const { file } = this.#reader.source.remote;
    const featureCount = endRow - firstRow;
    const page = packPage(decodeFeatures(this.#header, bytes, { file, firstRow, firstByte, featureCount }));
    return { ...page, ...triangulate(page) };
  }

  #rowsOf({ first, end }: { readonly first: number; readonly end: number }): RowRun {
    return { first: firstRowOf(this.#layout, first), end: firstRowOf(this.#layout, end) };
  }
}

/** Squared distance in degrees from the middle of a box; good enough to sort by. */
function distanceTo([west, south, east, north]: Bbox, { lng, lat }: FoundRun): number {
  return ((west + east) / 2 - lng) ** 2 + ((south + north) / 2 - lat) ** 2;
}
