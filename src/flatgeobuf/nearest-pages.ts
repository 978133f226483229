import type { Bbox } from '../core/bbox.js';
import type { FoundRun } from './page-index.js';
import { type PageLayout, pagesOfRows } from './page-layout.js';

/** Pages for a view. */
export interface NearestPages {
  /** Nearest to the view's middle first. */
  readonly pages: readonly number[];
  /** True when there are more than may be read. */
  readonly truncated: boolean;
}

/**
 * The pages that a search found, those nearest to the middle of the view first.
 *
 * @param bbox - The view, WGS 84 degrees; `west > east` crosses the antimeridian.
 * @param most - No more pages than this.
 */
export function nearestPages(found: readonly FoundRun[], bbox: Bbox, layout: PageLayout, most: number): NearestPages {
  const distances = new Map(found.map((run) => [run, distanceTo(bbox, run)]));
  const nearestFirst = [...found].sort(
    (a, b) => (distances.get(a) ?? 0) - (distances.get(b) ?? 0) || a.first - b.first,
  );
  const pages = new Set<number>();
  for (const run of nearestFirst) {
    const { first, end } = pagesOfRows(layout, run);
    for (let page = first; page < end; page++) {
      if (pages.size >= most && !pages.has(page)) return { pages: [...pages], truncated: true };
      pages.add(page);
    }
  }
  return { pages: [...pages], truncated: false };
}

/** The pages that a search found, in the order of the file. */
export function pagesFound(found: readonly FoundRun[], layout: PageLayout): readonly number[] {
  const pages = new Set<number>();
  for (const run of found) {
    const { first, end } = pagesOfRows(layout, run);
    for (let page = first; page < end; page++) pages.add(page);
  }
  return [...pages].sort((a, b) => a - b);
}

/** Squared distance in degrees from the middle of a box, the shorter way around; good enough to sort by. */
function distanceTo([west, south, east, north]: Bbox, { lng, lat }: FoundRun): number {
  const middle = (west + (west > east ? east + 360 : east)) / 2;
  const turn = Math.abs(middle - lng) % 360;
  return Math.min(turn, 360 - turn) ** 2 + ((south + north) / 2 - lat) ** 2;
}
