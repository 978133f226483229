import type { FeaturePage } from '../core/columns.js';
import type { BasemapRole } from '../core/layer-definition.js';
import type { Scene, SceneLayer } from '../core/scene.js';
import { sameRef } from './feature-ref.js';
import type { PartFeatures } from './part-features.js';
import type { ViewerState } from './state.js';

/** The pages of the base map read so far, by role. */
export type BasemapPages = Readonly<Partial<Record<BasemapRole, FeaturePage>>>;

/**
 * The picture a state asks for: visible layers with the parts read so far, bottom to top.
 *
 * Layers that did not change are the same objects as in the previous scene, so a renderer can skip them.
 *
 * @param partsOf - Parts of a layer's variant that are read.
 */
export function sceneOfState(
  state: ViewerState,
  basemap: BasemapPages,
  partsOf: (layerId: string) => readonly PartFeatures[],
  previous: Scene | undefined,
): Scene {
  const layers = state.layers.flatMap((layer) => {
    const parts = layer.visible ? partsOf(layer.id).map((features) => features.scenePart) : [];
    if (parts.length === 0) return [];
    const made: SceneLayer = { id: layer.id, opacity: layer.opacity, parts };
    const before = previous?.layers.find((each) => each.id === layer.id);
    return [before && sameLayer(before, made) ? before : made];
  });
  return {
    locale: state.locale,
    theme: state.theme,
    basemapShown: state.basemapShown,
    basemap,
    layers: previous && sameItems(previous.layers, layers) ? previous.layers : layers,
    selection: state.selection,
    hover: state.hover,
  };
}

/** True when both scenes give the same picture. */
export function sameScene(one: Scene, other: Scene): boolean {
  return (
    one.locale === other.locale &&
    one.theme === other.theme &&
    one.basemapShown === other.basemapShown &&
    one.basemap === other.basemap &&
    one.layers === other.layers &&
    sameRef(one.selection, other.selection) &&
    sameRef(one.hover, other.hover)
  );
}

function sameLayer(one: SceneLayer, other: SceneLayer): boolean {
  return one.opacity === other.opacity && sameItems(one.parts, other.parts);
}

function sameItems<T>(one: readonly T[], other: readonly T[]): boolean {
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
