import { AtlasError } from '../../core/atlas-error.js';
import type { Bbox } from '../../core/bbox.js';
import type { QueryAnswer, QueryOptions } from '../../core/query-answer.js';
import type { QueryRequest } from '../../core/query-request.js';
import type { StateStore } from '../state-store.js';
import { bboxOfAnswer } from './answer-bbox.js';
import { type AskingSupplies, askQuestion, type DrawnAnswer } from './ask-question.js';

/** Who draws the answer to the reader's question. */
export interface DeskEvents {
  /** Undefined: nothing of an answer is shown any more. */
  readonly drawn: (answer: DrawnAnswer | undefined) => void;
}

/** Puts questions: those of the host page, any number at once, and the reader's, one after the other. */
export class QuestionDesk {
  readonly #store: StateStore;
  readonly #supplies: AskingSupplies;
  readonly #events: DeskEvents;
  #asking: AbortController | undefined;
  #last: DrawnAnswer | undefined;

  constructor(store: StateStore, supplies: AskingSupplies, events: DeskEvents) {
    this.#store = store;
    this.#supplies = supplies;
    this.#events = events;
  }

  /** See `ViewerContract.query`. */
  async *query(request: QueryRequest, options: QueryOptions = {}): AsyncGenerator<QueryAnswer> {
    for await (const { answer } of askQuestion(request, this.#supplies, options)) yield answer;
  }

  /** See `ViewerContract.ask`. */
  ask(request: QueryRequest, options: Pick<QueryOptions, 'allowBytes'> = {}): void {
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    this.#draw(undefined);
    this.#store.change({ question: { phase: 'asking', request, answer: undefined } });
    void this.#run(request, { ...options, signal: asking.signal });
  }

  /** Ends the reader's question; what is drawn of its answer stays. */
  stop(): void {
    this.#asking?.abort();
  }

  /** Ends it, and draws nothing of it any more. */
  clear(): void {
    this.stop();
    this.#draw(undefined);
  }

  /** Box around the shapes and features of the answer; undefined when there is nothing of it. */
  get bbox(): Bbox | undefined {
    return this.#last && bboxOfAnswer(this.#last);
  }

  dispose(): void {
    this.stop();
  }

  async #run(request: QueryRequest, options: QueryOptions & { readonly signal: AbortSignal }): Promise<void> {
    try {
      for await (const drawn of askQuestion(request, this.#supplies, options)) {
        if (options.signal.aborted) return;
        const { answer } = drawn;
        this.#draw(drawn);
        const phase = answer.complete ? 'answered' : 'asking';
        this.#store.change({ question: { phase, request, answer } });
      }
    } catch (reason) {
      if (!options.signal.aborted) this.#fail(request, reason);
    }
  }

  #fail(request: QueryRequest, reason: unknown): void {
    const error = reason instanceof AtlasError ? reason : unexpected(reason);
    if (error.code === 'query-too-large') {
      const { bytes, budget } = error.details;
      this.#store.change({
        question: { phase: 'too-large', request, bytes: Number(bytes), budgetBytes: Number(budget) },
      });
      return;
    }
    this.#draw(undefined);
    this.#store.change({ question: { phase: 'failed', request, error } });
  }

  #draw(drawn: DrawnAnswer | undefined): void {
    this.#last = drawn;
    this.#events.drawn(drawn);
  }
}

function unexpected(reason: unknown): AtlasError {
  const text = reason instanceof Error ? reason.message : String(reason);
  const message = `The question could not be answered: ${text}. Ask it again; if it stays so, report this sentence.`;
  return new AtlasError('query-failed', message, { details: { reason: text }, cause: reason });
}
