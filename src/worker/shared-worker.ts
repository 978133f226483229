import { openWorker } from '../core/open-worker.js';
import type { WorkerPort } from './worker-data-client.js';
import type { Addressed, FromWorker, ToWorker } from './worker-messages.js';

/** One end of the conversation that several clients have with one worker. */
class SharedPort extends EventTarget implements WorkerPort {
  readonly #post: (message: ToWorker) => void;
  readonly #close: () => void;

  constructor(post: (message: ToWorker) => void, close: () => void) {
    super();
    this.#post = post;
    this.#close = close;
  }

  postMessage(message: ToWorker): void {
    this.#post(message);
  }

  terminate(): void {
    this.#close();
  }
}

/** A worker with its clients, each of which has a store of its own in it. */
class SharedWorkerHost {
  readonly #worker: Worker;
  readonly #ports = new Map<number, SharedPort>();
  readonly #ended: () => void;
  #lastClient = 0;

  /** @param ended - Called when the last client has left, or the worker has failed. */
  constructor(worker: Worker, ended: () => void) {
    this.#worker = worker;
    this.#ended = ended;
    worker.addEventListener('message', ({ data }: MessageEvent<Addressed<FromWorker> | 'ready'>) => {
      if (data !== 'ready')
        this.#ports.get(data.client)?.dispatchEvent(new MessageEvent('message', { data: data.message }));
    });
    for (const failure of ['error', 'messageerror']) worker.addEventListener(failure, () => this.#fail());
  }

  join(): WorkerPort {
    const client = ++this.#lastClient;
    const post = (message: ToWorker) => {
      if (this.#ports.has(client)) this.#worker.postMessage({ client, message } satisfies Addressed<ToWorker>);
    };
    const port = new SharedPort(post, () => this.#leave(client));
    this.#ports.set(client, port);
    return port;
  }

  #leave(client: number): void {
    if (!this.#ports.has(client)) return;
    this.#worker.postMessage({ client, message: { kind: 'close' } } satisfies Addressed<ToWorker>);
    this.#ports.delete(client);
    if (this.#ports.size === 0) this.#end();
  }

  #fail(): void {
    const ports = [...this.#ports.values()];
    this.#ports.clear();
    this.#end();
    for (const port of ports) port.dispatchEvent(new Event('error'));
  }

  #end(): void {
    this.#worker.terminate();
    this.#ended();
  }
}

const hosts = new Map<string, SharedWorkerHost>();

/**
 * Joins the page's worker of a script, which the first client starts and the last one ends. What is read with the settings
 * of one client is never given to another.
 *
 * @param url - Absolute URL of the script.
 * @throws whatever the browser throws when it allows no worker; some report it by an `error` event instead.
 */
export function joinWorker(url: string): WorkerPort {
  let host = hosts.get(url);
  if (!host) {
    host = new SharedWorkerHost(openWorker(url), () => hosts.delete(url));
    hosts.set(url, host);
  }
  return host.join();
}
