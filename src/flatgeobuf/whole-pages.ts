import type { FeaturePage } from '../core/columns.js';
import { decodeFeatures, decodeFlatGeobuf } from './decode.js';
import { featureEnd } from './feature-run.js';
import { fileCorrupt } from './file-errors.js';
import type { FlatGeobufHeader } from './header.js';
import { smallFileBytes } from './open-file.js';
import { packPage } from './pack-page.js';
import { triangulate } from './triangulate.js';

/** A large file that is read whole is cut into pages of about this size, so that no step of drawing takes long. */
const pageBytes = 256 * 1024;

/**
 * The pages of a file that was read whole: one, or several of a large file.
 *
 * @throws {AtlasError} as `decodeFlatGeobuf` does.
 */
export function pagesOfWhole(bytes: Uint8Array, header: FlatGeobufHeader, file: string): readonly FeaturePage[] {
  return partsOfWhole(bytes, header, file).map(readyPage);
}

/** The same as they are decoded: without triangles, and referring to the bytes of the file. */
export function partsOfWhole(bytes: Uint8Array, header: FlatGeobufHeader, file: string): readonly FeaturePage[] {
  if (bytes.length <= smallFileBytes) return [decodeFlatGeobuf(bytes, file)];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pages: FeaturePage[] = [];
  let [start, row] = [header.featuresStart, 0];
  while (start < bytes.length) {
    let [end, featureCount] = [start, 0];
    while (end < bytes.length && end - start < pageBytes) {
      end = featureEnd(view, end, { file, firstByte: 0 });
      featureCount++;
    }
    const run = { file, firstRow: row, firstByte: start, featureCount };
    pages.push(decodeFeatures(header, bytes.subarray(start, end), run));
    [start, row] = [end, row + featureCount];
  }
  const { featureCount } = header;
  if (featureCount > 0 && row !== featureCount)
    throw fileCorrupt(file, `it has ${row} features and not ${featureCount}`);
  return pages;
}

/** A page that no longer needs the file, with the triangles of its polygons. */
export function readyPage(page: FeaturePage): FeaturePage {
  return { ...packPage(page), ...triangulate(page) };
}
