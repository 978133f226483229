import type { LngLat } from '../../core/bbox.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import type { Theme } from '../../core/scene.js';
import type { LayerChoice } from './chosen-catalog.js';

/** How the files of a map are read. */
export interface MapReading {
  /** Memory for the data of each file that is read by view, bytes. */
  readonly dataBudgetBytes?: number;
  /** Whether cookies go to other origins too, as `fetch` has it. */
  readonly credentials?: RequestCredentials;
  /** Sent with every request for a file. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a host page asked of a map, with the reader's defaults filled in. */
export interface MapSettings {
  /** The catalog or its URL; undefined for the default one. */
  readonly catalog: string | Catalog | undefined;
  readonly layers: readonly LayerChoice[] | undefined;
  readonly center: LngLat | undefined;
  readonly zoom: number | undefined;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly basemapShown: boolean;
  /** Absolute, or relative to the page; undefined for the geodata published with the atlas. */
  readonly geodataBase: string | undefined;
  readonly permalink: boolean;
  /** A whole state, as a permalink carries it after its `#`; what it leaves out is said by the other settings. */
  readonly state: string | undefined;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly since: number | undefined;
  readonly reading: MapReading;
}

/** Reads `lon,lat` from an attribute; undefined when it is anything else. */
export function parseLngLat(text: string | null): LngLat | undefined {
  const [lng, lat, ...rest] = (text ?? '').split(/[\s,]+/).filter((part) => part !== '');
  if (lng === undefined || lat === undefined || rest.length > 0) return undefined;
  const position: LngLat = [Number(lng), Number(lat)];
  return position.every(Number.isFinite) && Math.abs(position[1]) <= 90 ? position : undefined;
}

/** Reads layer ids, separated by spaces or commas, from an attribute; undefined when there is none. */
export function parseLayerIds(text: string | null): readonly string[] | undefined {
  return text?.split(/[\s,]+/).filter((id) => id !== '');
}

/** True when the settings ask for another catalog, so that the map has to be composed again. */
export function needsNewCatalog(now: MapSettings, before: MapSettings): boolean {
  const added = (settings: MapSettings) => settings.layers?.some((choice) => typeof choice !== 'string') ?? false;
  return (
    now.catalog !== before.catalog ||
    now.geodataBase !== before.geodataBase ||
    now.permalink !== before.permalink ||
    !sameReading(now.reading, before.reading) ||
    (now.layers !== before.layers && (added(now) || added(before)))
  );
}

function sameReading(now: MapReading, before: MapReading): boolean {
  return (
    now.dataBudgetBytes === before.dataBudgetBytes &&
    now.credentials === before.credentials &&
    now.headers === before.headers
  );
}

/** Smallest budget: below it hardly a view of anything would fit. */
const leastMegabytes = 4;

/** Reads a number of megabytes as bytes; undefined when it is none. */
export function parseMegabytes(text: string | null): number | undefined {
  const megabytes = Number(text ?? Number.NaN);
  return Number.isFinite(megabytes) && text?.trim() ? Math.max(leastMegabytes, megabytes) * 1_000_000 : undefined;
}
