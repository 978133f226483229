import type { Bbox } from '../core/bbox.js';
import { parseUrl } from '../core/parse-url.js';
import type { EncodeColumnType } from '../flatgeobuf/encode-options.js';

/** A link in a document of an OGC API. */
interface ServedLink {
  readonly rel: string;
  /** Absolute. */
  readonly href: string;
  readonly type: string;
}

/** A collection as its server lists it. */
export interface ListedCollection {
  readonly id: string;
  readonly title: string;
  readonly extent: Bbox | undefined;
  readonly crs: readonly string[];
  readonly attribution: string | undefined;
  readonly licenceUrl: string | undefined;
}

/** What of a document can be read as an object; an empty one of anything else. */
export function objectIn(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

export function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

/** Links of a document, with their addresses made absolute. */
export function linksIn(document: unknown, base: string): readonly ServedLink[] {
  return listIn(objectIn(document)['links']).flatMap((each) => {
    const { rel, href, type } = objectIn(each);
    const address = typeof href === 'string' ? parseUrl(href, base)?.href : undefined;
    return typeof rel === 'string' && address
      ? [{ rel, href: address, type: typeof type === 'string' ? type : '' }]
      : [];
  });
}

/** The first link of some relation that is JSON, or else does not say what it is. */
export function jsonLink(links: readonly ServedLink[], relations: readonly RegExp[]): string | undefined {
  const fitting = links.filter(({ rel }) => relations.some((relation) => relation.test(rel)));
  return (fitting.find(({ type }) => /json/i.test(type)) ?? fitting.find(({ type }) => type === ''))?.href;
}

/** A collection of a list; undefined for what has no id. */
export function collectionIn(value: unknown, base: string): ListedCollection | undefined {
  const { id, title, extent, crs, attribution } = objectIn(value);
  if (typeof id !== 'string') return undefined;
  const [box] = listIn(objectIn(objectIn(extent)['spatial'])['bbox']);
  const licence = linksIn(value, base).find(({ rel, href }) => rel === 'license' && /^https?:/.test(href));
  return {
    id,
    title: textIn(title) ?? id,
    extent: boxIn(box),
    crs: listIn(crs).filter((each) => typeof each === 'string'),
    attribution: textIn(attribution),
    licenceUrl: licence?.href,
  };
}

/** `[west, south, east, north]`, of six numbers without the heights. */
function boxIn(value: unknown): Bbox | undefined {
  const sides = listIn(value);
  if (!sides.every((side) => typeof side === 'number' && Number.isFinite(side))) return undefined;
  const [west, south, east, north] = (sides.length === 6 ? [0, 1, 3, 4].map((at) => sides[at]) : sides) as number[];
  if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined;
  return [west, south, east, north];
}

/** Types of properties in a JSON Schema, such as that of the queryables; geometries are none. */
export function typesInSchema(schema: unknown): ReadonlyMap<string, EncodeColumnType> {
  const types = new Map<string, EncodeColumnType>();
  for (const [name, described] of Object.entries(objectIn(objectIn(schema)['properties']))) {
    const { type, $ref, format } = objectIn(described);
    const isGeometry = typeof $ref === 'string' || (typeof format === 'string' && format.startsWith('geometry'));
    const known = [type].flat().find((each) => typeof each === 'string' && each !== 'null');
    const column = typeof known === 'string' ? columnTypes.get(known) : undefined;
    if (!isGeometry && column) types.set(name, column);
  }
  return types;
}

const columnTypes: ReadonlyMap<string, EncodeColumnType> = new Map([
  ['number', 'double'],
  ['integer', 'double'],
  ['boolean', 'bool'],
  ['string', 'string'],
  ['array', 'json'],
  ['object', 'json'],
]);
