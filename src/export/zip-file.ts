import { Zip, ZipDeflate } from 'fflate';
import type { SliceClock } from '../core/slice-clock.js';

/** A file of an archive, in pieces. */
export interface ZipMember {
  readonly name: string;
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
}

const bytesPerPiece = 65_536;

/**
 * Packs files into an archive, in slices that leave the page responsive.
 *
 * @throws The reason of the clock's signal on abort.
 */
export async function zipFile(
  members: readonly ZipMember[],
  clock: SliceClock,
  onProgress: (share: number) => void = () => {},
): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(new Uint8Array(chunk));
  });
  const total = members.reduce((sum, { pieces }) => sum + bytesIn(pieces), 0);
  let done = 0;
  for (const { name, pieces } of members) {
    const file = new ZipDeflate(name, { level: 6 });
    zip.add(file);
    for (const piece of inOneSize(pieces)) {
      file.push(piece);
      done += piece.length;
      if (!clock.isDue()) continue;
      onProgress(done / total);
      await clock.pause();
    }
    file.push(new Uint8Array(0), true);
  }
  zip.end();
  return new Blob(chunks, { type: 'application/zip' });
}

function bytesIn(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

/** Compressing many small pieces takes far longer than few large ones. */
function* inOneSize(pieces: readonly Uint8Array<ArrayBuffer>[]): Generator<Uint8Array<ArrayBuffer>> {
  let room = new Uint8Array(bytesPerPiece);
  let used = 0;
  for (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + room.length - used);
      room.set(part, used);
      used += part.length;
      at += part.length;
      if (used < room.length) continue;
      yield room;
      room = new Uint8Array(bytesPerPiece);
      used = 0;
    }
  }
  if (used > 0) yield room.subarray(0, used);
}
