import type { Page } from 'playwright';
import { sharedBrowser } from './browser.js';

/** Colours of a picture at some of its pixels, `#rrggbb`. */
export async function colorsAt(
  picture: Buffer,
  points: readonly (readonly [x: number, y: number])[],
): Promise<readonly string[]> {
  const page = await (await sharedBrowser()).newPage();
  try {
    return await page.evaluate(readColors, { base64: picture.toString('base64'), points });
  } finally {
    await page.close();
  }
}

/** Runs in the page: the browser decodes the PNG. */
async function readColors({
  base64,
  points,
}: {
  readonly base64: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}): Promise<string[]> {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!context) throw new Error('No 2D canvas to read the picture with.');
  context.drawImage(bitmap, 0, 0);
  return points.map(([x, y]) => {
    const [red = 0, green = 0, blue = 0] = context.getImageData(Math.round(x), Math.round(y), 1, 1).data;
    return `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
  });
}

/** Where positions are on the picture of the map's canvas, CSS pixels from its corner: Web Mercator, north up. */
export function pixelsOf(
  positions: readonly (readonly [lng: number, lat: number])[],
  view: { readonly center: readonly [number, number]; readonly viewportZoom: number },
  size: { readonly width: number; readonly height: number },
): readonly (readonly [x: number, y: number])[] {
  const worldPx = 512 * 2 ** view.viewportZoom;
  const [centerX, centerY] = mercator(view.center);
  return positions.map((position) => {
    const [x, y] = mercator(position);
    return [size.width / 2 + (x - centerX) * worldPx, size.height / 2 + (y - centerY) * worldPx];
  });
}

function mercator([lng, lat]: readonly [number, number]): [number, number] {
  const sine = Math.sin((lat * Math.PI) / 180);
  return [0.5 + lng / 360, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

/** A legend's rows as the page shows them: the fill of each sample, and the words beside it. */
export async function legendRows(
  page: Page,
  layer: string,
): Promise<readonly { readonly fill: string; readonly label: string; readonly count: number | undefined }[]> {
  return page.locator(`jjj-legend [data-layer=${layer}] li.entry`).evaluateAll((entries) =>
    entries.map((entry) => ({
      fill: entry.querySelector('rect[fill]')?.getAttribute('fill') ?? '',
      label: entry.querySelector('.label')?.textContent?.trim() ?? '',
      count: Number(entry.querySelector('.count [aria-hidden]')?.textContent ?? Number.NaN),
    })),
  );
}
