import { readBody } from './read-body.js';
import { remoteFile } from './transfer-errors.js';
import type { TransferOptions } from './transfer-options.js';

/** Enough for a byte order mark, some blanks, and a brace. */
const sniffedBytes = 64;

/** Thrown when enough is known. */
class Seen extends Error {}

/**
 * True when an address gives JSON: it says so (`application/geo+json`, `application/json`), or what comes begins with a
 * brace. One that cannot be read gives none, so that whoever reads it says why.
 */
export async function looksLikeJson(url: string, transfer: TransferOptions): Promise<boolean> {
  let isJson = false;
  const accept = ({ status, headers }: Response) => {
    if (status !== 200 && status !== 206) throw new Seen();
    isJson = /^application\/(?:geo\+)?json\b/i.test(headers.get('Content-Type') ?? '');
    if (isJson) throw new Seen();
  };
  const take = (chunk: Uint8Array) => {
    isJson = /^\uFEFF?\s*\{/.test(
      new TextDecoder('utf-8', { ignoreBOM: true }).decode(chunk.subarray(0, sniffedBytes)),
    );
    throw new Seen();
  };
  const headers = { Range: `bytes=0-${sniffedBytes - 1}` };
  const request = { headers, cache: 'default' as const, signal: undefined, accept, take };
  await readBody(remoteFile(url), request, transfer).catch(() => undefined);
  return isJson;
}
