import { versionOf } from './file-version.js';
import type { RangeOptions, RangeSink, RangeSource } from './range-source.js';
import { readBody } from './read-body.js';
import { compressedRange, type RemoteFile, remoteFile, statusError, wrongRange } from './transfer-errors.js';
import type { TransferOptions } from './transfer-options.js';

/**
 * A file on a web server, read by range requests. No conditional header is sent, because that would cost a preflight on
 * every other origin; versions are compared by what the answers say.
 *
 * @param url - Absolute URL.
 */
export function httpRangeSource(url: string, transfer: TransferOptions): RangeSource {
  const remote = remoteFile(url);
  return {
    remote,
    async read(first: number, end: number | undefined, sink: RangeSink, { fresh, signal }: RangeOptions) {
      const request = {
        headers: { Range: `bytes=${first}-${end === undefined ? '' : end - 1}` },
        cache: fresh ? ('reload' as const) : ('default' as const),
        signal,
        accept: (response: Response) => beginOf(remote, response, first, sink),
        // What an error page says is not the file.
        take: (chunk: Uint8Array) => sink.take(chunk),
      };
      await readBody(remote, request, transfer);
    },
  };
}

/** @throws {AtlasError} when the answer cannot be the range asked for. */
function beginOf(remote: RemoteFile, response: Response, first: number, sink: RangeSink): void {
  const { status, headers } = response;
  const range = contentRange(headers);
  const version = versionOf(headers, status === 200 ? undefined : range?.total);
  if (status === 200) sink.begin({ status: 'whole', version });
  else if (status === 416) sink.begin({ status: 'outside', version: { ...version, etag: undefined } });
  else if (status !== 206) throw statusError(remote, status);
  else {
    const encoding = headers.get('Content-Encoding');
    if (encoding !== null && encoding !== 'identity') throw compressedRange(remote, encoding);
    const sent = range?.first ?? first;
    if (sent !== first) throw wrongRange(remote, first, sent);
    sink.begin({ status: 'part', version });
  }
}

/** First byte and file size as `Content-Range` gives them; other origins hide the header unless they expose it. */
function contentRange(headers: Headers): { first: number | undefined; total: number | undefined } | undefined {
  const match = /^bytes (?:(\d+)-\d+|\*)\/(?:(\d+)|\*)$/.exec(headers.get('Content-Range') ?? '');
  if (!match) return undefined;
  const [, first, total] = match;
  return { first: first ? Number(first) : undefined, total: total ? Number(total) : undefined };
}
