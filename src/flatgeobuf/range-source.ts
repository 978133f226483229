import type { FileVersion } from './file-version.js';
import type { RemoteFile } from './transfer-errors.js';

/** How an answer begins, before any byte of it. */
export interface RangeAnswer {
  /** `whole`: all of the file comes whatever was asked for; `outside`: the range begins at or after the file's end. */
  readonly status: 'part' | 'whole' | 'outside';
  readonly version: FileVersion;
}

/** Where the bytes of an answer go. */
export interface RangeSink {
  /** Told once, before the bytes; throws to refuse the answer. */
  begin(answer: RangeAnswer): void;
  /** The next bytes. */
  take(chunk: Uint8Array): void;
}

/** How a range is read. */
export interface RangeOptions {
  /** True passes by what browser and proxies have stored: it may be of another version. */
  readonly fresh: boolean;
  readonly signal: AbortSignal | undefined;
}

/** Where the bytes of one file come from: a web server, or a decoder in front of one. */
export interface RangeSource {
  readonly remote: RemoteFile;
  /**
   * Reads the bytes from `first` to before `end`, or to the end of the file when there is no `end`, in one attempt.
   * Fewer may come, as HTTP allows.
   *
   * @throws {AtlasError} with the code that says what was wrong. Rejects with the signal's reason on abort.
   */
  read(first: number, end: number | undefined, sink: RangeSink, options: RangeOptions): Promise<void>;
}
