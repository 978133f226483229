import { describe, expect, it } from 'vitest';
import { isWithin, locateInPolygon, locateInRing, sideOf, toGrid } from './planar.js';

const square = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
] as const;
const hole = [
  [1, 1],
  [1, 3],
  [3, 3],
  [3, 1],
  [1, 1],
] as const;

describe('sideOf', () => {
  it('tells left, right and on the line apart', () => {
    expect(sideOf([0, 0], [2, 2], [0, 1])).toBe(1);
    expect(sideOf([0, 0], [2, 2], [1, 0])).toBe(-1);
    expect(sideOf([0, 0], [2, 2], [9, 9])).toBe(0);
  });

  it('stays exact across the whole frame, one ten-millionth of a degree beside the line', () => {
    const from = toGrid([112.5, 35.5]);
    const to = toGrid([120.8, 43.2]);
    const middle = toGrid([116.65, 39.35]);
    expect(sideOf(from, to, middle)).toBe(0);
    expect(sideOf(from, to, [middle[0], middle[1] + 1])).toBe(1);
    expect(sideOf(from, to, [middle[0], middle[1] - 1])).toBe(-1);
  });
});

describe('locateInRing', () => {
  it.each([
    [[2, 2], 'inside'],
    [[5, 2], 'outside'],
    [[4, 2], 'boundary'],
    [[0, 0], 'boundary'],
    [[-1, 4], 'outside'],
  ] as const)('finds %j %s', (point, place) => {
    expect(locateInRing(square, point)).toBe(place);
  });
});

describe('locateInPolygon', () => {
  it('counts a hole as outside and its edge as boundary', () => {
    expect(locateInPolygon([square, hole], [2, 2])).toBe('outside');
    expect(locateInPolygon([square, hole], [1, 2])).toBe('boundary');
    expect(locateInPolygon([square, hole], [0.5, 0.5])).toBe('inside');
  });
});

describe('isWithin', () => {
  it('accepts any of several polygons and their edges', () => {
    const far = square.map(([x, y]) => [x + 10, y]);
    const polygons = [[square.map(([x, y]) => [x, y])], [far]];
    expect(isWithin(polygons, [12, 2])).toBe(true);
    expect(isWithin(polygons, [10, 2])).toBe(true);
    expect(isWithin(polygons, [7, 2])).toBe(false);
  });
});
