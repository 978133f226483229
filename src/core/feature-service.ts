import * as v from 'valibot';
import type { Condition } from './symbology.js';

/*
 * A collection of features that lives on a server and is asked for by view: OGC API – Features, or WFS 2.0.
 */

const text = v.pipe(v.string(), v.minLength(1));
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

const common = {
  /** Landing page of an OGC API, or the address that WFS requests are sent to; what is in its query is kept. */
  url: text,
  /** `EPSG:4326` or `EPSG:4490` where a server does not speak `CRS84`, longitude before latitude, which is the default. */
  crs: v.exactOptional(v.picklist(['CRS84', 'EPSG:4326', 'EPSG:4490'])),
  /** Only features for which it holds, on the server: CQL2 text, or of WFS an element of FES 2.0. */
  filter: v.exactOptional(text),
  /** Features asked for at a time; default 1000. */
  pageSize: v.exactOptional(count(10_000)),
  /** Most features of one view; default 20,000. */
  limit: v.exactOptional(count(200_000)),
  /** Only these properties are asked for. */
  properties: v.exactOptional(v.pipe(v.array(text), v.minLength(1))),
};

export const featureServiceSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('ogc-features'), collection: text, ...common }),
  v.strictObject({ kind: v.literal('wfs'), typeName: text, ...common }),
]);

export type FeatureService = v.InferOutput<typeof featureServiceSchema>;

/** What of a part's definition decides which features are asked for. */
interface AskingPart {
  readonly idColumn: string;
  readonly filter?: readonly Condition[];
}

/** A service as one part asks it. */
export type AskedService = FeatureService & {
  /** Property that tells features apart; `id` means the `id` of each feature. */
  readonly id: string;
  /** Conditions of the part, which may be left to the server. */
  readonly where?: readonly Condition[];
};

/**
 * The address that stands for a service as the source of a part. It has the server's origin and names everything that is
 * asked, so that whoever has the address can read it.
 */
export function serviceAddress({ url, ...asked }: FeatureService, { idColumn, filter }: AskingPart): string {
  const [, path = '', query = ''] = /^([^?#]*)(\?[^#]*)?/.exec(url) ?? [];
  const order = encodeURIComponent(JSON.stringify({ ...asked, id: idColumn, ...(filter && { where: filter }) }));
  const name = 'collection' in asked ? asked.collection : asked.typeName;
  return `${path.replace(/\/$/, '')}/${name.replace(/[^\w-]+/g, '-')}-${shortHash(order)}.service${query}#${order}`;
}

/** A part with the address of what it asks its service for now; any other part as it is. */
export function servedPart<Part extends AskingPart & { readonly service?: FeatureService }>(part: Part): Part {
  return part.service ? { ...part, source: serviceAddress(part.service, part) } : part;
}

/** True for what {@link serviceAddress} has made. */
export function isServiceAddress(url: string): boolean {
  return /^[^?#]*\.service(?:\?[^#]*)?#%7B/.test(url);
}

/** Tells the addresses of one server apart where only their last segment is compared. */
function shortHash(given: string): string {
  let hash = 0;
  for (const character of given) hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) | 0;
  return (hash >>> 0).toString(36);
}
