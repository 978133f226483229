import { expect, test } from 'vitest';
import type { Bbox } from '../../core/bbox.js';
import type { FeaturePage } from '../../core/columns.js';
import { GeometryType } from '../../core/geometry-type.js';
import { encloses, liesInBox } from './inside-box.js';

/** One feature of some rings of one part. */
function page(...rings: readonly (readonly number[])[]): FeaturePage {
  const starts = Array.from({ length: rings.length + 1 }, (_, index) => rings.slice(0, index).flat().length / 2);
  return {
    firstRow: 0,
    featureCount: 1,
    geometryType: GeometryType.Polygon,
    geometry: {
      positions: Float64Array.from(rings.flat()),
      ringStarts: Uint32Array.from(starts),
      partStarts: Uint32Array.from([0, rings.length]),
      featureStarts: Uint32Array.from([0, 1]),
    },
    columns: [],
    bbox: undefined,
  };
}

const square = (from: number, to: number) => [from, from, to, from, to, to, from, to, from, from];
const ring = page(square(0, 10), square(4, 6));
const corner = page([0, 0, 10, 0, 0, 10, 0, 0]);

test.each<readonly [string, FeaturePage, Bbox, boolean]>([
  ['an area with the box inside it', ring, [1, 1, 2, 2], true],
  ['no area with the box in its hole', ring, [4.5, 4.5, 5.5, 5.5], false],
  ['an area whose outline crosses the box without a vertex in it', ring, [-1, 3, 11, 3.5], true],
  ['no area that only its own box reaches', corner, [8, 8, 9, 9], false],
  ['an area that touches the box', ring, [10, 10, 12, 12], true],
  ['nothing of an area elsewhere', ring, [11, 11, 12, 12], false],
])('finds %s', (_, feature, box, expected) => {
  expect(liesInBox(feature, 0, box, true)).toBe(expected);
});

test('finds a line that goes through the box, and no line around it', () => {
  expect(liesInBox(page([-5, 5, 15, 5]), 0, [0, 0, 10, 10], false)).toBe(true);
  expect(liesInBox(ring, 0, [1, 1, 2, 2], false)).toBe(false);
  expect(liesInBox(page([3, 3]), 0, [0, 0, 10, 10], false)).toBe(true);
});

test('knows what is inside an area, and that its hole is not', () => {
  expect([encloses(ring, 0, [2, 5]), encloses(ring, 0, [5, 5]), encloses(ring, 0, [12, 5])]).toEqual([
    true,
    false,
    false,
  ]);
});
