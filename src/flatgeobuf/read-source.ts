import { concatBytes } from './byte-array.js';
import { fetchRange, type RangeAnswer } from './fetch-range.js';
import { fileTruncated } from './file-errors.js';
import { headerByteLength, parseHeader } from './header.js';
import { requireReadable } from './readable-file.js';
import { fileChanged, fileTooLarge, type RemoteFile, remoteFile } from './transfer-errors.js';
import { type ReadOptions, transferOptions } from './transfer-options.js';

/** Bytes of the first request: a header and the upper levels of the index fit in, and small files as a whole. */
export const firstRangeBytes = 64 * 1024;

/** Largest file that is read as one page: 1 GiB. */
export const rangedFileLimitBytes = 1024 * 1024 * 1024;

/** A file as it was read. */
export interface SourceBytes {
  readonly bytes: Uint8Array;
  /** More than the file's size when it had to be read again. */
  readonly bytesFetched: number;
  /** True when the server ignores `Range` and sent the file in one piece. */
  readonly readWhole: boolean;
}

/**
 * Reads a FlatGeobuf file by range requests: its beginning first, which is enough to refuse what cannot be shown,
 * then the rest. A file that changes in between is read once more, in one request.
 *
 * @param url - Absolute URL.
 * @throws {AtlasError} `file-missing`, `file-forbidden`, `server-error`, `network-failed`, `file-too-large`,
 * `file-changed`, `file-truncated`, `file-corrupt`, `not-flatgeobuf`, `geometry-unsupported`, `crs-unsupported`.
 * Rejects with the signal's reason on abort.
 */
export async function readSource(url: string, options: ReadOptions = {}): Promise<SourceBytes> {
  const transfer = new Transfer(remoteFile(url), options);
  const bytes = (await transfer.read(firstRangeBytes)) ?? (await transfer.read(undefined, 'reload'));
  if (!bytes) throw fileChanged(transfer.remote);
  return { bytes, bytesFetched: transfer.bytesFetched, readWhole: transfer.readWhole };
}

/** The requests for one file. */
class Transfer {
  readonly remote: RemoteFile;
  bytesFetched = 0;
  readWhole = false;
  readonly #options: ReadOptions;

  constructor(remote: RemoteFile, options: ReadOptions) {
    this.remote = remote;
    this.#options = options;
  }

  /**
   * Reads the file from its start to its end.
   *
   * @param firstBytes - Length of the first range; undefined asks for everything at once.
   * @returns undefined when the file changed on the way.
   */
  async read(firstBytes: number | undefined, cache: RequestCache = 'default'): Promise<Uint8Array | undefined> {
    const last = firstBytes === undefined ? undefined : firstBytes - 1;
    const first = await this.#fetch(0, last, undefined, cache);
    if (first.whole) return this.#checked(first);
    this.#refuseEarly(first);
    const chunks = [first.bytes];
    let received = first.bytes.length;
    // Without a size, which other origins may hide, a full first range means that more may come.
    let more = first.total === undefined ? received === firstBytes : received < first.total;
    while (more) {
      const next = await this.#fetch(received, undefined, first.total, cache);
      if (next.whole) return this.#checked(next);
      if (!sameFile(first, next)) return undefined;
      chunks.push(next.bytes);
      received += next.bytes.length;
      more = next.bytes.length > 0 && received < (first.total ?? 0);
    }
    if (received < (first.total ?? 0)) throw fileTruncated(this.remote.file, first.total ?? 0, received);
    return this.#checked({ ...first, bytes: concatBytes(chunks) });
  }

  async #fetch(from: number, last: number | undefined, total: number | undefined, cache: RequestCache) {
    const before = this.bytesFetched;
    const { onProgress } = this.#options;
    const options = {
      ...transferOptions(this.#options),
      cache,
      onBytes: (received: number) => onProgress?.({ bytesFetched: before + received, bytesTotal: total }),
    };
    const answer = await fetchRange(this.remote, from, last, options);
    this.bytesFetched = before + answer.bytes.length;
    this.readWhole ||= answer.whole;
    onProgress?.({ bytesFetched: this.bytesFetched, bytesTotal: answer.total ?? total });
    return answer;
  }

  /** Spares the rest of a file whose beginning already says that it cannot be shown. */
  #refuseEarly({ bytes, total = 0 }: RangeAnswer): void {
    if (total > rangedFileLimitBytes) throw fileTooLarge(this.remote, total, rangedFileLimitBytes);
    if (headerByteLength(bytes, this.remote.file) <= bytes.length) this.#checked({ bytes });
  }

  #checked({ bytes }: Pick<RangeAnswer, 'bytes'>): Uint8Array {
    requireReadable(parseHeader(bytes, this.remote.file), this.remote.file);
    return bytes;
  }
}

/** Compared here and not by `If-Range`, which would cost a preflight on every other origin. */
function sameFile(first: RangeAnswer, next: RangeAnswer): boolean {
  const sameVersion = !first.validator || !next.validator || first.validator === next.validator;
  const sameSize = first.total === undefined || next.total === undefined || first.total === next.total;
  return sameVersion && sameSize;
}
