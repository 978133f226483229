import { LngLat, MercatorCoordinate, type TransformConstrainFunction } from 'maplibre-gl';
import type { Bbox } from '../core/bbox.js';
import { viewportZoomLimits } from './renderer-options.js';

/** Pixels of the world's width at viewport zoom 0. */
const worldPx = 512;

/**
 * Keeps views inside the frame of the base map: one can zoom out until the frame fits into the window as a whole, and
 * pan until its edge is reached. Where the window shows more than the frame in one direction, the frame is centred.
 *
 * @param size - Size of the window, CSS pixels, asked at every move.
 */
export function constrainTo(
  frame: Bbox | undefined,
  size: () => { width: number; height: number },
): TransformConstrainFunction {
  const [west, south, east, north] = frame ?? [-180, -85, 180, 85];
  const topLeft = MercatorCoordinate.fromLngLat([west, north]);
  const bottomRight = MercatorCoordinate.fromLngLat([east, south]);
  return (lngLat, viewportZoom) => {
    const { width, height } = size();
    const fitting = Math.min(width / (bottomRight.x - topLeft.x), height / (bottomRight.y - topLeft.y)) / worldPx;
    const least = Math.max(viewportZoomLimits.least, Math.log2(Math.max(fitting, 1e-6)));
    const zoom = Math.min(Math.max(viewportZoom, least), viewportZoomLimits.most);
    const scale = worldPx * 2 ** zoom;
    const center = MercatorCoordinate.fromLngLat(lngLat);
    const x = clampMiddle(center.x, topLeft.x, bottomRight.x, width / scale);
    const y = clampMiddle(center.y, topLeft.y, bottomRight.y, height / scale);
    if (x === center.x && y === center.y) return { center: lngLat, zoom };
    const inside = new MercatorCoordinate(x, y).toLngLat();
    return { center: new LngLat(inside.lng, inside.lat), zoom };
  };
}

/** Middle of a window of `extent` that stays between two ends, or halfway between them when it is larger. */
export function clampMiddle(middle: number, first: number, last: number, extent: number): number {
  if (extent >= last - first) return (first + last) / 2;
  return Math.min(Math.max(middle, first + extent / 2), last - extent / 2);
}
