/**
 * Waits for a task no longer than until a signal aborts; the task itself goes on.
 *
 * @returns What the task gives. Rejects with the signal's reason on abort.
 */
export function untilAborted<T>(task: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return task;
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    const end = () => signal.removeEventListener('abort', stop);
    task.then(resolve, reject).finally(end);
  });
}
