import type { RangeOptions, RangeSink, RangeSource } from './range-source.js';

/**
 * A file that is at hand: bytes in memory, a file that a reader chose, or one on the disk of a server (`openAsBlob` of
 * Node). Only the ranges asked for are read of it.
 *
 * @param file - How errors name it.
 */
export function blobRangeSource(blob: Blob, file: string): RangeSource {
  // It cannot be replaced: a blob whose file changes cannot be read any more.
  const version = { total: blob.size, etag: undefined, lastModified: undefined };
  return {
    remote: { url: file, file },
    async read(first: number, end: number | undefined, sink: RangeSink, { signal }: RangeOptions) {
      signal?.throwIfAborted();
      sink.begin({ status: first < blob.size ? 'part' : 'outside', version });
      if (first >= blob.size) return;
      const bytes = await blob.slice(first, end).arrayBuffer();
      signal?.throwIfAborted();
      sink.take(new Uint8Array(bytes));
    },
  };
}
