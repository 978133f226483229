/** A position in Web Mercator, degrees of longitude and as long upwards: circles in it are circles on the map. */
export type MercatorPoint = readonly [x: number, y: number];

const toRadians = Math.PI / 180;
/** Latitude at which the world of Web Mercator ends. */
const mostLatitude = 85.051129;

/** @param lng - WGS 84 degrees. */
export function toMercator(lng: number, lat: number): MercatorPoint {
  const latitude = Math.max(-mostLatitude, Math.min(mostLatitude, lat)) * toRadians;
  return [lng, Math.log(Math.tan(Math.PI / 4 + latitude / 2)) / toRadians];
}

/** WGS 84 degrees of a position in Web Mercator. */
export function fromMercator([x, y]: MercatorPoint): [lng: number, lat: number] {
  return [x, (2 * Math.atan(Math.exp(y * toRadians)) - Math.PI / 2) / toRadians];
}
