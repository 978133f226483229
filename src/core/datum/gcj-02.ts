import type { LngLat } from '../bbox.js';
import { solvedInverse } from './solved-inverse.js';

/*
 * GCJ-02, the offset that maps published in mainland China carry. Its definition is not published. The formula is the one
 * that came to be known around 2010 and that all open libraries have; it works on the ellipsoid of Krassowsky.
 */

const { sin, cos, sqrt, abs, PI } = Math;

/** Semi-major axis in metres and eccentricity squared. */
const a = 6378245;
const e2 = 0.006693421622965943;

/** Beyond it nothing is offset: `[west, south, east, north]` as open libraries have it. */
const offsetBox = [72.004, 0.8293, 137.8347, 55.8271] as const;

/** A position on WGS 84 as GCJ-02 has it. */
export function toGcj02(lng: number, lat: number): LngLat {
  const [west, south, east, north] = offsetBox;
  if (lng < west || lng > east || lat < south || lat > north) return [lng, lat];
  const [eastMeters, northMeters] = offsetMeters(lng - 105, lat - 35);
  const phi = (lat * PI) / 180;
  const w2 = 1 - e2 * sin(phi) ** 2;
  const primeVertical = a / sqrt(w2);
  const meridian = (a * (1 - e2)) / (w2 * sqrt(w2));
  const degrees = 180 / PI;
  return [lng + (eastMeters / (primeVertical * cos(phi))) * degrees, lat + (northMeters / meridian) * degrees];
}

/** A position in GCJ-02 on WGS 84, to less than a millimetre of what {@link toGcj02} would turn back. */
export function fromGcj02(lng: number, lat: number): LngLat {
  return solvedInverse(toGcj02, lng, lat);
}

/** The offset in metres to the east and to the north, `x` and `y` degrees from 105° E, 35° N. */
function offsetMeters(x: number, y: number): readonly [east: number, north: number] {
  const ripple = 20 * sin(6 * PI * x) + 20 * sin(2 * PI * x);
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * sqrt(abs(x)) +
    (2 / 3) * (ripple + waves(x, 20, 40, 150, 300, 30));
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * sqrt(abs(x)) +
    (2 / 3) * (ripple + waves(y, 20, 40, 160, 320, 30));
  return [east, north];
}

function waves(t: number, one: number, three: number, twelve: number, last: number, period: number): number {
  return one * sin(PI * t) + three * sin((PI * t) / 3) + twelve * sin((PI * t) / 12) + last * sin((PI * t) / period);
}
