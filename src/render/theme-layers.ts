import { type Layer, PathLayer } from 'deck.gl';
import { plainLook } from '../core/drawn-look.js';
import { drawnPart } from '../core/drawn-part.js';
import type { Scene, SceneLayer, ScenePart } from '../core/scene.js';
import { answerLayers, answerParts } from './answer-layers.js';
import { choroplethLayers, polygonLayers } from './area-layers.js';
import type { PartContext, Slot } from './draw-context.js';
import { highlightLayers } from './highlight-layers.js';
import { lineLayers } from './line-layers.js';
import { slots } from './map-style.js';
import type { PartArenas, WantedPart } from './part-arenas.js';
import { symbolLayers } from './symbol-layers.js';

/** deck.gl layers of a scene, bottom to top: a few for each part, however many pages it has. */
export function themeLayers(scene: Scene, viewportZoom: number, arenas: PartArenas): Layer[] {
  const contexts = scene.layers.flatMap((layer) => partContexts(scene, layer, viewportZoom, arenas));
  return [
    ...emptySlots(),
    ...contexts.flatMap(partLayers),
    ...answerLayers(scene.theme, viewportZoom, arenas),
    ...contexts.flatMap(highlightLayers),
  ];
}

/** Id of a part among all layers. */
export function partKey(layer: string, part: Pick<ScenePart, 'definition'>): string {
  return `${layer}/${part.definition.id}`;
}

/** The parts of a scene that are seen at a zoom, and the answer to a question. */
export function visibleParts(scene: Scene, viewportZoom: number): WantedPart[] {
  const parts = scene.layers.flatMap(({ id, parts: own }) =>
    own
      .filter((part) => isVisible(part, viewportZoom))
      .map((part) => ({ key: partKey(id, part), part: drawnScenePart(scene, part) })),
  );
  return [...parts, ...answerParts(scene.answer)];
}

function drawnScenePart(scene: Scene, { definition, pages }: ScenePart): ScenePart {
  return { definition: drawnPart(definition, scene.look), pages };
}

function isVisible({ definition }: ScenePart, viewportZoom: number): boolean {
  return viewportZoom >= (definition.minZoom ?? 0);
}

function partContexts(scene: Scene, layer: SceneLayer, viewportZoom: number, arenas: PartArenas): PartContext[] {
  const { theme, selection, hover, cursor, look: { contrast } = plainLook } = scene;
  return layer.parts.flatMap((part) => {
    const id = partKey(layer.id, part);
    const arena = arenas.arena(id);
    if (!arena || !isVisible(part, viewportZoom)) return [];
    const drawn = drawnScenePart(scene, part);
    return [
      {
        id,
        layer: layer.id,
        part: drawn,
        arena,
        theme,
        contrast,
        opacity: layer.opacity,
        viewportZoom,
        selection,
        hover,
        cursor,
      },
    ];
  });
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
