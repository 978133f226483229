import { minFeatureBytes } from './feature-run.js';
import { fileCorrupt, fileTruncated } from './file-errors.js';
import { type FlatGeobufHeader, headerByteLength, parseHeader } from './header.js';
import { PageIndex } from './page-index.js';
import type { RangeReader } from './range-reader.js';
import { lacksIndex, requireReadable } from './readable-file.js';
import { fileTooLarge } from './transfer-errors.js';

/** Bytes of the first request: header and three levels of index of a file of a million features, or a small file. */
export const firstRangeBytes = 12 * 1024;

/** Files up to this size are read whole: they are there at once, and everything about them is known. */
export const smallFileBytes = 2 * 1024 * 1024;

/** Largest file that is read whole: 1 GiB. */
const mostWholeBytes = 1024 * 1024 * 1024;

/** How a piece of a file is read. */
export interface ReadOptions {
  /** Bytes read so far, and the size of the file as far as it is known. */
  readonly onProgress?: ((bytes: number, total: number | undefined) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** How a file is opened. */
export interface OpenOptions extends ReadOptions {
  /** True asks for all of the file at once. Default false. */
  readonly inOneAnswer?: boolean;
}

/** A file whose header was read. */
export interface OpenedFile {
  readonly header: FlatGeobufHeader;
  /** True when it can be read in one go only: it has no index, or the server sent all of it. */
  readonly wholeOnly: boolean;
  /** True when it is not worth being read by its index. */
  readonly small: boolean;
  readonly lacksIndex: boolean;
  /** Bytes of all features, or nearly so. */
  readonly featuresBytes: number;
}

/**
 * Reads the beginning of a file and what it says about the rest.
 *
 * @throws {AtlasError} `file-missing`, `file-forbidden`, `server-error`, `network-failed`, `file-too-large`,
 * `file-truncated`, `file-corrupt`, `not-flatgeobuf`, `geometry-unsupported`, `crs-unsupported`.
 * @throws {FileReplaced} when it changes meanwhile. Rejects with the signal's reason on abort.
 */
export async function openFile(reader: RangeReader, options: OpenOptions): Promise<OpenedFile> {
  const { file } = reader.source.remote;
  const { onProgress, inOneAnswer = false, signal } = options;
  const opening = { signal, onProgress: (bytes: number) => onProgress?.(bytes, reader.total) };
  await reader.open(inOneAnswer ? Number.POSITIVE_INFINITY : firstRangeBytes, opening);
  if (inOneAnswer) reader.keepWhole(reader.start);
  const headerBytes = headerByteLength(reader.start, file);
  if (headerBytes > reader.start.length && !isAllOf(reader)) await reader.open(headerBytes + firstRangeBytes, opening);
  const header = parseHeader(reader.start, file);
  reader.ledger.used(header.indexStart);
  requireReadable(header, file);
  const unindexed = lacksIndex(header, reader.start.length);
  const wholeOnly = reader.whole || unindexed;
  const small = isAllOf(reader) || (reader.total ?? Number.POSITIVE_INFINITY) <= smallFileBytes;
  const featuresBytes = wholeOnly ? 0 : await featuresBytesOf(reader, header, signal);
  return { header, wholeOnly, small, lacksIndex: unindexed, featuresBytes };
}

/**
 * Reads the rest of an opened file in one request.
 *
 * @returns All of the file.
 * @throws as {@link openFile} does.
 */
export async function readRest(reader: RangeReader, { onProgress, signal }: ReadOptions): Promise<Uint8Array> {
  const { start, total } = reader;
  if (isAllOf(reader)) return start;
  const { remote } = reader.source;
  if (total !== undefined && total > mostWholeBytes) throw fileTooLarge(remote, total, mostWholeBytes);
  const rest = await restOf(reader, { onProgress, signal });
  if (reader.whole) return reader.start;
  const all = new Uint8Array(start.length + rest.length);
  all.set(start);
  all.set(rest, start.length);
  if (total !== undefined && all.length < total) throw fileTruncated(remote.file, total, all.length);
  return all;
}

/** What follows the beginning: from memory when it is there, as after a level of detail was left for a while. */
async function restOf(reader: RangeReader, { onProgress, signal }: ReadOptions): Promise<Uint8Array> {
  const { start, total } = reader;
  const first = start.length;
  const held = total === undefined ? undefined : reader.held({ first, end: total });
  if (held) {
    reader.ledger.hit();
    return held;
  }
  const progress = (bytes: number) => onProgress?.(first + bytes, total);
  const span = total === undefined ? { first } : { first, end: total };
  const rest = await reader.fetch(span, { signal, onProgress: progress });
  if (!reader.whole) reader.keep(first, rest);
  return rest;
}

/** True when the beginning is all there is. */
function isAllOf({ whole, total, start }: RangeReader): boolean {
  return whole || start.length < firstRangeBytes || start.length === total;
}

/**
 * From the size of the file, or where the server keeps it back from where the last feature begins.
 *
 * @throws {AtlasError} `file-corrupt`, `file-truncated` when as many features as the header promises cannot be there.
 */
async function featuresBytesOf(
  reader: RangeReader,
  header: FlatGeobufHeader,
  signal: AbortSignal | undefined,
): Promise<number> {
  const { featureCount, featuresStart } = header;
  const { file } = reader.source.remote;
  const least = featuresStart + featureCount * minFeatureBytes;
  if (!Number.isSafeInteger(least)) throw fileCorrupt(file, `it announces ${featureCount} features`);
  const total = isAllOf(reader) ? reader.start.length : reader.total;
  const lastStart = async () => (await new PageIndex(header).offsets([featureCount - 1], reader, signal))[0] ?? 0;
  const end = total ?? (await lastStart()) + minFeatureBytes;
  if (end < least) throw fileTruncated(file, least, end);
  return end - featuresStart;
}
