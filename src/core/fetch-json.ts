import { AtlasError } from './atlas-error.js';
import { identityFor, type RequestScope } from './request-scope.js';

/** How a file of JSON is fetched. */
export interface FetchJsonOptions extends RequestScope {
  /** The error for an answer that is no JSON. @param received - What the server calls it. */
  readonly notJson: (received: string) => AtlasError;
  readonly signal?: AbortSignal;
}

/**
 * Fetches a file of JSON.
 *
 * @param url - Absolute.
 * @throws {AtlasError} `network-failed`, `file-missing`, `file-forbidden` or `server-error`, or what `notJson` gives.
 * Rejects with the signal's reason on abort.
 */
export async function fetchJson(url: string, { notJson, signal, ...scope }: FetchJsonOptions): Promise<unknown> {
  const response = await fetch(url, { ...identityFor(url, scope), ...(signal && { signal }) }).catch(
    (cause: unknown) => {
      if (signal?.aborted) throw signal.reason;
      throw new AtlasError('network-failed', `${url} could not be fetched. Check the address and try again.`, {
        details: { url },
        cause,
      });
    },
  );
  if (!response.ok) throw refused(url, response.status);
  // The parser's own error quotes what it read, which may be nobody's business: it is not passed on.
  return response.json().catch(() => {
    if (signal?.aborted) throw signal.reason;
    throw notJson(response.headers.get('content-type')?.slice(0, 80) ?? 'something else');
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
