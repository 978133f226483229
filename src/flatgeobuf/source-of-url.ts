import { httpRangeSource } from './http-range-source.js';
import type { RangeSource } from './range-source.js';
import { looksLikeJson } from './sniff-json.js';
import type { TransferOptions } from './transfer-options.js';

/**
 * Where the bytes of a file come from: the server itself; for files whose name ends in `.zst`, a decoder of seekable
 * Zstandard in front of it; for `.geojson` and `.json`, an encoder. Both are fetched only then. What an address with none
 * of these endings gives is seen from its first bytes.
 *
 * @param url - Absolute URL.
 */
export async function sourceOfUrl(url: string, transfer: TransferOptions): Promise<RangeSource> {
  const { pathname } = new URL(url);
  if (/\.zst$/i.test(pathname)) {
    const { zstdRangeSource } = await import('./zstd-range-source.js');
    return zstdRangeSource(url, transfer);
  }
  const isJson =
    /\.(?:geo)?json$/i.test(pathname) || (!/\.fgb$/i.test(pathname) && (await looksLikeJson(url, transfer)));
  if (!isJson) return httpRangeSource(url, transfer);
  const { geoJsonSource } = await import('./geojson-source.js');
  return geoJsonSource(url, transfer);
}
