import { basemapColors } from '../../core/basemap-colors.js';
import type { LngLat } from '../../core/bbox.js';
import { fillingScale } from '../../core/map-scale.js';
import { translate } from '../../core/messages/translate.js';
import type { Plate } from '../../core/scene.js';
import { toPermalink } from '../../viewer/permalink.js';
import type { ViewerContract } from '../../viewer/viewer-contract.js';
import { defaultGeodataBase } from '../map/atlas-defaults.js';
import { toGrey } from './grey.js';
import { type LegendBlock, legendBlocks } from './legend-blocks.js';
import { drawLegend, type FlowedLegend, flowLegend, legendWidthMm } from './legend-flow.js';
import { drawFrame } from './map-frame.js';
import { drawNorthArrow } from './north-arrow.js';
import type { PrintSettings, SheetWords } from './print-settings.js';
import { type Corner, cornerBox, quietCorner } from './quiet-corner.js';
import { drawFoot, fittingText, publisherLines } from './sheet-foot.js';
import { type Box, type SheetLayout, sheetLayout, slideLayout } from './sheet-layout.js';
import { inks, SheetPen } from './sheet-pen.js';
import { fittingScale, lookedAt, type SheetPlate, sheetPlate } from './sheet-plate.js';
import { sheetSources } from './sheet-sources.js';

/** A finished sheet. */
export interface Sheet {
  readonly canvas: HTMLCanvasElement;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly dpi: number;
  /** Of the map on it; less than `dpi` where the graphics card draws no larger picture. */
  readonly mapDpi: number;
  readonly denominator: number;
  /** Entries of the legend that found no room. */
  readonly legendLeft: number;
}

/** Millimetres of a slide at 1.5 and 3 pixels to a CSS pixel. */
const cssDpi = 96;

/**
 * Draws a page for a printer.
 *
 * @param dpi - Default: that of the settings; less for a preview.
 * @throws {AtlasError} `drawing-failed` or `webgl-unavailable`. Rejects with the signal's reason on abort.
 */
export async function drawPage(
  viewer: ViewerContract,
  settings: PrintSettings,
  { dpi = settings.dpi, signal }: { readonly dpi?: number; readonly signal?: AbortSignal } = {},
): Promise<Sheet> {
  const layout = sheetLayout(settings);
  const looked = lookedAt(viewer.state, viewer.catalog.bbox);
  const denominator = settings.scale === 'fit' ? fittingScale(looked, layout) : settings.scale;
  const drawn = await drawMap(viewer, layout, { center: looked.center, denominator, dpi }, signal);
  const { pen, planned, plate } = drawn;
  const legendLeft = placeLegend(drawn, layout);
  drawFrame(pen, { map: planned.map, bandMm: layout.bandMm, bbox: planned.bbox });
  drawTitle(viewer, pen, layout, settings.words.title);
  drawFoot(pen, layout, {
    words: settings.words,
    sources: sheetSources(viewer, planned.order.view.viewportZoom),
    link: linkOf(viewer),
    stated: planned.stated,
    bbox: planned.bbox,
  });
  const { canvas } = pen.context;
  if (settings.grey) toGrey(canvas);
  const mapDpi = plate.pixelRatio * cssDpi;
  return { canvas, widthMm: layout.widthMm, heightMm: layout.heightMm, dpi, mapDpi, denominator, legendLeft };
}

/** Draws a picture of the present view for slides, 16:9, with title, legend and sources. @param widthPx - 1920 or 3840. */
export async function drawSlide(
  viewer: ViewerContract,
  words: SheetWords,
  widthPx: number,
  signal?: AbortSignal,
): Promise<Sheet> {
  const layout = slideLayout();
  const dpi = (widthPx / layout.widthMm) * 25.4;
  const { center, bbox } = lookedAt(viewer.state, viewer.catalog.bbox);
  const denominator = fillingScale(bbox, { center, widthMm: layout.map.width, heightMm: layout.map.height });
  const drawn = await drawMap(viewer, layout, { center, denominator, dpi }, signal);
  const { pen, plate } = drawn;
  const legendLeft = placeLegend(drawn, layout);
  drawTitle(viewer, pen, layout, words.title);
  const { foot, textMm } = layout;
  const style = { sizeMm: textMm * 0.72, color: inks.quiet };
  const publisher = publisherLines(pen, words).map((line) => `${line}.`);
  const sentences = [...publisher, ...sheetSources(viewer, drawn.planned.order.view.viewportZoom)];
  const text = fittingText(pen, sentences, { widthMm: foot.width, lines: 2 }, style);
  pen.paragraph(text, foot.x, foot.y, foot.width, style);
  const { canvas } = pen.context;
  const mapDpi = plate.pixelRatio * cssDpi;
  return { canvas, widthMm: layout.widthMm, heightMm: layout.heightMm, dpi, mapDpi, denominator, legendLeft };
}

/** A sheet on which the map is drawn already. */
interface BegunSheet {
  readonly pen: SheetPen;
  readonly planned: SheetPlate;
  readonly plate: Plate;
  readonly blocks: readonly LegendBlock[];
}

async function drawMap(
  viewer: ViewerContract,
  layout: SheetLayout,
  { center, denominator, dpi }: { readonly center: LngLat; readonly denominator: number; readonly dpi: number },
  signal: AbortSignal | undefined,
): Promise<BegunSheet> {
  const planned = sheetPlate(center, denominator, layout, dpi);
  const plate = await viewer.plate({ ...planned.order, ...(signal && { signal }) });
  const blocks = await legendBlocks(viewer, { theme: 'light', viewportZoom: planned.order.view.viewportZoom });
  const canvas = document.createElement('canvas');
  const pxPerMm = dpi / 25.4;
  Object.assign(canvas, {
    width: Math.round(layout.widthMm * pxPerMm),
    height: Math.round(layout.heightMm * pxPerMm),
  });
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new RangeError(translate(viewer.state.locale, 'print.too-large'));
  context.fillStyle = inks.paper;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  const pen = new SheetPen(context, pxPerMm, viewer.state.locale);
  const { x, y, width, height } = planned.map;
  context.drawImage(plate.canvas, x, y, width, height);
  return { pen, planned, plate, blocks };
}

/** Puts legend and north arrow onto a sheet. @returns how many entries found no room. */
function placeLegend({ pen, planned, plate, blocks }: BegunSheet, layout: SheetLayout): number {
  const { textMm, legend: column } = layout;
  const { map } = planned;
  // A slide has no frame, and larger letters.
  const arrow = textMm * (layout.bandMm === 0 ? 2.8 : 4);
  if (column) {
    const room = { columnMm: column.width, mostColumns: 1, mostHeightMm: column.height, textMm };
    const flowed = flowLegend(pen, blocks, room);
    drawLegend(pen, flowed, column, textMm);
    drawNorthArrow(pen, { x: map.x + map.width - arrow, y: map.y + arrow * 1.1 }, arrow);
    return flowed.left;
  }
  const flowed = insideLegend(pen, blocks, map, textMm);
  const padding = textMm * 1.1;
  const size = { width: legendWidthMm(flowed, textMm) + 2 * padding, height: flowed.heightMm + 1.4 * padding };
  const { land, sea, lake, urban } = basemapColors.light;
  const corner = quietCorner(
    plate.canvas,
    [land, sea, lake, urban],
    [size.width / map.width, size.height / map.height],
  );
  const box = cornerBox(corner, map, size, 0);
  drawPanel(pen, box);
  drawLegend(pen, flowed, { x: box.x + padding, y: box.y + padding * 0.5 }, textMm);
  drawNorthArrow(pen, arrowPlace(corner, map, arrow), arrow);
  return flowed.left;
}

/** At most half of the map's height and three columns. */
function insideLegend(pen: SheetPen, blocks: readonly LegendBlock[], map: Box, textMm: number): FlowedLegend {
  const columnMm = textMm * 22;
  const mostColumns = Math.max(1, Math.min(3, Math.floor((map.width * 0.62) / columnMm)));
  return flowLegend(pen, blocks, { columnMm, mostColumns, mostHeightMm: map.height * 0.36, textMm });
}

function drawPanel({ context }: SheetPen, { x, y, width, height }: Box): void {
  context.fillStyle = inks.paper;
  context.fillRect(x, y, width, height);
  context.strokeStyle = inks.line;
  context.lineWidth = 0.18;
  context.strokeRect(x, y, width, height);
}

function arrowPlace(legend: Corner, map: Box, arrow: number): { readonly x: number; readonly y: number } {
  const right = legend !== 'top-right';
  return { x: right ? map.x + map.width - arrow : map.x + arrow, y: map.y + arrow * 1.1 };
}

/** The title, and at the end of the line the time that the map shows. */
function drawTitle({ state }: ViewerContract, pen: SheetPen, { title, textMm }: SheetLayout, text: string): void {
  const { year, month } = state;
  const time =
    year === null
      ? ''
      : translate(pen.locale, 'print.as-of', {
          year: String(year),
          month: month ?? 12,
          whole: month === null ? 'yes' : 'no',
        });
  const baseline = title.y + title.height - textMm * 1.25;
  const small = { sizeMm: textMm * 1.25, color: inks.quiet, align: 'right' } as const;
  const timeMm = time === '' ? 0 : pen.widthMm(time, small) + textMm * 2;
  let style = { sizeMm: textMm * 2.9, weight: 700 } as const as { sizeMm: number; weight: 700 };
  const wide = pen.widthMm(text, style);
  // A long title is set smaller, never cut.
  if (wide > title.width - timeMm) style = { ...style, sizeMm: (style.sizeMm * (title.width - timeMm)) / wide };
  pen.write(text, title.x, baseline, style);
  if (time !== '') pen.write(time, title.x + title.width, baseline, small);
}

/** Address of the atlas with the present view. */
export function linkOf({ state, catalog }: ViewerContract): string {
  return `${new URL('../', defaultGeodataBase()).href}#${toPermalink(state, catalog)}`;
}
