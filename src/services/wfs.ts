import type { Bbox } from '../core/bbox.js';
import type { AskedService } from '../core/feature-service.js';
import type { DescribedService } from './described-service.js';
import { fesFilter } from './fes-filter.js';
import { objectIn } from './ogc-documents.js';
import { type ServedCondition, servedConditions } from './served-conditions.js';
import type { ServiceConnection } from './service-connection.js';
import {
  countIn,
  type FeatureAnswer,
  type FeatureRequest,
  type ServedCollection,
  type ServiceProtocol,
  sidesOf,
} from './service-protocol.js';
import { wfsAddress } from './wfs-address.js';
import { describedType, type ListedType, wfsCapabilities } from './wfs-documents.js';
import { parseXml } from './xml-document.js';

type WfsService = AskedService & { readonly kind: 'wfs' };

const xml = 'text/xml, application/xml;q=0.9';

/**
 * Speaks WFS 2.0 and asks for GeoJSON, whose positions have longitude first whatever the system. Pages are asked for by
 * `startIndex`, and how many features there are is asked for apart: their JSON need not say.
 *
 * @see https://docs.ogc.org/is/09-025r2/09-025r2.html
 */
export class Wfs implements ServiceProtocol {
  readonly countsApart = true;
  readonly #service: WfsService;
  readonly #connection: ServiceConnection;
  #format = '';
  #crs = '';
  #geometry: string | undefined;
  #conditions: readonly ServedCondition[] = [];
  #sortsBy: string | undefined;

  constructor(service: WfsService, connection: ServiceConnection) {
    this.#service = service;
    this.#connection = connection;
  }

  async describe(signal: AbortSignal | undefined): Promise<ServedCollection> {
    const { typeName, where, url } = this.#service;
    const capabilities = await this.#xml(wfsAddress(url, { request: 'GetCapabilities' }), signal);
    const listed = wfsCapabilities(capabilities);
    if (!listed) throw this.#connection.fault('not-service', url);
    const type = listed.types.find(({ name }) => name === typeName || name.replace(/^\w+:/, '') === typeName);
    const known = listed.types.map(({ name }) => name);
    if (!type)
      throw this.#connection.fault('no-collection', url, { name: typeName, known: known.slice(0, 12).join(', ') });
    this.#format = this.#formatOf(type);
    this.#crs = this.#crsOf(type);
    const described = describedType(await this.#xml(this.#address({ request: 'DescribeFeatureType' }), signal));
    this.#geometry = described.geometry;
    this.#conditions = servedConditions(where, described.types);
    // Pages of what is in no order may overlap.
    this.#sortsBy = described.types.has(this.#service.id) ? this.#service.id : undefined;
    return { types: described.types, complete: described.types.size > 0, extent: type.extent };
  }

  async page({ bbox, limit, after }: FeatureRequest, signal: AbortSignal | undefined): Promise<FeatureAnswer> {
    const from = Number(after ?? 0);
    const url = this.#features(bbox, { count: String(limit), startIndex: String(from), outputFormat: this.#format });
    const { value, bytes } = await this.#connection.json(url, signal);
    const { features, numberMatched, totalFeatures } = objectIn(value);
    if (!Array.isArray(features)) throw this.#connection.fault('not-features', url);
    const matched = countIn(numberMatched) ?? countIn(totalFeatures);
    // Where nobody says how many there are, a page that is not empty may have another after it.
    const isLast = matched === undefined ? features.length === 0 : from + features.length >= matched;
    const next = isLast ? undefined : String(from + features.length);
    return { url, features, matched, next, latFirst: false, bytes };
  }

  async count(bbox: Bbox, signal: AbortSignal | undefined): Promise<number | undefined> {
    const document = await this.#xml(this.#features(bbox, { resultType: 'hits' }), signal);
    return countIn(document?.documentElement?.getAttribute('numberMatched'));
  }

  #features(bbox: Bbox | undefined, asked: Readonly<Record<string, string>>): string {
    const { properties, filter } = this.#service;
    const latFirst = !/CRS84/i.test(this.#crs);
    const area = bbox && { bbox, property: this.#geometry ?? '', crs: this.#crs, latFirst };
    const tests = fesFilter({ filter, conditions: this.#conditions, area });
    // With the geometry, which is left out like any other property.
    const names = properties && [...properties, ...(this.#geometry ? [this.#geometry] : [])].join(',');
    return this.#address({
      request: 'GetFeature',
      srsName: this.#crs,
      ...(this.#sortsBy && { sortBy: this.#sortsBy }),
      ...asked,
      ...(names !== undefined && { propertyName: names }),
      ...(tests === undefined ? bbox && { bbox: `${sidesOf(bbox, latFirst)},${this.#crs}` } : { filter: tests }),
    });
  }

  #address(parameters: Readonly<Record<string, string>>): string {
    const { url, typeName } = this.#service;
    return wfsAddress(url, { typeNames: typeName, ...parameters });
  }

  async #xml(url: string, signal: AbortSignal | undefined) {
    return parseXml((await this.#connection.ask(url, xml, signal)).text);
  }

  #formatOf({ name, formats }: ListedType): string {
    const format = formats.find((each) => /geo\+?json/i.test(each)) ?? formats.find((each) => /json/i.test(each));
    if (format !== undefined) return format;
    throw this.#connection.fault('no-geojson', this.#service.url, { name, known: formats.join(', ') });
  }

  /** As asked for, else the first of those offered that is in degrees; servers may speak more than they list. */
  #crsOf({ crs }: ListedType): string {
    const named = (code: string) => crs.find((each) => new RegExp(`[:/]${code}$`, 'i').test(each));
    const { crs: asked } = this.#service;
    const urn = (code: string) => `urn:ogc:def:crs:EPSG::${code}`;
    if (asked === 'CRS84') return named('CRS84') ?? 'urn:ogc:def:crs:OGC:1.3:CRS84';
    if (asked !== undefined) return urn(asked.replace('EPSG:', ''));
    return named('CRS84') ?? (named('4326') ? urn('4326') : named('4490') ? urn('4490') : urn('4326'));
  }
}

/** What a WFS offers as GeoJSON. @throws {AtlasError} `service-refused` */
export async function describedWfs(
  address: string,
  connection: ServiceConnection,
  signal: AbortSignal | undefined,
): Promise<DescribedService> {
  const url = new URL(address);
  url.hash = '';
  const asked = ['request', 'service', 'version', 'typename', 'typenames', 'count', 'outputformat', 'bbox'];
  for (const name of [...url.searchParams.keys()])
    if (asked.includes(name.toLowerCase())) url.searchParams.delete(name);
  const { text } = await connection.ask(wfsAddress(url.href, { request: 'GetCapabilities' }), xml, signal);
  const capabilities = wfsCapabilities(parseXml(text));
  if (!capabilities) throw connection.fault('not-service', address);
  const { title, provider, types } = capabilities;
  return {
    kind: 'wfs',
    title: title ?? url.hostname,
    url: url.href,
    collections: types.map(({ name, title: own, extent, crs }) => ({
      id: name,
      title: own,
      extent,
      crs,
      attribution: provider,
      licenceUrl: undefined,
    })),
  };
}
