import type { Layer } from 'deck.gl';
import { accuracyRing } from '../core/accuracy-ring.js';
import type { PointSymbology } from '../core/layer-definition.js';
import type { Theme } from '../core/scene.js';
import { commonProps, noObjects, type PartContext } from './draw-context.js';
import { faded, rgbaOf } from './rgba.js';
import { RingLayer } from './ring-layer.js';
import { type SymbolAtlas, symbolAtlas } from './symbol-atlas.js';
import { SymbolLayer } from './symbol-layer.js';
import { symbolSizes } from './symbol-sizes.js';

/** deck.gl layers of a part with point symbols: accuracy, then the symbols. */
export function symbolLayers(context: PartContext, symbology: PointSymbology): Layer[] {
  const { arena, theme } = context;
  const faint = context.viewportZoom >= accuracyRing.faintFromZoom && symbology.accuracyColumn !== undefined;
  const symbols = new SymbolLayer({
    ...commonProps(context, 'slot-symbols'),
    ...atlasProps(symbology, theme),
    id: `${context.id}/symbols`,
    data: noObjects,
    pickable: true,
    arena,
    sizes: symbolSizes(symbology, context.viewportZoom),
    icons: symbolAtlas(symbology, theme).icons,
  });
  return faint ? [ringLayer(context), symbols] : [symbols];
}

/** Rings of the radius in which symbols lie. They lie with the lines: route numbers stay legible on them. */
function ringLayer(context: PartContext): Layer {
  return new RingLayer({
    ...commonProps(context, 'slot-lines'),
    id: `${context.id}/accuracy`,
    data: noObjects,
    radiusUnits: 'meters',
    lineWidthUnits: 'pixels',
    stroked: true,
    arena: context.arena,
    piece: 'accuracy',
    ink: faded(rgbaOf(accuracyRing.ink[context.theme]), accuracyRing.faintOpacity),
    strokePx: accuracyRing.strokePx,
  });
}

/** Pictures of an icon layer. The property takes any texture source at run time; its type names only two of them. */
export function atlasProps(
  symbology: PointSymbology,
  theme: Theme,
): { iconAtlas: string; iconMapping: SymbolAtlas['icons'] } {
  const { image, icons } = symbolAtlas(symbology, theme);
  return { iconAtlas: image as unknown as string, iconMapping: icons };
}
