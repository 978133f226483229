import { abortWith } from '../core/abort-with.js';
import type { ImportOptions } from '../core/importer.js';
import type { ImportAnswer, ImportTask } from './import-task.js';

/**
 * Does a task on the main thread, for pages whose policy allows no worker; it looks for signals between pieces of work.
 *
 * @throws {AtlasError} `import-refused`. Rejects with a signal's reason on abort.
 */
export async function runHere(
  task: ImportTask,
  { onProgress, signal }: ImportOptions,
  closing: AbortSignal,
): Promise<ImportAnswer> {
  const stop = new AbortController();
  const ends = [abortWith(stop, signal), abortWith(stop, closing)];
  try {
    const { doTask } = await import('./import-task.js');
    const answer = await doTask(task, { signal: stop.signal, progress: (fraction) => onProgress?.(fraction) });
    stop.signal.throwIfAborted();
    return answer;
  } finally {
    for (const end of ends) end();
  }
}
