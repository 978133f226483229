import { AtlasError } from '../../core/atlas-error.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { MapView } from '../../core/scene.js';
import type { PermalinkState } from '../../viewer/permalink-state.js';
import type { TimeSetting, ViewerContract } from '../../viewer/viewer-contract.js';
import type { MapSettings } from './map-settings.js';
import { applyLink, readStated } from './permalink-sync.js';

/** Zoom of a map whose host gave a centre only: a city with its surroundings. */
const cityZoom = 9;

/** The state a map begins with: what the address says, else what the host page says. */
export function firstState(settings: MapSettings, catalog: Catalog, link: PermalinkState): PermalinkState {
  const view = hostView(settings, catalog);
  return {
    basemapShown: settings.basemapShown,
    ...(view && { view }),
    ...(link.year === undefined && hostTime(settings)),
    ...link,
  };
}

/**
 * Brings a viewer from the host's former settings to its present ones; what the host did not touch stays as the reader
 * has it.
 *
 * @returns what could not be done.
 */
export function applySettings(viewer: ViewerContract, now: MapSettings, before: MapSettings): readonly AtlasError[] {
  if (now.locale !== before.locale) viewer.setLocale(now.locale);
  if (now.theme !== before.theme) viewer.setTheme(now.theme);
  if (now.basemapShown !== before.basemapShown) viewer.showBasemap(now.basemapShown);
  const timeProblems = sameTime(now, before) ? [] : attempt(() => viewer.setTime(timeSetting(now)));
  const view = now.center !== before.center || now.zoom !== before.zoom ? hostView(now, viewer.catalog) : undefined;
  if (view) viewer.setView(view);
  const stated = readStated(now.state === before.state ? undefined : now.state, viewer.catalog);
  if (Object.keys(stated.link).length > 0) applyLink(viewer, stated.link);
  const ids = now.layers?.filter((id) => typeof id === 'string') ?? [];
  return [...timeProblems, ...stated.problems, ...(now.layers === before.layers ? [] : showNamed(viewer, ids))];
}

/** What a host page says of the time; what makes no sense is left out. */
function hostTime({ year, month, since }: MapSettings): PermalinkState {
  if (year === undefined) return {};
  const isMonth = month !== undefined && Number.isInteger(month) && month >= 1 && month <= 12;
  return { year, ...(isMonth && { month }), ...(since !== undefined && since < year && { since }) };
}

function timeSetting({ year, month, since }: MapSettings): TimeSetting {
  return { year: year ?? null, month: month ?? null, since: since ?? null };
}

function sameTime(now: MapSettings, before: MapSettings): boolean {
  return now.year === before.year && now.month === before.month && now.since === before.since;
}

/** Shows exactly the layers named; an empty list shows what the catalog shows first. */
function showNamed(viewer: ViewerContract, ids: readonly string[]): readonly AtlasError[] {
  for (const layer of viewer.catalog.layers) {
    viewer.showLayer(layer.id, ids.length === 0 ? layer.visible : ids.includes(layer.id));
  }
  return ids
    .filter((id) => !viewer.catalog.layers.some((layer) => layer.id === id))
    .flatMap((id) => attempt(() => viewer.definition(id)));
}

/** Runs a command that names a layer. @returns the error it gave, if any. */
export function attempt(command: () => unknown): readonly AtlasError[] {
  try {
    command();
    return [];
  } catch (error) {
    if (error instanceof AtlasError) return [error];
    throw error;
  }
}

function hostView({ center, zoom }: MapSettings, { bbox }: Catalog): MapView | undefined {
  if (!center && zoom === undefined) return undefined;
  const [west, south, east, north] = bbox;
  return { center: center ?? [(west + east) / 2, (south + north) / 2], viewportZoom: zoom ?? cityZoom };
}
