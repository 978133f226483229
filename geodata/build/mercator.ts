import type { Position } from 'geojson';

/*
 * The plane in which maps are drawn: x is the longitude, y the latitude as Mercator stretches it, both in degrees of
 * the equator. One pixel is the same number of these degrees everywhere on a map.
 */

const metersPerDegree = 111_319.49;
const radians = Math.PI / 180;

/** Latitude as Mercator stretches it, degrees of the equator. */
export function mercatorDegrees(latitude: number): number {
  return Math.asinh(Math.tan(latitude * radians)) / radians;
}

/** Side of a pixel at a viewport zoom, degrees of the equator; at zoom 0 the world is 512 px wide. */
export function pixelDegrees(viewportZoom: number): number {
  return 360 / (512 * 2 ** viewportZoom);
}

/** Length on the ground of a short distance in the plane. @param latitude - Where it is. */
export function groundMeters(planeDegrees: number, latitude: number): number {
  return planeDegrees * metersPerDegree * Math.cos(latitude * radians);
}

/** A place in the plane, and which position it is of. */
export interface PlanePoint {
  readonly x: number;
  readonly y: number;
  readonly position: Position;
}

/** Puts a position into the plane. */
export function toPlane(position: Position): PlanePoint {
  const [lng = Number.NaN, lat = Number.NaN] = position;
  return { x: lng, y: mercatorDegrees(lat), position };
}

/** Distance from a point to the nearest point of a segment, in degrees of the plane. */
export function distanceToSegment(point: PlanePoint, from: PlanePoint, to: PlanePoint): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const along = squared === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / squared;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(point.x - from.x - share * dx, point.y - from.y - share * dy);
}

/** Area of a closed ring in the plane, square degrees. */
export function ringArea(ring: readonly Position[]): number {
  const points = ring.map(toPlane);
  const [origin] = points;
  if (!origin) return 0;
  const twice = points.reduce((sum, point, index) => {
    const before = points[index - 1] ?? origin;
    return sum + (before.x - origin.x) * (point.y - origin.y) - (point.x - origin.x) * (before.y - origin.y);
  }, 0);
  return Math.abs(twice) / 2;
}
