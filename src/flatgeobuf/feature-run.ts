import { fileCorrupt, fileTruncated } from './file-errors.js';
import { sizePrefixBytes } from './format.js';

/** The least a feature takes: its length, the way to its table, the table and the table's list of fields. */
export const minFeatureBytes = 16;

/** Where a run of features lies, for errors. */
export interface RunPlace {
  readonly file: string;
  /** First byte of the run in the file. */
  readonly firstByte: number;
}

/**
 * Number of features of a run: what is expected or, where nobody counted them, as many as there are to its end.
 *
 * @throws {AtlasError} `file-truncated` when so many cannot be in it, `file-corrupt`.
 */
export function countFeatures(view: DataView, expected: number | undefined, place: RunPlace): number {
  if (expected !== undefined) {
    const atLeast = expected * minFeatureBytes;
    if (atLeast > view.byteLength) throw truncated(view, atLeast, place);
    return expected;
  }
  let count = 0;
  for (let at = 0; at < view.byteLength; at = featureEnd(view, at, place)) count++;
  return count;
}

/**
 * First byte after the feature that begins at `start`.
 *
 * @throws {AtlasError} `file-truncated` when the run ends before, `file-corrupt` when it is too small to be one.
 */
export function featureEnd(view: DataView, start: number, place: RunPlace): number {
  const received = view.byteLength;
  if (start + sizePrefixBytes > received) throw truncated(view, start + minFeatureBytes, place);
  const end = start + sizePrefixBytes + view.getUint32(start, true);
  if (end < start + minFeatureBytes) throw fileCorrupt(place.file, 'a feature in it is too small to be one');
  if (end > received) throw truncated(view, end, place);
  return end;
}

function truncated(view: DataView, expected: number, { file, firstByte }: RunPlace) {
  return fileTruncated(file, firstByte + expected, firstByte + view.byteLength);
}
