import { expect, it } from 'vitest';
import { concatBytes } from './byte-array.js';
import { transferOptions } from './transfer-options.js';
import { zstdRangeSource } from './zstd-range-source.js';

/** One frame with its bytes as they are, which the format allows, and the table of frames. */
function storedZstd(bytes: Uint8Array): Uint8Array {
  const words = (...values: number[]) => new Uint8Array(Uint32Array.from(values).buffer);
  const block = (bytes.length << 3) | 1;
  // Magic number; “one segment, size in four bytes”; the size; the header of the last block, stored.
  const head = [words(0xfd2fb528), Uint8Array.of(0xa0), words(bytes.length), words(block).subarray(0, 3)];
  const frame = concatBytes([...head, bytes]);
  const table = [words(0x184d2a5e, 17, frame.length, bytes.length, 1), Uint8Array.of(0), words(0x8f92eab1)];
  return concatBytes([frame, ...table]);
}

it('decodes seekable Zstandard in a browser, where the codec is fetched as WebAssembly', async () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, index) => index % 251);
  const url = URL.createObjectURL(new Blob([storedZstd(bytes) as BlobPart]));
  const taken: number[] = [];
  const sink = { begin: () => undefined, take: (chunk: Uint8Array) => taken.push(...chunk) };
  const source = zstdRangeSource(url, transferOptions());
  await source.read(1000, 1010, sink, { fresh: false, signal: undefined });
  expect(taken).toEqual(Array.from(bytes.subarray(1000, 1010)));
  URL.revokeObjectURL(url);
});
