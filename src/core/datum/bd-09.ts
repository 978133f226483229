import type { LngLat } from '../bbox.js';
import { toGcj02 } from './gcj-02.js';
import { solvedInverse } from './solved-inverse.js';

/*
 * BD-09, which Baidu puts on top of GCJ-02: turned and stretched by ripples, then moved by a constant. The formula is the
 * one that all open libraries have; its definition is not published.
 */

const { sin, cos, atan2, hypot, PI } = Math;

/** Ripples to the degree, in radians. */
const ripple = (PI * 3000) / 180;

/** A position on WGS 84 as BD-09 has it. */
export function toBd09(lng: number, lat: number): LngLat {
  const [x, y] = toGcj02(lng, lat);
  const radius = hypot(x, y) + 0.00002 * sin(y * ripple);
  const angle = atan2(y, x) + 0.000003 * cos(x * ripple);
  return [radius * cos(angle) + 0.0065, radius * sin(angle) + 0.006];
}

/**
 * A position in BD-09 on WGS 84, to less than a millimetre of what {@link toBd09} would turn back. The formula for the way
 * back that libraries share is off by up to two metres.
 */
export function fromBd09(lng: number, lat: number): LngLat {
  return solvedInverse(toBd09, lng, lat);
}
