import type { LoadedSource } from '../core/data-client.js';
import { SourceStore } from './source-store.js';
import { type FromWorker, packError, type TaskAnswer, type ToWorker, type WorkerTask } from './worker-messages.js';

/** Posts a message; the buffers named in `transfer` go with it and are gone here. */
export type Post = (message: FromWorker, transfer?: ArrayBuffer[]) => void;

/** The worker's side of the conversation, apart from the worker itself. */
export class TaskRunner {
  readonly #store = new SourceStore();
  readonly #running = new Map<number, AbortController>();
  readonly #post: Post;

  constructor(post: Post) {
    this.#post = post;
  }

  /** Takes one message of the client. Every task is answered once, by an answer or a failure, unless aborted. */
  async receive(message: ToWorker): Promise<void> {
    const { id } = message;
    if (message.kind === 'abort') {
      this.#running.get(id)?.abort();
      return;
    }
    const abort = new AbortController();
    this.#running.set(id, abort);
    try {
      const answer = await this.#run(id, message.task, abort.signal);
      this.#post({ kind: 'answer', id, answer }, transferable(answer));
    } catch (error) {
      if (!abort.signal.aborted) this.#post({ kind: 'failure', id, failure: packError(error) });
    } finally {
      this.#running.delete(id);
    }
  }

  async #run(id: number, task: WorkerTask, signal: AbortSignal): Promise<TaskAnswer> {
    if (task.kind === 'identify') return this.#store.identify(task.url, task.lngLat, task.toleranceMeters);
    return this.#store.load(task.url, {
      signal,
      onProgress: (progress) => this.#post({ kind: 'progress', id, progress }),
    });
  }
}

/** Buffers that the worker can part with: attributes and triangles, but not the geometry, which it asks itself. */
function transferable(answer: TaskAnswer): ArrayBuffer[] {
  if (!('page' in answer)) return [];
  const { columns, triangles, triangleStarts } = (answer as LoadedSource).page;
  const arrays = columns.flatMap((column): ArrayBufferView[] =>
    'bytes' in column ? [column.nulls, column.starts, column.bytes] : [column.nulls, column.values],
  );
  const buffers = [...arrays, triangles, triangleStarts].map((array) => array?.buffer);
  return [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer);
}
