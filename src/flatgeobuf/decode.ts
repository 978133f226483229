import type { FeaturePage } from '../core/columns.js';
import { fileTruncated, walkBytes } from './file-errors.js';
import { parseHeader } from './header.js';
import { type DecodeOptions, RunDecoder, type RunHeader, type RunOptions } from './run-decoder.js';

/**
 * Decodes a whole file to columns in one walk through its bytes. No object is made per feature. Text stays in `bytes`,
 * which the page keeps; see `packPage`.
 *
 * A file without an index is decoded too; readers that need one have to ask the header.
 *
 * @param bytes - The file, less than 4 GiB.
 * @param file - How errors name the file.
 * @throws {AtlasError} `not-flatgeobuf`, `file-truncated`, `file-corrupt`, `geometry-unsupported`.
 * @see https://flatgeobuf.org, specification version 3
 */
export function decodeFlatGeobuf(bytes: Uint8Array, file = 'The file', options: DecodeOptions = {}): FeaturePage {
  const header = parseHeader(bytes, file);
  const { featuresStart: firstByte, featureCount } = header;
  if (bytes.length < firstByte) throw fileTruncated(file, firstByte, bytes.length);
  const counted = featureCount > 0 ? { featureCount } : {};
  return decodeFeatures(header, bytes.subarray(firstByte), { ...options, ...counted, file, firstByte });
}

/**
 * Decodes a run of features: bytes from the beginning of one feature to the end of another.
 *
 * @param bytes - The features, each with its length in front. Text stays there; see `packPage`.
 * @throws {AtlasError} `file-truncated` when the last feature is cut off or there are fewer than expected,
 * `file-corrupt`, `geometry-unsupported`.
 */
export function decodeFeatures(header: RunHeader, bytes: Uint8Array, options: RunOptions = {}): FeaturePage {
  return walkBytes(options.file ?? 'The file', () => new RunDecoder(header, bytes, options).decode());
}
