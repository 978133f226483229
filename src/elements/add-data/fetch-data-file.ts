import { AtlasError } from '../../core/atlas-error.js';
import type { ImportFile } from '../../core/importer.js';
import type { Locale } from '../../core/localized-text.js';
import { translate } from '../../core/messages/translate.js';
import type { WorkTools } from './adding-work.js';

/** Largest file that is fetched in one piece, bytes. */
const largestBytes = 500 * 1024 * 1024;

/** Why a file could not be fetched from where it lies. */
export class AddressFailure extends Error {
  readonly kind: 'mixed' | 'blocked' | 'missing' | 'failed' | 'large';
  readonly details: Readonly<Record<string, string>>;

  constructor(kind: AddressFailure['kind'], details: Readonly<Record<string, string>>) {
    super(translate('en', `add.url-${kind}`, details));
    this.name = 'AddressFailure';
    this.kind = kind;
    this.details = details;
  }

  /** The sentence for the reader. */
  say(locale: Locale): string {
    return translate(locale, `add.url-${this.kind}`, this.details);
  }
}

/**
 * Fetches a file for reading in the browser.
 *
 * @throws {AddressFailure} when it cannot be fetched. Rejects with the signal's reason on abort.
 */
export async function fetchDataFile(address: URL, { signal, onProgress }: WorkTools): Promise<ImportFile> {
  const url = shown(address);
  if (isMixed(address)) throw new AddressFailure('mixed', { url });
  const response = await answered(address, signal);
  if (response.status === 404 || response.status === 410) throw failed('missing', url, response);
  if (!response.ok) throw failed('failed', url, response);
  const total = Number(response.headers.get('content-length') ?? Number.NaN);
  const large = new AddressFailure('large', { url, limit: String(largestBytes / 1024 ** 2) });
  if (total > largestBytes) throw large;
  const pieces: BlobPart[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader?.read()) {
    bytes += piece.value.byteLength;
    if (bytes > largestBytes) throw large;
    pieces.push(piece.value);
    onProgress(total > 0 ? Math.min(1, bytes / total) : undefined);
  }
  return { name: fileName(address), data: new Blob(pieces) };
}

async function answered(address: URL, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { signal, credentials: 'omit' });
  } catch (error) {
    if (signal.aborted || error instanceof AtlasError) throw error;
    // Browsers do not tell a page whether it was the network or CORS.
    throw new AddressFailure('blocked', { url: shown(address) });
  }
}

/** Whether the browser would refuse an unencrypted address on this page; it trusts the device itself. */
function isMixed({ protocol, hostname }: URL): boolean {
  const own = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return protocol === 'http:' && location.protocol === 'https:' && !own;
}

function failed(kind: 'missing' | 'failed', url: string, { status }: Response): AddressFailure {
  return new AddressFailure(kind, { url, status: String(status) });
}

function shown({ href }: URL): string {
  return href.length > 120 ? `${href.slice(0, 119)}…` : href;
}

function fileName({ pathname, hostname }: URL): string {
  const last = pathname.split('/').filter(Boolean).at(-1);
  try {
    return last === undefined ? hostname : decodeURIComponent(last);
  } catch {
    return last ?? hostname;
  }
}
