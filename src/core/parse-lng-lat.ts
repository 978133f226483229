import { readAngles, type Side, type WrittenAngle } from './angle.js';
import { AtlasError } from './atlas-error.js';
import type { LngLat } from './bbox.js';

/**
 * Which of two numbers was taken for the longitude: letters or words said it; only one order was possible; or both were,
 * and the longitude was taken to come first.
 */
export type PositionNote = 'lettered' | 'longitude-first' | 'latitude-first' | 'longitude-assumed';

/** A position that was written down. */
export interface WrittenPosition {
  /** WGS 84 degrees. */
  readonly lngLat: LngLat;
  readonly note: PositionNote;
}

/**
 * Reads a position from text: `116.39, 39.90`, `39.90 116.39`, `39°54′20″N 116°23′29″E`, `东经116.39度，北纬39.9度`.
 * Numbers without letters may come in either order; where the ranges do not settle it, the longitude comes first.
 *
 * @returns The position, or an error `position-invalid` whose `reason` is `form`, `sides` or `range`.
 */
export function parseLngLat(text: string): WrittenPosition | AtlasError {
  const [one, other, ...more] = readAngles(text) ?? [];
  if (!one || !other || more.length > 0) return invalid(text, 'form');
  const lettered = one.side !== undefined || other.side !== undefined;
  return lettered ? byLetters(text, one, other) : byRange(text, one.degrees, other.degrees);
}

function byLetters(text: string, one: WrittenAngle, other: WrittenAngle): WrittenPosition | AtlasError {
  const lat = [one, other].find(({ side }) => side === 'N' || side === 'S');
  const lng = [one, other].find(({ side }) => side === 'E' || side === 'W');
  if (!lat || !lng) return invalid(text, 'sides');
  const lngLat: LngLat = [signed(lng.degrees, lng.side), signed(lat.degrees, lat.side)];
  return isPosition(lngLat) ? { lngLat, note: 'lettered' } : invalid(text, 'range');
}

function byRange(text: string, one: number, other: number): WrittenPosition | AtlasError {
  const [straight, turned] = [isPosition([one, other]), isPosition([other, one])];
  if (straight) return { lngLat: [one, other], note: turned ? 'longitude-assumed' : 'longitude-first' };
  return turned ? { lngLat: [other, one], note: 'latitude-first' } : invalid(text, 'range');
}

function signed(degrees: number, side: Side | undefined): number {
  return side === 'S' || side === 'W' ? -degrees : degrees;
}

function isPosition([lng, lat]: LngLat): boolean {
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90;
}

const reasons = {
  form: 'it is not two angles',
  sides: 'it needs one of N or S and one of E or W',
  range: 'a longitude is at most 180 and a latitude at most 90 degrees',
} as const;

function invalid(text: string, reason: keyof typeof reasons): AtlasError {
  return new AtlasError(
    'position-invalid',
    `A position such as 116.39, 39.90 or 39°54′20″N 116°23′29″E was expected, but “${text}” is none: ${reasons[reason]}. Correct it.`,
    { details: { received: text, reason } },
  );
}
