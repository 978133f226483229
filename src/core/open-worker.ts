import { trustedScriptUrl } from './trusted-script-url.js';

/**
 * Starts a module worker. Browsers refuse a worker script of another origin, so that one is imported by a script of
 * this page's own origin: a blob. Only this case needs CORS on the other origin and, under a content security policy,
 * `worker-src blob:` together with that origin.
 *
 * @param url - Absolute URL of the script.
 * @throws whatever the browser throws when it allows no worker; some report it by an `error` event instead.
 */
export function openWorker(url: string): Worker {
  if (new URL(url).origin === globalThis.location?.origin) return new Worker(trustedScriptUrl(url), { type: 'module' });
  const script = new Blob([`import ${JSON.stringify(url)};`], { type: 'text/javascript' });
  const blobUrl = URL.createObjectURL(script);
  const worker = new Worker(trustedScriptUrl(blobUrl), { type: 'module' });
  // The blob is needed until the worker has begun, which its first message shows.
  const release = () => URL.revokeObjectURL(blobUrl);
  worker.addEventListener('message', release, { once: true });
  worker.addEventListener('error', release, { once: true });
  return worker;
}
