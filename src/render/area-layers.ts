import { type Layer, SolidPolygonLayer } from 'deck.gl';
import { classOf } from '../core/class-breaks.js';
import type { ChoroplethSymbology, PolygonSymbology, Stroke } from '../core/layer-definition.js';
import { columnOf, isNull, readValue, rowsWhere, valueAt } from '../core/page-access.js';
import { rampColors } from '../core/palettes.js';
import { strokeStyles } from '../core/stroke-style.js';
import { anchorOf, commonProps, type PartContext, type Slot } from './draw-context.js';
import { type FillData, fillsOf } from './fill-data.js';
import { HatchExtension, type HatchProps } from './hatch-extension.js';
import { cachedForPage } from './page-cache.js';
import { pathsOf } from './path-data.js';
import { strokeLayer } from './path-layer.js';
import { type Rgba, rgbaOf, themedRgba } from './rgba.js';
import { strokeScale } from './zoom-scale.js';

const hatched = [new HatchExtension()];
const hatchColor = { light: '#6b7280b3', dark: '#9aa4b5a6' } as const;

/**
 * Around each unit without a value: outlines chosen for fills are lost in the hatching, and its units would merge. Drawn
 * above the boundaries of the base map, which are as faint.
 */
const missingOutline: Stroke = { color: { light: '#4b5563', dark: '#b6bfcc' }, widthPx: 0.9 };

/** deck.gl layers of a choropleth: filled classes, hatched rows without a value, outlines. */
export function choroplethLayers(context: PartContext, symbology: ChoroplethSymbology): Layer[] {
  const { page, definition } = context.part;
  const { theme } = context;
  const fills = cachedForPage(page, definition, `choropleth-${theme}`, () => {
    const rows = rowsWhere(page, definition.filter);
    return {
      filled: fillsOf(page, choroplethColors(context, symbology, rows)),
      hatched: hatchFills(context, symbology),
    };
  });
  return [
    fillLayer(context, 'fill', fills.filled),
    hatchLayer(context, fills.hatched),
    ...outlineLayers(context, 'outline', [symbology.outline], () => rowsWhere(page, definition.filter)),
    ...outlineLayers(context, 'missing-outline', [missingOutline], () => missingRows(context, symbology), 'slot-lines'),
  ];
}

/** deck.gl layers of a part with classed polygons: fills, then the strokes of each class. */
export function polygonLayers(context: PartContext, symbology: PolygonSymbology): Layer[] {
  const { page, definition } = context.part;
  const { theme } = context;
  const rowsOf = (value: unknown) =>
    rowsWhere(page, definition.filter).filter((row) => valueAt(page, symbology.column, row) === value);
  const fills = cachedForPage(page, definition, `polygons-${theme}`, () => {
    const colors = new Map<number, Rgba>();
    for (const each of symbology.classes)
      for (const row of rowsOf(each.value)) colors.set(row, themedRgba(each.fill, theme));
    return fillsOf(page, (row) => colors.get(row));
  });
  const outlines = symbology.classes.flatMap((each, index) =>
    outlineLayers(context, `outline-${index}`, each.strokes, () => rowsOf(each.value)),
  );
  return [fillLayer(context, 'fill', fills), ...outlines];
}

function choroplethColors(context: PartContext, symbology: ChoroplethSymbology, rows: readonly number[]) {
  const column = columnOf(context.part.page, symbology.column);
  const { breaks } = symbology.classification;
  const ramp = rampColors(symbology.palette, breaks.length + 1, context.theme).map(rgbaOf);
  const shown = new Set(rows);
  return (row: number): Rgba | undefined => {
    if (!shown.has(row) || isNull(column, row)) return undefined;
    return ramp[classOf(Number(readValue(column, row)), breaks)];
  };
}

function missingRows({ part }: PartContext, symbology: ChoroplethSymbology): readonly number[] {
  const column = columnOf(part.page, symbology.column);
  return rowsWhere(part.page, part.definition.filter).filter((row) => isNull(column, row));
}

function hatchFills(context: PartContext, symbology: ChoroplethSymbology): FillData {
  const { page } = context.part;
  const missing = new Set(missingRows(context, symbology));
  const color = themedRgba(hatchColor, context.theme);
  return fillsOf(page, (row) => (missing.has(row) ? color : undefined));
}

function fillLayer(context: PartContext, name: string, data: FillData): Layer {
  return new SolidPolygonLayer<unknown, { beforeId: string }>({
    ...commonProps(context, 'slot-areas'),
    id: `${context.id}/${name}`,
    data,
    positionFormat: 'XY',
    _normalize: false,
  });
}

function hatchLayer(context: PartContext, data: FillData): Layer {
  return new SolidPolygonLayer<unknown, HatchProps & { beforeId: string }>({
    ...commonProps(context, 'slot-areas'),
    id: `${context.id}/hatch`,
    data,
    positionFormat: 'XY',
    _normalize: false,
    extensions: hatched,
    hatchAnchor: anchorOf(context),
  });
}

function outlineLayers(
  context: PartContext,
  name: string,
  strokes: readonly Stroke[],
  rows: () => readonly number[],
  slot: Slot = 'slot-areas',
): Layer[] {
  const { page, definition } = context.part;
  const paths = cachedForPage(page, definition, `paths-${name}`, () => pathsOf(page, rows()));
  if (paths.length === 0) return [];
  return strokeStyles(strokes).map((stroke, index) =>
    strokeLayer({
      id: `${context.id}/${name}-${index}`,
      paths,
      stroke,
      theme: context.theme,
      slot,
      scale: strokeScale(context.viewportZoom),
      opacity: context.opacity,
      visible: context.visible,
      pickable: false,
    }),
  );
}
