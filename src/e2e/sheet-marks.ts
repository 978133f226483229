import { sharedBrowser } from './browser.js';

/** Where something of one colour lies in a picture, pixels from the upper left corner. */
export interface MarkPlace {
  readonly x: number;
  readonly y: number;
  /** Pixels of the colour. */
  readonly count: number;
}

/** A picture as a browser decodes it. */
export interface DecodedSheet {
  readonly width: number;
  readonly height: number;
  /** By colour, `#rrggbb`: the middle of all its pixels left of a column. */
  readonly marks: Readonly<Record<string, MarkPlace>>;
  /** Pixels that are not grey. */
  readonly colored: number;
}

/**
 * Decodes a PNG and looks for marks of some colours.
 *
 * @param share - Looks only in the left part of the picture, so that samples of a legend beside the map are not found.
 */
export async function decodeSheet(png: Buffer, colors: readonly string[], share = 1): Promise<DecodedSheet> {
  const page = await (await sharedBrowser()).newPage();
  try {
    return await page.evaluate(findMarks, { base64: png.toString('base64'), colors: [...colors], share });
  } finally {
    await page.close();
  }
}

/** Pixels to the metre that a PNG states, across and down; undefined when it states none. */
export function statedDensity(png: Buffer): readonly [number, number] | undefined {
  const at = png.indexOf('pHYs', 0, 'latin1');
  return at === -1 ? undefined : [png.readUInt32BE(at + 4), png.readUInt32BE(at + 8)];
}

/** Runs in a page. */
async function findMarks(asked: { base64: string; colors: string[]; share: number }): Promise<DecodedSheet> {
  const bytes = Uint8Array.from(atob(asked.base64), (char) => char.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('No 2D canvas to read the picture with.');
  context.drawImage(bitmap, 0, 0);
  const { width, height } = bitmap;
  const { data } = context.getImageData(0, 0, width, height);
  const wanted = asked.colors.map((color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16)));
  const sums = asked.colors.map(() => ({ x: 0, y: 0, count: 0 }));
  let colored = 0;
  for (let pixel = 0; pixel < width * height; pixel++) {
    const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((channel) => data[pixel * 4 + channel]);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 2) colored++;
    if (pixel % width > width * asked.share) continue;
    wanted.forEach(([r = 0, g = 0, b = 0], index) => {
      const sum = sums[index];
      if (!sum || Math.abs(red - r) + Math.abs(green - g) + Math.abs(blue - b) > 24) return;
      sum.x += (pixel % width) + 0.5;
      sum.y += Math.floor(pixel / width) + 0.5;
      sum.count += 1;
    });
  }
  const places = sums.map(({ x, y, count }) => ({ x: x / count, y: y / count, count }));
  const marks = Object.fromEntries(
    asked.colors.map((color, index) => [color, places[index] ?? { x: 0, y: 0, count: 0 }]),
  );
  return { width, height, marks, colored };
}
