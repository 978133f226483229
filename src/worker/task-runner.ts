import { packError } from '../core/packed-error.js';
import { attributeBuffersOf, buffersOf, chunkBuffers } from './page-transfer.js';
import { SourceStore } from './source-store.js';
import type { FromWorker, TaskAnswer, ToWorker, WorkerTask } from './worker-messages.js';

/** Posts a message; the buffers named in `transfer` go with it and are gone here. */
export type Post = (message: FromWorker, transfer?: ArrayBuffer[]) => void;

/** The worker's side of the conversation, apart from the worker itself. */
export class TaskRunner {
  #store: SourceStore;
  readonly #running = new Map<number, AbortController>();
  readonly #post: Post;

  constructor(post: Post) {
    this.#post = post;
    this.#store = this.#makeStore();
  }

  /** Takes one message of the client. Every task is answered once, by an answer or a failure, unless aborted. */
  async receive(message: ToWorker): Promise<void> {
    switch (message.kind) {
      case 'settings':
        this.#store = this.#makeStore(message.settings);
        return;
      case 'abort':
        this.#running.get(message.id)?.abort();
        return;
      case 'release':
        this.#store.release(message.url, message.level, message.rows);
        return;
      case 'hold':
        this.#store.hold(message.url, message.held);
        return;
      case 'let-go':
        this.#store.letGo(message.url);
        return;
      case 'close':
        for (const running of this.#running.values()) running.abort();
        return;
      case 'task':
        await this.#answer(message.id, message.task);
    }
  }

  async #answer(id: number, task: WorkerTask): Promise<void> {
    const abort = new AbortController();
    this.#running.set(id, abort);
    try {
      const answer = await this.#run(id, task, abort.signal);
      this.#post({ kind: 'answer', id, answer }, transferable(answer));
    } catch (error) {
      if (!abort.signal.aborted) this.#post({ kind: 'failure', id, failure: packError(error) });
    } finally {
      this.#running.delete(id);
      this.#post({ kind: 'ledger', entries: this.#store.ledger });
    }
  }

  #run(id: number, task: WorkerTask, signal: AbortSignal): Promise<TaskAnswer> {
    switch (task.kind) {
      case 'identify':
        return this.#store.identify(task.url, task.lngLat, task.toleranceMeters, signal);
      case 'query':
        return this.#store.query(task.query, {
          signal,
          allowBytes: task.allowBytes,
          onNews: (news) => {
            const buffers = news.chunks.flatMap(chunkBuffers);
            this.#post({ kind: 'news', id, news }, buffers);
          },
        });
      case 'view':
        return this.#store.view(task.url, task.view, signal);
      case 'load':
        return this.#store.load(task.url, {
          signal,
          whole: task.whole,
          onProgress: (progress) => this.#post({ kind: 'progress', id, progress }),
        });
    }
  }

  #makeStore(settings: ConstructorParameters<typeof SourceStore>[1] = {}): SourceStore {
    return new SourceStore(
      {
        // Nobody here needs a delivered page: a question decodes those it needs from the bytes that are kept.
        page: (delivered) => this.#post({ kind: 'page', delivered }, buffersOf(delivered.page)),
        replaced: (url) => this.#post({ kind: 'replaced', url }),
      },
      settings,
    );
  }
}

/** Of files read whole the geometry stays here for questions. */
function transferable(answer: TaskAnswer): ArrayBuffer[] {
  return 'pages' in answer ? answer.pages.flatMap(attributeBuffersOf) : [];
}
