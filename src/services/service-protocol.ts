import type { Bbox } from '../core/bbox.js';
import type { EncodeColumnType } from '../flatgeobuf/encode-options.js';

/** What a server says about the collection that is asked for. */
export interface ServedCollection {
  /** Types of properties, as far as the server says; empty when it does not. */
  readonly types: ReadonlyMap<string, EncodeColumnType>;
  /** True when `types` names every property that features have. */
  readonly complete: boolean;
  /** Where its features lie, as the server says. */
  readonly extent: Bbox | undefined;
}

/** Which features one request is for. */
export interface FeatureRequest {
  /** WGS 84 degrees; undefined asks for features anywhere. */
  readonly bbox: Bbox | undefined;
  /** Most features that the answer may have. */
  readonly limit: number;
  /** Where the page before left off; undefined for the first. */
  readonly after: string | undefined;
}

/** One page of an answer, as the server sent it. */
export interface FeatureAnswer {
  /** Address that it came from. */
  readonly url: string;
  /** GeoJSON features, not looked at yet. */
  readonly features: readonly unknown[];
  /** How many match in all, as the server says. */
  readonly matched: number | undefined;
  /** What to ask on with; undefined on the last page. */
  readonly next: string | undefined;
  /** True when latitude comes before longitude, as the system that was asked for has it. */
  readonly latFirst: boolean;
  readonly bytes: number;
}

/** How one kind of service is spoken to. */
export interface ServiceProtocol {
  /** True when pages do not say how many features match, so that it has to be asked for by itself. */
  readonly countsApart: boolean;
  /** Asks what the collection is, once; before anything else. */
  describe(signal: AbortSignal | undefined): Promise<ServedCollection>;
  page(request: FeatureRequest, signal: AbortSignal | undefined): Promise<FeatureAnswer>;
  /** How many features match; undefined when the server does not say. */
  count(bbox: Bbox, signal: AbortSignal | undefined): Promise<number | undefined>;
}

/** The sides of a box as text, rounded to a millimetre. */
export function sidesOf(bbox: Bbox, latFirst: boolean): string {
  const [west, south, east, north] = bbox.map((side) => Number(side.toFixed(8)));
  return (latFirst ? [south, west, north, east] : [west, south, east, north]).join(',');
}

/** A number of features as an answer has it; `unknown` and the like are none. */
export function countIn(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}
