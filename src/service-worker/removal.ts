/*
 * Takes the service worker away from every reader: a publisher puts this file in place of the other one. It gives up
 * what was stored and unregisters itself; pages that are open stay as they are.
 */
import { cachePrefix } from './file-store.js';
import type { WorkerScope } from './worker-scope.js';

const scope = globalThis as unknown as WorkerScope & {
  readonly registration: { unregister(): Promise<boolean> };
};

scope.addEventListener('install', (event) => event.waitUntil(scope.skipWaiting()));
scope.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave(): Promise<void> {
  const names = (await scope.caches.keys()).filter((name) => name.startsWith(cachePrefix(scope.registration.scope)));
  await Promise.all(names.map((name) => scope.caches.delete(name)));
  await scope.registration.unregister();
}
