import { minFeatureBytes } from './feature-run.js';
import { fileCorrupt } from './file-errors.js';
import type { PageIndex } from './page-index.js';
import { firstRowOf, type PageLayout } from './page-layout.js';
import type { RangeReader } from './range-reader.js';

/** Where the pages of a file begin, as far as it is known: from the index, or because their features were passed. */
export class PageStarts {
  readonly #reader: RangeReader;
  readonly #index: PageIndex;
  readonly #layout: PageLayout;
  readonly #bytes = new Map<number, number>();

  constructor(reader: RangeReader, index: PageIndex, layout: PageLayout) {
    this.#reader = reader;
    this.#index = index;
    this.#layout = layout;
  }

  /** First byte of a page, or the end of the page before it; undefined while it is not known. */
  of(page: number): number | undefined {
    return this.#bytes.get(page);
  }

  /**
   * Looks up pages in the index.
   *
   * @param pages - Ascending.
   * @throws {AtlasError} `file-corrupt` when the features between two of them could not be where the index has them.
   */
  async learn(pages: readonly number[], signal: AbortSignal): Promise<void> {
    const unknown = [...new Set(pages)].filter((page) => !this.#bytes.has(page));
    const rows = unknown.map((page) => firstRowOf(this.#layout, page));
    const offsets = unknown.length > 0 ? await this.#index.offsets(rows, this.#reader, signal) : [];
    const learnt = new Map(unknown.map((page, place) => [page, offsets[place] ?? Number.NaN]));
    this.#requireAscending(pages.map((page) => ({ page, byte: learnt.get(page) ?? this.of(page) ?? Number.NaN })));
    for (const [page, byte] of learnt) if (Number.isFinite(byte)) this.#bytes.set(page, byte);
  }

  /**
   * Notes where a page was found to begin, and the next one.
   *
   * @throws {AtlasError} `file-corrupt` when the index says otherwise.
   */
  found(page: number, start: number, end: number): void {
    const agrees = (this.of(page) ?? start) === start && (this.of(page + 1) ?? end) === end;
    if (!agrees) throw this.disagreement();
    this.#bytes.set(page, start);
    this.#bytes.set(page + 1, end);
  }

  /** Index and features of two versions disagree too, even where the server keeps its versions back. */
  disagreement(): Error {
    return fileCorrupt(this.#reader.source.remote.file, 'its index and its features do not fit together');
  }

  #requireAscending(places: readonly { readonly page: number; readonly byte: number }[]): void {
    const most = this.#reader.total ?? Number.MAX_SAFE_INTEGER;
    let [leastRow, least] = [0, 0];
    for (const { page, byte } of places) {
      const row = firstRowOf(this.#layout, page);
      least += (row - leastRow) * minFeatureBytes;
      if (byte < least || byte > most) throw this.disagreement();
      [leastRow, least] = [row, Number.isNaN(byte) ? least : byte];
    }
  }
}
