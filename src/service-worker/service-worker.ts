import type { OfflineCommand, OfflineState } from '../core/offline.js';
import { AppSet } from './app-set.js';
import { DataSet } from './data-set.js';
import { cachePrefix, StoringFailed } from './file-store.js';
import { RequestKinds } from './request-kind.js';
import { answerFrom } from './stored-answer.js';
import { bytesOf, type OfflineFiles } from './stored-files.js';
import type { RequestEvent, WorkerScope } from './worker-scope.js';

/*
 * Keeps the explorer's page usable without a network: page and programs are stored when a version is installed, the data when
 * the page asks for it. A version that is installed waits until the reader takes it, or no window shows the one before.
 * docs/offline.md says what is stored, for how long, and how to get rid of it.
 */

/** Written here by the build. */
declare const offlineFiles: OfflineFiles;

/** Named once: the build puts the whole list wherever the name stands. */
const files = offlineFiles;
const scope = globalThis as unknown as WorkerScope;
const { scope: base } = scope.registration;
const options = { base, caches: scope.caches, pageMark: files.pageMark };
const app = new AppSet(files, options);
const data = new DataSet(files, options);
const kinds = new RequestKinds(files, base);

scope.addEventListener('install', (event) => event.waitUntil(app.store()));
scope.addEventListener('activate', (event) => event.waitUntil(app.dropOlder()));
scope.addEventListener('fetch', (event) => {
  const kind = kinds.of(event.request);
  if (kind === 'page') event.respondWith(answerPage(event.request));
  else if (kind !== 'other') event.respondWith(answerFile(event, kind));
});
scope.addEventListener('message', (event) => {
  const { data: command, ports } = event;
  if (!isCommand(command)) return;
  event.waitUntil(obey(command).then((state) => ports[0]?.postMessage(state)));
});

async function answerPage(request: Request): Promise<Response> {
  return (await app.page()) ?? fetch(request);
}

/** Pages for frames and hosts that lie in the same folder get everything from the network. */
async function answerFile({ request, clientId }: RequestEvent, kind: 'app' | 'data'): Promise<Response> {
  if (!(await isOfExplorer(clientId))) return fetch(request);
  const stored = await (kind === 'app' ? app : data).match(request.url);
  if (!stored) return fetch(request);
  // The reader wants no stored answer, and has reason to: the file seems to have changed.
  const fresh = request.cache === 'reload' || request.cache === 'no-store';
  const sent = fresh ? await fetch(request).catch(() => undefined) : undefined;
  return sent ?? answerFrom(stored, request.headers);
}

/** Whose worker a worker is nobody says, so that it counts as the explorer's while that is open. */
async function isOfExplorer(clientId: string): Promise<boolean> {
  const client = clientId === '' ? undefined : await scope.clients.get(clientId);
  if (client?.type === 'window') return kinds.isPage(client.url);
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return windows.some(({ url }) => kinds.isPage(url));
}

const commands: Readonly<Record<OfflineCommand, () => Promise<OfflineState>>> = {
  keep: async () => {
    await data.keep();
    return { phase: 'ready', bytes: bytesOf([...files.app, ...files.data]) };
  },
  'take-over': async () => {
    await scope.skipWaiting();
    return { phase: 'storing' };
  },
  forget: async () => {
    const names = (await scope.caches.keys()).filter((name) => name.startsWith(cachePrefix(base)));
    await Promise.all(names.map((name) => scope.caches.delete(name)));
    return { phase: 'off', because: 'reader' };
  },
};

function isCommand(value: unknown): value is OfflineCommand {
  return typeof value === 'string' && Object.hasOwn(commands, value);
}

async function obey(command: OfflineCommand): Promise<OfflineState> {
  try {
    return await commands[command]();
  } catch (error) {
    return { phase: 'failed', reason: error instanceof StoringFailed ? error.reason : 'network' };
  }
}
