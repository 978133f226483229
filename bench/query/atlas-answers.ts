import { basename, dirname } from 'node:path';
import type { QueryNews, QueryOutcome, QueryTask } from '../../src/core/query-task.js';
import { SourceStore } from '../../src/worker/source-store.js';
import { startCountingServer } from '../counting-server.js';
import type { Answer } from './answer.js';
import {
  corridorLine,
  corridorMeters,
  nearestCount,
  nearestFrom,
  provinceOutline,
  type QueryCase,
} from './query-cases.js';

/** The question as the data worker gets it. @param url - Address of the file. */
export function taskOf(asked: QueryCase, url: string): QueryTask {
  const targets = [{ url, worstAccuracyMeters: 0 }];
  switch (asked) {
    case 'corridor':
      return {
        ask: 'buffer',
        targets,
        subject: { kind: 'geometry', geometry: corridorLine() },
        distancesMeters: [corridorMeters],
        // PostGIS is asked for a number and gives no outline either.
        outline: false,
      };
    case 'province':
      return { ask: 'within', targets, subject: { kind: 'geometry', geometry: provinceOutline() } };
    case 'nearest':
      return {
        ask: 'nearest',
        targets,
        subject: { kind: 'geometry', geometry: nearestFrom },
        count: nearestCount,
        each: false,
      };
  }
}

/** Puts a question to a store. @returns The outcome, and how many features came. */
export async function askStore(
  store: SourceStore,
  task: QueryTask,
  onNews: (news: QueryNews) => void = () => {},
): Promise<QueryOutcome> {
  return store.query(task, { allowBytes: Number.POSITIVE_INFINITY, onNews, signal: new AbortController().signal });
}

/** A store that keeps every byte it has read. */
export function roomyStore(): SourceStore {
  return new SourceStore({ page: () => {}, replaced: () => {} }, { dataBudgetBytes: 1e9 });
}

/** Reads what the question needs over HTTP once; then the file's bytes are in memory, as GeoJSON is for the peers. */
export async function prepareAtlas(path: string, asked: QueryCase): Promise<Answer> {
  const server = await startCountingServer(dirname(path));
  const store = roomyStore();
  const task = taskOf(asked, server.urlOf(basename(path)));
  await askStore(store, task);
  await server.close();
  return async () => (await askStore(store, task)).order.length;
}
