import type { QueryCase } from './query-cases.js';

/** Answers a question; gives how many features it found. */
export type Answer = () => number | Promise<number>;

/** Reads a file and makes ready, which is not timed: everybody's data is in memory when the clock starts. */
export type Prepare = (path: string, asked: QueryCase) => Promise<Answer>;
