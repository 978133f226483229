import { SeekableZstdReader } from 'flatgeobuf/lib/mjs/seekable-zstd.js';
import type { RangeOptions, RangeSink, RangeSource } from './range-source.js';
import { networkFailed, remoteFile } from './transfer-errors.js';
import type { TransferOptions } from './transfer-options.js';

/**
 * A file compressed as seekable Zstandard, read by the decoder that the official package brings: positions are those of
 * the file as it was before it was compressed. The decoder runs as WebAssembly, which a strict policy has to allow
 * (`script-src 'wasm-unsafe-eval'`), cannot be stopped, and keeps what it has decoded as long as the file is open.
 *
 * @param url - Absolute URL.
 */
export function zstdRangeSource(url: string, { headers }: TransferOptions): RangeSource {
  const remote = remoteFile(url);
  let opened: Promise<SeekableZstdReader> | undefined;
  return {
    remote,
    async read(first: number, end: number | undefined, sink: RangeSink, { fresh, signal }: RangeOptions) {
      try {
        if (fresh) opened = undefined;
        opened ??= SeekableZstdReader.open(url, fresh, headers);
        const reader = await opened;
        const total = reader.decompressedSize;
        const status = first >= total ? 'outside' : 'part';
        sink.begin({ status, version: { total, etag: undefined, lastModified: undefined } });
        const length = Math.min(end ?? total, total) - first;
        if (status === 'part') sink.take(new Uint8Array(await reader.getRange(first, length, 'feature')));
      } catch (error) {
        opened = undefined;
        throw networkFailed(remote, error);
      }
      signal?.throwIfAborted();
    },
  };
}
