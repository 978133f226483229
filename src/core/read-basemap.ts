import * as v from 'valibot';
import { AtlasError } from './atlas-error.js';
import {
  type BasemapDefinition,
  basemapSchema,
  type RasterTiles,
  type TileLayerDefinition,
  tileLayerSchema,
} from './basemap-choice.js';
import { localized } from './layer-record.js';
import './messages/basemap-messages.js';
import { parseUrl } from './parse-url.js';
import { namesTile, unknownPlaceholders } from './tile-address.js';

/**
 * Reads what a host wrote of a base map.
 *
 * @param base - What relative addresses start from.
 * @throws {AtlasError} `tiles-refused` for what cannot be drawn, `value-invalid` for what is not of the form.
 */
export function readBasemap(given: unknown, base: string): BasemapDefinition {
  const written = withAbsoluteAddresses(given, base);
  refuseBaidu(written);
  const [ofTiles, ofStyle] = basemapSchema.options;
  const parsed = 'style' in written ? v.safeParse(ofStyle, written) : v.safeParse(ofTiles, written);
  if (!parsed.success) throw invalid('basemap', parsed.issues[0]);
  const { $schema: _schema, title, attribution, ...rest } = parsed.output;
  if ('tiles' in rest) checkTiles(written, rest.tiles, base);
  else refuseShifted(written);
  return { ...rest, title: localized(title), attribution: localized(attribution) };
}

/** Reads what a host wrote of tiles above the base map. @throws as {@link readBasemap} */
export function readTileLayer(given: unknown, base: string): TileLayerDefinition {
  const { file, ...rest } = asRecord(given);
  const written = withAbsoluteAddresses(file instanceof Blob ? { ...rest, pmtiles: base } : rest, base);
  refuseBaidu(written);
  const [ofPictures, ofArchive] = tileLayerSchema.options;
  const parsed = 'pmtiles' in written ? v.safeParse(ofArchive, written) : v.safeParse(ofPictures, written);
  if (!parsed.success) throw invalid('tiles', parsed.issues[0]);
  const { $schema: _schema, title, attribution, ...known } = parsed.output;
  if ('tiles' in known) checkTiles(written, known.tiles, base);
  else refuseShifted(written);
  const named = { ...known, title: localized(title), attribution: localized(attribution) };
  return file instanceof Blob ? { ...named, file } : named;
}

function asRecord(given: unknown): Readonly<Record<string, unknown>> {
  return typeof given === 'object' && given !== null ? { ...given } : {};
}

/** Only http and https addresses become absolute; the others fail the form. */
function withAbsoluteAddresses(given: unknown, base: string): Readonly<Record<string, unknown>> {
  const written = asRecord(given);
  const { tiles, style, pmtiles, legend } = written;
  const absolute = (value: unknown) => (typeof value === 'string' ? absoluteTemplate(value, base) : value);
  return {
    ...written,
    ...(Array.isArray(tiles) && { tiles: tiles.map((each: unknown) => withUrl(each, absolute)) }),
    ...(style !== undefined && { style: absolute(style) }),
    ...(pmtiles !== undefined && { pmtiles: absolute(pmtiles) }),
    ...(legend !== undefined && { legend: withUrl(legend, absolute) }),
  };
}

function withUrl(given: unknown, absolute: (value: unknown) => unknown): unknown {
  const written = asRecord(given);
  return 'url' in written ? { ...written, url: absolute(written['url']) } : given;
}

/** An address keeps its braces, which `URL` would write in another way. */
function absoluteTemplate(template: string, base: string): string {
  if (/^[a-z][-+.\w]*:\/\//i.test(template)) return template;
  const url = parseUrl(template, base);
  return url ? url.href.replace(/%7B/gi, '{').replace(/%7D/gi, '}') : template;
}

function checkTiles(written: object, tiles: readonly RasterTiles[], base: string): void {
  for (const each of tiles) {
    const fault = templateFault(each) ?? schemeFault(each.url, base);
    if (fault) throw refused(written, ...fault);
  }
}

type Fault = readonly [reason: keyof typeof reasons, received: string];

function templateFault({ url, key, subdomains }: RasterTiles): Fault | undefined {
  const unknown = unknownPlaceholders(url);
  if (!namesTile(url)) return ['template', url];
  if (unknown.length > 0) return ['placeholder', unknown.map((name) => `{${name}}`).join(', ')];
  if (url.includes('{key}') && key === undefined) return ['key', url];
  if (url.includes('{s}') && subdomains === undefined) return ['subdomains', url];
  return undefined;
}

function schemeFault(url: string, base: string): Fault | undefined {
  if (!/^https?:\/\//.test(url)) return ['scheme', url];
  if (base.startsWith('https:') && url.startsWith('http:') && !isLoopback(url)) return ['mixed', url];
  return undefined;
}

function isLoopback(url: string): boolean {
  return /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/]/.test(url);
}

/** Baidu's tiles have a projection of their own, not only a datum. */
function refuseBaidu(written: Readonly<Record<string, unknown>>): void {
  if (written['datum'] === 'BD-09') throw refused(written, 'baidu', 'BD-09');
}

/** The shift is taken out of pictures, not of the geometry in vector tiles. */
function refuseShifted(written: Readonly<Record<string, unknown>>): void {
  if (written['datum'] === 'GCJ-02') throw refused(written, 'shifted', 'GCJ-02');
}

const reasons = {
  template: 'its address names no tile: {z}, {x} and {y} or {bbox-epsg-3857} are expected',
  placeholder: 'nothing stands for these words of its address',
  key: 'its address has {key}, and there is no key',
  subdomains: 'its address has {s}, and there are no subdomains',
  scheme: 'its address is neither http nor https',
  mixed: 'a page fetched by https may not fetch tiles by http',
  baidu: 'tiles of Baidu have a grid of their own, which is not drawn',
  shifted: 'GCJ-02 is taken out of pictures and of data that is imported, not of vector tiles or styles',
} as const;

function refused(written: object, reason: keyof typeof reasons, received: string): AtlasError {
  const name = nameOf(written);
  // A key has no place in a sentence.
  const shown = received.replace(/([?&](?:tk|key|token|apikey)=)[^&{]+/gi, '$1…');
  return new AtlasError(
    'tiles-refused',
    `${name} is not drawn: ${reasons[reason]} (${shown}). Correct its definition.`,
    {
      details: { name, reason, received: shown },
    },
  );
}

function nameOf(written: object): string {
  const { title, id } = { title: undefined, id: undefined, ...written };
  return String(typeof title === 'string' ? title : (asRecord(title)['zh'] ?? id ?? 'basemap'));
}

function invalid(name: string, issue: v.BaseIssue<unknown>): AtlasError {
  const path = [name, v.getDotPath(issue)].filter(Boolean).join('.');
  const [expected, received] = [issue.expected ?? issue.message, issue.received.slice(0, 80)];
  return new AtlasError('value-invalid', `${path} should be ${expected}, but it is ${received}. Correct it.`, {
    details: { name: path, expected, received },
  });
}
