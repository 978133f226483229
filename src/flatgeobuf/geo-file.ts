import type { Bbox } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import type { LedgerEntry } from '../core/ledger.js';
import { FileLedger } from './file-ledger.js';
import { FileReplaced } from './file-version.js';
import { type OpenedFile, openFile, type ReadOptions, readRest } from './open-file.js';
import { PagedFile, type PagesInView, type RowRun } from './paged-file.js';
import { RangeReader, type ReaderSupplies } from './range-reader.js';
import { sourceOfUrl } from './source-of-url.js';
import { fileChanged } from './transfer-errors.js';
import type { TransferOptions } from './transfer-options.js';
import { pagesOfWhole } from './whole-pages.js';

/** What files are read with. */
export interface FileSupplies extends ReaderSupplies {
  readonly transfer: TransferOptions;
}

/** Who hears of a file. */
export interface FileEvents {
  /** A page was read that a view wants. */
  readonly page: (page: FeaturePage) => void;
  /** The file was replaced on its server: pages read before belong to a version that is gone. */
  readonly replaced: () => void;
}

/** How often a file may change under the reader's hands before it is given up. */
const mostVersions = 4;

/**
 * One FlatGeobuf file on a server, opened when it is first needed, and again when it was replaced. Small files and files
 * that cannot be read in parts are read whole, all others by view.
 */
export class GeoFile {
  readonly url: string;
  readonly #supplies: FileSupplies;
  readonly #events: FileEvents;
  readonly #ledger: FileLedger;
  #reader: Promise<RangeReader> | undefined;
  #opened: OpenedFile | undefined;
  #paged: PagedFile | undefined;
  #trustTag = true;
  #tagChanges = 0;

  /** @param url - Absolute. */
  constructor(url: string, supplies: FileSupplies, events: FileEvents) {
    this.url = url;
    this.#supplies = supplies;
    this.#events = events;
    this.#ledger = new FileLedger(url);
  }

  get ledger(): LedgerEntry {
    return this.#ledger.entry;
  }

  /** Reads the beginning of the file, once; see {@link openFile}. */
  open(options: ReadOptions = {}): Promise<OpenedFile> {
    return this.#guard((_, opened) => Promise.resolve(opened), options);
  }

  /** Reads the whole file; the pages are new ones each time. */
  readWhole(options: ReadOptions = {}): Promise<readonly FeaturePage[]> {
    return this.#guard(async (reader, { header }) => {
      const bytes = await readRest(reader, options);
      this.#ledger.used(bytes.length - header.indexStart);
      return pagesOfWhole(bytes, header, reader.source.remote.file);
    }, options);
  }

  /** Reads what a view needs, by the index; see {@link PagedFile.view}. */
  view(bbox: Bbox, signal: AbortSignal): Promise<PagesInView> {
    return this.#guard((reader, opened) => this.#pagedFile(reader, opened).view(bbox, signal), { signal });
  }

  /** Pages that touch a box, for a question. */
  async pagesIn(bbox: Bbox, signal: AbortSignal): Promise<readonly FeaturePage[]> {
    const { small, wholeOnly } = await this.open({ signal });
    if (small || wholeOnly) return this.readWhole({ signal });
    return this.#guard((reader, opened) => this.#pagedFile(reader, opened).pagesIn(bbox, signal), { signal });
  }

  release(rows: RowRun): void {
    this.#paged?.release(rows);
  }

  close(): void {
    this.#paged?.close();
  }

  /** Does something with the opened file; opens it first, and anew whenever another version of it turns up. */
  async #guard<T>(
    action: (reader: RangeReader, opened: OpenedFile) => T | Promise<T>,
    options: ReadOptions,
  ): Promise<T> {
    for (let version = 0; version < mostVersions; version++) {
      const reader = await this.#makeReader();
      try {
        const fresh = version > 0;
        this.#opened ??= await openFile(reader, { ...options, fresh, trustTag: this.#trustTag });
        return await action(reader, this.#opened);
      } catch (error) {
        if (!(error instanceof FileReplaced)) throw error;
        options.signal?.throwIfAborted();
        this.#forget(error);
      }
    }
    return this.#inOneAnswer(action, options);
  }

  /** The last resort for a file that never stays the same: one answer cannot be mixed of two versions. */
  async #inOneAnswer<T>(
    action: (reader: RangeReader, opened: OpenedFile) => T | Promise<T>,
    options: ReadOptions,
  ): Promise<T> {
    const reader = await this.#makeReader();
    try {
      this.#opened = await openFile(reader, { ...options, fresh: true, trustTag: true, inOneAnswer: true });
      return await action(reader, this.#opened);
    } catch (error) {
      throw error instanceof FileReplaced ? fileChanged(reader.source.remote) : error;
    }
  }

  #forget({ tagOnly }: FileReplaced): void {
    this.#tagChanges += tagOnly ? 1 : 0;
    // Twice with the same date and size: such a server gives a new tag to every answer.
    this.#trustTag = this.#tagChanges < 2;
    const wasRead = this.#opened !== undefined;
    this.#paged?.close();
    this.#opened = undefined;
    this.#paged = undefined;
    if (wasRead) this.#events.replaced();
  }

  #pagedFile(reader: RangeReader, { header, featuresBytes }: OpenedFile): PagedFile {
    this.#paged ??= new PagedFile(reader, header, {
      deliver: this.#events.page,
      viewLimitBytes: this.#supplies.cache.budgetBytes,
      featuresBytes,
    });
    return this.#paged;
  }

  #makeReader(): Promise<RangeReader> {
    this.#reader ??= sourceOfUrl(this.url, this.#supplies.transfer).then(
      (source) => new RangeReader(source, this.#ledger, this.#supplies),
    );
    return this.#reader;
  }
}
