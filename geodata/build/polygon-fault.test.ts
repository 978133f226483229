import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { polygonFault } from './polygon-fault.js';

function polygon(...rings: Position[][]) {
  return polygonFault({ type: 'Polygon', coordinates: rings });
}

function box(west: number, south: number, east: number, north: number): Position[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
}

describe('polygonFault', () => {
  it('accepts a square, a square with a hole, and a hole that touches its shell at one point', () => {
    expect(polygon(box(0, 0, 4, 4))).toBeUndefined();
    expect(polygon(box(0, 0, 4, 4), box(1, 1, 2, 2))).toBeUndefined();
    expect(
      polygon(box(0, 0, 4, 4), [
        [0, 2],
        [1, 1],
        [1, 3],
        [0, 2],
      ]),
    ).toBeUndefined();
  });

  it('names an unclosed ring and where it starts and ends', () => {
    expect(
      polygon([
        [0, 0],
        [4, 0],
        [4, 4],
        [0, 4],
      ]),
    ).toMatch(/not closed: it starts at 0,0 and ends at 0,4/);
  });

  it('names a ring with too few positions', () => {
    expect(
      polygon([
        [0, 0],
        [1, 1],
        [0, 0],
      ]),
    ).toMatch(/3 positions, at least 4/);
  });

  it('names a repeated position', () => {
    expect(
      polygon([
        [0, 0],
        [4, 0],
        [4, 0],
        [4, 4],
        [0, 0],
      ]),
    ).toMatch(/repeated at 4,0/);
  });

  it('finds the crossing of a bow tie', () => {
    expect(
      polygon([
        [0, 0],
        [4, 4],
        [4, 0],
        [0, 4],
        [0, 0],
      ]),
    ).toMatch(/edges cross near/);
  });

  it('finds a spike that runs back along itself', () => {
    expect(
      polygon([
        [0, 0],
        [4, 0],
        [4, 4],
        [4, 6],
        [4, 4],
        [0, 4],
        [0, 0],
      ]),
    ).toMatch(/overlap|touches itself/);
  });

  it('finds a ring pinched at one of its own vertices', () => {
    const pinched = [
      [0, 0],
      [4, 0],
      [2, 2],
      [4, 4],
      [0, 4],
      [2, 2],
      [0, 0],
    ];
    expect(polygon(pinched)).toMatch(/touches itself/);
  });

  it('finds a hole outside its shell, one that leaves it through vertices, and one inside another', () => {
    expect(polygon(box(0, 0, 4, 4), box(6, 6, 7, 7))).toMatch(/hole lies outside/);
    const notched = [
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 1],
      [0, 4],
      [0, 0],
    ];
    expect(
      polygon(notched, [
        [0, 4],
        [4, 4],
        [2, 1],
        [0, 4],
      ]),
    ).toMatch(/overlap|outside/);
    expect(polygon(box(0, 0, 9, 9), box(1, 1, 5, 5), box(2, 2, 3, 3))).toMatch(/hole lies inside another/);
  });

  it('lets the parts of a multipolygon touch at a point, not overlap or contain each other', () => {
    const parts = (...rings: Position[][]) =>
      polygonFault({ type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) });
    expect(parts(box(0, 0, 2, 2), box(2, 2, 4, 4))).toBeUndefined();
    expect(parts(box(0, 0, 4, 4), box(1, 1, 2, 2))).toMatch(/parts overlap/);
    expect(parts(box(0, 0, 4, 4), box(2, 2, 6, 6))).toMatch(/edges cross/);
    expect(parts(box(0, 0, 2, 2), box(2, 0, 4, 2))).toMatch(/edges overlap/);
  });

  it('lets a part lie in the hole of another', () => {
    const ringed = [box(0, 0, 9, 9), box(1, 1, 8, 8)];
    expect(polygonFault({ type: 'MultiPolygon', coordinates: [ringed, [box(2, 2, 3, 3)]] })).toBeUndefined();
  });
});
