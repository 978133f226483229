import { importRefused } from '../core/import-refused.js';
import { bytesOf } from './byte-stream.js';
import type { ReadWatch } from './feature-table.js';
import type { SourceFile } from './source-file.js';
import { textDecoder } from './text-encoding.js';

/** The text of a file as UTF-8 in pieces, without a byte order mark; characters may be cut by pieces. */
export async function* utf8Pieces(file: SourceFile, watch: ReadWatch): AsyncGenerator<Uint8Array> {
  if (file.encoding.label !== 'utf-8') {
    const encoder = new TextEncoder();
    for await (const text of textPieces(file, watch)) yield encoder.encode(text);
    return;
  }
  let isFirst = true;
  for await (const piece of bytesOf(file.data, watch)) {
    const marked = isFirst && piece[0] === 0xef && piece[1] === 0xbb && piece[2] === 0xbf;
    isFirst = false;
    yield marked ? piece.subarray(3) : piece;
  }
}

/**
 * The text of a file in pieces of whole characters.
 *
 * @throws {AtlasError} `import-refused` when the bytes are no text of the file's encoding.
 */
export async function* textPieces(file: SourceFile, watch: ReadWatch): AsyncGenerator<string> {
  const { label } = file.encoding;
  const decoder = textDecoder(label, file.name, { fatal: true });
  const decoded = (bytes: Uint8Array | undefined) => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw importRefused('encoding', file.name, { encoding: label });
    }
  };
  for await (const piece of bytesOf(file.data, watch)) yield decoded(piece);
  yield decoded(undefined);
}
