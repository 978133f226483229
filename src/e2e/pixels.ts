import type { Page } from 'playwright';
import { sharedBrowser } from './browser.js';

/** Two pictures of the same size, compared in a browser that decodes the PNGs. */
export interface PixelCount {
  /** Pixels that differ from the first picture by more than the tolerance. */
  readonly changed: number;
  readonly total: number;
}

let painter: Page | undefined;

/** How many pixels of two screenshots differ by more than 24 of 255 in a channel. */
export async function countChanged(before: Buffer, after: Buffer): Promise<PixelCount> {
  const page = await painterPage();
  return page.evaluate(
    async ([first = '', second = '']) => {
      const read = async (base64: string): Promise<ImageData> => {
        const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        if (!context) throw new Error('No 2D canvas to read the picture with.');
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height);
      };
      const [a, b] = await Promise.all([read(first), read(second)]);
      let changed = 0;
      for (let pixel = 0; pixel < a.data.length; pixel += 4) {
        const differs = [0, 1, 2].some((channel) => {
          return Math.abs((a.data[pixel + channel] ?? 0) - (b.data[pixel + channel] ?? 0)) > 24;
        });
        if (differs) changed++;
      }
      return { changed, total: a.data.length / 4 };
    },
    [before.toString('base64'), after.toString('base64')],
  );
}

/** How many pixels of a screenshot are not of its most frequent colour: what is drawn on an even ground. */
export async function countDrawn(picture: Buffer): Promise<number> {
  const page = await painterPage();
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    if (!context) throw new Error('No 2D canvas to read the picture with.');
    context.drawImage(bitmap, 0, 0);
    const colors = new Uint32Array(context.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer);
    const counts = new Map<number, number>();
    for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
    return colors.length - Math.max(...counts.values());
  }, picture.toString('base64'));
}

async function painterPage(): Promise<Page> {
  if (painter && !painter.isClosed()) return painter;
  painter = await (await sharedBrowser()).newPage();
  return painter;
}
