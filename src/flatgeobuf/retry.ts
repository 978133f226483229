import { AtlasError } from '../core/atlas-error.js';

/**
 * Tries again after failures that may be over at the next attempt: of the network, and of the server.
 *
 * @param delaysMs - Pauses before each further attempt, milliseconds.
 * @throws What the last attempt threw. Rejects with the signal's reason on abort.
 */
export async function retryPassing<T>(
  delaysMs: readonly number[],
  signal: AbortSignal | undefined,
  attempt: () => Promise<T>,
): Promise<T> {
  for (const delay of delaysMs) {
    try {
      return await attempt();
    } catch (error) {
      if (!mayPass(error)) throw error;
    }
    await pause(delay, signal);
  }
  return attempt();
}

/** A stalled server has had its time; a refusal stays one. */
function mayPass(error: unknown): boolean {
  if (!(error instanceof AtlasError)) return false;
  if (error.code === 'network-failed') return error.details.stalledSeconds === undefined;
  const status = Number(error.details.status);
  return error.code === 'server-error' && (status >= 500 || status === 429);
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop, { once: true });
  });
}
