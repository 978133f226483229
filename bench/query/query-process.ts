/*
 * A process of one contender: it makes ready once, answers one question for each message of its parent, and says how
 * long that took and what it found.
 */

import type { Answer } from './answer.js';
import type { QueryCase } from './query-cases.js';
import { type QueryContender, queryContenders } from './query-contenders.js';

/** What the parent asks for. */
export interface QueryProcessRequest {
  readonly contender: QueryContender;
  readonly asked: QueryCase;
  readonly file: string;
}

/** What it gets. */
export interface QueryProcessReply {
  readonly milliseconds: number;
  readonly found: number;
}

let ready: Promise<Answer> | undefined;

process.on('message', ({ contender, asked, file }: QueryProcessRequest) => {
  ready ??= queryContenders[contender](file, asked);
  void ready.then(timed).then((reply) => process.send?.(reply));
});

async function timed(answer: Answer): Promise<QueryProcessReply> {
  globalThis.gc?.();
  const began = performance.now();
  const found = await answer();
  return { milliseconds: performance.now() - began, found };
}
