import type { BasemapChoice, BasemapOffer } from '../../core/basemap-choice.js';
import type { LngLat } from '../../core/bbox.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { Locale } from '../../core/localized-text.js';
import type { Theme } from '../../core/scene.js';
import { addsLayer, type LayerChoice } from './layer-choice.js';
import type { Gestures } from './page-gestures.js';

/** How the files of a map are read. */
export interface MapReading {
  /** Memory for the data of each file that is read by view, bytes. */
  readonly dataBudgetBytes?: number;
  /** Whether cookies go to other origins too, as `fetch` has it. */
  readonly credentials?: RequestCredentials;
  /** Sent with every request for a file. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Origins that both go to beside the page's own and that of the geodata. */
  readonly origins?: readonly string[];
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
  readonly basemap?: BasemapChoice | undefined;
  /** What the reader may choose from beside the offline base map. */
  readonly basemaps?: readonly BasemapOffer[] | undefined;
  /** Absolute, or relative to the page; undefined for the geodata published with the atlas. */
  readonly geodataBase: string | undefined;
  readonly permalink: boolean;
  /** A whole state, as a permalink carries it after its `#`; what it leaves out is said by the other settings. */
  readonly state: string | undefined;
  readonly year: number | undefined;
  readonly month: number | undefined;
  readonly since: number | undefined;
  readonly reading: MapReading;
  readonly gestures: Gestures | undefined;
  /** Id of the map that shares its view with this one. */
  readonly sync: string | undefined;
}

/** Reads a number from an attribute: undefined without one, not a number where it is none. */
export function parseNumber(text: string | null): number | undefined {
  if (text === null) return undefined;
  return text.trim() === '' ? Number.NaN : Number(text);
}

/** Reads `lon,lat` from an attribute: undefined without one, positions that are no numbers where it is anything else. */
export function parseLngLat(text: string | null): LngLat | undefined {
  if (text === null) return undefined;
  const [lng, lat, ...rest] = text.split(/[\s,]+/).filter((part) => part !== '');
  return rest.length > 0 ? [Number.NaN, Number.NaN] : [Number(lng), Number(lat)];
}

/**
 * Reads ids and URLs of layers from an attribute; undefined when there is none. They are separated by spaces, and ids by
 * commas too, which a URL may have inside.
 */
export function parseLayerChoices(text: string | null): readonly string[] | undefined {
  const words = text?.split(/\s+/).map((word) => word.replace(/^,|,$/g, ''));
  return words?.flatMap((word) => (addsLayer(word) ? word : word.split(','))).filter((each) => each !== '');
}

/** What of the map has to be composed again for other settings: nothing, the map with the reader's state, or all of it. */
export function recomposition(now: MapSettings, before: MapSettings): 'none' | 'keeping-state' | 'anew' {
  if (!sameValue(now.catalog, before.catalog)) return 'anew';
  const added = ({ layers = [] }: MapSettings) => layers.filter(addsLayer);
  const same =
    now.geodataBase === before.geodataBase &&
    now.permalink === before.permalink &&
    sameValue(now.reading, before.reading) &&
    sameValue(added(now), added(before));
  return same ? 'none' : 'keeping-state';
}

/** True for the same JSON: frameworks hand over a new object with every drawing. */
export function sameValue(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Smallest budget: below it hardly a view of anything would fit. */
const leastMegabytes = 4;

/** Reads a number of megabytes as bytes: undefined without an attribute, not a number where it is none. */
export function parseMegabytes(text: string | null): number | undefined {
  const megabytes = parseNumber(text);
  return megabytes === undefined ? undefined : Math.max(leastMegabytes, megabytes) * 1_000_000;
}

/** True when a page asks for base maps beyond the offline one and none, or a link has chosen one. */
export function wantsBasemaps({ basemap = 'atlas', basemaps = [] }: MapSettings, chosen: string): boolean {
  return chosen !== 'atlas' || basemaps.length > 0 || (basemap !== 'atlas' && basemap !== 'none');
}

export function sameBasemaps(now: MapSettings, before: MapSettings): boolean {
  return sameValue(now.basemap, before.basemap) && sameValue(now.basemaps, before.basemaps);
}
