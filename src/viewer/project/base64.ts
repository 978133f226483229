import { SliceClock } from '../../core/slice-clock.js';

/** Bytes that are written in one go: a multiple of three, so that pieces join without padding between them. */
const bytesPerPiece = 24_576;
const charactersPerPiece = (bytesPerPiece / 3) * 4;

/** Bytes as base64, in slices that leave the page responsive. @throws The signal's reason on abort. */
export async function toBase64(file: Blob, signal?: AbortSignal): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const clock = new SliceClock({ signal });
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += bytesPerPiece) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + bytesPerPiece))));
    if (clock.isDue()) await clock.pause();
  }
  return pieces.join('');
}

/** The bytes that {@link toBase64} wrote; undefined for a text that is none. */
export async function fromBase64(text: string): Promise<Blob | undefined> {
  if (text.length % 4 !== 0) return undefined;
  const clock = new SliceClock();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = 0; at < text.length; at += charactersPerPiece) {
    const piece = bytesOf(text.slice(at, at + charactersPerPiece));
    if (!piece) return undefined;
    pieces.push(piece);
    if (clock.isDue()) await clock.pause();
  }
  return new Blob(pieces);
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}
