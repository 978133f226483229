import { readBody } from './read-body.js';
import { retryPassing } from './retry.js';
import { type RemoteFile, statusError, wrongRange } from './transfer-errors.js';
import type { TransferOptions } from './transfer-options.js';

/** What a server sent. */
export interface RangeAnswer {
  readonly bytes: Uint8Array;
  /** True when the server ignored the range and sent all of the file. */
  readonly whole: boolean;
  /** Size of the file; undefined when the server does not say or the browser may not see it. */
  readonly total: number | undefined;
  /** Changes when the file does; undefined when there is none or the browser may not see it. */
  readonly validator: string | undefined;
}

/**
 * Fetches the bytes from `first` to `last`, or to the end of the file when there is no `last`. A range that begins
 * at the end of the file gives no bytes.
 *
 * @throws {AtlasError} `file-missing`, `file-forbidden`, `server-error`, `network-failed`, `file-too-large`.
 * Rejects with the signal's reason on abort.
 */
export function fetchRange(
  remote: RemoteFile,
  first: number,
  last: number | undefined,
  options: TransferOptions,
): Promise<RangeAnswer> {
  return retryPassing(options.retryDelaysMs, options.signal, () => fetchOnce(remote, first, last, options));
}

async function fetchOnce(
  remote: RemoteFile,
  first: number,
  last: number | undefined,
  options: TransferOptions,
): Promise<RangeAnswer> {
  const { response, bytes } = await readBody(remote, { Range: `bytes=${first}-${last ?? ''}` }, options, (received) => {
    if (received.status === 416 || received.status === 200) return;
    if (received.status !== 206) throw statusError(remote, received.status);
    const sent = contentRange(received)?.first ?? first;
    if (sent !== first) throw wrongRange(remote, first, sent);
  });
  const validator = response.headers.get('ETag') ?? response.headers.get('Last-Modified');
  const outside = response.status === 416;
  return {
    bytes: outside ? new Uint8Array() : bytes,
    whole: response.status === 200,
    total: contentRange(response)?.total,
    // A weak and a strong tag of the same file differ in this prefix only.
    validator: outside ? undefined : validator?.replace(/^W\//, ''),
  };
}

/** First byte and file size as `Content-Range` gives them; both are hidden from other origins by default. */
function contentRange(response: Response): { first: number | undefined; total: number | undefined } | undefined {
  const match = /^bytes (?:(\d+)-\d+|\*)\/(?:(\d+)|\*)$/.exec(response.headers.get('Content-Range') ?? '');
  if (!match) return undefined;
  const [, first, total] = match;
  return { first: first ? Number(first) : undefined, total: total ? Number(total) : undefined };
}
