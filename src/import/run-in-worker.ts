import type { ImportOptions } from '../core/importer.js';
import type { FromImportWorker, ImportTask } from './import-task.js';

/** The part of a `Worker` that is used; a test may give a message channel. */
export interface TaskPort {
  postMessage(message: ImportTask): void;
  addEventListener(type: string, listener: (event: Event) => void): void;
  removeEventListener(type: string, listener: (event: Event) => void): void;
  terminate(): void;
}

/** How a task ended in a worker that can do the next. */
export type TaskEnd = Exclude<FromImportWorker, { readonly kind: 'progress' }>;

/** Thrown when a worker could not begin. */
export class WorkerFailed extends Error {}

/**
 * Lets a worker do a task. When it is stopped, or the worker itself fails, the worker is ended.
 *
 * @throws {WorkerFailed} when the worker itself fails. Rejects with the signal's reason on abort.
 */
export function runInWorker(
  port: TaskPort,
  task: ImportTask,
  { onProgress, signal }: ImportOptions,
  closing: AbortSignal,
): Promise<TaskEnd> {
  return new Promise((resolve, reject) => {
    const end = (error?: unknown) => {
      for (const [target, type, listener] of listeners) target.removeEventListener(type, listener);
      if (error === undefined) return;
      port.terminate();
      reject(error);
    };
    const receive = (event: Event) => {
      const { data } = event as MessageEvent<FromImportWorker | 'ready'>;
      if (data === 'ready') return;
      if (data.kind === 'progress') onProgress?.(data.fraction);
      else {
        end();
        resolve(data);
      }
    };
    const fail = () => end(new WorkerFailed());
    const stop = (event: Event) => end((event.currentTarget as AbortSignal).reason);
    const listeners: readonly (readonly [EventTarget | TaskPort, string, (event: Event) => void])[] = [
      [port, 'message', receive],
      [port, 'error', fail],
      [port, 'messageerror', fail],
      [closing, 'abort', stop],
      ...(signal ? ([[signal, 'abort', stop]] as const) : []),
    ];
    for (const [target, type, listener] of listeners) target.addEventListener(type, listener);
    port.postMessage(task);
  });
}
