import type { Bbox } from './bbox.js';
import type { PlateOrder } from './scene.js';

/** Longitudes and latitudes that a plate shows, WGS 84 degrees. */
export function plateBbox({ view, widthPx, heightPx }: Pick<PlateOrder, 'view' | 'widthPx' | 'heightPx'>): Bbox {
  const worldPx = 512 * 2 ** view.viewportZoom;
  const [lng, lat] = view.center;
  const halfLng = (widthPx / worldPx) * 180;
  const middle = mercatorY(lat);
  const half = (heightPx / worldPx) * Math.PI;
  return [lng - halfLng, latitudeOf(middle - half), lng + halfLng, latitudeOf(middle + half)];
}

/** Height in Web Mercator of a latitude in degrees, radians of the sphere: 0 on the equator, growing to the north. */
export function mercatorY(lat: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
}

/** Latitude in degrees of a height in Web Mercator, as {@link mercatorY} has it. */
export function latitudeOf(y: number): number {
  return (Math.atan(Math.exp(y)) * 360) / Math.PI - 90;
}
