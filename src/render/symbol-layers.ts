import { IconLayer, type Layer, ScatterplotLayer } from 'deck.gl';
import { accuracyRing } from '../core/accuracy-ring.js';
import type { PointSymbology } from '../core/layer-definition.js';
import type { Theme } from '../core/scene.js';
import { commonProps, type PartContext } from './draw-context.js';
import { cachedForPage } from './page-cache.js';
import { rgbaOf } from './rgba.js';
import { cellHeightFor, leaderHeightFor, type SymbolAtlas, symbolAtlas, symbolIcon } from './symbol-atlas.js';
import { type SymbolData, symbolData } from './symbol-data.js';
import { type PixelOffset, spreadOffsets } from './symbol-spread.js';
import { symbolScale } from './zoom-scale.js';

/** deck.gl layers of a part with point symbols: accuracy, leaders of symbols that were moved apart, symbols. */
export function symbolLayers(context: PartContext, symbology: PointSymbology): Layer[] {
  const data = symbolData(context.part.page, context.part.definition, symbology);
  const sizePx = symbolSizePx(context, symbology);
  const offsets = symbolOffsets(context, data, sizePx);
  const faint = context.viewportZoom >= accuracyRing.faintFromZoom;
  return [
    accuracyLayer(
      context,
      'accuracy',
      data,
      (index) => faint && data.hollow[index] === true,
      accuracyRing.faintOpacity,
    ),
    leaderLayer(context, symbology, data, offsets),
    anchorLayer(context, symbology, data, offsets, sizePx),
    iconLayer(context, symbology, data, offsets, sizePx),
  ];
}

/** Size of a part's symbols on screen at the present zoom, pixels. */
export function symbolSizePx({ viewportZoom }: PartContext, symbology: PointSymbology): number {
  return symbology.sizePx * symbolScale(viewportZoom);
}

/** Where each symbol is drawn, seen from the point where it belongs. */
export function symbolOffsets({ part }: PartContext, data: SymbolData, sizePx: number): readonly PixelOffset[] {
  return cachedForPage(part.page, part.definition, `spread-${sizePx}`, () =>
    spreadOffsets(data.attributes.getPosition.value, sizePx),
  );
}

/** Pictures of an icon layer. The property takes any texture source at run time; its type names only two of them. */
export function atlasProps(
  symbology: PointSymbology,
  theme: Theme,
): { iconAtlas: string; iconMapping: SymbolAtlas['icons'] } {
  const { image, icons } = symbolAtlas(symbology, theme);
  return { iconAtlas: image as unknown as string, iconMapping: icons };
}

/** Rings of the radius in which the chosen features lie. They lie with the lines: route numbers stay legible on them. */
export function accuracyLayer(
  context: PartContext,
  name: string,
  data: SymbolData,
  chosen: (index: number) => boolean,
  strength: number,
): Layer {
  const ink = rgbaOf(accuracyRing.ink[context.theme]);
  const radius = (index: number) => (chosen(index) ? (data.accuracyMeters[index] ?? 0) : 0);
  const radii = data.hollow.map((_, index) => radius(index)).join();
  return new ScatterplotLayer<unknown, { beforeId: string }>({
    ...commonProps(context, 'slot-lines'),
    id: `${context.id}/${name}`,
    data,
    getRadius: (_, { index }) => radius(index),
    radiusUnits: 'meters',
    stroked: true,
    getFillColor: [ink[0], ink[1], ink[2], strength < 1 ? 0 : Math.round(255 * accuracyRing.fillOpacity)],
    getLineColor: (_, { index }) => [ink[0], ink[1], ink[2], radius(index) > 0 ? Math.round(255 * strength) : 0],
    getLineWidth: accuracyRing.strokePx,
    lineWidthUnits: 'pixels',
    updateTriggers: { getRadius: radii, getLineColor: `${context.theme} ${radii}`, getFillColor: context.theme },
  });
}

function iconLayer(
  context: PartContext,
  symbology: PointSymbology,
  data: SymbolData,
  offsets: readonly PixelOffset[],
  sizePx: number,
): Layer {
  return new IconLayer<unknown, { beforeId: string }>({
    ...commonProps(context, 'slot-symbols'),
    id: `${context.id}/symbols`,
    data,
    pickable: true,
    ...atlasProps(symbology, context.theme),
    getIcon: (_, { index }) => symbolIcon(data.classIndexes[index] ?? 0, data.hollow[index] ?? false),
    getSize: cellHeightFor(sizePx),
    getPixelOffset: (_, { index }) => [...(offsets[index] ?? [0, 0])] as [number, number],
    updateTriggers: { getPixelOffset: sizePx, getSize: sizePx },
  });
}

/** Thin lines from the shared point to each symbol that was moved away from it. */
function leaderLayer(
  context: PartContext,
  symbology: PointSymbology,
  data: SymbolData,
  offsets: readonly PixelOffset[],
): Layer {
  const offset = (index: number) => offsets[index] ?? [0, 0];
  return new IconLayer<unknown, { beforeId: string }>({
    ...commonProps(context, 'slot-symbols'),
    id: `${context.id}/leaders`,
    data,
    ...atlasProps(symbology, context.theme),
    getIcon: () => 'leader',
    getSize: (_, { index }) => leaderHeightFor(Math.hypot(...offset(index))),
    getAngle: (_, { index }) => (Math.atan2(-offset(index)[1], offset(index)[0]) * 180) / Math.PI,
    getPixelOffset: (_, { index }) => [offset(index)[0] / 2, offset(index)[1] / 2],
    updateTriggers: { getSize: offsets, getAngle: offsets, getPixelOffset: offsets },
  });
}

/** A dot where symbols that were moved apart belong. */
function anchorLayer(
  context: PartContext,
  symbology: PointSymbology,
  data: SymbolData,
  offsets: readonly PixelOffset[],
  sizePx: number,
): Layer {
  const moved = (index: number) => Math.hypot(...(offsets[index] ?? [0, 0])) > 0;
  return new IconLayer<unknown, { beforeId: string }>({
    ...commonProps(context, 'slot-symbols'),
    id: `${context.id}/anchors`,
    data,
    ...atlasProps(symbology, context.theme),
    getIcon: () => 'anchor',
    getSize: (_, { index }) => (moved(index) ? cellHeightFor(sizePx) : 0),
    updateTriggers: { getSize: sizePx },
  });
}
