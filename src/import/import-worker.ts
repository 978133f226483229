import { packError } from '../core/packed-error.js';
import { doTask, type FromImportWorker, type ImportTask } from './import-task.js';

/** The worker's own scope, of which the page's type library knows nothing. */
interface WorkerScope {
  postMessage(message: FromImportWorker | 'ready'): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ImportTask>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
/** Whoever stops a task ends the worker, so that nothing has to be asked meanwhile. */
const { signal } = new AbortController();
/** Steps that progress is told in. */
const step = 0.01;

scope.addEventListener('message', ({ data: task }) => void answer(task));
scope.postMessage('ready');

async function answer(task: ImportTask): Promise<void> {
  let told = -1;
  const progress = (fraction: number) => {
    if (Math.abs(fraction - told) < step) return;
    told = fraction;
    scope.postMessage({ kind: 'progress', fraction });
  };
  try {
    scope.postMessage({ kind: 'answer', answer: await doTask(task, { signal, progress }) });
  } catch (error) {
    scope.postMessage({ kind: 'failure', failure: packError(error) });
  }
}
