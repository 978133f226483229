import type { DataClient } from '../core/data-client.js';
import type { ReadSettings } from './read-settings.js';
import { joinWorker } from './shared-worker.js';
import { WorkerDataClient, type WorkerPort } from './worker-data-client.js';
import { defaultWorkerUrl } from './worker-url.js';

/** How files are read. */
export interface DataClientOptions extends ReadSettings {
  /** Absolute URL of the worker's script. Default: beside the bundle. */
  readonly workerUrl?: string;
}

/**
 * Makes the client that reads files in the worker of the page, or on the main thread where the host's policy allows no worker.
 */
export function createDataClient({ workerUrl = defaultWorkerUrl(), ...settings }: DataClientOptions = {}): DataClient {
  return new WorkerDataClient(tryWorker(workerUrl), oneSubstitute(settings), settings);
}

/** A worker, or a port that fails at once, so that the substitute takes over in either case. */
function tryWorker(url: string): WorkerPort {
  try {
    return joinWorker(url);
  } catch {
    const failed = new EventTarget();
    queueMicrotask(() => failed.dispatchEvent(new Event('error')));
    return Object.assign(failed, { postMessage: () => undefined, terminate: () => undefined });
  }
}

/** Fetched only when it is needed, and then once, because it keeps what it has read. */
function oneSubstitute(settings: ReadSettings): () => Promise<DataClient> {
  let client: Promise<DataClient> | undefined;
  return () => {
    client ??= import('./local-data-client.js').then(({ LocalDataClient }) => new LocalDataClient(settings));
    return client;
  };
}
