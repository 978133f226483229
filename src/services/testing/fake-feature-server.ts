import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A point that the server has. */
export interface FakePoint {
  readonly id: string;
  readonly lng: number;
  readonly lat: number;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** How the server strays from the standard; by nothing when left out. */
export interface Lies {
  readonly samePage?: boolean;
  readonly endless?: boolean;
  readonly fewer?: boolean;
  readonly ignoresBbox?: boolean;
  readonly ignoresLimit?: boolean;
  readonly swapsAxes?: boolean;
  readonly readsBboxSwapped?: boolean;
  readonly meters?: boolean;
  readonly countsWrong?: boolean;
  readonly html?: boolean;
  readonly withoutId?: boolean;
  readonly changesType?: boolean;
  readonly status?: number;
  /** Leaves the area out of links to the next page, as MapServer 8.0 does; that is got over. */
  readonly forgetsBbox?: boolean;
  readonly withoutCount?: boolean;
  readonly withoutFilters?: boolean;
}

/** A server of OGC API – Features in this process. */
export interface FakeFeatureServer {
  readonly url: string;
  lies: Lies;
  /** Paths with their query, as they were asked for. */
  readonly requests: string[];
  /** Milliseconds before each answer. */
  delayMs: number;
  close(): Promise<void>;
}

const conformance = { conformsTo: ['http://www.opengis.net/spec/cql2/1.0/conf/cql2-text'] };

/** Serves points as the collection `points`, at most 50 at a time. */
export async function startFakeFeatureServer(points: readonly FakePoint[]): Promise<FakeFeatureServer> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const url = new URL(request.url ?? '/', fake.url);
    setTimeout(() => {
      const { status = 200, html } = fake.lies;
      const isItems = url.pathname.endsWith('/items');
      response.writeHead(isItems ? status : 200, { 'Content-Type': html ? 'text/html' : 'application/geo+json' });
      response.end(html ? '<html><body>Log in</body></html>' : JSON.stringify(answerTo(url, points, fake.lies)));
    }, fake.delayMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const fake: FakeFeatureServer = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/ogc`,
    lies: {},
    requests,
    delayMs: 0,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return fake;
}

function answerTo(url: URL, points: readonly FakePoint[], lies: Lies): unknown {
  if (url.pathname.endsWith('/conformance')) return lies.withoutFilters ? { conformsTo: [] } : conformance;
  if (url.pathname.endsWith('/queryables'))
    return { properties: { kind: { type: 'string' }, size: { type: 'number' } } };
  if (url.pathname.endsWith('/items')) return itemsOf(url, points, lies);
  const links = [
    { rel: 'items', type: 'application/geo+json', href: `${url.origin}/ogc/collections/points/items` },
    { rel: 'http://www.opengis.net/def/rel/ogc/1.0/queryables', type: 'application/schema+json', href: 'queryables' },
  ];
  return { id: 'points', title: 'Points', links };
}

function itemsOf(url: URL, points: readonly FakePoint[], lies: Lies): unknown {
  const matching = points.filter((point) => isIn(point, url.searchParams, lies) && passes(point, url.searchParams));
  const offset = lies.samePage ? 0 : Number(url.searchParams.get('offset') ?? 0);
  const limit = lies.ignoresLimit ? 1e9 : Math.min(50, Number(url.searchParams.get('limit') ?? 10));
  const shown = matching.slice(offset, offset + limit);
  const goesOn = lies.endless || offset + limit < matching.length || (lies.samePage && matching.length > limit);
  const next = new URL(url);
  next.searchParams.set('offset', String(Number(url.searchParams.get('offset') ?? 0) + limit));
  if (lies.forgetsBbox) next.searchParams.delete('bbox');
  const isCut = lies.fewer === true && url.searchParams.has('bbox') && matching.length > 50;
  return {
    type: 'FeatureCollection',
    features: shown.map((point) => featureOf(point, lies)),
    links: goesOn && !isCut ? [{ rel: 'next', type: 'application/geo+json', href: next.href }] : [],
    ...(!lies.withoutCount && { numberMatched: matching.length + (lies.countsWrong && matching.length > 20 ? 3 : 0) }),
  };
}

function isIn({ lng, lat }: FakePoint, asked: URLSearchParams, { ignoresBbox, readsBboxSwapped }: Lies): boolean {
  const sides = asked.get('bbox')?.split(',').map(Number);
  if (!sides || ignoresBbox) return true;
  const [west = 0, south = 0, east = 0, north = 0] = readsBboxSwapped
    ? [sides[1], sides[0], sides[3], sides[2]]
    : sides;
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

/** Knows the one form of CQL2 that the tests ask in. */
function passes({ properties }: FakePoint, asked: URLSearchParams): boolean {
  const [, name = '', values = ''] = /"(\w+)" IN \(([^)]*)\)/.exec(asked.get('filter') ?? '') ?? [];
  return name === '' || values.split(', ').includes(`'${String(properties[name])}'`);
}

function featureOf({ id, lng, lat, properties }: FakePoint, lies: Lies): unknown {
  const position = lies.meters ? [lng * 111_320, lat * 110_540] : lies.swapsAxes ? [lat, lng] : [lng, lat];
  const changed = lies.changesType && id.endsWith('7') ? { ...properties, size: 'large' } : properties;
  return {
    type: 'Feature',
    ...(!lies.withoutId && { id }),
    properties: changed,
    geometry: { type: 'Point', coordinates: position },
  };
}
