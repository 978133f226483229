import { AtlasError } from '../../core/atlas-error.js';
import type { Catalog } from '../../core/layer-definition.js';
import type { PermalinkState } from '../../viewer/permalink-state.js';
import type { TimeSetting, ViewerContract } from '../../viewer/viewer-contract.js';
import { type ChosenCatalog, unknownLayers } from './chosen-catalog.js';
import { hostView } from './host-view.js';
import { namedLayers } from './layer-choice.js';
import { type MapSettings, sameValue } from './map-settings.js';
import { applyLink, readStated } from './permalink-sync.js';

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
export function applySettings(
  viewer: ViewerContract,
  chosen: ChosenCatalog,
  now: MapSettings,
  before: MapSettings,
): readonly AtlasError[] {
  if (now.locale !== before.locale) viewer.setLocale(now.locale);
  if (now.theme !== before.theme) viewer.setTheme(now.theme);
  if (now.basemapShown !== before.basemapShown) viewer.showBasemap(now.basemapShown);
  const timeProblems = sameTime(now, before) ? [] : attempt(() => viewer.setTime(timeSetting(now)));
  const moved = !sameValue(now.center, before.center) || now.zoom !== before.zoom;
  const view = moved ? hostView(now, viewer.catalog) : undefined;
  if (view) viewer.setView(view);
  const stated = readStated(now.state === before.state ? undefined : now.state, viewer.catalog);
  if (Object.keys(stated.link).length > 0) applyLink(viewer, stated.link);
  const problems = [...timeProblems, ...stated.problems];
  const names = namedLayers(now.layers);
  if (sameValue(names, namedLayers(before.layers))) return problems;
  showNamed(viewer, names, chosen);
  return [...problems, ...unknownLayers(names, viewer.catalog)];
}

/** What a host page says of the time. */
function hostTime({ year, month, since }: MapSettings): PermalinkState {
  if (year === undefined) return {};
  return { year, ...(month !== undefined && { month }), ...(since !== undefined && { since }) };
}

function timeSetting({ year, month, since }: MapSettings): TimeSetting {
  return { year: year ?? null, month: month ?? null, since: since ?? null };
}

function sameTime(now: MapSettings, before: MapSettings): boolean {
  return now.year === before.year && now.month === before.month && now.since === before.since;
}

/** Shows exactly the layers named, and those that the host added; without a name, what the catalog shows first. */
function showNamed(viewer: ViewerContract, names: readonly string[], { added, shownFirst }: ChosenCatalog): void {
  const isOn = (id: string) => names.includes(id) || (shownFirst.has(id) && (names.length === 0 || added.has(id)));
  for (const { id } of viewer.catalog.layers) viewer.showLayer(id, isOn(id));
}

/** Runs a command. @returns the error it gave, if any. */
function attempt(command: () => unknown): readonly AtlasError[] {
  try {
    command();
    return [];
  } catch (error) {
    if (error instanceof AtlasError) return [error];
    throw error;
  }
}
