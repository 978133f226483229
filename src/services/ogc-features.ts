import type { Bbox } from '../core/bbox.js';
import type { AskedService } from '../core/feature-service.js';
import { cqlOfConditions } from './cql-text.js';
import { collectionIn, jsonLink, linksIn, listIn, objectIn, typesInSchema } from './ogc-documents.js';
import { servedConditions } from './served-conditions.js';
import type { ServiceConnection } from './service-connection.js';
import {
  countIn,
  type FeatureAnswer,
  type FeatureRequest,
  type ServedCollection,
  type ServiceProtocol,
  sidesOf,
} from './service-protocol.js';

type OgcService = AskedService & { readonly kind: 'ogc-features' };

const schemaRelations = [/\/schema$/, /^\[ogc-rel:schema\]$/];
const queryableRelations = [/queryables$/, /queryables\]$/];

/** Conformance classes under which `filter` takes CQL2 text, of the present standard and its drafts. */
const cqlText = [
  /\/cql2\/1\.0\/conf\/cql2-text$/,
  /\/cql2\/0\.0\/conf\/cql2-text$/,
  /ogcapi-features-3\/1\.0\/conf\/cql-text$/,
];

/**
 * Speaks OGC API – Features.
 *
 * Of a `next` link only the parameters are taken that the request did not have: MapServer 8.0, for one, leaves the area
 * out of it, and servers behind others name addresses that nobody can reach.
 *
 * @see https://docs.ogc.org/is/17-069r4/17-069r4.html
 */
export class OgcFeatures implements ServiceProtocol {
  readonly countsApart = false;
  readonly #service: OgcService;
  readonly #connection: ServiceConnection;
  #items = '';
  #filter: string | undefined;

  constructor(service: OgcService, connection: ServiceConnection) {
    this.#service = service;
    this.#connection = connection;
  }

  async describe(signal: AbortSignal | undefined): Promise<ServedCollection> {
    const { collection, crs = 'CRS84' } = this.#service;
    const address = this.#under(`collections/${encodeURIComponent(collection)}`);
    const { value } = await this.#connection.json(address, signal);
    if (objectIn(value)['id'] !== collection) throw this.#connection.fault('not-service', address);
    const offered = listIn(objectIn(value)['crs']).filter((each) => typeof each === 'string');
    if (crs !== 'CRS84' && offered.length > 0 && !offered.some((each) => isCrs(each, crs)))
      throw this.#connection.fault('crs-not-offered', address, {
        expected: crs,
        known: offered.slice(0, 12).join(', '),
      });
    const links = linksIn(value, address);
    this.#items =
      withSameOrigin(jsonLink(links, [/^items$/]), address) ??
      this.#under(`collections/${encodeURIComponent(collection)}/items`);
    const served = await this.#types(
      jsonLink(links, schemaRelations),
      jsonLink(links, queryableRelations),
      address,
      signal,
    );
    this.#filter = await this.#filterText(served.types, signal);
    return { ...served, extent: collectionIn(value, address)?.extent };
  }

  async page({ bbox, limit, after }: FeatureRequest, signal: AbortSignal | undefined): Promise<FeatureAnswer> {
    const url = this.#request(bbox, limit, after);
    const { value, crs: answered, bytes } = await this.#connection.json(url, signal);
    const { features, numberMatched } = objectIn(value);
    if (!Array.isArray(features)) throw this.#connection.fault('not-features', url);
    const { crs = 'CRS84' } = this.#service;
    if (answered !== undefined && !isCrs(answered, crs))
      throw this.#connection.fault('crs-answered', url, { expected: crs, received: answered.slice(0, 120) });
    const next = linksIn(value, url).find(({ rel }) => rel === 'next')?.href;
    return {
      url,
      features,
      matched: countIn(numberMatched),
      next,
      latFirst: crs !== 'CRS84',
      bytes,
    };
  }

  async count(bbox: Bbox, signal: AbortSignal | undefined): Promise<number | undefined> {
    return (await this.page({ bbox, limit: 1, after: undefined }, signal)).matched;
  }

  #request(bbox: Bbox | undefined, limit: number, after: string | undefined): string {
    const { crs = 'CRS84', properties } = this.#service;
    const url = new URL(this.#items);
    const asked = url.searchParams;
    if (!asked.has('f')) asked.set('f', 'json');
    asked.set('limit', String(limit));
    if (bbox) asked.set('bbox', sidesOf(bbox, crs !== 'CRS84'));
    if (crs !== 'CRS84') {
      asked.set('crs', crsUri(crs));
      if (bbox) asked.set('bbox-crs', crsUri(crs));
    }
    if (properties) asked.set('properties', properties.join(','));
    if (this.#filter) {
      asked.set('filter', this.#filter);
      asked.set('filter-lang', 'cql2-text');
    }
    if (after) for (const [name, value] of new URL(after).searchParams) if (!asked.has(name)) asked.set(name, value);
    return url.href;
  }

  /** What is left to the server. @throws {AtlasError} when it should filter, and does not declare that it can. */
  async #filterText(types: ServedCollection['types'], signal: AbortSignal | undefined): Promise<string | undefined> {
    const { filter } = this.#service;
    const where = servedConditions(this.#service.where, types);
    if (filter === undefined && where.length === 0) return undefined;
    const address = this.#under('conformance');
    const { value } = await this.#connection.json(address, signal);
    const classes = listIn(objectIn(value)['conformsTo']).map(String);
    const speaks = classes.some((each) => cqlText.some((form) => form.test(each)));
    if (!speaks && filter !== undefined) throw this.#connection.fault('no-filter', address, { expected: 'CQL2' });
    if (!speaks) return undefined;
    const parts = [...(filter === undefined ? [] : [`(${filter})`]), ...cqlOfConditions(where)];
    return parts.length > 0 ? parts.join(' AND ') : undefined;
  }

  async #types(
    schema: string | undefined,
    queryables: string | undefined,
    base: string,
    signal: AbortSignal | undefined,
  ): Promise<Omit<ServedCollection, 'extent'>> {
    const address = withSameOrigin(schema ?? queryables, base);
    if (!address) return { types: new Map(), complete: false };
    const { value } = await this.#connection.json(address, signal);
    // Queryables need not be properties of the features, nor all of them.
    return { types: typesInSchema(value), complete: schema !== undefined };
  }

  #under(path: string): string {
    const url = new URL(this.#service.url);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${path}`;
    if (!url.searchParams.has('f')) url.searchParams.set('f', 'json');
    return url.href;
  }
}

/** Servers that do not know their own address, behind another, name one that only they can reach. */
function withSameOrigin(link: string | undefined, asked: string): string | undefined {
  return link !== undefined && new URL(link).origin === new URL(asked).origin ? link : undefined;
}

function crsUri(crs: string): string {
  return `http://www.opengis.net/def/crs/EPSG/0/${crs.replace('EPSG:', '')}`;
}

/** True when a CRS is named by its address, in brackets as in a header, or as a URN. */
function isCrs(given: string, crs: string): boolean {
  if (crs === 'CRS84') return /CRS84h?>?$/i.test(given.trim());
  return new RegExp(`EPSG[:/].*[:/]${crs.replace('EPSG:', '')}>?$`, 'i').test(given.trim());
}
