import { AtlasError } from '../../core/atlas-error.js';
import { parseUrl } from '../../core/parse-url.js';
import { namesTile } from '../../core/tile-address.js';
import { readTileArchive } from '../../core/tile-archive.js';
import type { RecognisedAddress } from './recognised-address.js';
import { withQuery } from './service-query.js';

/**
 * Looks at what is at an address: a template of tiles, a PMTiles archive, a WMS or a WMTS.
 *
 * @returns undefined where it is none of these, such as a file of data.
 * @throws {AtlasError} `tiles-refused` for an archive or service that cannot be read. Rejects with the signal's reason on
 * abort.
 */
export async function recogniseAddress(address: string, signal?: AbortSignal): Promise<RecognisedAddress | undefined> {
  const given = address.trim();
  const url = parseUrl(given);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  const title = url.pathname.split('/').filter(Boolean).at(-1) ?? url.host;
  if (namesTile(given)) {
    const { host } = url;
    return { kind: 'template', title: host, layers: [{ id: 'tiles', title: host, tiles: { url: given } }] };
  }
  if (/\.pmtiles$/i.test(url.pathname)) {
    await readTileArchive(given, title);
    return { kind: 'pmtiles', title, layers: [{ id: 'archive', title, pmtiles: given }] };
  }
  if (!isService(url)) return undefined;
  return capabilitiesAt(url, signal);
}

/** A service says so in its query, or in its path. */
function isService({ pathname, searchParams }: URL): boolean {
  const service = [...searchParams].find(([name]) => name.toLowerCase() === 'service')?.[1];
  if (service !== undefined) return /^wmt?s$/i.test(service);
  const isMap = [...searchParams.keys()].some((name) => name.toLowerCase() === 'map');
  return /wmt?s\b|\bows\b|mapserv|wmtscapabilities\.xml$/i.test(pathname) || isMap;
}

async function capabilitiesAt(url: URL, signal: AbortSignal | undefined): Promise<RecognisedAddress> {
  const isTiles = /wmts/i.test(url.href);
  const asked = /\.xml$/i.test(url.pathname)
    ? url
    : withQuery(url, { SERVICE: isTiles ? 'WMTS' : 'WMS', REQUEST: 'GetCapabilities' });
  const response = await fetch(asked, { credentials: 'omit', ...(signal && { signal }) }).catch((cause: unknown) => {
    if (signal?.aborted) throw signal.reason;
    throw unread(url, 'unreachable', '', cause);
  });
  if (!response.ok) throw unread(url, response.status < 500 ? 'denied' : 'failing', String(response.status));
  const text = await response.text();
  const { readCapabilities } = await import('./read-capabilities.js');
  const found = readCapabilities(text, url);
  if (!found) throw unread(url, 'other', response.headers.get('content-type') ?? 'no capabilities');
  return found;
}

function unread({ host: name }: URL, reason: string, received: string, cause?: unknown): AtlasError {
  const message = `${name} could not be read as a map service (${reason}${received === '' ? '' : `: ${received}`}). Check the address.`;
  return new AtlasError('tiles-refused', message, { details: { name, reason, received }, cause });
}
