import type { OfflineFailure } from '../core/offline.js';
import { keptHeaders } from './stored-answer.js';
import { digestHeader, digestOf, type StoredFile } from './stored-files.js';

/** How many files are fetched at once: in idle time, and never in the way of the page's own requests. */
const atOnce = 4;
/** Names that change with their content may come from the browser's own cache. */
const hashedName = /\.[\w-]{8}\.\w+$/;
/** Read by ranges: asked for as a range too, so that no server compresses it and gives it the tag of another form. */
const readByRange = /\.fgb$/;

/** Thrown when files could not be stored. */
export class StoringFailed extends Error {
  override readonly name = 'StoringFailed';
  readonly reason: OfflineFailure;

  constructor(reason: OfflineFailure, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** Where files are stored and where they come from. */
export interface FileStoreOptions {
  /** Absolute, with a slash at its end. */
  readonly base: string;
  readonly caches: CacheStorage;
  /** What a page without a digest has to contain. */
  readonly pageMark: string;
}

/** How the names of this atlas's caches begin: an origin has one store, and may publish the atlas twice. */
export function cachePrefix(base: string): string {
  return `jjj-atlas:${new URL(base).pathname}:`;
}

/**
 * Brings a cache to hold all of some files, each held against its digest: what it has already stays, what another cache
 * has is copied, the rest is fetched.
 *
 * @param name - Of the cache.
 * @throws {StoringFailed} `network`; `changed` when the server has other files than these; `room` when the browser has none.
 */
export async function storeFiles(name: string, files: readonly StoredFile[], options: FileStoreOptions): Promise<void> {
  const cache = await options.caches.open(name);
  const waiting = files.values();
  const work = async () => {
    for (const file of waiting) await storeFile(cache, file, options);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function storeFile(cache: Cache, file: StoredFile, options: FileStoreOptions): Promise<void> {
  const url = options.base + file.path;
  const own = await cache.match(url);
  if (own && isFile(own, file)) return;
  const other = await findElsewhere(url, file, options);
  const found = other ?? (await fetchFile(url, file, options));
  await cache.put(url, found).catch((cause: unknown) => {
    throw new StoringFailed('room', `${url} could not be stored.`, cause);
  });
}

async function findElsewhere(
  url: string,
  file: StoredFile,
  { base, caches }: FileStoreOptions,
): Promise<Response | undefined> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix(base)));
  for (const name of names) {
    const held = await (await caches.open(name)).match(url);
    if (held && isFile(held, file)) return held;
  }
  return undefined;
}

/** A page has no digest, so that another version's is never taken for it. */
function isFile(held: Response, { sha256 }: StoredFile): boolean {
  return sha256 !== '' && held.headers.get(digestHeader) === sha256;
}

/** The browser's own cache may hold a former version under the same name: then the server is asked once more. */
async function fetchFile(url: string, file: StoredFile, { pageMark }: FileStoreOptions): Promise<Response> {
  for (const cache of [hashedName.test(file.path) ? 'default' : 'no-cache', 'reload'] as const) {
    const headers = readByRange.test(file.path) ? { Range: 'bytes=0-' } : {};
    const response = await fetch(url, { cache, headers }).catch((cause: unknown) => {
      throw new StoringFailed('network', `${url} could not be fetched.`, cause);
    });
    if (!response.ok) throw new StoringFailed('network', `${url} was answered with ${response.status}.`);
    const bytes = await response.arrayBuffer().catch((cause: unknown) => {
      throw new StoringFailed('network', `${url} broke off.`, cause);
    });
    const sha256 = await digestOf(bytes);
    if (file.sha256 === '' ? new TextDecoder().decode(bytes).includes(pageMark) : sha256 === file.sha256) {
      const kept = keptHeaders(response.headers, bytes.byteLength);
      kept.set(digestHeader, sha256);
      return new Response(bytes, { headers: kept });
    }
  }
  throw new StoringFailed('changed', `${url} is not the file of this version of the atlas.`);
}
