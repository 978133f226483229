import { AtlasError } from './atlas-error.js';

/** How a file of JSON is fetched. */
export interface FetchJsonOptions {
  /** As `fetch` has it. */
  readonly credentials?: RequestCredentials;
  readonly headers?: Readonly<Record<string, string>>;
  /** The error for an answer that is no JSON. @param received - What the server calls it. */
  readonly notJson: (received: string, cause: unknown) => AtlasError;
  readonly signal?: AbortSignal;
}

/**
 * Fetches a file of JSON.
 *
 * @param url - Absolute.
 * @throws {AtlasError} `network-failed`, `file-missing`, `file-forbidden` or `server-error`, or what `notJson` gives.
 * Rejects with the signal's reason on abort.
 */
export async function fetchJson(url: string, { notJson, signal, ...init }: FetchJsonOptions): Promise<unknown> {
  const response = await fetch(url, { ...init, ...(signal && { signal }) }).catch((cause: unknown) => {
    if (signal?.aborted) throw signal.reason;
    throw new AtlasError('network-failed', `${url} could not be fetched. Check the address and try again.`, {
      details: { url },
      cause,
    });
  });
  if (!response.ok) throw refused(url, response.status);
  return response.json().catch((cause: unknown) => {
    if (signal?.aborted) throw signal.reason;
    throw notJson(response.headers.get('content-type') ?? 'something else', cause);
  });
}

function refused(url: string, status: number): AtlasError {
  const code = status === 404 || status === 410 ? 'file-missing' : status < 500 ? 'file-forbidden' : 'server-error';
  return new AtlasError(
    code,
    `${url} was expected, but the server answered ${status}. Upload the file, or correct its address.`,
    { details: { url, status } },
  );
}
