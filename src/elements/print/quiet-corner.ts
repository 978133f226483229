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
 * @param plain - Colours of the ground, `#rrggbb`: what has one of them hides nothing.
 * @param share - Width and height of what is laid over it, as shares of those of the map.
 */
export function quietCorner(
  picture: CanvasImageSource,
  plain: readonly string[],
  share: readonly [width: number, height: number],
): Corner {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, { width: reducedPx, height: reducedPx });
  const pen = canvas.getContext('2d', { willReadFrequently: true, alpha: false });
  if (!pen) return corners[0] ?? 'bottom-right';
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, reducedPx, reducedPx);
  const { data } = pen.getImageData(0, 0, reducedPx, reducedPx);
  const [width, height] = share.map((part) => Math.max(2, Math.min(reducedPx, Math.round(part * reducedPx))));
  const grounds = plain.map(rgbOf);
  const drawn = corners.map((corner) => ({ corner, ink: inkIn(data, grounds, corner, width ?? 2, height ?? 2) }));
  return drawn.reduce((least, each) => (each.ink < least.ink ? each : least)).corner;
}

/** How much of a corner is covered by something else than plain ground. */
function inkIn(data: Uint8ClampedArray, plain: readonly Rgb[], corner: Corner, width: number, height: number): number {
  const left = corner.endsWith('left') ? 0 : reducedPx - width;
  const top = corner.startsWith('top') ? 0 : reducedPx - height;
  let ink = 0;
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) {
      const at = (y * reducedPx + x) * 4;
      const apart = ([red, green, blue]: Rgb) =>
        Math.abs((data[at] ?? 0) - red) + Math.abs((data[at + 1] ?? 0) - green) + Math.abs((data[at + 2] ?? 0) - blue);
      ink += Math.min(mostApart, ...plain.map(apart));
    }
  }
  return ink;
}

/** A pixel that differs by more than this, all channels together, is as much in the way as any other. */
const mostApart = 48;

type Rgb = readonly [red: number, green: number, blue: number];

function rgbOf(color: string): Rgb {
  const channel = (at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}
