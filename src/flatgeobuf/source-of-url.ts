import { httpRangeSource } from './http-range-source.js';
import type { RangeSource } from './range-source.js';
import type { TransferOptions } from './transfer-options.js';

/**
 * Where the bytes of a file come from: the server itself or, for files whose name ends in `.zst`, a decoder of seekable
 * Zstandard in front of it, which is fetched only then.
 *
 * @param url - Absolute URL.
 */
export async function sourceOfUrl(url: string, transfer: TransferOptions): Promise<RangeSource> {
  if (!/\.zst$/i.test(new URL(url).pathname)) return httpRangeSource(url, transfer);
  const { zstdRangeSource } = await import('./zstd-range-source.js');
  return zstdRangeSource(url, transfer);
}
