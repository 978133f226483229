/**
 * Aborts a controller when a signal aborts, with the signal's reason: what `AbortSignal.any` is for, which Chromium has
 * since version 116 and Safari since 17.4.
 *
 * @param signal - Undefined never aborts.
 * @returns Ends it. To be called when the work is done, since a signal keeps everyone who listens to it.
 */
export function abortWith(controller: AbortController, signal: AbortSignal | undefined): () => void {
  if (!signal) return () => {};
  const abort = () => controller.abort(signal.reason);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  return () => signal.removeEventListener('abort', abort);
}
