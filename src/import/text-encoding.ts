import { importRefused } from '../core/import-refused.js';

/** How the text of a file is encoded, and whether that is certain. */
export interface TextEncoding {
  readonly label: string;
  readonly sure: boolean;
}

/** Bytes of one look. */
const lookBytes = 1 << 20;
/** Looks that are taken over a file that is longer than one. */
const looks = 16;

/**
 * Finds the encoding of a text: a byte order mark says it; what is valid UTF-8 is UTF-8, since hardly anything else is; of
 * the rest what is valid GB18030 is probably that, and what is not is taken for Windows-1252.
 */
export async function detectEncoding(data: Blob): Promise<TextEncoding> {
  const start = new Uint8Array(await data.slice(0, 4).arrayBuffer());
  const marked = encodingOfMark(start);
  if (marked !== undefined) return { label: marked, sure: true };
  const pieces = await piecesOf(data);
  if (pieces.every((piece) => isValid(piece, 'utf-8'))) return { label: 'utf-8', sure: true };
  if (pieces.every((piece) => isValid(piece, 'gb18030'))) return { label: 'gb18030', sure: false };
  return { label: 'windows-1252', sure: false };
}

/** The encoding of bytes that are at hand, such as attributes of a shapefile. */
export function encodingOfBytes(bytes: Uint8Array): TextEncoding {
  if (isValid(bytes, 'utf-8')) return { label: 'utf-8', sure: true };
  return { label: isValid(bytes, 'gb18030') ? 'gb18030' : 'windows-1252', sure: false };
}

/** @throws {AtlasError} `import-refused` for a label that is none. */
export function textDecoder(label: string, file: string, options: TextDecoderOptions = {}): TextDecoder {
  try {
    return new TextDecoder(label, options);
  } catch {
    throw importRefused('encoding-unknown', file, { encoding: label });
  }
}

function encodingOfMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** The whole file, or pieces spread over it. */
async function piecesOf(data: Blob): Promise<Uint8Array[]> {
  if (data.size <= lookBytes * looks) return [new Uint8Array(await data.arrayBuffer())];
  const step = (data.size - lookBytes) / (looks - 1);
  const starts = Array.from({ length: looks }, (_, look) => Math.floor(look * step));
  return Promise.all(starts.map(async (at) => new Uint8Array(await data.slice(at, at + lookBytes).arrayBuffer())));
}

/** A piece may begin or end in the middle of a character: a few bytes at both ends are forgiven. */
function isValid(bytes: Uint8Array, label: string): boolean {
  for (let skipped = 0; skipped < 4 && skipped < Math.max(bytes.length, 1); skipped++) {
    try {
      // As a stream, a character that is cut off at the end is no fault.
      new TextDecoder(label, { fatal: true }).decode(bytes.subarray(skipped), { stream: true });
      return true;
    } catch {
      // Perhaps it began in the middle of a character.
    }
  }
  return false;
}
