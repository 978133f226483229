import type { Bbox } from '../../core/bbox.js';
import type { MapView } from '../../core/scene.js';
import { fromMercator, toMercator } from '../thematic/mercator.js';

/** Share of the window along each edge in which nothing that is stood on should lie: panels and buttons are there. */
const margin = 0.12;

/**
 * The view that shows a feature, moved no farther than it must be and never zoomed.
 *
 * @param bbox - What the view shows; the feature's box is `box`. WGS 84 degrees.
 * @returns undefined when the feature is in sight already: all of it, or of one that is larger than the window its middle.
 */
export function followingView(view: MapView, bbox: Bbox, box: Bbox): MapView | undefined {
  const [west, south] = toMercator(bbox[0], bbox[1]);
  const [east, north] = toMercator(bbox[2], bbox[3]);
  const [left, bottom] = toMercator(box[0], box[1]);
  const [right, top] = toMercator(box[2], box[3]);
  const move = [shift(west, east, left, right), shift(south, north, bottom, top)] as const;
  if (move[0] === 0 && move[1] === 0) return undefined;
  const [x, y] = toMercator(...view.center);
  return { ...view, center: fromMercator([x + move[0], y + move[1]]) };
}

/** How far a window from `low` to `high` moves so that something lies in its inner part. */
function shift(low: number, high: number, first: number, last: number): number {
  const inset = (high - low) * margin;
  const [start, end] = [low + inset, high - inset];
  if (last - first > end - start) {
    const middle = (first + last) / 2;
    return middle < start || middle > end ? middle - (low + high) / 2 : 0;
  }
  if (first < start) return first - start;
  return last > end ? last - end : 0;
}
