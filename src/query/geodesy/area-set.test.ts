import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { slicesOf } from '../planar/geometry-slice.js';
import { AreaSet } from './area-set.js';

const square: Position[] = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
];
const hole: Position[] = [
  [1, 1],
  [3, 1],
  [3, 3],
  [1, 3],
];
const areas = (...polygons: Position[][][]) => new AreaSet(slicesOf({ type: 'MultiPolygon', coordinates: polygons }));

describe('areas', () => {
  it.each([
    ['inside', 0.5, 2, true],
    ['outside', 5, 2, false],
    ['in the hole', 2, 2, false],
    ['on the edge', 0, 2, true],
    ['on a corner', 4, 4, true],
    ['on the edge of the hole', 1, 2, true],
    ['beside a corner, on its parallel', 5, 4, false],
    ['between corners, on their parallel', 2, 1, true],
    ['a turn of the Earth away', 360.5, 2, true],
  ])('contain a position or not: %s', (_name, lng, lat, expected) => {
    expect(areas([square, hole]).contains(lng, lat)).toBe(expected);
    expect(areas([[...square, square[0] ?? []], hole]).contains(lng, lat)).toBe(expected);
  });

  it('are several, and empty ones contain nothing', () => {
    const far = square.map(([lng = 0, lat = 0]) => [lng + 10, lat]);
    expect(areas([square], [far]).contains(12, 2)).toBe(true);
    expect(areas([square], [far]).contains(7, 2)).toBe(false);
    expect(areas().isEmpty).toBe(true);
    expect(areas().contains(0, 0)).toBe(false);
    const line: Geometry = { type: 'LineString', coordinates: square };
    expect(new AreaSet(slicesOf(line)).isEmpty).toBe(true);
  });

  it('of a triangle are on one side of each of its edges, for any triangle', () => {
    const number = fc.integer({ min: -40, max: 40 });
    const place = fc.tuple(number, number);
    const sideOf = (
      [ax, ay]: readonly [number, number],
      [bx, by]: readonly [number, number],
      [x, y]: readonly [number, number],
    ) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
    fc.assert(
      fc.property(place, place, place, place, (a, b, c, at) => {
        fc.pre(sideOf(a, b, c) !== 0);
        const sides = [sideOf(a, b, at), sideOf(b, c, at), sideOf(c, a, at)];
        const expected = !(sides.includes(1) && sides.includes(-1));
        expect(areas([[[...a], [...b], [...c]]]).contains(...at)).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
