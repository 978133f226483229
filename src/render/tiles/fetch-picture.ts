import { abortWith } from '../../core/abort-with.js';
import type { TileFault, TileWatch } from './tile-watch.js';

/** A server that takes longer is slow; what lies beneath is shown meanwhile and after. */
const patienceMs = 12_000;

/**
 * Fetches a picture of another server.
 *
 * @param watch - Told of what came and what did not. A tile that does not exist (404, 204) is no failure.
 * @throws when there is no picture. Rejects with the signal's reason on abort.
 */
export async function fetchPicture(url: string, watch: TileWatch, signal?: AbortSignal): Promise<ImageBitmap> {
  const controller = new AbortController();
  const end = abortWith(controller, signal);
  const timer = setTimeout(() => controller.abort(), patienceMs);
  try {
    const response = await fetch(url, { signal: controller.signal, credentials: 'omit' });
    if (response.status === 404 || response.status === 204) throw new Error('There is no such tile.');
    if (!response.ok) throw failure(watch, response.status < 500 ? 'denied' : 'failing', String(response.status));
    return await decoded(await response.blob(), watch);
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    if (controller.signal.aborted) throw failure(watch, 'slow');
    if (error instanceof TypeError) throw failure(watch, await whyUnread(url));
    throw error;
  } finally {
    clearTimeout(timer);
    end();
  }
}

async function decoded(body: Blob, watch: TileWatch): Promise<ImageBitmap> {
  const picture = await createImageBitmap(body).catch(() => {
    throw failure(watch, 'picture', body.type.slice(0, 40));
  });
  watch.came();
  return picture;
}

function failure(watch: TileWatch, reason: TileFault, received?: string): Error {
  watch.failed(reason, received);
  return new Error(reason);
}

/** Browsers do not say why an answer is kept from a page; one that comes when it need not be read was kept by CORS. */
async function whyUnread(url: string): Promise<TileFault> {
  try {
    await fetch(url, { mode: 'no-cors', credentials: 'omit' });
    return 'cors';
  } catch {
    return 'unreachable';
  }
}
