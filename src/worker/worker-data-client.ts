import type { LngLat } from '../core/bbox.js';
import type {
  DataClient,
  DataEvents,
  FoundRow,
  HeldFile,
  LoadedSource,
  LoadOptions,
  LoadProgress,
  RowRange,
  SourceView,
  ViewedSource,
} from '../core/data-client.js';
import { unpackError } from '../core/packed-error.js';
import type { QueryOutcome, QueryTask, QueryTaskOptions } from '../core/query-task.js';
import type { ReadSettings } from './read-settings.js';
import type { FromWorker, TaskAnswer, ToWorker, WorkerTask } from './worker-messages.js';

/** The part of a `Worker` that is used; a test may give a message channel. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  terminate(): void;
}

interface AskOptions {
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
  readonly onNews?: QueryTaskOptions['onNews'];
  readonly signal?: AbortSignal | undefined;
}

/** A task that waits for its answer. */
interface Pending extends AskOptions {
  readonly task: WorkerTask;
  readonly resolve: (answer: TaskAnswer) => void;
  readonly reject: (reason: unknown) => void;
  readonly end: () => void;
}

/** Reads files in a worker. Where the worker cannot run, everything asked of it is done by a substitute instead. */
export class WorkerDataClient implements DataClient {
  readonly #pending = new Map<number, Pending>();
  readonly #substitute: () => Promise<DataClient>;
  /** Files that only the worker has. A substitute must load them before it can be asked about them. */
  readonly #inWorker = new Map<string, { readonly whole: boolean }>();
  /** Kept for a substitute, which has to be given them too. */
  readonly #held = new Map<string, HeldFile>();
  #events: DataEvents | undefined;
  #port: WorkerPort | undefined;
  #lastId = 0;
  #closed = false;

  constructor(port: WorkerPort, substitute: () => Promise<DataClient>, settings: ReadSettings = {}) {
    this.#port = port;
    this.#substitute = substitute;
    port.addEventListener('message', (event) => this.#receive((event as MessageEvent<FromWorker>).data));
    for (const failure of ['error', 'messageerror']) port.addEventListener(failure, () => this.#giveUpWorker());
    port.postMessage({ kind: 'settings', settings });
  }

  listen(events: DataEvents): void {
    this.#events = events;
  }

  hold(url: string, held: HeldFile): void {
    this.#held.set(url, held);
    this.#send({ kind: 'hold', url, held }, (client) => client.hold(url, held));
  }

  letGo(url: string): void {
    this.#held.delete(url);
    this.#inWorker.delete(url);
    this.#send({ kind: 'let-go', url }, (client) => client.letGo(url));
  }

  load(url: string, { whole = false, ...options }: LoadOptions = {}): Promise<LoadedSource> {
    return this.#ask({ kind: 'load', url, whole }, options) as Promise<LoadedSource>;
  }

  view(url: string, view: SourceView, options: { readonly signal?: AbortSignal } = {}): Promise<ViewedSource> {
    return this.#ask({ kind: 'view', url, view }, options) as Promise<ViewedSource>;
  }

  release(url: string, level: number, rows: readonly RowRange[]): void {
    this.#send({ kind: 'release', url, level, rows }, (client) => client.release(url, level, rows));
  }

  identify(
    url: string,
    lngLat: LngLat,
    options: { readonly toleranceMeters: number; readonly signal?: AbortSignal },
  ): Promise<readonly FoundRow[]> {
    const { toleranceMeters, ...rest } = options;
    return this.#ask({ kind: 'identify', url, lngLat, toleranceMeters }, rest) as Promise<readonly FoundRow[]>;
  }

  query(query: QueryTask, { allowBytes, ...options }: QueryTaskOptions): Promise<QueryOutcome> {
    return this.#ask({ kind: 'query', query, allowBytes }, options) as Promise<QueryOutcome>;
  }

  close(): void {
    this.#closed = true;
    this.#events = undefined;
    this.#port?.terminate();
    const reason = new DOMException('The data client was closed.', 'AbortError');
    for (const id of [...this.#pending.keys()]) this.#take(id)?.reject(reason);
  }

  /** What is not answered. Without a substitute nothing was given either. */
  #send(message: ToWorker, bySubstitute: (client: DataClient) => void): void {
    if (this.#port) this.#port.postMessage(message);
    else this.#substitute().then(bySubstitute, () => undefined);
  }

  #ask(task: WorkerTask, options: AskOptions): Promise<TaskAnswer> {
    const { signal } = options;
    if (signal?.aborted) return Promise.reject(signal.reason);
    if (this.#closed) return Promise.reject(new DOMException('The data client was closed.', 'AbortError'));
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      const abort = () => {
        this.#port?.postMessage({ kind: 'abort', id });
        this.#take(id)?.reject(signal?.reason);
      };
      signal?.addEventListener('abort', abort);
      const end = () => signal?.removeEventListener('abort', abort);
      this.#pending.set(id, { task, ...options, resolve, reject, end });
      if (this.#port) this.#port.postMessage({ kind: 'task', id, task });
      else this.#askSubstitute(id);
    });
  }

  /** Ends the waiting of one task; undefined when it has already ended. */
  #take(id: number): Pending | undefined {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    pending?.end();
    return pending;
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      // Late answers of aborted tasks find nobody waiting.
      case 'progress':
        this.#pending.get(message.id)?.onProgress?.(message.progress);
        break;
      case 'news':
        this.#pending.get(message.id)?.onNews?.(message.news);
        break;
      case 'answer':
        this.#resolve(message.id, message.answer);
        break;
      case 'failure':
        this.#take(message.id)?.reject(unpackError(message.failure));
        break;
      case 'page':
        this.#events?.page(message.delivered);
        break;
      case 'replaced':
        this.#events?.replaced(message.url);
        break;
      case 'ledger':
        this.#events?.ledger(message.entries);
    }
  }

  #resolve(id: number, answer: TaskAnswer): void {
    const pending = this.#take(id);
    if (this.#port && pending?.task.kind === 'load') {
      this.#inWorker.set(pending.task.url, { whole: pending.task.whole });
    }
    pending?.resolve(answer);
  }

  #giveUpWorker(): void {
    if (!this.#port || this.#closed) return;
    this.#port.terminate();
    this.#port = undefined;
    // What it had delivered is of its own counting; the substitute begins anew.
    for (const url of this.#inWorker.keys()) this.#events?.replaced(url);
    for (const [url, held] of this.#held) this.hold(url, held);
    for (const id of this.#pending.keys()) this.#askSubstitute(id);
  }

  async #askSubstitute(id: number): Promise<void> {
    const pending = this.#pending.get(id);
    if (!pending) return;
    try {
      const client = await this.#substitute();
      if (this.#events) client.listen(this.#events);
      this.#resolve(id, await this.#bySubstitute(client, pending));
    } catch (error) {
      this.#take(id)?.reject(error);
    }
  }

  async #bySubstitute(
    client: DataClient,
    { task, onProgress, onNews = () => {}, signal }: Pending,
  ): Promise<TaskAnswer> {
    if (task.kind === 'query') {
      const { query, allowBytes } = task;
      return client.query(query, { allowBytes, onNews, signal: signal ?? new AbortController().signal });
    }
    const signalOption = signal ? { signal } : {};
    if (task.kind === 'load') {
      const progress = onProgress ? { onProgress } : {};
      return client.load(task.url, { whole: task.whole, ...progress, ...signalOption });
    }
    const known = this.#inWorker.get(task.url);
    if (known) await client.load(task.url, known);
    this.#inWorker.delete(task.url);
    if (task.kind === 'view') return client.view(task.url, task.view, signalOption);
    return client.identify(task.url, task.lngLat, { toleranceMeters: task.toleranceMeters, ...signalOption });
  }
}
