import { IconLayer, type Layer, ScatterplotLayer } from 'deck.gl';
import { accuracyRing } from '../core/accuracy-ring.js';
import type { PointSymbology, Symbology } from '../core/layer-definition.js';
import { mapInks } from '../core/map-inks.js';
import type { SceneFeature } from '../core/scene.js';
import type { StrokeStyle } from '../core/stroke-style.js';
import { strokeScale } from '../core/zoom-scale.js';
import { cursorStrokes } from './cursor-strokes.js';
import { commonProps, type PartContext, type Slot } from './draw-context.js';
import { lineLooks, rowLineLooks } from './line-groups.js';
import { cachedForPage } from './page-cache.js';
import type { PageRow } from './part-arena.js';
import { pathsOf } from './path-data.js';
import { strokeLayer } from './path-layer.js';
import { rgbaOf } from './rgba.js';
import { noClass } from './row-classes.js';
import { cellHeightFor } from './symbol-atlas.js';
import { symbolData } from './symbol-data.js';
import { atlasProps } from './symbol-layers.js';
import { symbolSizes } from './symbol-sizes.js';
import type { PixelOffset } from './symbol-spread.js';
import { unitOffsets } from './symbol-vertices.js';

/** Whether a feature is chosen, only pointed at, or where a reader stands who walks by keyboard. */
export type Emphasis = 'selection' | 'hover' | 'cursor';

const { halo } = mapInks;

/**
 * deck.gl layers that make stand out, if this part has them, the feature under the pointer, the one where a reader stands,
 * and the selected one.
 */
export function highlightLayers(context: PartContext): Layer[] {
  const selected = ownFeature(context, context.selection);
  const hovered = ownFeature(context, context.hover);
  const stood = ownFeature(context, context.cursor);
  return [
    ...(hovered && !sameRow(hovered, selected) ? emphasize(context, hovered, 'hover') : []),
    ...(stood ? emphasize(context, stood, 'cursor', sameRow(stood, selected)) : []),
    ...(selected ? emphasize(context, selected, 'selection') : []),
  ];
}

function sameRow(one: PageRow, other: PageRow | undefined): boolean {
  return one.page === other?.page && one.row === other.row;
}

function ownFeature({ part, layer }: PartContext, feature: SceneFeature | null): PageRow | undefined {
  return feature?.layer === layer && feature.part === part.definition.id ? feature : undefined;
}

/** @param selected - The cursor is drawn around the outline of a selected feature. */
function emphasize(context: PartContext, feature: PageRow, emphasis: Emphasis, selected = false): Layer[] {
  const { symbology } = context.part.definition;
  if (symbology.kind === 'symbols') return emphasizeSymbol(context, symbology, feature, emphasis);
  const own = ownStrokes(context, symbology, feature);
  const widest = Math.max(0, ...own.map((stroke) => stroke.widthPx));
  const factor = context.contrast === 'more' ? 1.5 : 1;
  const strokes = emphasis === 'cursor' ? cursorStrokes(widest, selected) : outlineStrokes(emphasis, widest, factor);
  return strokeStack(context, feature, emphasis, [...strokes, ...own]);
}

/** The strokes of a line, drawn again on top of its emphasis; none for areas, whose outline is emphasised. */
function ownStrokes({ part }: PartContext, symbology: Symbology, { page, row }: PageRow): readonly StrokeStyle[] {
  if (symbology.kind !== 'lines') return [];
  const { definition } = part;
  const looks = cachedForPage(page, definition, 'line-looks', () => rowLineLooks(page, definition, symbology));
  return lineLooks(symbology)[looks[row] ?? noClass]?.strokes ?? [];
}

/** @param ownPx - Width of the feature's own line, 0 of an area. @param factor - Of the width of the emphasis. */
function outlineStrokes(emphasis: 'selection' | 'hover', ownPx: number, factor: number): readonly StrokeStyle[] {
  const core = (emphasis === 'selection' ? 2.6 : 1.6) * factor;
  const plain = { dashPx: undefined, opacity: 1 };
  return [
    { ...plain, color: halo, widthPx: ownPx + core * 2 + 2.5 },
    { ...plain, color: mapInks[emphasis], widthPx: ownPx + core * (ownPx > 0 ? 2 : 1) },
    ...(ownPx > 0 ? [{ ...plain, color: halo, widthPx: ownPx + 1 }] : []),
  ];
}

function strokeStack(
  context: PartContext,
  { page, row }: PageRow,
  emphasis: Emphasis,
  strokes: readonly StrokeStyle[],
): Layer[] {
  const { definition } = context.part;
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

function emphasizeSymbol(
  context: PartContext,
  symbology: PointSymbology,
  { page, row }: PageRow,
  emphasis: Emphasis,
): Layer[] {
  const { definition } = context.part;
  const { attributes, accuracyMeters, classIndexes } = symbolData(page, definition, symbology);
  const offsets = unitOffsets(page, definition, symbology);
  const { value } = attributes.getPosition;
  const points = cachedForPage(page, definition, `points-row-${row}`, () =>
    [...attributes.rowIndexes.value.keys()]
      .filter((index) => attributes.rowIndexes.value[index] === row)
      .map((index) => ({
        position: [value[index * 2] ?? 0, value[index * 2 + 1] ?? 0] as const,
        offset: offsets[index] ?? ([0, 0] as const),
        accuracyMeters: accuracyMeters[index] ?? 0,
        classIndex: classIndexes[index] ?? 0,
      })),
  );
  return [accuracyLayer(context, points, emphasis), ringLayer(context, symbology, points, emphasis)];
}

/** A symbol that is emphasised. */
interface SymbolPoint {
  readonly position: readonly [lng: number, lat: number];
  /** From its point to where it is drawn, in widths of the widest symbol. */
  readonly offset: PixelOffset;
  /** 0 where nothing is known. */
  readonly accuracyMeters: number;
  readonly classIndex: number;
}

/** The radius in which the feature lies. It is drawn with the lines: route numbers stay legible on it. */
function accuracyLayer(context: PartContext, points: readonly SymbolPoint[], emphasis: Emphasis): Layer {
  const [red, green, blue] = rgbaOf(accuracyRing.ink[context.theme]);
  return new ScatterplotLayer<SymbolPoint, { beforeId: string }>({
    ...commonProps(context, 'slot-lines'),
    id: `${context.id}/${emphasis}-accuracy`,
    data: points.filter((point) => point.accuracyMeters > 0),
    getPosition: ({ position }) => [...position],
    getRadius: (point) => point.accuracyMeters,
    radiusUnits: 'meters',
    stroked: true,
    getFillColor: [red, green, blue, Math.round(255 * accuracyRing.fillOpacity)],
    getLineColor: [red, green, blue, 255],
    getLineWidth: accuracyRing.strokePx,
    lineWidthUnits: 'pixels',
  });
}

/** Height of the cells with the rings, times that of the symbols: the cursor's ring lies around that of the selection. */
const ringSizes: Readonly<Record<Emphasis, number>> = { hover: 1.25, selection: 1.25, cursor: 1.7 };
/** Height at least, pixels: around a small symbol the cursor's bands of black and white would be hairlines. */
const leastRingPx: Readonly<Record<Emphasis, number>> = { hover: 0, selection: 0, cursor: 46 };

function ringLayer(
  context: PartContext,
  symbology: PointSymbology,
  points: readonly SymbolPoint[],
  emphasis: Emphasis,
): Layer {
  const { ofClasses, widest } = symbolSizes(symbology, context.viewportZoom);
  return new IconLayer<SymbolPoint, { beforeId: string }>({
    ...commonProps(context, 'slot-symbols'),
    id: `${context.id}/${emphasis}-ring`,
    data: points,
    ...atlasProps(symbology, context.theme),
    opacity: 1,
    getPosition: ({ position }) => [...position],
    getIcon: () => `ring-${emphasis}`,
    getSize: ({ classIndex }) =>
      Math.max(leastRingPx[emphasis], cellHeightFor(ofClasses[classIndex] ?? widest) * ringSizes[emphasis]),
    getPixelOffset: ({ offset: [right, down] }) => [right * widest, down * widest],
    updateTriggers: { getSize: ofClasses.join(), getPixelOffset: widest },
  });
}
