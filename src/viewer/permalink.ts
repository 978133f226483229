import { AtlasError } from '../core/atlas-error.js';
import type { ShapeDraft } from '../core/drawing.js';
import { formatVersion, versionNewer } from '../core/format-version.js';
import { localeOfTag, spokenLanguages } from '../core/languages.js';
import type { Catalog } from '../core/layer-definition.js';
import type { Locale } from '../core/localized-text.js';
import type { FeatureRef, MapView } from '../core/scene.js';
import { readShapes, writeShapes } from './drawing/shape-link.js';
import { readBasemap, writeBasemap } from './permalink-basemap.js';
import { readLayers, writeLayers } from './permalink-layers.js';
import { invalidEntry } from './permalink-problem.js';
import { readQuestion, writeQuestion } from './permalink-question.js';
import type { PermalinkLayer, PermalinkReading, PermalinkState } from './permalink-state.js';
import { readProfile, readThematic, writeProfile, writeThematic } from './permalink-thematic.js';
import { readTime, writeTime } from './permalink-time.js';
import type { ViewerState } from './state.js';
import { comparedCodes } from './view-setting.js';

/** Longest link that is read. Browsers and servers carry less than that safely; what is written is shorter. */
const mostCharacters = 16_384;

/**
 * Writes a state as the fragment of an address, without `#`:
 * `v=zoom/latitude/longitude&l=layers&b=base-map&lang=en&s=layer/feature&y=year&m=month&since=year&t=figures&p=units&q=question&g=drawn-shapes&d=data-version&pv=1`.
 *
 * `b` is `0` for no base map, or the id of one that the host offers; the offline one is not named.
 * `t` are the figures that the reader maps, see {@link writeThematic}; `p` the codes of the units that are compared.
 * `pv` is the version of the form of the link: without one it is the first.
 * Latitude comes before longitude, as map addresses have it. Six decimals are about a decimetre.
 */
export function toPermalink(state: ViewerState, catalog: Catalog): string {
  const entries: [string, string][] = [];
  if (state.view) {
    const { center, viewportZoom } = state.view;
    entries.push(['v', `${short(viewportZoom, 3)}/${short(center[1], 6)}/${short(center[0], 6)}`]);
  }
  const isOwn = (layer: string) => state.own.some(({ id }) => id === layer);
  entries.push([
    'l',
    writeLayers(
      state.layers.filter(({ id }) => !isOwn(id)),
      catalog,
    ),
  ]);
  const basemap = writeBasemap(state);
  if (basemap !== undefined) entries.push(['b', basemap]);
  entries.push(['lang', state.locale]);
  if (state.selection && !isOwn(state.selection.layer)) {
    entries.push(['s', `${state.selection.layer}/${encodeURIComponent(state.selection.id)}`]);
  }
  entries.push(...writeTime(state));
  const thematic = writeThematic(state.thematic);
  if (thematic !== undefined) entries.push(['t', thematic]);
  const profile = writeProfile(state.profile);
  if (profile !== undefined) entries.push(['p', profile]);
  const question = writeQuestion(state.question);
  if (question !== undefined) entries.push(['q', question]);
  if (state.drawing.shapes.length > 0 && state.drawing.inLink) entries.push(['g', writeShapes(state.drawing.shapes)]);
  entries.push(['d', encodeURIComponent(catalog.dataVersion)]);
  entries.push(['pv', String(formatVersion)]);
  return entries.map(([key, value]) => `${key}=${value}`).join('&');
}

/**
 * Reads what {@link toPermalink} wrote. Anything else in the fragment is left alone; what is unknown or out of
 * range is ignored and reported, so that an old or mutilated link still opens the atlas.
 *
 * @param hash - With or without `#`.
 */
export function fromPermalink(hash: string, catalog: Catalog): PermalinkReading {
  const refusal = refusalOf(hash);
  if (refusal) return { link: {}, problems: [refusal] };
  const values = readEntries(hash.replace(/^#/, ''));
  const problems: AtlasError[] = [];
  const layersText = values.get('l');
  const layers = layersText === undefined ? undefined : readLayers(layersText, catalog, problems);
  const view = readView(values.get('v'), problems);
  const locale = readLocale(values.get('lang'), problems);
  const selection = readSelection(values.get('s'), layers, catalog, problems);
  const time = readTime(values, problems);
  const thematic = readThematic(values.get('t'), problems);
  const profile = readProfile(values.get('p'));
  const question = readQuestion(values.get('q'), problems);
  const shapes = readDrawing(values.get('g'), problems);
  const dataVersion = values.get('d')?.slice(0, 80);
  if (dataVersion !== undefined && dataVersion !== catalog.dataVersion) {
    problems.push(outdated(dataVersion, catalog.dataVersion));
  }
  const link: PermalinkState = {
    ...(view && { view }),
    ...(layers && { layers }),
    ...readBasemap(values.get('b'), problems),
    ...(locale && { locale }),
    ...(selection && { selection }),
    ...time,
    ...(thematic && { thematic }),
    ...(profile && { profile: comparedCodes(profile) }),
    ...(question && { question }),
    ...(shapes && { shapes }),
    ...(dataVersion !== undefined && { dataVersion }),
  };
  return { link, problems };
}

/** A link that is longer than any that is written, or that a newer atlas wrote, is not read at all. */
function refusalOf(hash: string): AtlasError | undefined {
  if (hash.length > mostCharacters) return invalidEntry('#', `at most ${mostCharacters} characters`, `${hash.length}`);
  const version = Number(readEntries(hash.replace(/^#/, '')).get('pv') ?? formatVersion);
  if (Number.isInteger(version) && version > formatVersion) return versionNewer('The link', version);
  return undefined;
}

function readEntries(text: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  for (const pair of text.split('&')) {
    const at = pair.indexOf('=');
    if (at > 0) entries.set(pair.slice(0, at), decoded(pair.slice(at + 1)));
  }
  return entries;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readView(text: string | undefined, problems: AtlasError[]): MapView | undefined {
  if (text === undefined) return undefined;
  const [zoom, lat, lng, ...rest] = text.split('/').map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  const valid =
    rest.length === 0 && within(zoom, 0, 24) && within(lat, -85.051129, 85.051129) && within(lng, -180, 180);
  if (valid) return { center: [lng, lat], viewportZoom: zoom };
  problems.push(invalidEntry('v', 'zoom/latitude/longitude', text));
  return undefined;
}

function within(value: number | undefined, least: number, most: number): value is number {
  return value !== undefined && value >= least && value <= most;
}

function readLocale(text: string | undefined, problems: AtlasError[]): Locale | undefined {
  if (text === undefined) return undefined;
  const locale = localeOfTag(text);
  if (locale) return locale;
  problems.push(
    invalidEntry(
      'lang',
      spokenLanguages()
        .map((each) => each.locale)
        .join(', '),
      text,
    ),
  );
  return undefined;
}

function readDrawing(text: string | undefined, problems: AtlasError[]): readonly ShapeDraft[] | undefined {
  if (text === undefined) return undefined;
  const { shapes, ignored } = readShapes(text);
  if (ignored > 0 || shapes.length === 0) problems.push(invalidEntry('g', 'drawn shapes', text.slice(0, 40)));
  return shapes.length > 0 ? shapes : undefined;
}

/** A selection counts only in a layer that is drawn; whether the feature exists is known after loading. */
function readSelection(
  text: string | undefined,
  layers: readonly PermalinkLayer[] | undefined,
  catalog: Catalog,
  problems: AtlasError[],
): FeatureRef | undefined {
  if (text === undefined) return undefined;
  const at = text.indexOf('/');
  const ref = { layer: text.slice(0, Math.max(at, 0)), id: text.slice(at + 1) };
  const drawn = (layers ?? catalog.layers).some((layer) => layer.id === ref.layer && layer.visible);
  if (at > 0 && ref.id !== '' && drawn) return ref;
  problems.push(invalidEntry('s', 'a feature of a visible layer', text));
  return undefined;
}

function short(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

function outdated(expected: string, received: string): AtlasError {
  return new AtlasError(
    'link-outdated',
    `The link was made with data of version ${expected}, but the atlas now shows ${received}. The picture may differ.`,
    { details: { expected, received } },
  );
}
