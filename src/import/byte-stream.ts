import type { ReadWatch } from './feature-table.js';

/** Bytes that are read at once. */
const pieceBytes = 1 << 22;

/** Reads a file piece by piece and tells how far it has come. Slices are used, since a stream gives pieces that are far smaller. */
export async function* bytesOf(data: Blob, { signal, progress }: ReadWatch): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < data.size; at += pieceBytes) {
    signal.throwIfAborted();
    yield new Uint8Array(await data.slice(at, at + pieceBytes).arrayBuffer());
    progress(Math.min(1, (at + pieceBytes) / data.size));
  }
}
