import { TaskRunner } from './task-runner.js';
import type { FromWorker, ToWorker } from './worker-messages.js';

/** The worker's own scope, of which the page's type library knows nothing. */
interface WorkerScope {
  postMessage(message: FromWorker, transfer: ArrayBuffer[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<ToWorker>) => void): void;
}

const scope = globalThis as unknown as WorkerScope;
const runner = new TaskRunner((message, transfer = []) => scope.postMessage(message, transfer));

scope.addEventListener('message', (event) => void runner.receive(event.data));
scope.postMessage({ kind: 'ready' }, []);
