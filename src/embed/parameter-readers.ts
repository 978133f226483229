import type { LngLat } from '../core/bbox.js';
import { parseUrl } from '../core/parse-url.js';

/**
 * Reads one parameter.
 *
 * @param texts - Every value given for it, at least one; most parameters may have one only.
 * @param page - The page's own address.
 * @returns undefined when it is not valid.
 */
export type Reader<T> = (texts: readonly string[], page: URL) => T | undefined;

const mostLayers = 50;
const mostOrigins = 10;
const longestTitle = 120;
const longestUrl = 2000;
/** Characters that move or hide others: nobody's title, but a good disguise. */
const disguise = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** Ids of layers, separated by commas or spaces. */
export const readLayerIds: Reader<readonly string[]> = ([text = '']) => {
  const ids = text.split(/[\s,]+/).filter((id) => id !== '');
  const valid = ids.length > 0 && ids.length <= mostLayers && ids.every((id) => /^[a-z][a-z0-9-]{0,63}$/.test(id));
  return valid ? ids : undefined;
};

/** `zoom/latitude/longitude`, as in permalinks. */
export const readView: Reader<{ readonly center: LngLat; readonly zoom: number }> = ([text = '']) => {
  const parts = text.split('/');
  if (parts.length !== 3 || !parts.every((part) => /^-?\d{1,3}(\.\d{1,15})?$/.test(part))) return undefined;
  const [zoom = 0, lat = 0, lng = 0] = parts.map(Number);
  const valid = zoom >= 0 && zoom <= 24 && Math.abs(lat) <= 85 && Math.abs(lng) <= 180;
  return valid ? { center: [lng, lat], zoom } : undefined;
};

/** A year from 1800 to 2200. */
export const readYear: Reader<number> = ([text = '']) => {
  const year = /^\d{4}$/.test(text) ? Number(text) : 0;
  return year >= 1800 && year <= 2200 ? year : undefined;
};

/** Text of a heading. */
export const readTitle: Reader<string> = ([text = '']) => {
  const title = text.trim();
  return title !== '' && title.length <= longestTitle && !disguise.test(title) ? title : undefined;
};

/**
 * A catalog of the page's own server: whoever writes a link must not make this page show, under its own name and within
 * its own policy, what somebody else has written.
 */
export const readCatalogUrl: Reader<string> = ([text = ''], page) => {
  const url = readUrl(text, page.href);
  return url?.origin === page.origin ? url.href : undefined;
};

/** Where to go back to: http or https, and no name or password in it. */
export const readLink: Reader<string> = ([text = '']) => readUrl(text)?.href;

/** Origins, exactly as `https://www.example` or `http://localhost:8080`. */
export const readOrigins: Reader<readonly string[]> = (texts) => {
  if (texts.length > mostOrigins) return undefined;
  const origins = texts.map((text) => readUrl(text)?.origin);
  return texts.every((text, index) => text === origins[index]) ? texts : undefined;
};

function readUrl(text: string, base?: string): URL | undefined {
  if (text === '' || text.length > longestUrl) return undefined;
  const url = parseUrl(text, base);
  if (url?.username !== '' || url.password !== '') return undefined;
  return url.protocol === 'https:' || url.protocol === 'http:' ? url : undefined;
}
