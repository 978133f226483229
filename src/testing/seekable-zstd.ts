import { spawnSync } from 'node:child_process';
import { concatBytes } from '../flatgeobuf/byte-array.js';

/** Compresses frames in a process of its own: the codec does not work once it was started twice in one. */
const program = `
import { compress, init } from '@bokuweb/zstd-wasm';
import { readFileSync, writeSync } from 'node:fs';
await init();
const bytes = new Uint8Array(readFileSync(0));
const frameBytes = Number(process.env.FRAME_BYTES);
const send = (piece) => { for (let at = 0; at < piece.length; ) at += writeSync(1, piece, at); };
for (let start = 0; start < bytes.length; start += frameBytes) {
  const frame = compress(bytes.slice(start, start + frameBytes));
  send(new Uint8Array(Uint32Array.of(frame.length).buffer));
  send(frame);
}`;

/**
 * A file as seekable Zstandard: frames that can be decoded each on its own, and a table of them at the end.
 *
 * @param frameBytes - Bytes of each frame before it is compressed.
 * @see https://github.com/facebook/zstd/blob/dev/contrib/seekable_format/zstd_seekable_compression_format.md
 */
export function seekableZstd(bytes: Uint8Array, frameBytes = 16 * 1024): Uint8Array {
  const { stdout, status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    input: bytes,
    env: { ...process.env, FRAME_BYTES: String(frameBytes) },
    cwd: import.meta.dirname,
    maxBuffer: 2 * bytes.length + 1_000_000,
  });
  if (status !== 0) throw new Error(`the codec failed: ${stderr}`);
  const frames: Uint8Array[] = [];
  for (let at = 0; at < stdout.length; ) {
    const end = at + 4 + stdout.readUInt32LE(at);
    frames.push(new Uint8Array(stdout.subarray(at + 4, end)));
    at = end;
  }
  return concatBytes([...frames, tableOf(frames, bytes.length, frameBytes)]);
}

function tableOf(frames: readonly Uint8Array[], total: number, frameBytes: number): Uint8Array {
  const table = new DataView(new ArrayBuffer(8 + frames.length * 8 + 9));
  table.setUint32(0, 0x184d2a5e, true);
  table.setUint32(4, table.byteLength - 8, true);
  frames.forEach(({ length }, index) => {
    table.setUint32(8 + index * 8, length, true);
    table.setUint32(12 + index * 8, Math.min(frameBytes, total - index * frameBytes), true);
  });
  table.setUint32(table.byteLength - 9, frames.length, true);
  table.setUint32(table.byteLength - 4, 0x8f92eab1, true);
  return new Uint8Array(table.buffer);
}
