import { encodeGeoJson } from './geojson-encode.js';
import { type GeoJsonFault, geoJsonInvalid } from './geojson-fault.js';
import type { RangeOptions, RangeSink, RangeSource } from './range-source.js';
import { readBody } from './read-body.js';
import { ReceivedBytes } from './received-bytes.js';
import { type RemoteFile, remoteFile, statusError } from './transfer-errors.js';
import type { TransferOptions } from './transfer-options.js';
import { untilAborted } from './until-aborted.js';

/** Largest GeoJSON file that is read, bytes: 64 MiB. It is parsed in one piece, which takes several times its size. */
export const geoJsonLimitBytes = 64 * 1024 * 1024;

/**
 * A GeoJSON file, read once and encoded as FlatGeobuf with an index, whose bytes are then given as if a server sent them:
 * drawn, listed and asked like any other file, and in parts when it is large. The bytes that are counted are those of the
 * encoded file. A request cannot be stopped, only left alone, since several may wait for it.
 *
 * @param url - Absolute URL.
 */
export function geoJsonSource(url: string, transfer: TransferOptions): RangeSource {
  const remote = remoteFile(url);
  let encoding: Promise<Uint8Array> | undefined;
  return {
    remote,
    async read(first: number, end: number | undefined, sink: RangeSink, { fresh, signal }: RangeOptions) {
      encoding ??= readAndEncode(remote, transfer, fresh);
      const bytes = await untilAborted(encoding, signal).catch((error: unknown) => {
        if (!signal?.aborted) encoding = undefined;
        throw error;
      });
      const version = { total: bytes.length, etag: undefined, lastModified: undefined };
      sink.begin({ status: first < bytes.length ? 'part' : 'outside', version });
      sink.take(bytes.subarray(first, end));
    },
  };
}

async function readAndEncode(remote: RemoteFile, transfer: TransferOptions, fresh: boolean): Promise<Uint8Array> {
  const invalid = (fault: GeoJsonFault) => geoJsonInvalid(remote, fault);
  const received = new ReceivedBytes(undefined);
  const tooLarge = () => invalid({ reason: 'large', limit: geoJsonLimitBytes });
  const accept = ({ status, headers }: Response) => {
    if (status !== 200) throw statusError(remote, status);
    if (Number(headers.get('Content-Length') ?? 0) > geoJsonLimitBytes) throw tooLarge();
  };
  const take = (chunk: Uint8Array) => {
    if (received.length + chunk.length > geoJsonLimitBytes) throw tooLarge();
    received.take(chunk);
  };
  const request = { headers: {}, cache: fresh ? ('reload' as const) : ('default' as const), signal: undefined };
  await readBody(remote, { ...request, accept, take }, { ...transfer, wholeLimitBytes: Number.POSITIVE_INFINITY });
  return encodeGeoJson(received.view, remote.file, invalid);
}
