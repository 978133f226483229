import { IconLayer, type Layer } from 'deck.gl';
import type { PointSymbology, Symbology, ThemedColor } from '../core/layer-definition.js';
import type { SceneFeature } from '../core/scene.js';
import type { StrokeStyle } from '../core/stroke-style.js';
import { commonProps, type PartContext, type Slot } from './draw-context.js';
import { lineGroups } from './line-groups.js';
import { cachedForPage } from './page-cache.js';
import { pathsOf } from './path-data.js';
import { strokeLayer } from './path-layer.js';
import { cellHeightFor } from './symbol-atlas.js';
import { type SymbolData, symbolData } from './symbol-data.js';
import { accuracyLayer, atlasProps, symbolOffsets, symbolSizePx } from './symbol-layers.js';
import { strokeScale } from './zoom-scale.js';

/** Whether a feature is chosen or only pointed at. */
export type Emphasis = 'selection' | 'hover';

const halo: ThemedColor = { light: '#ffffff', dark: '#0d1117' };
const inks: Readonly<Record<Emphasis, ThemedColor>> = {
  selection: { light: '#d6006c', dark: '#ff4d9d' },
  hover: { light: '#1f2937', dark: '#f3f4f6' },
};

/** deck.gl layers that make the selected feature and the one under the pointer stand out, if this part has them. */
export function highlightLayers(context: PartContext): Layer[] {
  if (!context.visible) return [];
  const selected = rowOf(context, context.selection);
  const hovered = rowOf(context, context.hover);
  return [
    ...(hovered === undefined || hovered === selected ? [] : emphasize(context, hovered, 'hover')),
    ...(selected === undefined ? [] : emphasize(context, selected, 'selection')),
  ];
}

function rowOf({ part, layer }: PartContext, feature: SceneFeature | null): number | undefined {
  const here = feature?.layer === layer && feature.part === part.definition.id && feature.page === part.page;
  return here ? feature.row : undefined;
}

function emphasize(context: PartContext, row: number, emphasis: Emphasis): Layer[] {
  const { symbology } = context.part.definition;
  if (symbology.kind === 'symbols') return emphasizeSymbol(context, symbology, row, emphasis);
  const own = ownStrokes(context, symbology, row);
  return strokeStack(context, row, emphasis, own);
}

/** The strokes of a line, drawn again on top of its emphasis; none for areas, whose outline is emphasised. */
function ownStrokes({ part }: PartContext, symbology: Symbology, row: number): readonly StrokeStyle[] {
  if (symbology.kind !== 'lines') return [];
  const groups = cachedForPage(part.page, part.definition, 'line-groups', () =>
    lineGroups(part.page, part.definition, symbology),
  );
  return groups.find((group) => group.rows.includes(row))?.strokes ?? [];
}

function strokeStack(context: PartContext, row: number, emphasis: Emphasis, own: readonly StrokeStyle[]): Layer[] {
  const { page, definition } = context.part;
  const widest = Math.max(0, ...own.map((stroke) => stroke.widthPx));
  const core = emphasis === 'selection' ? 2.6 : 1.6;
  const plain = { dashPx: undefined, opacity: 1 };
  const strokes: StrokeStyle[] = [
    { ...plain, color: halo, widthPx: widest + core * 2 + 2.5 },
    { ...plain, color: inks[emphasis], widthPx: widest + core * (own.length > 0 ? 2 : 1) },
    ...(own.length > 0 ? [{ ...plain, color: halo, widthPx: widest + 1 }] : []),
    ...own,
  ];
  const paths = cachedForPage(page, definition, `paths-row-${row}`, () => pathsOf(page, [row]));
  const slot: Slot = 'slot-lines';
  return strokes.map((stroke, index) =>
    strokeLayer({
      id: `${context.id}/${emphasis}-${index}`,
      paths,
      stroke,
      theme: context.theme,
      slot,
      scale: strokeScale(context.viewportZoom),
      opacity: 1,
      visible: true,
      pickable: false,
    }),
  );
}

function emphasizeSymbol(context: PartContext, symbology: PointSymbology, row: number, emphasis: Emphasis): Layer[] {
  const { page, definition } = context.part;
  const data = symbolData(page, definition, symbology);
  const chosen = (index: number) => data.attributes.rowIndexes.value[index] === row;
  return [
    accuracyLayer(context, `${emphasis}-accuracy`, data, chosen, 1),
    ringLayer(context, symbology, data, chosen, emphasis),
  ];
}

function ringLayer(
  context: PartContext,
  symbology: PointSymbology,
  data: SymbolData,
  chosen: (index: number) => boolean,
  emphasis: Emphasis,
): Layer {
  const sizePx = symbolSizePx(context, symbology);
  const offsets = symbolOffsets(context, data, sizePx);
  const indexes = data.classIndexes.flatMap((_, index) => (chosen(index) ? [index] : []));
  const { value } = data.attributes.getPosition;
  return new IconLayer<number, { beforeId: string }>({
    ...commonProps(context, 'slot-symbols'),
    id: `${context.id}/${emphasis}-ring`,
    data: indexes,
    ...atlasProps(symbology, context.theme),
    opacity: 1,
    getPosition: (index) => [value[index * 2] ?? 0, value[index * 2 + 1] ?? 0],
    getIcon: () => `ring-${emphasis}`,
    getSize: cellHeightFor(sizePx) * 1.25,
    getPixelOffset: (index) => [...(offsets[index] ?? [0, 0])] as [number, number],
    updateTriggers: { getSize: sizePx, getPixelOffset: sizePx },
  });
}
