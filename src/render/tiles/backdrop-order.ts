import type { LayerSpecification } from 'maplibre-gl';
import type { MapStyle } from '../map-style.js';

/** What is drawn of other servers. */
export interface BackdropLayers {
  /** Above the offline base map, of which nothing is seen where they are; empty while there are none. */
  readonly basemap: readonly LayerSpecification[];
  /** Above the base map, whichever it is. */
  readonly overlays: readonly LayerSpecification[];
  /** True writes boundaries and names of the offline base map above the other one. */
  readonly atlasLabels: boolean;
}

/** The lowest of the slots of the themes. */
const lowestSlot = 'floor-of-slot-areas';

/**
 * Puts what other servers have into the style of a scene: a base map above the offline one and tiles above that, all of
 * them under the lowest theme.
 *
 * @param font - What the writing of the scene is set in while letters come from a style's own server.
 */
export function withBackdrop(style: MapStyle, drawn: BackdropLayers, font?: readonly string[]): MapStyle {
  const beneath = drawn.basemap.length === 0 ? [] : style.layers.filter((layer) => goesUnder(layer, drawn));
  const above = style.layers.filter((layer) => !beneath.includes(layer));
  const slot = above.findIndex(({ id }) => id === lowestSlot);
  const layers = [
    ...above.slice(0, slot).filter(({ id }) => id === 'ground'),
    ...beneath.map(underOther),
    ...above.slice(0, slot).filter(({ id }) => id !== 'ground'),
    ...drawn.basemap,
    ...drawn.overlays,
    ...above.slice(slot),
  ];
  return { ...style, layers: font ? layers.map((layer) => inFont(layer, font)) : layers };
}

/** Everything of the offline base map but its ground colour, which lies lowest anyway. */
function goesUnder(layer: LayerSpecification, { atlasLabels }: BackdropLayers): boolean {
  const source = 'source' in layer ? String(layer.source) : '';
  if (source === 'frame') return true;
  if (!source.startsWith('base-')) return false;
  return !atlasLabels || (layer.type !== 'symbol' && !/boundaries|outline|neighbours/.test(source));
}

/** Layers keep their place in the stack for as long as they have their id, so one that goes under has another. */
function underOther(layer: LayerSpecification): LayerSpecification {
  return { ...layer, id: `under-${layer.id}` };
}

function inFont(layer: LayerSpecification, font: readonly string[]): LayerSpecification {
  if (layer.type !== 'symbol' || layer.id.startsWith('tiles-')) return layer;
  return { ...layer, layout: { ...layer.layout, 'text-font': [...font] } };
}
