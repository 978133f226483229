/** What a PNG file begins with. @see https://www.w3.org/TR/png-3/#3PNGsignature */
const signatureBytes = 8;
/** Length, type and checksum around the data of a chunk. */
const chunkFrameBytes = 12;
const headerDataBytes = 13;

/**
 * Writes a canvas as a PNG that says how large it is on paper.
 *
 * @throws {RangeError} when the browser cannot make a file of a picture of that size.
 */
export async function pngFile(canvas: HTMLCanvasElement, dpi: number): Promise<Blob> {
  const made = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!made) throw new RangeError(`The browser makes no file of ${canvas.width} × ${canvas.height} pixels.`);
  return new Blob([withDensity(new Uint8Array(await made.arrayBuffer()), dpi)], { type: 'image/png' });
}

/**
 * Puts the number of pixels to a metre into a PNG file, behind its header.
 *
 * @param png - A whole file without a `pHYs` chunk, as browsers write them.
 * @see https://www.w3.org/TR/png-3/#11pHYs
 */
export function withDensity(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const place = signatureBytes + chunkFrameBytes + headerDataBytes;
  const chunk = densityChunk(Math.round(dpi / 0.0254));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, place));
  whole.set(chunk, place);
  whole.set(png.subarray(place), place + chunk.length);
  return whole;
}

function densityChunk(pixelsPerMeter: number): Uint8Array {
  const chunk = new Uint8Array(chunkFrameBytes + 9);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set([0x70, 0x48, 0x59, 0x73], 4);
  view.setUint32(8, pixelsPerMeter);
  view.setUint32(12, pixelsPerMeter);
  // The unit is the metre.
  view.setUint8(16, 1);
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  return chunk;
}

/** CRC-32 as PNG has it. @see https://www.w3.org/TR/png-3/#D-CRCAppendix */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
