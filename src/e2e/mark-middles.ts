import { sharedBrowser } from './browser.js';

type Point = readonly [x: number, y: number];

/** Middles of the magenta discs of a picture that are nearest to where they are expected, found by their weight. */
export async function middlesOfMarks(picture: Buffer, expected: readonly Point[]): Promise<readonly Point[]> {
  const page = await (await sharedBrowser()).newPage();
  try {
    return await page.evaluate(measure, { base64: picture.toString('base64'), expected });
  } finally {
    await page.close();
  }
}

/** Runs in the page. Within 12 pixels of where a disc should be, magenta pixels are weighed by how magenta they are. */
async function measure({
  base64,
  expected,
}: {
  readonly base64: string;
  readonly expected: readonly Point[];
}): Promise<[number, number][]> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('No 2D canvas to read the picture with.');
  context.drawImage(bitmap, 0, 0);
  const reach = 12;
  return expected.map(([x, y]) => {
    const [left, top] = [Math.round(x) - reach, Math.round(y) - reach];
    const { data } = context.getImageData(left, top, 2 * reach, 2 * reach);
    let [weight, sumX, sumY] = [0, 0, 0];
    for (let at = 0; at < data.length / 4; at += 1) {
      const green = data[at * 4 + 1] ?? 255;
      const isMagenta = (data[at * 4] ?? 0) > 190 && (data[at * 4 + 2] ?? 0) > 190 && green < 200;
      const share = isMagenta ? (225 - green) / 225 : 0;
      weight += share;
      sumX += share * (left + (at % (2 * reach)) + 0.5);
      sumY += share * (top + Math.floor(at / (2 * reach)) + 0.5);
    }
    return weight > 20 ? [sumX / weight, sumY / weight] : [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  });
}
