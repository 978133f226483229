import type { Feature } from 'geojson';
import type { FeaturePage } from '../core/columns.js';
import type { LayerPart, LineSymbology } from '../core/layer-definition.js';
import { rowsWhere, valueAt } from '../core/page-access.js';
import { geometryAt } from '../core/page-geometry.js';
import { shieldHeightPx, shieldShapes, shieldText, shieldWidthPx } from '../core/route-shield.js';
import type { Theme } from '../core/scene.js';
import { rowDay } from './row-day.js';

/** A picture for MapLibre's symbols. */
export interface MapImage {
  readonly data: ImageData;
  readonly pixelRatio: number;
}

const pixelRatio = 3;

/** Name of the picture of a route number. */
export function shieldImageId(ref: string, band: string): string {
  return `shield ${band} ${ref}`;
}

/** Lines that carry a route number, each with the name of its shield's picture and its place in the queue for room. */
export function shieldFeatures(
  page: FeaturePage,
  definition: LayerPart,
  symbology: LineSymbology,
  theme: Theme,
): Feature[] {
  const { shields, classes } = symbology;
  if (!shields) return [];
  return rowsWhere(page, definition.filter).flatMap((row) => {
    const ref = valueAt(page, shields.column, row);
    const lineClass = valueAt(page, symbology.column, row);
    const band = shields.bandByClass[String(lineClass)]?.[theme];
    const geometry = geometryAt(page, row);
    if (ref === null || !band || !geometry) return [];
    const day = rowDay(page, definition, row);
    const rank = classes.length - classes.findIndex((each) => each.value === lineClass);
    return [
      {
        type: 'Feature',
        geometry,
        properties: { image: shieldImageId(String(ref), band), rank, ...(day !== undefined && { day }) },
      },
    ];
  });
}

const known = new Map<string, MapImage>();

/** Draws the shield of a route number: white on green under a band that tells the network. */
export function shieldImage(id: string): MapImage | undefined {
  const image = known.get(id) ?? drawShield(id);
  if (image) known.set(id, image);
  return image;
}

function drawShield(id: string): MapImage | undefined {
  const [, band = '', ref = ''] = id.split(' ');
  const canvas = document.createElement('canvas');
  const measure = canvas.getContext('2d');
  if (!measure) return undefined;
  const font = `${shieldText.weight} ${shieldText.sizePx}px ${shieldText.family}`;
  measure.font = font;
  const widthPx = shieldWidthPx(measure.measureText(ref).width);
  canvas.width = widthPx * pixelRatio;
  canvas.height = shieldHeightPx * pixelRatio;
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) return undefined;
  pen.scale(pixelRatio, pixelRatio);
  for (const { path, fill } of shieldShapes(widthPx, band)) {
    pen.fillStyle = fill;
    pen.fill(new Path2D(path));
  }
  pen.font = font;
  pen.fillStyle = shieldText.fill;
  pen.textAlign = 'center';
  pen.textBaseline = 'alphabetic';
  pen.fillText(ref, widthPx / 2, shieldText.baselinePx);
  return { data: pen.getImageData(0, 0, canvas.width, canvas.height), pixelRatio };
}

/** A see-through square: it keeps room for a symbol that deck.gl draws, so that no label is put on it. */
export function clearImage(): MapImage {
  return { data: new ImageData(clearImageSide, clearImageSide), pixelRatio: 1 };
}

export const clearImageId = 'clear';
export const clearImageSide = 16;
