import { AtlasError } from '../core/atlas-error.js';
import type { FeatureService } from '../core/feature-service.js';
import { RequestSlots } from '../flatgeobuf/request-slots.js';
import { type TransferOptions, transferOptions } from '../flatgeobuf/transfer-options.js';
import type { DescribedService } from './described-service.js';
import { collectionIn, jsonLink, linksIn, listIn, objectIn } from './ogc-documents.js';
import { protocolOf } from './opened-service.js';
import { ServiceConnection } from './service-connection.js';

/** How servers are asked that a reader has named: nothing of the host's own goes along. */
export interface DescribeOptions {
  readonly signal?: AbortSignal;
  readonly transfer?: Partial<TransferOptions>;
}

/**
 * Asks what a server offers. The address may be that of the service, of its capabilities, or of a collection in it.
 *
 * @param address - Absolute.
 * @throws {AtlasError} `service-refused`, or why a request failed. Rejects with the signal's reason on abort.
 */
export async function describeService(address: string, options: DescribeOptions = {}): Promise<DescribedService> {
  const connection = connectionFor(new URL(address).hostname, options);
  if (looksLikeWfs(new URL(address))) return describeWfs(address, connection, options.signal);
  try {
    return await describeOgc(address, connection, options.signal);
  } catch (error) {
    const mayBeWfs = error instanceof AtlasError && /^not-/.test(String(error.details['code']));
    if (!mayBeWfs) throw error;
    return describeWfs(address, connection, options.signal);
  }
}

/**
 * Some features of a collection as GeoJSON text, for a first look.
 *
 * @throws as {@link describeService} does.
 */
export async function sampleOfService(
  service: FeatureService,
  count: number,
  options: DescribeOptions = {},
): Promise<string> {
  const name = service.kind === 'wfs' ? service.typeName : service.collection;
  const connection = connectionFor(name, options);
  const protocol = await protocolOf({ ...service, id: 'id' }, connection);
  await protocol.describe(options.signal);
  const { features } = await protocol.page({ bbox: undefined, limit: count, after: undefined }, options.signal);
  return JSON.stringify({ type: 'FeatureCollection', features });
}

function connectionFor(name: string, { transfer }: DescribeOptions): ServiceConnection {
  const options = transferOptions({ origins: [], ...transfer });
  return new ServiceConnection(name, {
    transfer: options,
    slots: new RequestSlots(),
    retryDelaysMs: options.retryDelaysMs,
  });
}

function looksLikeWfs({ pathname, searchParams }: URL): boolean {
  const asked = [...searchParams].find(([name]) => name.toLowerCase() === 'service')?.[1];
  return asked?.toLowerCase() === 'wfs' || /\/wfs\/?$/i.test(pathname);
}

async function describeOgc(
  address: string,
  connection: ServiceConnection,
  signal: AbortSignal | undefined,
): Promise<DescribedService> {
  const landing = new URL(address);
  landing.hash = '';
  landing.pathname = landing.pathname.replace(/\/(?:collections(?:\/[^/]+(?:\/items)?)?|conformance)?\/?$/, '');
  const asked = new URL(landing);
  if (!asked.searchParams.has('f')) asked.searchParams.set('f', 'json');
  const { value } = await connection.json(asked.href, signal);
  const data = jsonLink(linksIn(value, landing.href), [/^data$/, /\/data$/]);
  if (data === undefined) throw connection.fault('not-service', asked.href);
  const list = new URL(landing);
  list.pathname = `${landing.pathname.replace(/\/$/, '')}/collections`;
  list.searchParams.set('f', 'json');
  const { value: listed } = await connection.json(list.href, signal);
  const collections = listIn(objectIn(listed)['collections']).flatMap((each) => collectionIn(each, list.href) ?? []);
  landing.searchParams.delete('f');
  const title = objectIn(value)['title'];
  const only = /\/collections\/([^/]+)/.exec(new URL(address).pathname)?.[1];
  const wanted = only === undefined ? undefined : decodeURIComponent(only);
  return {
    kind: 'ogc-features',
    title: typeof title === 'string' && title ? title : landing.hostname,
    url: landing.href,
    collections: collections.filter(({ id }) => wanted === undefined || id === wanted),
  };
}

async function describeWfs(
  address: string,
  connection: ServiceConnection,
  signal: AbortSignal | undefined,
): Promise<DescribedService> {
  // Reads XML, which few readers need.
  const { describedWfs } = await import('./wfs.js');
  return describedWfs(address, connection, signal);
}
