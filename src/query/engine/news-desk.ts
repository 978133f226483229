import type { Measure, QueryProgress } from '../../core/query-answer.js';
import type { QueryChunk, QueryNews } from '../../core/query-task.js';
import { pickRows } from '../filter/pick-rows.js';
import type { Findings } from './findings.js';
import type { TargetPage } from './question-context.js';
import { SeenRows } from './seen-rows.js';

/** News of several pages go out together after this time, milliseconds. The first go at once. */
const gatherMs = 80;

/** What is remembered of a chunk that was sent, to put all features in order at the end. */
interface Sent {
  readonly target: number;
  readonly rows: Uint32Array;
  readonly keys: Float64Array | undefined;
}

interface Counts {
  planned: number;
  done: number;
  considered: number;
  undated: number;
  found: number;
  readonly seen: SeenRows;
}

/** Counts what a question has come to, sends what was found, and puts it in order at the end. */
export class NewsDesk {
  readonly #send: (news: QueryNews) => void;
  readonly #orderBy: Measure | undefined;
  readonly #sent: Sent[] = [];
  #waiting: QueryChunk[] = [];
  #lastSent = Number.NEGATIVE_INFINITY;
  readonly #counts: Counts[];
  #planned = 0;

  /**
   * @param targets - How many files are asked.
   * @param orderBy - Measure by which the answer is ordered; else by file and row.
   */
  constructor(targets: number, send: (news: QueryNews) => void, orderBy?: Measure) {
    this.#send = send;
    this.#orderBy = orderBy;
    this.#counts = Array.from({ length: targets }, () => ({
      planned: 0,
      done: 0,
      considered: 0,
      undated: 0,
      found: 0,
      seen: new SeenRows(),
    }));
  }

  /** Reading of a target begins. */
  begin(target: number, pages: number): void {
    const counts = this.#counts[target];
    if (counts) counts.planned += pages;
    this.#planned = Math.max(this.#planned, target + 1);
  }

  /** A page was searched. */
  take(target: number, { page, pages, isUndated }: TargetPage, findings: Findings): void {
    const { rows } = findings;
    const counts = this.#counts[target];
    if (!counts) return;
    counts.done += pages;
    counts.considered += page.featureCount;
    counts.found += rows.length;
    if (isUndated) for (const row of rows) counts.undated += isUndated(row) ? 1 : 0;
    if (rows.length > 0) this.#keep(chunkOf(target, page, findings));
    if (performance.now() - this.#lastSent >= gatherMs) this.flush();
  }

  /** A page was looked through by a search that may come back to it: its features count once. */
  searched(target: number, { page, pages }: TargetPage): void {
    const counts = this.#counts[target];
    if (!counts) return;
    counts.done += pages;
    counts.considered += counts.seen.add(page.firstRow, page.featureCount);
  }

  /** What a search has found. */
  found(target: number, page: TargetPage['page'], findings: Findings): void {
    const counts = this.#counts[target];
    if (counts) counts.found += findings.rows.length;
    this.#keep(chunkOf(target, page, findings));
  }

  /** Sends what waits. */
  flush(): void {
    this.#lastSent = performance.now();
    const chunks = this.#waiting;
    this.#waiting = [];
    this.#send({ progress: this.progress, chunks, restarted: undefined });
  }

  get progress(): QueryProgress {
    const sum = (name: 'planned' | 'done' | 'considered' | 'found') =>
      this.#counts.reduce((total, counts) => total + counts[name], 0);
    const known = this.#planned === this.#counts.length;
    return {
      pagesDone: sum('done'),
      pagesTotal: known ? sum('planned') : undefined,
      considered: sum('considered'),
      found: sum('found'),
    };
  }

  get considered(): readonly number[] {
    return this.#counts.map(({ considered }) => considered);
  }

  get undated(): readonly number[] {
    return this.#counts.map(({ undated }) => undated);
  }

  /** Places in the order of arrival, in the order of the answer. */
  order(): Uint32Array {
    return this.#orderBy === undefined ? orderByRow(this.#sent) : orderByKey(this.#sent);
  }

  #keep(chunk: QueryChunk): void {
    const keys = this.#orderBy && chunk.measures[this.#orderBy];
    // What is sent is gone from here.
    this.#sent.push({ target: chunk.target, rows: chunk.rows.slice(), keys: keys?.slice() });
    this.#waiting.push(chunk);
  }
}

/** Chunks are runs of a file, ascending in themselves, so that only they have to be sorted. */
function orderByRow(sent: readonly Sent[]): Uint32Array {
  let end = 0;
  const runs = sent.map((chunk) => {
    end += chunk.rows.length;
    return { ...chunk, first: end - chunk.rows.length };
  });
  runs.sort((a, b) => a.target - b.target || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
  const order = new Uint32Array(end);
  let at = 0;
  for (const { first, rows } of runs) for (let index = 0; index < rows.length; index++) order[at++] = first + index;
  return order;
}

function orderByKey(sent: readonly Sent[]): Uint32Array {
  const ascending = orderByRow(sent);
  const keys = Float64Array.from(sent.flatMap(({ keys = new Float64Array(), rows }) => keysOf(keys, rows.length)));
  const rank = new Uint32Array(ascending.length);
  for (let place = 0; place < ascending.length; place++) rank[ascending[place] ?? 0] = place;
  return ascending.sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || (rank[a] ?? 0) - (rank[b] ?? 0));
}

/** What has no key comes last. */
function keysOf(keys: Float64Array, length: number): number[] {
  return Array.from({ length }, (_, index) => {
    const key = keys[index] ?? Number.NaN;
    return Number.isNaN(key) ? Number.MAX_VALUE : key;
  });
}

function chunkOf(target: number, page: TargetPage['page'], { rows, ...found }: Findings): QueryChunk {
  const inFile = Uint32Array.from(rows, (row) => page.firstRow + row);
  return { target, page: pickRows(page, rows), rows: inFile, ...found };
}
