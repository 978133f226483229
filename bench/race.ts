import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Request } from './contender-process.js';
import type { Contender } from './contenders.js';
import { median } from './median.js';

/** How a race is run. */
export interface RaceOptions {
  readonly file: string;
  readonly measure: Request['measure'];
  /** Runs that count. */
  readonly runs: number;
  /** Runs before them that do not, in which code is compiled. */
  readonly warmUps: number;
}

/**
 * Lets contenders do their work on one file, each in a process of its own. They take turns, one run each, so that a
 * machine that is busy for a while is busy for all of them.
 *
 * @returns The median of each one's runs.
 */
export async function race<C extends Contender>(
  names: readonly C[],
  { file, measure, runs, warmUps }: RaceOptions,
): Promise<Record<C, number>> {
  const processes = names.map((contender) => ({ contender, child: start(), figures: [] as number[] }));
  try {
    for (let round = 0; round < warmUps + runs; round++) {
      for (const { contender, child, figures } of processes) {
        const figure = await ask(child, { contender, file, measure });
        if (round >= warmUps) figures.push(figure);
      }
    }
  } finally {
    for (const { child } of processes) child.kill();
  }
  const medians = processes.map(({ contender, figures }) => [contender, median(figures)] as const);
  return Object.fromEntries(medians) as Record<C, number>;
}

function start(): ChildProcess {
  return fork(join(import.meta.dirname, 'contender-process.ts'), {
    execArgv: ['--expose-gc', '--max-old-space-size=4096', '--import', 'tsx'],
  });
}

async function ask(child: ChildProcess, request: Request): Promise<number> {
  const ended = new AbortController();
  child.send(request);
  try {
    const [figure] = await Promise.race([
      once(child, 'message', { signal: ended.signal }),
      once(child, 'exit', { signal: ended.signal }).then(([code]) => {
        throw new Error(`${request.contender} ended with ${code} on ${request.file}`);
      }),
    ]);
    return Number(figure);
  } finally {
    ended.abort();
  }
}
