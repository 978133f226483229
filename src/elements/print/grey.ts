/** Rows that are greyed in one piece, so that a page of many megabytes is never copied as a whole. */
const rowsAtOnce = 256;

/**
 * Takes the colours out of a picture: each pixel becomes the grey of its luminance (ITU-R BT.709, of the values as they
 * are written), which is what a printer without colours makes of them.
 */
export function toGrey(canvas: HTMLCanvasElement): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  for (let y = 0; y < canvas.height; y += rowsAtOnce) {
    const rows = pen.getImageData(0, y, canvas.width, Math.min(rowsAtOnce, canvas.height - y));
    greyPixels(rows.data);
    pen.putImageData(rows, 0, y);
  }
}

/** @param pixels - Red, green, blue and opacity in turn, 0 to 255. */
export function greyPixels(pixels: Uint8ClampedArray): void {
  for (let at = 0; at < pixels.length; at += 4) {
    const grey = 0.2126 * (pixels[at] ?? 0) + 0.7152 * (pixels[at + 1] ?? 0) + 0.0722 * (pixels[at + 2] ?? 0);
    pixels[at] = grey;
    pixels[at + 1] = grey;
    pixels[at + 2] = grey;
  }
}
