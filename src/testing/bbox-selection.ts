import type { Bbox } from '../core/bbox.js';
import type { FeaturePage } from '../core/columns.js';
import { bboxAt, touchesBbox } from '../core/page-bbox.js';
import { decodeFlatGeobuf } from '../flatgeobuf/decode.js';
import { selectOfficially } from './official-reader.js';
import { startRangeServer } from './range-server.js';
import { seededRandom } from './seeded-random.js';

/** How the index of a file did. */
export interface BboxSelection {
  readonly boxes: number;
  /** Features selected in all boxes together; none would prove nothing. */
  readonly selected: number;
  /** What differs, in words; empty when the index is right. */
  readonly mismatches: readonly string[];
}

/**
 * Holds the index of a file against a test of every feature's box: the official reader, which trusts the index and
 * fetches by range requests from a server on this machine, must select the same features.
 *
 * @param bytes - A file with at least one feature.
 */
export async function checkBboxSelection(bytes: Uint8Array, count = 200, seed = 1): Promise<BboxSelection> {
  const server = await startRangeServer();
  const url = server.put('/selected.fgb', bytes);
  const page = decodeFlatGeobuf(bytes);
  const mismatches: string[] = [];
  let selected = 0;
  try {
    for (const bbox of randomBboxes(page, count, seed)) {
      const [minX, minY, maxX, maxY] = bbox;
      const official = await selectOfficially(url, { minX, minY, maxX, maxY });
      const expected = rowsTouching(page, bbox);
      selected += expected.length;
      if (official.join() === expected.join()) continue;
      mismatches.push(`in ${bbox.join(' ')} the reader selects ${official.join()}, but ${expected.join()} are there`);
    }
  } finally {
    await server.close();
  }
  return { boxes: count, selected, mismatches };
}

/** Rows whose box and the given one have a point in common, ascending; tests each. */
export function rowsTouching(page: FeaturePage, bbox: Bbox): number[] {
  return Array.from({ length: page.featureCount }, (_, row) => row).filter((row) => touchesBbox(page, row, bbox));
}

/**
 * Boxes over the extent of a page and a little beyond: most of them small, and every fifth one ends exactly where a
 * feature begins.
 */
export function randomBboxes(page: FeaturePage, count: number, seed: number): Bbox[] {
  const random = seededRandom(seed);
  const [west = 0, south = 0, east = 0, north = 0] = page.bbox ?? [];
  const [width, height] = [Math.max(east - west, 0.01), Math.max(north - south, 0.01)];
  return Array.from({ length: count }, (_, index): Bbox => {
    const x = west + (random() * 1.2 - 0.1) * width;
    const y = south + (random() * 1.2 - 0.1) * height;
    // The third power keeps boxes small, as a map's are, and some as large as the extent.
    const right = x + random() ** 3 * width;
    const top = y + random() ** 3 * height;
    const touched = bboxAt(page, Math.floor(random() * page.featureCount));
    const [left = Number.NaN, bottom = Number.NaN] = touched ?? [];
    const touches = index % 5 === 0 && !Number.isNaN(left);
    return touches ? [left - random() * width, bottom - random() * height, left, bottom] : [x, y, right, top];
  });
}
