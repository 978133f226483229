import { type Layer, PathLayer } from 'deck.gl';
import type { Scene, SceneLayer, ScenePart } from '../core/scene.js';
import { choroplethLayers, polygonLayers } from './area-layers.js';
import type { PagePart, PartContext, Slot } from './draw-context.js';
import { highlightLayers } from './highlight-layers.js';
import { lineLayers } from './line-layers.js';
import { slots } from './map-style.js';
import { symbolLayers } from './symbol-layers.js';

/** A part that was on screen before and is hidden now; it keeps its place on the graphics card. */
export interface HiddenPart {
  readonly layer: string;
  readonly part: ScenePart;
}

/**
 * deck.gl layers of a scene, bottom to top.
 *
 * @param hidden - Parts to keep uploaded though they are not shown.
 */
export function themeLayers(scene: Scene, viewportZoom: number, hidden: readonly HiddenPart[]): Layer[] {
  const shown = scene.layers.flatMap((layer) => partContexts(scene, layer, viewportZoom));
  const kept = hidden.flatMap(({ layer, part }) =>
    partContexts(scene, { id: layer, opacity: 1, parts: [part] }, viewportZoom).map((context) => ({
      ...context,
      visible: false,
    })),
  );
  const contexts = [...kept, ...shown];
  return [...emptySlots(), ...contexts.flatMap(partLayers), ...shown.flatMap(highlightLayers)];
}

/** Id of a part among all layers. */
export function partKey(layer: string, part: Pick<ScenePart, 'definition'>): string {
  return `${layer}/${part.definition.id}`;
}

function partContexts(scene: Scene, layer: SceneLayer, viewportZoom: number): PartContext[] {
  return layer.parts.flatMap((part) =>
    part.pages.map((page, index) => ({
      ...partContext(scene, layer, { definition: part.definition, page }, viewportZoom),
      id: index === 0 ? partKey(layer.id, part) : `${partKey(layer.id, part)}#${index}`,
    })),
  );
}

function partContext(scene: Scene, layer: SceneLayer, part: PagePart, viewportZoom: number): PartContext {
  return {
    id: partKey(layer.id, part),
    layer: layer.id,
    part,
    theme: scene.theme,
    opacity: layer.opacity,
    visible: viewportZoom >= (part.definition.minZoom ?? 0),
    viewportZoom,
    selection: scene.selection,
    hover: scene.hover,
  };
}

function partLayers(context: PartContext): Layer[] {
  const { symbology } = context.part.definition;
  switch (symbology.kind) {
    case 'choropleth':
      return choroplethLayers(context, symbology);
    case 'polygons':
      return polygonLayers(context, symbology);
    case 'lines':
      return lineLayers(context, symbology);
    case 'symbols':
      return symbolLayers(context, symbology);
  }
}

/**
 * An empty layer in every slot. deck.gl gives up a place in the stack that no layer uses, looks for it again only in a
 * moment when nothing loads, and until then draws above everything.
 */
export function emptySlots(): Layer[] {
  return slots.map(
    (slot) => new PathLayer<unknown, { beforeId: Slot }>({ id: `keep-${slot}`, data: [], beforeId: slot }),
  );
}
