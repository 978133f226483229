import { AtlasError } from './atlas-error.js';
import { parseUrl } from './parse-url.js';

let base: string | undefined;

/**
 * Names the folder that holds `lib/` and `geodata/` as the package has them, for pages whose bundler moves the code away
 * from them. Without it both are found beside the code. It counts for maps that are made afterwards.
 *
 * @param url - Of the folder; a relative one starts from the page.
 * @throws {AtlasError} `value-invalid` when it is no URL.
 */
export function setAssetBase(url: string | URL): void {
  const page = typeof document === 'undefined' ? undefined : document.baseURI;
  const folder = parseUrl(url, page);
  if (!folder) throw noUrl(String(url));
  base = folder.href.replace(/\/?$/, '/');
}

/**
 * Address of a file of `lib/` that the code fetches by itself, such as a worker.
 *
 * @param built - Absolute URL where the code has it, perhaps under a name that a host's bundler gave; its fragment, if it
 * has one, is the name in `lib/`.
 */
export function libraryFile(built: string): string {
  const { href, hash, pathname } = new URL(built);
  if (base === undefined) return href.slice(0, href.length - hash.length);
  const name = hash === '' ? pathname.split('/').at(-1) : hash.slice(1);
  return new URL(`lib/${name}`, base).href;
}

/** Absolute URL of the folder `geodata/`; undefined when {@link setAssetBase} was not called. */
export function geodataFolder(): string | undefined {
  return base === undefined ? undefined : new URL('geodata/', base).href;
}

function noUrl(received: string): AtlasError {
  const expected = 'the URL of the folder with lib/ and geodata/';
  return new AtlasError('value-invalid', `setAssetBase expects ${expected}, but received "${received}". Correct it.`, {
    details: { name: 'setAssetBase', expected, received },
  });
}
