import type {
  ImportedFeatures,
  ImportedRows,
  Importer,
  ImportFile,
  ImportOptions,
  Inspection,
  ReadingChoice,
} from '../core/importer.js';
import { openWorker } from '../core/open-worker.js';
import { unpackError } from '../core/packed-error.js';
import type { ImportAnswer, ImportTask } from './import-task.js';
import { defaultImportWorkerUrl } from './import-worker-url.js';
import { runHere } from './run-here.js';
import { runInWorker, type TaskPort, WorkerFailed } from './run-in-worker.js';

/** How files are read. */
export interface ImporterOptions {
  /** Absolute URL of the worker's script. Default: beside the bundle. */
  readonly workerUrl?: string;
}

/**
 * Makes what reads the files of a reader: in workers, the first of which is started with the first task, or on the main
 * thread where the host's policy allows no worker. A task that is stopped ends the worker that does it.
 */
export function createImporter({ workerUrl = defaultImportWorkerUrl() }: ImporterOptions = {}): Importer {
  return new WorkerImporter(() => openWorker(workerUrl));
}

/** Reads files in workers, one task in each at a time; a worker that has done its task waits for the next. */
export class WorkerImporter implements Importer {
  readonly #open: () => TaskPort;
  readonly #closing = new AbortController();
  #idle: TaskPort | undefined;
  #workersFail = false;

  /** @param open - Starts a worker, or throws where none may run. */
  constructor(open: () => TaskPort) {
    this.#open = open;
  }

  inspect(file: ImportFile, { encoding, ...options }: ImportOptions & { readonly encoding?: string } = {}) {
    return this.#do({ kind: 'inspect', file, encoding }, options) as Promise<Inspection>;
  }

  read(file: ImportFile, choice: ReadingChoice, options: ImportOptions = {}) {
    return this.#do({ kind: 'read', file, choice }, options) as Promise<ImportedFeatures>;
  }

  rows(file: ImportFile, choice: ReadingChoice, options: ImportOptions = {}) {
    return this.#do({ kind: 'rows', file, choice }, options) as Promise<ImportedRows>;
  }

  close(): void {
    this.#closing.abort(new DOMException('The importer was closed.', 'AbortError'));
    this.#idle?.terminate();
    this.#idle = undefined;
  }

  async #do(task: ImportTask, options: ImportOptions): Promise<ImportAnswer> {
    options.signal?.throwIfAborted();
    this.#closing.signal.throwIfAborted();
    const port = this.#takePort();
    if (!port) return runHere(task, options, this.#closing.signal);
    try {
      const end = await runInWorker(port, task, options, this.#closing.signal);
      this.#giveBack(port);
      if (end.kind === 'answer') return end.answer;
      throw unpackError(end.failure);
    } catch (error) {
      if (!(error instanceof WorkerFailed)) throw error;
      this.#workersFail = true;
      return runHere(task, options, this.#closing.signal);
    }
  }

  #takePort(): TaskPort | undefined {
    const port = this.#idle;
    this.#idle = undefined;
    if (port || this.#workersFail) return port;
    try {
      return this.#open();
    } catch {
      this.#workersFail = true;
      return undefined;
    }
  }

  /** One that waits is enough. */
  #giveBack(port: TaskPort): void {
    if (this.#idle || this.#closing.signal.aborted) port.terminate();
    else this.#idle = port;
  }
}
