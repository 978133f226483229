import { fileCorrupt, fileTruncated } from './file-errors.js';
import { sizePrefixBytes } from './format.js';
import type { FlatGeobufHeader } from './header.js';

/** The least a feature takes: its length, the way to its table, the table and the table's list of fields. */
const minFeatureBytes = 16;

/**
 * Number of features of a file: the header's, or, where the writer did not know how many would come and wrote 0, as
 * many as there are to the end of the file.
 *
 * @throws {AtlasError} `file-truncated` when so many cannot be in the file, `file-corrupt`.
 */
export function countFeatures(view: DataView, { featureCount, featuresStart }: FlatGeobufHeader, file: string): number {
  const expected = featuresStart + featureCount * minFeatureBytes;
  if (expected > view.byteLength) throw fileTruncated(file, expected, view.byteLength);
  if (featureCount > 0) return featureCount;
  let count = 0;
  for (let at = featuresStart; at < view.byteLength; at = featureEnd(view, at, file)) count++;
  return count;
}

/**
 * First byte after the feature that begins at `start`.
 *
 * @throws {AtlasError} `file-truncated` when the file ends before, `file-corrupt` when it is too small to be one.
 */
export function featureEnd(view: DataView, start: number, file: string): number {
  const received = view.byteLength;
  if (start + sizePrefixBytes > received) throw fileTruncated(file, start + minFeatureBytes, received);
  const end = start + sizePrefixBytes + view.getUint32(start, true);
  if (end < start + minFeatureBytes) throw fileCorrupt(file, 'a feature in it is too small to be one');
  if (end > received) throw fileTruncated(file, end, received);
  return end;
}
