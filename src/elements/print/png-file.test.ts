import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { greyPixels } from './grey.js';
import { withDensity } from './png-file.js';

/** A PNG of one grey pixel; its checksums are of no matter here. */
function onePixel(): Uint8Array {
  const header = Buffer.from([0, 0, 0, 13, ...Buffer.from('IHDR'), 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 1, 2, 3, 4]);
  const data = deflateSync(Buffer.from([0, 128]));
  const size = Buffer.alloc(4);
  size.writeUInt32BE(data.length);
  const rest = Buffer.concat([size, Buffer.from('IDAT'), data, Buffer.alloc(4)]);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), header, rest]);
}

test('writes pixels to the metre behind the header, and leaves the rest as it was', () => {
  const png = onePixel();
  const dense = Buffer.from(withDensity(png, 200));
  expect(dense.subarray(0, 33)).toEqual(Buffer.from(png.subarray(0, 33)));
  // Length, type, 7874 twice, and the metre.
  expect(dense.subarray(33, 50).toString('hex')).toBe('000000097048597300001ec200001ec201');
  expect(dense.subarray(54)).toEqual(Buffer.from(png.subarray(33)));
});

test('the checksum is that of the standard', () => {
  // pHYs of 2835 pixels to the metre, 72 dpi: its CRC is known from countless files.
  expect(Buffer.from(withDensity(onePixel(), 72.009)).subarray(33, 54).toString('hex')).toBe(
    '000000097048597300000b1300000b1301009a9c18',
  );
});

test('greys pixels by their luminance', () => {
  const pixels = new Uint8ClampedArray([255, 0, 0, 255, 0, 255, 0, 255, 255, 255, 255, 128]);
  greyPixels(pixels);
  expect([...pixels]).toEqual([54, 54, 54, 255, 182, 182, 182, 255, 255, 255, 255, 128]);
});
