import type { Feature, Geometry } from 'geojson';
import type { EncodeOptions } from './encode-options.js';
import { type EncodedFile, FeatureEncoder } from './feature-encoder.js';

export type { EncodeColumn, EncodeColumnType, EncodeOptions, Ordinates } from './encode-options.js';

/**
 * Writes a FlatGeobuf file with a packed Hilbert R-tree of node size 16.
 *
 * Features are stored along the Hilbert curve; the same features and options always give the same bytes. A file
 * without features has no index, because a tree without items does not exist. Null geometries are kept, have an
 * empty box in the index and come last.
 *
 * @param features - Coordinates in WGS 84 degrees, longitude first. Gone through once, and none is kept.
 * @throws {AtlasError} `geometry-unsupported` or `value-invalid`, naming the feature.
 * @throws {RangeError} when the file is longer than an array can be; {@link encodeToChunks} has no such limit.
 * @see https://flatgeobuf.org, specification version 3
 */
export function encodeFlatGeobuf(
  features: Iterable<Feature<Geometry | null>>,
  options: EncodeOptions,
): Uint8Array<ArrayBuffer> {
  const encoder = encoderOf(features, options);
  const chunks = encoder.finish();
  const file = new Uint8Array(chunks.byteLength);
  let at = 0;
  for (const chunk of chunks) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
}

/**
 * Writes the same file piece by piece, for a `Blob` or a disk, so that it may be longer than one array can be. All
 * features are encoded before the first piece is given, since the index in front of them needs their places.
 *
 * @returns Pieces of some 16 MB (the index is one piece, whatever its size), each made when it is asked for.
 * @throws {AtlasError} `geometry-unsupported` or `value-invalid`, naming the feature.
 */
export function encodeToChunks(features: Iterable<Feature<Geometry | null>>, options: EncodeOptions): EncodedFile {
  return encoderOf(features, options).finish();
}

export type { EncodedFile } from './feature-encoder.js';
export { FeatureEncoder } from './feature-encoder.js';

function encoderOf(features: Iterable<Feature<Geometry | null>>, options: EncodeOptions): FeatureEncoder {
  const encoder = new FeatureEncoder(options);
  for (const feature of features) encoder.add(feature);
  return encoder;
}
