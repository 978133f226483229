import type { LngLat } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import type {
  DataClient,
  DataEvents,
  FoundRow,
  HeldFile,
  LoadedSource,
  LoadProgress,
  RowRange,
  SourceView,
  ViewedSource,
} from '../core/data-client.js';
import type { QueryOutcome, QueryTask, QueryTaskOptions } from '../core/query-task.js';
import type { Sidecar } from '../core/sidecar.js';

interface Request {
  readonly url: string;
  readonly onProgress: ((progress: LoadProgress) => void) | undefined;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (source: LoadedSource) => void;
  readonly reject: (reason: unknown) => void;
}

interface ViewRequest {
  readonly url: string;
  readonly view: SourceView;
  readonly signal: AbortSignal | undefined;
  readonly resolve: (viewed: ViewedSource) => void;
  readonly reject: (reason: unknown) => void;
}

interface QueryAsked {
  readonly task: QueryTask;
  readonly options: QueryTaskOptions;
  readonly resolve: (outcome: QueryOutcome) => void;
  readonly reject: (reason: unknown) => void;
}

/** A data client that answers when the test says so, and remembers what it was asked. */
export class FakeDataClient implements DataClient {
  readonly requests: Request[] = [];
  readonly identified: { readonly url: string; readonly lngLat: LngLat; readonly toleranceMeters: number }[] = [];
  /** Rows found by the end of a URL. */
  readonly rowsAt = new Map<string, readonly number[]>();
  /** Views asked for, oldest first. */
  readonly views: ViewRequest[] = [];
  /** Questions put, oldest first. */
  readonly queries: QueryAsked[] = [];
  readonly released: { readonly url: string; readonly level: number; readonly rows: readonly RowRange[] }[] = [];
  /** Files held, by address. */
  readonly held = new Map<string, HeldFile>();
  events: DataEvents | undefined;

  hold(url: string, held: HeldFile): void {
    this.held.set(url, held);
  }

  letGo(url: string): void {
    this.held.delete(url);
  }

  listen(events: DataEvents): void {
    this.events = events;
  }

  load(url: string, options: Parameters<DataClient['load']>[1] = {}): Promise<LoadedSource> {
    return new Promise((resolve, reject) => {
      this.requests.push({ url, onProgress: options.onProgress, signal: options.signal, resolve, reject });
    });
  }

  async identify(
    url: string,
    lngLat: LngLat,
    options: { readonly toleranceMeters: number },
  ): Promise<readonly FoundRow[]> {
    this.identified.push({ url, lngLat, toleranceMeters: options.toleranceMeters });
    const rows = [...this.rowsAt].find(([end]) => url.endsWith(end))?.[1] ?? [];
    return rows.map((row) => ({ row, page: undefined }));
  }

  view(url: string, view: SourceView, { signal }: { readonly signal?: AbortSignal } = {}): Promise<ViewedSource> {
    return new Promise((resolve, reject) => {
      this.views.push({ url, view, signal, resolve, reject });
    });
  }

  release(url: string, level: number, rows: readonly RowRange[]): void {
    this.released.push({ url, level, rows });
  }

  query(task: QueryTask, options: QueryTaskOptions): Promise<QueryOutcome> {
    return new Promise((resolve, reject) => {
      this.queries.push({ task, options, resolve, reject });
    });
  }

  close(): void {
    this.requests.length = 0;
  }

  /** Names of the files asked for, in order. */
  get asked(): readonly string[] {
    return this.requests.map(({ url }) => url.split('/').at(-1) ?? url);
  }

  progress(file: string, progress: LoadProgress): void {
    this.#last(file).onProgress?.(progress);
  }

  /** Answers the last request for a file. */
  async answer(
    file: string,
    page: FeaturePage,
    sidecar?: Sidecar,
    notices: LoadedSource['notices'] = [],
  ): Promise<void> {
    this.#last(file).resolve({ ...sourceOf([page], sidecar), notices });
    await settle();
  }

  /** Answers the last request for a file that is read by view: its columns are those of the page, which is not sent. */
  async answerByView(file: string, page: FeaturePage, featureCount: number): Promise<void> {
    this.#last(file).resolve({ ...sourceOf([page]), pages: [], byView: true, featureCount });
    await settle();
  }

  /** Fails the last request for a file. */
  async fail(file: string, reason: unknown): Promise<void> {
    this.#last(file).reject(reason);
    await settle();
  }

  #last(file: string): Request {
    const request = this.requests.findLast(({ url }) => url.endsWith(`/${file}`));
    if (!request) throw new Error(`Nobody asked for ${file}, only for ${this.asked.join(', ')}.`);
    return request;
  }
}

/** A source as it comes when it was read whole. */
export function sourceOf(pages: readonly FeaturePage[], sidecar?: Sidecar): LoadedSource {
  const columns = pages[0]?.columns.map(({ name }) => name) ?? [];
  const featureCount = pages.reduce((sum, page) => sum + page.featureCount, 0);
  return { pages, byView: false, columns, featureCount, sidecar, bytesFetched: 100, notices: [] };
}

/** Lets every promise that can settle do so. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
