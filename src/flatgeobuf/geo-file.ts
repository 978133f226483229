import { AtlasError } from '../core/atlas-error.js';
import type { Bbox } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import type { LedgerEntry } from '../core/ledger.js';
import { FileLedger } from './file-ledger.js';
import { FileReplaced } from './file-version.js';
import { type OpenedFile, openFile, type ReadOptions, readRest } from './open-file.js';
import { PagedFile, type PagesInView, type RowRun } from './paged-file.js';
import { RangeReader, type ReaderSupplies } from './range-reader.js';
import type { RangeSource } from './range-source.js';
import type { ScanOptions, ScanVisitor } from './scan.js';
import type { SearchArea } from './search-area.js';
import { sourceOfUrl } from './source-of-url.js';
import { fileChanged, remoteFile } from './transfer-errors.js';
import type { TransferOptions } from './transfer-options.js';
import { pagesOfWhole, partsOfWhole, readyPage } from './whole-pages.js';

/** What files are read with. */
export interface FileSupplies extends ReaderSupplies {
  readonly transfer: TransferOptions;
  /** Where the bytes of a file come from. Default: a web server, see {@link sourceOfUrl}. */
  readonly sourceOf?: (url: string, transfer: TransferOptions) => Promise<RangeSource>;
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

/** One version of a file, opened. */
interface OpenVersion {
  readonly reader: RangeReader;
  readonly opened: OpenedFile;
  /** Ascending. */
  readonly number: number;
  paged?: PagedFile;
}

type VersionAction<T> = (version: OpenVersion) => T | Promise<T>;

/**
 * One FlatGeobuf file on a server, opened when it is first needed, and again when it was replaced. Small files and files
 * that cannot be read in parts are read whole, all others by view.
 *
 * A replaced file is noticed by `ETag`, `Last-Modified` and the size in `Content-Range`. Other origins show only
 * `Last-Modified` unless they expose the others (`Access-Control-Expose-Headers: ETag, Content-Range`); where a server
 * shows none of them, it is noticed by index and features that do not fit together. No conditional header asks the server
 * to compare, because on other origins that would cost a preflight for every request.
 */
export class GeoFile {
  readonly url: string;
  readonly #supplies: FileSupplies;
  readonly #events: FileEvents;
  readonly #ledger: FileLedger;
  #version: OpenVersion | undefined;
  #openings = 0;
  #fresh = false;
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
    return this.#guard(({ opened }) => opened, options);
  }

  /** Reads the whole file; the pages are new ones each time. */
  readWhole(options: ReadOptions = {}): Promise<readonly FeaturePage[]> {
    return this.#guard(async ({ reader, opened: { header } }) => {
      const bytes = await readRest(reader, options);
      this.#ledger.used(bytes.length - header.indexStart);
      return pagesOfWhole(bytes, header, reader.source.remote.file);
    }, options);
  }

  /** Reads what a view needs, by the index; see {@link PagedFile.view}. */
  view(bbox: Bbox, signal: AbortSignal): Promise<PagesInView> {
    return this.#guard((version) => this.#pagedFile(version).view(bbox, signal), { signal });
  }

  /**
   * Visits the features that may touch an area, for a question; a file that is not worth being read by its index, or
   * cannot be, is visited as a whole. See {@link PagedFile.scan}.
   */
  async scan(area: SearchArea, visitor: ScanVisitor, { allowance, signal }: ScanOptions): Promise<void> {
    await this.#guard(
      async (version) => {
        const { reader, opened, number } = version;
        const { visit } = visitor;
        const begin = ({ pages }: { readonly pages: number }) => visitor.begin({ pages, version: number });
        if (!opened.small && !opened.wholeOnly) {
          await this.#pagedFile(version).scan(area, { begin, visit }, { signal, ...(allowance && { allowance }) });
          return;
        }
        allowance?.plan(missingOf(reader));
        const bytes = await readRest(reader, { signal });
        const pages = partsOfWhole(bytes, opened.header, reader.source.remote.file);
        begin({ pages: pages.length });
        for (const page of pages) await visit(page, 1);
      },
      { signal },
    );
  }

  /** Pages that touch a box, ready to be drawn and sent away. */
  async pagesIn(bbox: Bbox, signal: AbortSignal): Promise<readonly FeaturePage[]> {
    const pages: FeaturePage[] = [];
    const visit = (page: FeaturePage) => void pages.push(readyPage(page));
    await this.scan({ bboxes: [bbox] }, { begin: () => pages.splice(0), visit }, { signal });
    return pages.sort((a, b) => a.firstRow - b.firstRow);
  }

  release(rows: RowRun): void {
    this.#version?.paged?.release(rows);
  }

  /** Takes back all that was delivered. */
  releaseAll(): void {
    this.#version?.paged?.releaseAll();
  }

  close(): void {
    this.#version?.paged?.close();
  }

  /** Does something with the opened file; opens it first, and anew whenever another version of it turns up. */
  async #guard<T>(action: VersionAction<T>, options: ReadOptions): Promise<T> {
    for (let attempt = 0; attempt < mostVersions; attempt++) {
      let version: OpenVersion | undefined;
      try {
        version = await this.#current(options);
        const result = await action(version);
        // Else somebody else has found that the version is gone.
        if (version === this.#version) return result;
      } catch (error) {
        options.signal?.throwIfAborted();
        this.#forget(version, replacementOf(error, version));
      }
    }
    return this.#inOneAnswer(action, options);
  }

  /** The last resort for a file that never stays the same: one answer cannot be mixed of two versions. */
  async #inOneAnswer<T>(action: VersionAction<T>, options: ReadOptions): Promise<T> {
    try {
      return await action(await this.#current(options, true));
    } catch (error) {
      throw error instanceof FileReplaced ? fileChanged(remoteFile(this.url)) : error;
    }
  }

  /** The version that is open. When two open the file at once, the first to succeed does it for both. */
  async #current(options: ReadOptions, inOneAnswer = false): Promise<OpenVersion> {
    if (this.#version) return this.#version;
    const { sourceOf = sourceOfUrl, transfer } = this.#supplies;
    const source = await sourceOf(this.url, transfer);
    const reader = new RangeReader(source, this.#ledger, this.#supplies, {
      key: `${this.url} ${++this.#openings}`,
      fresh: this.#fresh,
      // Twice with the same date and size: such a server gives a new tag to every answer.
      trustTag: this.#tagChanges < 2,
    });
    const opened = await openFile(reader, { ...options, inOneAnswer });
    this.#version ??= { reader, opened, number: this.#openings };
    return this.#version;
  }

  #forget(version: OpenVersion | undefined, replaced: FileReplaced): void {
    this.#fresh = true;
    // Several that read at once find the same change.
    if (version !== this.#version) return;
    this.#tagChanges += replaced.tagOnly ? 1 : 0;
    this.#version = undefined;
    version?.paged?.close(replaced);
    version?.reader.drop();
    if (version) this.#events.replaced();
  }

  #pagedFile(version: OpenVersion): PagedFile {
    const { reader, opened } = version;
    version.paged ??= new PagedFile(reader, opened.header, {
      deliver: this.#events.page,
      viewLimitBytes: this.#supplies.cache.budgetBytes,
      featuresBytes: opened.featuresBytes,
    });
    return version.paged;
  }
}

/** Bytes of a file that is read whole that are not here yet, as far as its size is known. */
function missingOf(reader: RangeReader): number {
  const { start, total = 0 } = reader;
  if (reader.whole || total <= start.length) return 0;
  return reader.held({ first: start.length, end: total }) ? 0 : total - start.length;
}

/**
 * What an error says about the version: that it is gone. Contradictions in a file whose versions the server keeps back
 * may come from two of them; once the file was read past every cache, they are its own.
 *
 * @throws the error when it says nothing of the kind.
 */
function replacementOf(error: unknown, version: OpenVersion | undefined): FileReplaced {
  if (error instanceof FileReplaced) return error;
  const isContradiction =
    error instanceof AtlasError && (error.code === 'file-corrupt' || error.code === 'file-truncated');
  const mayBeMixed = version !== undefined && !version.reader.isDated && !version.reader.isFresh;
  if (isContradiction && mayBeMixed) return new FileReplaced(false);
  throw error;
}
