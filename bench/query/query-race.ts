import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { median } from '../median.js';
import type { QueryCase } from './query-cases.js';
import type { QueryContender } from './query-contenders.js';
import type { QueryProcessReply } from './query-process.js';

/** How often a contender answers; a slow one less often, since nobody can wait. */
export interface Runs {
  readonly contender: QueryContender;
  readonly runs: number;
  readonly warmUps: number;
}

/** Medians of time, and what each has found. */
export type QueryTimes = Readonly<Record<string, QueryProcessReply>>;

/** Lets contenders answer a question, each in a process of its own, in turns. */
export async function queryRace(asked: QueryCase, file: string, entries: readonly Runs[]): Promise<QueryTimes> {
  const racers = entries.map((entry) => ({ ...entry, child: start(), replies: [] as QueryProcessReply[] }));
  const rounds = Math.max(...entries.map(({ runs, warmUps }) => runs + warmUps));
  try {
    for (let round = 0; round < rounds; round++) {
      for (const { contender, runs, warmUps, child, replies } of racers) {
        if (round >= runs + warmUps) continue;
        child.send({ contender, asked, file });
        const reply = await replyOf(child, contender);
        if (round >= warmUps) replies.push(reply);
      }
    }
  } finally {
    for (const { child } of racers) child.kill();
  }
  return Object.fromEntries(
    racers.map(({ contender, replies }) => [
      contender,
      { milliseconds: median(replies.map(({ milliseconds }) => milliseconds)), found: replies[0]?.found ?? 0 },
    ]),
  );
}

function start(): ChildProcess {
  return fork(join(import.meta.dirname, 'query-process.ts'), {
    execArgv: ['--expose-gc', '--max-old-space-size=6144', '--import', 'tsx'],
  });
}

async function replyOf(child: ChildProcess, contender: string): Promise<QueryProcessReply> {
  const ended = new AbortController();
  try {
    const [reply] = await Promise.race([
      once(child, 'message', { signal: ended.signal }),
      once(child, 'exit', { signal: ended.signal }).then(([code]) => {
        throw new Error(`${contender} ended with ${code}`);
      }),
    ]);
    return reply as QueryProcessReply;
  } finally {
    ended.abort();
  }
}
