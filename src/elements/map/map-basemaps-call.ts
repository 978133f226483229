import type { AtlasError } from '../../core/atlas-error.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { type MapSettings, sameBasemaps, wantsBasemaps } from './map-settings.js';

/**
 * Has the base maps of other servers seen to, by a program of their own; without it the offline one is drawn.
 *
 * @param before - What the host asked for before, if it did.
 * @returns what could not be done.
 */
export async function callBasemaps(
  viewer: ViewerContract,
  now: MapSettings,
  before: MapSettings | undefined,
  signal: AbortSignal,
): Promise<readonly AtlasError[]> {
  if (before ? sameBasemaps(now, before) : !wantsBasemaps(now, viewer.state.basemap.chosen)) return [];
  try {
    const { applyBasemaps } = await import('./host-basemaps.js');
    return await applyBasemaps(viewer, now, before, signal);
  } catch {
    return [];
  }
}
