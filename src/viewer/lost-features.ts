import type { FeatureRef } from '../core/scene.js';
import type { LoadedCatalog } from './loaded-catalog.js';
import type { ViewerState } from './state.js';

/**
 * What selection, candidates, hover and the reader's walk become when features they name are not drawn any more: their layer was
 * switched off, or its files, now read, do not have them.
 *
 * @returns undefined when nothing is lost.
 */
export function lostFeatures(state: ViewerState, loaded: LoadedCatalog): Partial<ViewerState> | undefined {
  const canExist = (ref: FeatureRef): boolean => {
    const layer = state.layers.find((each) => each.id === ref.layer);
    if (!layer?.visible) return false;
    return layer.status.phase !== 'loaded' || loaded.isPartial(layer) || loaded.locate(layer, ref) !== undefined;
  };
  const { selection, candidates, hover, walk } = state;
  const kept = candidates.filter(canExist);
  const lost: Partial<ViewerState> = {
    ...(selection && !canExist(selection) && { selection: null }),
    ...(hover && !canExist(hover) && { hover: null }),
    ...(walk && !canExist(walk.at) && { walk: null }),
    ...(kept.length < candidates.length && { candidates: kept.length > 1 ? kept : [] }),
  };
  return Object.keys(lost).length > 0 ? lost : undefined;
}
