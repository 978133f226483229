import type { LngLat } from '../core/bbox.js';
import type { DataClient, LoadedSource } from '../core/data-client.js';
import type { LoadOptions } from './source-store.js';
import { type FromWorker, type TaskAnswer, type ToWorker, unpackError, type WorkerTask } from './worker-messages.js';

/** The part of a `Worker` that is used; a test may give a message channel. */
export interface WorkerPort {
  postMessage(message: ToWorker): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  terminate(): void;
}

type IdentifyTask = Extract<WorkerTask, { kind: 'identify' }>;

/** A task that waits for its answer. */
interface Pending {
  readonly task: WorkerTask;
  readonly options: LoadOptions;
  readonly resolve: (answer: TaskAnswer) => void;
  readonly reject: (reason: unknown) => void;
  readonly end: () => void;
}

/** Reads files in a worker. Where the worker cannot run, everything asked of it is done by a substitute instead. */
export class WorkerDataClient implements DataClient {
  readonly #pending = new Map<number, Pending>();
  readonly #substitute: () => Promise<DataClient>;
  /** Files that only the worker has. A substitute must load them before it can be asked about them. */
  readonly #inWorker = new Set<string>();
  #port: WorkerPort | undefined;
  #lastId = 0;
  #closed = false;

  constructor(port: WorkerPort, substitute: () => Promise<DataClient>) {
    this.#port = port;
    this.#substitute = substitute;
    port.addEventListener('message', (event) => this.#receive((event as MessageEvent<FromWorker>).data));
    for (const failure of ['error', 'messageerror']) port.addEventListener(failure, () => this.#giveUpWorker());
  }

  load(url: string, options: LoadOptions = {}): Promise<LoadedSource> {
    return this.#ask({ kind: 'load', url }, options) as Promise<LoadedSource>;
  }

  identify(
    url: string,
    lngLat: LngLat,
    options: { readonly toleranceMeters: number; readonly signal?: AbortSignal },
  ): Promise<readonly number[]> {
    const { toleranceMeters, ...rest } = options;
    return this.#ask({ kind: 'identify', url, lngLat, toleranceMeters }, rest) as Promise<readonly number[]>;
  }

  close(): void {
    this.#closed = true;
    this.#port?.terminate();
    const reason = new DOMException('The data client was closed.', 'AbortError');
    for (const id of [...this.#pending.keys()]) this.#take(id)?.reject(reason);
  }

  #ask(task: WorkerTask, options: LoadOptions): Promise<TaskAnswer> {
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
      this.#pending.set(id, { task, options, resolve, reject, end });
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
    if (message.kind === 'ready') return;
    // Late answers of aborted tasks find nobody waiting.
    if (message.kind === 'progress') this.#pending.get(message.id)?.options.onProgress?.(message.progress);
    else if (message.kind === 'answer') this.#resolve(message.id, message.answer);
    else this.#take(message.id)?.reject(unpackError(message.failure));
  }

  #resolve(id: number, answer: TaskAnswer): void {
    const pending = this.#take(id);
    if (this.#port && pending?.task.kind === 'load') this.#inWorker.add(pending.task.url);
    pending?.resolve(answer);
  }

  #giveUpWorker(): void {
    if (!this.#port || this.#closed) return;
    this.#port.terminate();
    this.#port = undefined;
    for (const id of this.#pending.keys()) this.#askSubstitute(id);
  }

  async #askSubstitute(id: number): Promise<void> {
    const pending = this.#pending.get(id);
    if (!pending) return;
    const { task, options } = pending;
    try {
      const client = await this.#substitute();
      if (task.kind === 'load') this.#resolve(id, await client.load(task.url, options));
      else this.#resolve(id, await this.#identifyBySubstitute(client, task));
    } catch (error) {
      this.#take(id)?.reject(error);
    }
  }

  async #identifyBySubstitute(client: DataClient, task: IdentifyTask): Promise<readonly number[]> {
    if (this.#inWorker.has(task.url)) await client.load(task.url);
    this.#inWorker.delete(task.url);
    return client.identify(task.url, task.lngLat, { toleranceMeters: task.toleranceMeters });
  }
}
