import { TaskRunner } from './task-runner.js';
import type { Addressed, FromWorker, ToWorker } from './worker-messages.js';

/** The worker's own scope, of which the page's type library knows nothing. */
interface WorkerScope {
  postMessage(message: Addressed<FromWorker> | 'ready', transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Addressed<ToWorker>>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
/** One for each map of the page: what one reads and may read is nothing to the others. */
const runners = new Map<number, TaskRunner>();

function runnerOf(client: number): TaskRunner {
  const known = runners.get(client);
  if (known) return known;
  const runner = new TaskRunner((message, transfer = []) => scope.postMessage({ client, message }, transfer));
  runners.set(client, runner);
  return runner;
}

scope.addEventListener('message', ({ data: { client, message } }) => {
  void runnerOf(client).receive(message);
  if (message.kind === 'close') runners.delete(client);
});
scope.postMessage('ready', []);
