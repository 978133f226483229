import { AtlasError } from '../core/atlas-error.js';
import type { Sidecar } from '../core/sidecar.js';
import { checkSidecar, type SidecarIssue } from '../core/sidecar-schema.js';
import { readBody } from './read-body.js';
import { retryPassing } from './retry.js';
import { remoteFile, statusError } from './transfer-errors.js';
import { type ReadOptions, transferOptions } from './transfer-options.js';

/** A sidecar, if there is one, and what it cost. */
export interface SidecarAnswer {
  readonly sidecar: Sidecar | undefined;
  readonly bytesFetched: number;
}

/**
 * Address of the sidecar of a file: `.json` in place of the extension, the query kept. A `blob:` or `data:` URL has
 * nothing beside it.
 *
 * @param url - Absolute URL of the `.fgb`.
 */
export function sidecarUrl(url: string): string | undefined {
  const address = new URL(url);
  if (address.protocol !== 'http:' && address.protocol !== 'https:') return undefined;
  address.pathname = address.pathname.replace(/(\.[^./]*)?$/, '.json');
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
export async function readSidecar(url: string, options: ReadOptions = {}): Promise<SidecarAnswer> {
  const address = sidecarUrl(url);
  if (!address) return { sidecar: undefined, bytesFetched: 0 };
  const remote = remoteFile(address);
  const transfer = transferOptions(options);
  const { response, bytes } = await retryPassing(transfer.retryDelaysMs, options.signal, () =>
    readBody(remote, {}, transfer, ({ status }) => {
      if (![200, 401, 403, 404, 410].includes(status)) throw statusError(remote, status);
    }),
  );
  const isPage = /^text\/html/i.test(response.headers.get('Content-Type') ?? '');
  if (response.status !== 200 || isPage) return { sidecar: undefined, bytesFetched: bytes.length };
  const checked = checkSidecar(parseJson(new TextDecoder().decode(bytes)));
  if ('issue' in checked) throw sidecarInvalid(remote.file, remote.url, checked.issue);
  return { sidecar: checked.sidecar, bytesFetched: bytes.length };
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
