import { AtlasError } from '../core/atlas-error.js';
import type { Sidecar } from '../core/sidecar.js';
import { checkSidecar, type SidecarIssue } from '../core/sidecar-schema.js';
import { readBody } from './read-body.js';
import { ReceivedBytes } from './received-bytes.js';
import { retryPassing } from './retry.js';
import { type RemoteFile, remoteFile, statusError } from './transfer-errors.js';
import type { TransferOptions } from './transfer-options.js';

/** A sidecar, if there is one, and what it cost. */
export interface SidecarAnswer {
  readonly sidecar: Sidecar | undefined;
  readonly bytesFetched: number;
}

/**
 * Address of the sidecar of a file: `.json` in place of the extension, the query kept. A `blob:` or `data:` URL has
 * nothing beside it, and neither has GeoJSON, whose own name that may be.
 *
 * @param url - Absolute URL of the file.
 */
export function sidecarUrl(url: string): string | undefined {
  const address = new URL(url);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return undefined;
  if (/\.(?:geo)?json$/i.test(address.pathname)) return undefined;
  address.pathname = address.pathname.replace(/\.zst$/i, '').replace(/(\.[^./]*)?$/, '.json');
  address.hash = '';
  return address.href;
}

/**
 * Reads the sidecar of a file. A server that has none may say so, refuse (as storage without listing does) or send
 * its start page: all three mean that there is none.
 *
 * @param url - Absolute URL of the `.fgb`.
 * @throws {AtlasError} `sidecar-invalid`, naming the member; `server-error`, `network-failed`. Rejects with the
 * signal's reason on abort.
 */
export async function readSidecar(
  url: string,
  transfer: TransferOptions,
  signal?: AbortSignal,
): Promise<SidecarAnswer> {
  const address = sidecarUrl(url);
  if (!address) return { sidecar: undefined, bytesFetched: 0 };
  const remote = remoteFile(address);
  const { response, text, bytesFetched } = await fetchText(remote, transfer, signal);
  const isPage = /^text\/html/i.test(response.headers.get('Content-Type') ?? '');
  if (response.status !== 200 || isPage) return { sidecar: undefined, bytesFetched };
  const checked = checkSidecar(parseJson(text));
  if ('issue' in checked) throw sidecarInvalid(remote.file, remote.url, checked.issue);
  return { sidecar: checked.sidecar, bytesFetched };
}

async function fetchText(remote: RemoteFile, transfer: TransferOptions, signal: AbortSignal | undefined) {
  return retryPassing(transfer.retryDelaysMs, signal, async () => {
    const received = new ReceivedBytes(undefined);
    const accept = ({ status }: Response) => {
      if (![200, 401, 403, 404, 410].includes(status)) throw statusError(remote, status);
    };
    const take = (chunk: Uint8Array) => received.take(chunk);
    const response = await readBody(remote, { headers: {}, cache: 'default', signal, accept, take }, transfer);
    return { response, text: new TextDecoder().decode(received.view), bytesFetched: received.length };
  });
}

/** The value of a JSON text; undefined, which no schema accepts, when it is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sidecarInvalid(file: string, url: string, { path, expected, received }: SidecarIssue): AtlasError {
  return new AtlasError(
    'sidecar-invalid',
    `${file} is not valid: ${path} should be ${expected}, but it is ${received}. Build the geodata again.`,
    { details: { file, url, path, expected, received } },
  );
}
