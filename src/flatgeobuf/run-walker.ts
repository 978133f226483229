import { minFeatureBytes } from './feature-run.js';
import { fileCorrupt } from './file-errors.js';
import { sizePrefixBytes } from './format.js';

/** One page in the bytes of a run. */
export interface WalkedPage {
  readonly page: number;
  /** Rows of the file. */
  readonly firstRow: number;
  readonly endRow: number;
  /** Bytes of the run. */
  readonly start: number;
  readonly end: number;
}

/** Where a run of pages lies among the features of its file. */
export interface RunPlace {
  readonly file: string;
  readonly firstRow: number;
  readonly endRow: number;
  readonly rowsPerPage: number;
}

/** Walks the size prefixes of a run while its bytes arrive, and tells where its pages lie. */
export class RunWalker {
  readonly #place: RunPlace;
  #row: number;
  #at = 0;
  #pageStart = 0;
  #pageRow: number;

  constructor(place: RunPlace) {
    this.#place = place;
    this.#row = place.firstRow;
    this.#pageRow = place.firstRow;
  }

  /** True when the last feature of the run was passed. */
  get done(): boolean {
    return this.#row === this.#place.endRow;
  }

  /** Bytes of the run that were passed so far. */
  get passed(): number {
    return this.#at;
  }

  /**
   * Pages that have become complete.
   *
   * @param received - All bytes of the run so far.
   * @throws {AtlasError} `file-corrupt` when a feature is too small to be one.
   */
  advance(received: Uint8Array): WalkedPage[] {
    const view = new DataView(received.buffer, received.byteOffset, received.byteLength);
    const { endRow, rowsPerPage } = this.#place;
    const pages: WalkedPage[] = [];
    while (this.#row < endRow) {
      const next = this.#featureEnd(view);
      if (next === undefined) return pages;
      this.#at = next;
      this.#row++;
      if (this.#row % rowsPerPage === 0 || this.#row === endRow) pages.push(this.#closePage());
    }
    return pages;
  }

  /** End of the feature at the present position; undefined while it is not there yet. */
  #featureEnd(view: DataView): number | undefined {
    if (this.#at + sizePrefixBytes > view.byteLength) return undefined;
    const size = sizePrefixBytes + view.getUint32(this.#at, true);
    if (size < minFeatureBytes) throw fileCorrupt(this.#place.file, 'a feature in it is too small to be one');
    return this.#at + size > view.byteLength ? undefined : this.#at + size;
  }

  #closePage(): WalkedPage {
    const page = {
      page: Math.floor(this.#pageRow / this.#place.rowsPerPage),
      firstRow: this.#pageRow,
      endRow: this.#row,
      start: this.#pageStart,
      end: this.#at,
    };
    this.#pageStart = this.#at;
    this.#pageRow = this.#row;
    return page;
  }
}
