import { abortWith } from '../core/abort-with.js';
import { AtlasError } from '../core/atlas-error.js';
import type { LngLat } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import {
  type DataEvents,
  type FoundRow,
  type HeldFile,
  heldBase,
  type LoadedSource,
  type LoadOptions,
  type RowRange,
  type SourceView,
  type ViewedSource,
} from '../core/data-client.js';
import { isServiceAddress } from '../core/feature-service.js';
import type { LedgerEntry } from '../core/ledger.js';
import type { QueryOutcome, QueryTask, QueryTaskOptions } from '../core/query-task.js';
import { blobRangeSource } from '../flatgeobuf/blob-range-source.js';
import { ByteCache } from '../flatgeobuf/byte-cache.js';
import type { FileSupplies } from '../flatgeobuf/geo-file.js';
import type { OpenedFile } from '../flatgeobuf/open-file.js';
import { readSidecar, type SidecarAnswer } from '../flatgeobuf/read-sidecar.js';
import { RequestSlots } from '../flatgeobuf/request-slots.js';
import { sourceOfUrl } from '../flatgeobuf/source-of-url.js';
import { transferOptions } from '../flatgeobuf/transfer-options.js';
import { bboxAround, identify } from '../query/identify.js';
import type { ServiceSource } from '../services/service-source.js';
import { columnTypesOf } from './column-types.js';
import { FileLevels } from './file-levels.js';
import type { ReadSettings } from './read-settings.js';
import { RunFiles } from './run-files.js';

const noSidecar = { sidecar: undefined, bytesFetched: 0 };

/** Reads files and answers questions about them. It runs in the worker, or on the main thread where none may run. */
export class SourceStore {
  readonly #supplies: FileSupplies;
  readonly #events: Omit<DataEvents, 'ledger'>;
  readonly #sources = new Map<string, FileLevels>();
  readonly #held = new Map<string, HeldFile>();
  /** Collections on servers, read by a program that is fetched with the first of them. */
  readonly #services = new Map<string, Promise<ServiceSource>>();
  readonly #openServices = new Set<ServiceSource>();
  /** Geometry of files that were read whole, for questions; their attributes go with the answer. */
  readonly #whole = new Map<string, readonly FeaturePage[]>();

  constructor(events: Omit<DataEvents, 'ledger'>, { dataBudgetBytes, ...transfer }: ReadSettings = {}) {
    const options = transferOptions(transfer);
    const { retryDelaysMs } = options;
    this.#supplies = {
      cache: new ByteCache(dataBudgetBytes),
      slots: new RequestSlots(),
      retryDelaysMs,
      transfer: options,
      sourceOf: async (url, transfer) => {
        const held = this.#held.get(url);
        if (held) return blobRangeSource(held.file, nameOf(url, held));
        if (url.startsWith(heldBase)) throw notHeld(url);
        return sourceOfUrl(url, transfer);
      },
    };
    this.#events = events;
  }

  /** What reading has cost, one entry for each file. */
  get ledger(): readonly LedgerEntry[] {
    const services = [...this.#openServices].map((source) => source.ledger);
    return [...this.#sources.values()].flatMap((source) => source.ledger).concat(services);
  }

  /** See `DataClient.hold`. */
  hold(url: string, held: HeldFile): void {
    this.letGo(url);
    this.#held.set(url, held);
  }

  /** See `DataClient.letGo`. */
  letGo(url: string): void {
    this.#held.delete(url);
    this.#whole.delete(url);
    this.#sources.get(url)?.close();
    this.#sources.delete(url);
    this.#services.get(url)?.then(
      (service) => {
        service.close();
        this.#openServices.delete(service);
      },
      () => {},
    );
    this.#services.delete(url);
  }

  /**
   * Opens a file and reads its sidecar at the same time; then the rest of the file, unless that comes by view.
   *
   * @param url - Absolute URL of the `.fgb`.
   * @throws {AtlasError} see `openFile` and {@link readSidecar}. Rejects with the signal's reason on abort.
   */
  async load(url: string, options: LoadOptions = {}): Promise<LoadedSource> {
    const { whole = false, onProgress, signal } = options;
    if (isServiceAddress(url)) return (await this.#service(url)).load(signal);
    const failed = new AbortController();
    const unfollow = abortWith(failed, signal);
    const source = this.#source(url);
    const progress = (bytesFetched: number, bytesTotal: number | undefined) =>
      onProgress?.({ bytesFetched, bytesTotal });
    try {
      const [opened, { sidecar, bytesFetched }] = await Promise.all([
        source.full.open({ signal: failed.signal, onProgress: progress }),
        this.#sidecarOf(url, failed.signal),
      ]);
      source.overviews = sidecar?.overviews ?? [];
      const byView = !whole && !opened.wholeOnly && (!opened.small || (sidecar?.overviews ?? []).length > 0);
      const pages = byView ? [] : await source.full.readWhole({ signal: failed.signal, onProgress: progress });
      this.#whole.delete(url);
      if (!byView)
        this.#whole.set(
          url,
          pages.map((page) => ({ ...page, columns: [] })),
        );
      const counted = pages.reduce((sum, page) => sum + page.featureCount, 0);
      return {
        pages,
        byView,
        columns: byView
          ? opened.header.columns.map(({ name }) => name)
          : (pages[0]?.columns ?? []).map(({ name }) => name),
        columnTypes: columnTypesOf(opened.header.columns),
        featureCount: byView ? opened.header.featureCount : counted,
        sidecar,
        bytesFetched: source.full.ledger.bytesFetched + bytesFetched,
        notices: noticesOf(opened),
      };
    } catch (error) {
      failed.abort();
      throw error;
    } finally {
      unfollow();
    }
  }

  /** See `DataClient.view`. */
  async view(url: string, view: SourceView, signal: AbortSignal): Promise<ViewedSource> {
    if (isServiceAddress(url)) return (await this.#service(url)).view(view, signal);
    return this.#loaded(url).view(view, signal);
  }

  release(url: string, level: number, rows: readonly RowRange[]): void {
    this.#sources.get(url)?.release(level, rows);
    this.#services.get(url)?.then(
      (service) => service.release(rows),
      () => {},
    );
  }

  /**
   * Features of a loaded file at a position; see `identify` in src/query.
   *
   * @throws {AtlasError} `layer-unknown` when the file is not loaded.
   */
  async identify(url: string, lngLat: LngLat, toleranceMeters: number, signal: AbortSignal): Promise<FoundRow[]> {
    const full = isServiceAddress(url) ? await this.#service(url) : this.#loaded(url).full;
    const whole = this.#whole.get(url);
    const isWhole = whole !== undefined;
    const pages = whole ?? (await full.pagesIn(bboxAround(lngLat, toleranceMeters), signal));
    return pages.flatMap((page) =>
      identify(page, lngLat, toleranceMeters).map((row) => ({
        row: page.firstRow + row,
        page: isWhole ? undefined : page,
      })),
    );
  }

  /** See `DataClient.query`. */
  async query(task: QueryTask, options: QueryTaskOptions): Promise<QueryOutcome> {
    // Fetched with the first question: a map that nobody asks does without.
    const { answerTask } = await import('../query/engine/answer-task.js');
    return answerTask(
      task,
      new RunFiles((url) => (isServiceAddress(url) ? this.#service(url) : this.#source(url).full)),
      options,
    );
  }

  #sidecarOf(url: string, signal: AbortSignal): SidecarAnswer | Promise<SidecarAnswer> {
    const held = this.#held.get(url);
    if (held) return { sidecar: held.sidecar, bytesFetched: 0 };
    return this.#isOverview(url) || url.startsWith(heldBase)
      ? noSidecar
      : readSidecar(url, this.#supplies.transfer, signal);
  }

  /** An overview that some sidecar names has none of its own. */
  #isOverview(url: string): boolean {
    return [...this.#sources.values()].some((source) => source.overviewUrls.includes(url));
  }

  #source(url: string): FileLevels {
    const known = this.#sources.get(url);
    if (known) return known;
    const source = new FileLevels(url, this.#supplies, {
      page: (level, page) => this.#events.page({ url, level, page }),
      replaced: () => this.#events.replaced(url),
    });
    this.#sources.set(url, source);
    return source;
  }

  #service(url: string): Promise<ServiceSource> {
    const known = this.#services.get(url);
    if (known) return known;
    const opening = import('../services/service-source.js').then(({ ServiceSource }) => {
      const page = (page: FeaturePage) => this.#events.page({ url, level: 0, page });
      const service = new ServiceSource(url, this.#supplies, page);
      this.#openServices.add(service);
      return service;
    });
    this.#services.set(url, opening);
    opening.catch(() => this.#services.delete(url));
    return opening;
  }

  /** @throws {AtlasError} `layer-unknown` */
  #loaded(url: string): FileLevels {
    const source = this.#sources.get(url);
    if (source) return source;
    const known = [...this.#sources.keys()].join(', ') || 'none';
    throw new AtlasError('layer-unknown', `${url} is not loaded. Load it before asking; loaded are: ${known}.`, {
      details: { layer: url, known },
    });
  }
}

function notHeld(url: string): AtlasError {
  return new AtlasError('file-missing', `${url} is not held any more. Add the file again.`, {
    details: { file: url, url, status: 0 },
  });
}

/** How errors name a held file: as its reader knows it. */
function nameOf(url: string, { sidecar }: HeldFile): string {
  return sidecar?.file ?? url;
}

function noticesOf({ lacksIndex, wholeOnly }: OpenedFile): LoadedSource['notices'] {
  if (lacksIndex) return ['no-index'];
  return wholeOnly ? ['read-whole'] : [];
}
