/*
 * A process of one contender, so that no other one's garbage or compiled code is in its way. For each message from
 * its parent it does its work once and answers with a figure.
 */
import { readFileSync } from 'node:fs';
import { type Contender, contenders, type Work } from './contenders.js';

/** What the parent asks for: milliseconds of one run, or bytes of memory kept after it. */
export interface Request {
  readonly contender: Contender;
  readonly file: string;
  readonly measure: 'milliseconds' | 'bytes kept';
}

let file: { readonly path: string; readonly bytes: Uint8Array } | undefined;

process.on('message', (request: Request) => {
  void answer(request).then((figure) => process.send?.(figure));
});

async function answer({ contender, file: path, measure }: Request): Promise<number> {
  const work: Work = await contenders[contender]();
  if (measure === 'bytes kept') return bytesKept(() => work(readWhole(path)));
  file = file?.path === path ? file : { path, bytes: readWhole(path) };
  return milliseconds(work, file.bytes);
}

async function milliseconds(work: Work, bytes: Uint8Array): Promise<number> {
  collectGarbage();
  const began = performance.now();
  const result = await work(bytes);
  const took = performance.now() - began;
  if (result === undefined) throw new Error('a contender gave nothing');
  return took;
}

/** What stays in memory because of the result, the file itself included where the result refers to it. */
async function bytesKept(load: () => unknown): Promise<number> {
  const before = memoryInUse();
  const result = await load();
  const kept = memoryInUse() - before;
  if (result === undefined) throw new Error('a contender gave nothing');
  return kept;
}

function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('run with --expose-gc');
  // Twice, because buffers are freed only after what held them.
  globalThis.gc();
  globalThis.gc();
}

/** A copy of exactly the file's size, not a piece of Node's pool. */
function readWhole(path: string): Uint8Array {
  return new Uint8Array(readFileSync(path));
}
