import { AtlasError } from '../core/atlas-error.js';
import type { Bbox } from '../core/bbox.js';
import type { QueryAnswer, QueryOptions } from '../core/query-answer.js';
import type { QueryRequest } from '../core/query-request.js';
import type { AskingSupplies } from './question/ask-question.js';
import type { DeskEvents, QuestionDesk } from './question/question-desk.js';
import type { StateStore } from './state-store.js';

/** Puts questions with a desk that is fetched when the first one is put: a map that nobody asks does without. */
export class LazyQuestions {
  readonly #store: StateStore;
  readonly #open: () => Promise<QuestionDesk>;
  #opening: Promise<QuestionDesk> | undefined;
  #desk: QuestionDesk | undefined;
  #disposed = false;

  constructor(store: StateStore, supplies: AskingSupplies, events: DeskEvents) {
    this.#store = store;
    this.#open = async () => {
      const { QuestionDesk } = await import('./question/question-desk.js');
      this.#desk = new QuestionDesk(store, supplies, events);
      if (this.#disposed) this.#desk.dispose();
      return this.#desk;
    };
  }

  async *query(request: QueryRequest, options: QueryOptions = {}): AsyncGenerator<QueryAnswer> {
    yield* (await this.#opened()).query(request, options);
  }

  ask(request: QueryRequest, options: Pick<QueryOptions, 'allowBytes'> = {}): void {
    const question = { phase: 'asking', request, answer: undefined } as const;
    this.#store.change({ question });
    this.#opened().then(
      (desk) => {
        // Unless it was taken back, or another one was put meanwhile.
        if (this.#store.state.question === question) desk.ask(request, options);
      },
      (reason) => this.#store.change({ question: { phase: 'failed', request, error: notFetched(reason) } }),
    );
  }

  cancel(): void {
    const { question } = this.#store.state;
    if (question.phase !== 'asking') return;
    this.#desk?.stop();
    this.#store.change({ question: { ...question, phase: 'cancelled' } });
  }

  clear(): void {
    this.#desk?.clear();
    if (this.#store.state.question.phase !== 'none') this.#store.change({ question: { phase: 'none' } });
  }

  get bbox(): Bbox | undefined {
    return this.#desk?.bbox;
  }

  dispose(): void {
    this.#disposed = true;
    this.#desk?.dispose();
  }

  #opened(): Promise<QuestionDesk> {
    this.#opening ??= this.#open();
    this.#opening.catch(() => {
      this.#opening = undefined;
    });
    return this.#opening;
  }
}

function notFetched(cause: unknown): AtlasError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const message = `The question could not be answered: ${reason}. Ask it again; if it stays so, report this sentence.`;
  return new AtlasError('query-failed', message, { details: { reason }, cause });
}
