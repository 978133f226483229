import { AtlasError } from '../core/atlas-error.js';
import type { Bbox } from '../core/bbox.js';

/** Touches every box, that of a feature without geometry included, which reaches from +∞ to −∞. */
const allBoxes: Bbox = [-Infinity, -Infinity, Infinity, Infinity];

/**
 * The boxes that features are looked for in: one, or two when it crosses the antimeridian; without a box one that touches
 * every feature.
 *
 * @throws {AtlasError} `value-invalid`
 */
export function searchBoxes(bbox: Bbox | undefined): readonly Bbox[] {
  if (!bbox) return [allBoxes];
  const [west, south, east, north] = bbox;
  if (bbox.length !== 4 || !bbox.every(Number.isFinite) || south > north) throw bboxInvalid(bbox);
  if (west <= east) return [bbox];
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ];
}

function bboxInvalid(bbox: Bbox): AtlasError {
  const expected = 'west, south, east and north in degrees, south ≤ north';
  const received = `[${bbox.join(', ')}]`;
  return new AtlasError('value-invalid', `The box should be ${expected}, but is ${received}. Correct it.`, {
    details: { name: 'bbox', expected, received },
  });
}
