import type { Box } from './sheet-layout.js';

/** A corner of a map. */
export type Corner = 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';

const corners: readonly Corner[] = ['bottom-right', 'bottom-left', 'top-right', 'top-left'];

/** Side of the squares in which a picture is looked at, pixels of a reduced copy. */
const reducedPx = 160;

/** Where a box of a size stands in a corner of a map. */
export function cornerBox(corner: Corner, map: Box, size: Pick<Box, 'width' | 'height'>, gapMm: number): Box {
  const x = corner.endsWith('left') ? map.x + gapMm : map.x + map.width - gapMm - size.width;
  const y = corner.startsWith('top') ? map.y + gapMm : map.y + map.height - gapMm - size.height;
  return { x, y, width: size.width, height: size.height };
}

/**
 * The corner of a picture in which least is drawn, so that something laid over it hides least.
 *
 * @param picture - Of the whole map.
 * @param share - Width and height of what is laid over it, as shares of those of the map.
 */
export function quietCorner(picture: CanvasImageSource, share: readonly [width: number, height: number]): Corner {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: reducedPx, height: reducedPx });
  const pen = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!pen) return corners[0] ?? 'bottom-right';
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, reducedPx, reducedPx);
  const { data } = pen.getImageData(0, 0, reducedPx, reducedPx);
  const [width, height] = share.map((part) => Math.max(2, Math.min(reducedPx, Math.round(part * reducedPx))));
  const drawn = corners.map((corner) => ({ corner, ink: inkIn(data, corner, width ?? 2, height ?? 2) }));
  return drawn.reduce((least, each) => (each.ink < least.ink ? each : least)).corner;
}

/** How much neighbouring pixels differ, all in all: plain ground has none, whatever its colour. */
function inkIn(data: Uint8ClampedArray, corner: Corner, width: number, height: number): number {
  const left = corner.endsWith('left') ? 0 : reducedPx - width;
  const top = corner.startsWith('top') ? 0 : reducedPx - height;
  const lightness = (x: number, y: number) => {
    const at = (y * reducedPx + x) * 4;
    return (data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0);
  };
  let ink = 0;
  for (let y = top; y < top + height - 1; y++) {
    for (let x = left; x < left + width - 1; x++) {
      const here = lightness(x, y);
      ink += Math.abs(here - lightness(x + 1, y)) + Math.abs(here - lightness(x, y + 1));
    }
  }
  return ink;
}
