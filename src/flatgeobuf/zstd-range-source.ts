import { SeekableZstdReader } from 'flatgeobuf/lib/mjs/seekable-zstd.js';
import { AtlasError } from '../core/atlas-error.js';
import { identityFor } from '../core/request-scope.js';
import { fileCorrupt } from './file-errors.js';
import { FileReplaced } from './file-version.js';
import type { RangeOptions, RangeSink, RangeSource } from './range-source.js';
import { networkFailed, type RemoteFile, rangesMissing, remoteFile, statusError } from './transfer-errors.js';
import type { TransferOptions } from './transfer-options.js';
import { untilAborted } from './until-aborted.js';

/** Most bytes of decoded frames that are kept. */
const keptBytes = 32 * 1024 * 1024;

/** The part of the decoder that it declares private: what it keeps, for ever unless somebody takes it away. */
interface DecoderMemory {
  readonly frames: readonly { readonly decompressedSize: number }[];
  /** In the order they were decoded. */
  readonly decompressedFrames: Map<number, unknown>;
}

/**
 * A file compressed as seekable Zstandard, read by the decoder that the official package brings: positions, and the
 * bytes and requests that are counted, are those of the file as it was before it was compressed.
 *
 * The decoder runs as WebAssembly, which a strict policy has to allow (`script-src 'wasm-unsafe-eval'`). It sends no
 * cookies to other origins, and these have to expose `Content-Range`. A request of its own cannot be stopped, only left
 * alone. Another version of the file is noticed by its size, or because its frames cannot be decoded.
 *
 * @param url - Absolute URL.
 */
export function zstdRangeSource(url: string, transfer: TransferOptions): RangeSource {
  const { headers } = identityFor(url, transfer);
  const remote = remoteFile(url);
  let opening: Promise<SeekableZstdReader> | undefined;
  return {
    remote,
    async read(first: number, end: number | undefined, sink: RangeSink, { fresh, signal }: RangeOptions) {
      let decoder: SeekableZstdReader | undefined;
      let piece = new Uint8Array();
      try {
        opening ??= SeekableZstdReader.open(url, fresh, headers);
        decoder = await untilAborted(opening, signal);
        const length = Math.max(0, Math.min(end ?? decoder.decompressedSize, decoder.decompressedSize) - first);
        piece = new Uint8Array(await untilAborted(decoder.getRange(first, length, 'feature'), signal));
        forgetOldest(decoder as unknown as DecoderMemory);
      } catch (error) {
        if (!decoder) opening = undefined;
        signal?.throwIfAborted();
        throw meaningOf(error, remote, decoder !== undefined && !fresh);
      }
      const total = decoder.decompressedSize;
      sink.begin({
        status: first < total ? 'part' : 'outside',
        version: { total, etag: undefined, lastModified: undefined },
      });
      sink.take(piece);
    },
  };
}

function forgetOldest({ frames, decompressedFrames }: DecoderMemory): void {
  const bytesOf = (index: number) => frames[index]?.decompressedSize ?? 0;
  let bytes = [...decompressedFrames.keys()].reduce((sum, index) => sum + bytesOf(index), 0);
  for (const index of decompressedFrames.keys()) {
    if (bytes <= keptBytes) return;
    decompressedFrames.delete(index);
    bytes -= bytesOf(index);
  }
}

/**
 * The decoder says in words only what was wrong.
 *
 * @param mayBeReplaced - Contradictions mean that the file is another one than when it was opened.
 */
function meaningOf(error: unknown, remote: RemoteFile, mayBeReplaced: boolean): Error {
  if (error instanceof AtlasError) return error;
  // What fetch throws when no answer comes, or it breaks off.
  if (error instanceof TypeError) return networkFailed(remote, error);
  const reason = error instanceof Error ? error.message : String(error);
  const status = Number(/received HTTP (\d+)/.exec(reason)?.[1] ?? 0);
  if (status >= 400 && status !== 416) return statusError(remote, status);
  if (status === 200 || /did not provide a valid Content-Range/.test(reason)) return rangesMissing(remote, error);
  return mayBeReplaced
    ? new FileReplaced(false)
    : fileCorrupt(remote.file, `it cannot be decompressed: ${reason}`, error);
}
