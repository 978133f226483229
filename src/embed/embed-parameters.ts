import type { LngLat } from '../core/bbox.js';
import type { Locale } from '../core/localized-text.js';
import type { Theme } from '../core/scene.js';
import {
  type Reader,
  readCatalogUrl,
  readLayerIds,
  readLink,
  readOrigins,
  readTitle,
  readView,
  readYear,
} from './parameter-readers.js';

/** Panels that may stand beside the map, in the order they do. */
export const embedPanels = ['search', 'layers', 'legend', 'feature', 'time'] as const;
export type EmbedPanel = (typeof embedPanels)[number];

/** What the address of an embedded page asks for. What it leaves out is undefined. */
export interface EmbedParameters {
  readonly layers?: readonly string[];
  /** Absolute URL on the page's own server. */
  readonly catalog?: string;
  /** As permalinks have it, without `#`. */
  readonly state?: string;
  readonly view?: { readonly center: LngLat; readonly zoom: number };
  readonly year?: number;
  readonly month?: number;
  readonly since?: number;
  readonly locale?: Locale;
  readonly theme?: Theme | 'auto';
  readonly basemap?: 'atlas' | 'none';
  /** Who has wheel and finger; left out, the page around the frame. */
  readonly gestures?: 'auto' | 'cooperative' | 'greedy';
  readonly panels?: readonly EmbedPanel[];
  readonly title?: string;
  /** Absolute URL of the page that the reader may go back to. */
  readonly link?: string;
  /** Origins that may send commands and are told what happens. */
  readonly 'parent-origin'?: readonly string[];
}

/** A parameter that was left out, and why: `expected` names a sentence of `embed.expected-…`. */
export interface EmbedProblem {
  readonly name: string;
  readonly received: string;
  readonly expected: ParameterName | 'known' | 'once' | 'short';
}

export type ParameterName = keyof EmbedParameters;

const longestAddress = 20_000;
const oneOf =
  <T extends string>(...values: readonly T[]): Reader<T> =>
  ([text]) =>
    values.find((value) => value === text);

const readPanels: Reader<readonly EmbedPanel[]> = ([text = '']) => {
  const names = text.split(/[\s,]+/).filter((name) => name !== '');
  const known = embedPanels.filter((panel) => names.includes(panel));
  return known.length === new Set(names).size ? known : undefined;
};

const readMonth: Reader<number> = ([text = '']) => (/^([1-9]|1[0-2])$/.test(text) ? Number(text) : undefined);

const readState: Reader<string> = ([text = '']) =>
  text.length > 0 && text.length <= 16_384 && text.includes('=') ? text.replace(/^#/, '') : undefined;

/** How each parameter is read: every value of it in, undefined out when it is not valid. */
const readers: { readonly [Name in ParameterName]-?: Reader<NonNullable<EmbedParameters[Name]>> } = {
  layers: readLayerIds,
  catalog: readCatalogUrl,
  state: readState,
  view: readView,
  year: readYear,
  month: readMonth,
  since: readYear,
  locale: oneOf('en', 'zh'),
  theme: oneOf('light', 'dark', 'auto'),
  basemap: oneOf('atlas', 'none'),
  gestures: oneOf('auto', 'cooperative', 'greedy'),
  panels: readPanels,
  title: readTitle,
  link: readLink,
  'parent-origin': readOrigins,
};

/**
 * Reads the address of an embedded page. Every value is bounded and checked; one that is not valid is left out and told,
 * and the others still count.
 *
 * @param address - Absolute URL of the page.
 */
export function readEmbedParameters(address: URL): {
  readonly parameters: EmbedParameters;
  readonly problems: readonly EmbedProblem[];
} {
  const { search, searchParams } = address;
  if (search.length > longestAddress) return { parameters: {}, problems: [tooLong(search)] };
  const problems: EmbedProblem[] = [];
  const entries: [string, unknown][] = [];
  for (const name of new Set(searchParams.keys())) {
    const texts = searchParams.getAll(name);
    const received = texts.join(', ');
    if (!isParameter(name)) problems.push({ name, received, expected: 'known' });
    else if (texts.length > 1 && name !== 'parent-origin') problems.push({ name, received, expected: 'once' });
    else {
      const value = readers[name](texts, address);
      if (value === undefined) problems.push({ name, received, expected: name });
      else entries.push([name, value]);
    }
  }
  return { parameters: Object.fromEntries(entries), problems };
}

function isParameter(name: string): name is ParameterName {
  return Object.hasOwn(readers, name);
}

function tooLong(search: string): EmbedProblem {
  return { name: '?', received: String(search.length), expected: 'short' };
}
