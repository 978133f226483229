import type { Bbox } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import type { LoadedSource, RowRange, SourceView, ViewedSource } from '../core/data-client.js';
import type { AskedService } from '../core/feature-service.js';
import type { LedgerEntry } from '../core/ledger.js';
import { FileLedger } from '../flatgeobuf/file-ledger.js';
import type { FileSupplies } from '../flatgeobuf/geo-file.js';
import type { ScanOptions, ScanVisitor } from '../flatgeobuf/scan.js';
import type { SearchArea } from '../flatgeobuf/search-area.js';
import { untilAborted } from '../flatgeobuf/until-aborted.js';
import { ViewTurns } from '../flatgeobuf/view-turns.js';
import { readyPage } from '../flatgeobuf/whole-pages.js';
import { askedService } from './asked-service.js';
import { CellReader } from './cell-reader.js';
import { FeatureRows, pageOfRun, type RunMaker } from './feature-runs.js';
import { HeldCells } from './held-cells.js';
import { type OpenedService, openService } from './opened-service.js';
import type { WindowReader } from './read-window.js';
import { scanService } from './scan-service.js';
import { ServiceConnection } from './service-connection.js';
import { readView } from './view-reader.js';
import { runsInView } from './view-rows.js';

/** Defaults of what a publisher may set. */
const defaultPageSize = 5000;
const defaultLimit = 20_000;

/** About how many bytes one answer should have at most. */
const answerBytes = 4_000_000;

/** An opened service, and what of it is here. */
interface OpenSource extends OpenedService {
  readonly window: WindowReader;
  readonly maker: RunMaker;
  readonly held: HeldCells;
  readonly cells: CellReader;
  /** Most features of a view. */
  readonly limit: number;
}

/**
 * A collection of features on a server, read by view: to whoever draws and asks it is like a large file. The unit of asking
 * and keeping is a cell of a grid; a cell is delivered whole, after all that the server said was found to hold, or not.
 */
export class ServiceSource {
  readonly #service: AskedService;
  readonly #supplies: FileSupplies;
  readonly #deliver: (page: FeaturePage) => void;
  readonly #ledger: FileLedger;
  readonly #connection: ServiceConnection;
  readonly #url: string;
  #opening: Promise<OpenSource> | undefined;
  readonly #turns = new ViewTurns(() => this.#stopAll());
  #closed = false;

  /**
   * @param url - Address that stands for the service.
   * @param deliver - Gets every page as it comes.
   * @throws {AtlasError} `value-invalid` for another address.
   */
  constructor(url: string, supplies: FileSupplies, deliver: (page: FeaturePage) => void) {
    this.#url = url;
    this.#service = askedService(url);
    this.#supplies = supplies;
    this.#deliver = deliver;
    this.#ledger = new FileLedger(url);
    const name = this.#service.kind === 'wfs' ? this.#service.typeName : this.#service.collection;
    this.#connection = new ServiceConnection(name, supplies, this.#ledger);
  }

  get ledger(): LedgerEntry {
    return this.#ledger.entry;
  }

  /** What is known of the service; see {@link openService}. */
  async load(signal: AbortSignal | undefined): Promise<LoadedSource> {
    const { columns, total } = await this.#open(signal);
    return {
      pages: [],
      byView: true,
      columns: columns.columns.map(({ name }) => name),
      columnTypes: columns.types,
      featureCount: total,
      sidecar: undefined,
      bytesFetched: this.#ledger.entry.bytesFetched,
      notices: [],
    };
  }

  /** To whoever asks, a service is a file that is never worth being read whole. */
  async open({ signal }: { readonly signal?: AbortSignal | undefined } = {}) {
    await this.#open(signal);
    return { small: false, wholeOnly: false };
  }

  /**
   * Delivers what a view needs and is not delivered. The view before it ends, and so do those of its requests that this one
   * has no use for.
   *
   * @throws {AtlasError} when something cannot be read; the rest is delivered. Rejects with the signal's reason, or with an
   * `AbortError` when another view began.
   */
  view({ bbox }: SourceView, signal: AbortSignal): Promise<ViewedSource> {
    return this.#turns.take(signal, (stop) => this.#viewUntil(bbox, stop));
  }

  async #viewUntil(bbox: Bbox, signal: AbortSignal): Promise<ViewedSource> {
    const { cells, held, maker, limit } = await this.#open(signal);
    signal.throwIfAborted();
    cells.keepOnly([bbox]);
    const view = runsInView(held, (run) => {
      if (!this.#closed) this.#deliver(readyPage(pageOfRun(run, maker)));
    });
    const truncated = await untilAborted(readView(bbox, { cells, limit, signal, take: view.take }), signal);
    held.shrink();
    return { level: 0, complete: false, truncated, rows: view.rows() };
  }

  /** Visits all features that may touch an area, for a question; see {@link scanService}. */
  async scan(area: SearchArea, visitor: ScanVisitor, options: ScanOptions): Promise<void> {
    const { window, maker, featureBytes } = await this.#open(options.signal);
    await scanService(area, visitor, options, { window, maker, featureBytes });
  }

  /** Pages that touch a box, ready to be sent away: from cells that are here, else from the server. */
  async pagesIn(bbox: Bbox, signal: AbortSignal): Promise<readonly FeaturePage[]> {
    const { held, maker } = await this.#open(signal);
    const runs = held.around(bbox);
    if (runs) return runs.map((run) => readyPage(pageOfRun(run, maker)));
    const pages: FeaturePage[] = [];
    const visit = (page: FeaturePage) => void pages.push(readyPage(page));
    await this.scan({ bboxes: [bbox] }, { begin: () => {}, visit }, { signal });
    return pages.sort((a, b) => a.firstRow - b.firstRow);
  }

  /** Takes back rows that were delivered. */
  async release(rows: readonly RowRange[]): Promise<void> {
    const opened = await this.#opening?.catch(() => undefined);
    for (const range of rows) opened?.held.release(range);
  }

  /** Ends everything that is under way; nothing is delivered from now on. */
  close(): void {
    this.#closed = true;
    this.#turns.end();
    this.#stopAll();
  }

  #stopAll(): void {
    this.#opening?.then(
      ({ cells }) => cells.keepOnly([]),
      () => {},
    );
  }

  /** Opened once, whoever waits; again after a failure. What one asker gives up another may still want. */
  #open(signal: AbortSignal | undefined): Promise<OpenSource> {
    this.#opening ??= this.#opened();
    const opening = this.#opening;
    opening.catch(() => {
      if (this.#opening === opening) this.#opening = undefined;
    });
    return untilAborted(opening, signal);
  }

  async #opened(): Promise<OpenSource> {
    const { id, crs = 'CRS84', pageSize: asked = defaultPageSize, limit: most = defaultLimit } = this.#service;
    const connection = this.#connection;
    const { budgetBytes } = this.#supplies.cache;
    const opened = await openService(this.#service, connection, undefined);
    const { protocol, columns, total, extent, featureBytes } = opened;
    const limit = Math.max(1, Math.min(most, Math.floor(budgetBytes / featureBytes)));
    const pageSize = Math.max(1, Math.min(asked, Math.floor(answerBytes / featureBytes)));
    const window: WindowReader = { protocol, connection, id, crs, pageSize };
    const maker: RunMaker = { rows: new FeatureRows(), columns, connection, url: this.#url };
    const held = new HeldCells(budgetBytes);
    // A cell in one answer: pages of what a server keeps in no order may overlap.
    const mostInCell = Math.min(Math.ceil(limit / 4), pageSize);
    const cells = new CellReader({ window, maker, held, mostInCell, total, extent });
    return { ...opened, window, maker, held, cells, limit };
  }
}
