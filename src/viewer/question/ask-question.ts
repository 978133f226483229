import { abortWith } from '../../core/abort-with.js';
import type { DataClient } from '../../core/data-client.js';
import type { QueryAnswer, QueryOptions } from '../../core/query-answer.js';
import { parseQueryRequest, type QueryRequest } from '../../core/query-request.js';
import type { QueryChunk, QueryNews, QueryOutcome } from '../../core/query-task.js';
import { completeAnswer, partialAnswer, type Wording } from './answer-of-outcome.js';
import { type PreparedQuestion, type PreparingContext, prepareQuestion } from './task-of-request.js';

/** What questions are put with. */
export interface AskingSupplies {
  readonly client: DataClient;
  readonly wording: Wording;
  readonly context: () => PreparingContext;
  readonly budgetBytes: number;
}

/** An answer with the features behind it, which are drawn. */
export interface DrawnAnswer {
  readonly answer: QueryAnswer;
  readonly chunks: readonly QueryChunk[];
  readonly subject: readonly QueryChunk[];
}

/**
 * Puts a question: partial answers as features arrive, the complete one last. Whoever is slow gets the newest.
 *
 * @throws {AtlasError} see `ViewerContract.query`.
 */
export async function* askQuestion(
  request: QueryRequest,
  { client, wording, context, budgetBytes }: AskingSupplies,
  { allowBytes = budgetBytes, signal }: QueryOptions,
): AsyncGenerator<DrawnAnswer> {
  signal?.throwIfAborted();
  const stop = new AbortController();
  const prepared = await prepareQuestion(parseQueryRequest(request), context());
  const inbox = new Inbox();
  const unfollow = abortWith(stop, signal);
  const asking = client.query(prepared.task, { allowBytes, signal: stop.signal, onNews: (news) => inbox.take(news) });
  asking.then(
    (outcome) => inbox.end({ outcome }),
    (reason) => inbox.end({ reason }),
  );
  try {
    for await (const { chunks, news, end } of inbox.events()) {
      if (end && 'reason' in end) throw end.reason;
      if (end) await prepareNames(prepared, chunks, end.outcome, wording);
      if (end) yield drawn(completeAnswer(prepared, chunks, end.outcome, wording), chunks, end.outcome.subject);
      else if (news) yield drawn(partialAnswer(prepared, chunks, news.progress, wording), chunks, []);
    }
  } finally {
    unfollow();
    stop.abort();
  }
}

async function prepareNames(
  { asked, about, by }: PreparedQuestion,
  chunks: readonly QueryChunk[],
  { subject, units }: QueryOutcome,
  { prepare }: Wording,
): Promise<void> {
  const named = [
    ...chunks.map(({ page, target }) => [asked[target], page] as const),
    ...subject.map(({ page, target }) => [about[target], page] as const),
    ...units.map(({ page }) => [by, page] as const),
  ];
  for (const [part, page] of named) if (part) await prepare(part, page);
}

function drawn(answer: QueryAnswer, chunks: readonly QueryChunk[], subject: readonly QueryChunk[]): DrawnAnswer {
  return { answer, chunks, subject };
}

type End = { readonly outcome: QueryOutcome } | { readonly reason: unknown };

/** What has come of an answer and was not read yet. */
class Inbox {
  #chunks: readonly QueryChunk[] = [];
  #news: QueryNews | undefined;
  #end: End | undefined;
  #wake: (() => void) | undefined;

  take(news: QueryNews): void {
    const kept = this.#chunks.filter(({ target }) => target !== news.restarted);
    this.#chunks = [...kept, ...news.chunks];
    this.#news = news;
    this.#wake?.();
  }

  end(end: End): void {
    this.#end = end;
    this.#wake?.();
  }

  async *events() {
    while (true) {
      const news = this.#news;
      this.#news = undefined;
      if (this.#end) {
        yield { chunks: this.#chunks, news: undefined, end: this.#end };
        return;
      }
      if (news) yield { chunks: this.#chunks, news, end: undefined };
      else await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }
}
