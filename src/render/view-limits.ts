import type { Bbox, LngLat } from '../core/bbox.js';
import type { MapView } from '../core/scene.js';

/** Farthest and nearest views. */
export const viewportZoomLimits = { least: 3, most: 16 } as const;

/** Width and height of a window, CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels of the world's width at viewport zoom 0. */
export const worldPx = 512;
/** Share of the window by which a map can be moved that is in view as a whole. */
const freedom = 0.25;
const wholeWorld: Bbox = [-180, -85, 180, 85];

/**
 * Keeps a view inside the frame of the base map: one can zoom out until the frame fits into the window as a whole, and
 * pan until its edge is reached; where all of the frame or nearly all is in view, by a quarter of the window all the same,
 * so that the map follows the reader's keys and what lies under a panel can be brought out.
 */
export function insideFrame(
  { center, viewportZoom }: MapView,
  frame: Bbox = wholeWorld,
  { width, height }: WindowSize,
): MapView {
  const [west, south, east, north] = frame;
  const [left, right, top, bottom] = [worldX(west), worldX(east), worldY(north), worldY(south)];
  const fitting = Math.log2(Math.min(width / (right - left), height / (bottom - top)) / worldPx);
  const least = Math.max(viewportZoomLimits.least, fitting);
  const zoom = Math.min(Math.max(viewportZoom, least), viewportZoomLimits.most);
  const scale = worldPx * 2 ** zoom;
  const [x, y] = [worldX(center[0]), worldY(center[1])];
  const [keptX, keptY] = [clampMiddle(x, left, right, width / scale), clampMiddle(y, top, bottom, height / scale)];
  const kept: LngLat = [keptX === x ? center[0] : keptX * 360 - 180, keptY === y ? center[1] : latitudeAt(keptY)];
  return { center: kept, viewportZoom: zoom };
}

/** Middle of a window of `extent` that stays between two ends, or near the middle of both when it is about as large. */
function clampMiddle(middle: number, first: number, last: number, extent: number): number {
  const room = Math.max(Math.abs(last - first - extent) / 2, extent * freedom);
  const halfway = (first + last) / 2;
  return Math.min(Math.max(middle, halfway - room), halfway + room);
}

/** Web Mercator, 0 to 1 from west to east. */
export function worldX(lng: number): number {
  return (lng + 180) / 360;
}

/** Web Mercator, 0 to 1 from north to south. */
export function worldY(lat: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI);
}

/** Latitude of a height in Web Mercator, 0 to 1 from north to south. */
export function latitudeAt(y: number): number {
  return (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
}
