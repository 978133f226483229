import { featureEnd } from '../flatgeobuf/feature-run.js';
import { sizePrefixBytes } from '../flatgeobuf/format.js';

/**
 * The features that are wholly in some bytes of a FlatGeobuf file.
 *
 * @param bytes - Begin where a feature does.
 * @param file - How errors name the file.
 * @throws {AtlasError} `file-corrupt`.
 */
export function wholeFeatures(bytes: Uint8Array, file: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = 0;
  while (end + sizePrefixBytes <= bytes.length && end + sizePrefixBytes + view.getUint32(end, true) <= bytes.length)
    end = featureEnd(view, end, { file, firstByte: 0 });
  return bytes.subarray(0, end);
}
