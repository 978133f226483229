import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { edgeLengthMeters } from '../geodesy/ellipsoid.js';
import { areaWithin, clippedLines, lengthWithin } from './clip.js';
import { slicesOf } from './geometry-slice.js';
import { sliceAreaSquareMeters, sliceLengthMeters } from './measure-slice.js';
import { PreparedShape } from './prepared-shape.js';

/** A ring around a square, open. */
const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
];
const polygon = (...coordinates: Position[][]): Geometry => ({ type: 'Polygon', coordinates });
const prepare = (geometry: Geometry) => new PreparedShape(slicesOf(geometry));
const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });

/*
 * Lengths and areas are held against GEOS and GeographicLib in ../oracle; here is what the tables leave out.
 */
describe('clipping', () => {
  const holed = prepare(polygon(square(0, 0, 4), square(1, 1, 2)));

  it('gives the pieces of a line in order, joined at its vertices and along the boundary', () => {
    const slices = slicesOf(line([-1, 2], [0.5, 2], [3.5, 2], [3.5, 4], [2, 4], [2, 5]));
    expect(clippedLines(holed, slices)).toEqual([
      [
        [0, 2],
        [0.5, 2],
        [1, 2],
      ],
      [
        [3, 2],
        [3.5, 2],
        [3.5, 4],
        [2, 4],
      ],
    ]);
    expect(lengthWithin(holed, slices).boundaryMeters).toBeCloseTo(edgeLengthMeters(3.5, 4, 2, 4), 6);
  });

  it('measures nothing in a shape without area, of points and areas, and of nothing', () => {
    const none = { insideMeters: 0, boundaryMeters: 0 };
    const through = slicesOf(line([-1, 2], [5, 2]));
    expect(lengthWithin(prepare(line([0, 2], [4, 2])), through)).toEqual(none);
    expect(lengthWithin(holed, slicesOf(polygon(square(0, 0, 1))))).toEqual(none);
    expect(lengthWithin(holed, [])).toEqual(none);
    expect(areaWithin(holed, through)).toBe(0);
    expect(areaWithin(prepare(line([0, 0], [4, 4])), slicesOf(polygon(square(0, 0, 1))))).toBe(0);
    expect(clippedLines(holed, slicesOf({ type: 'Point', coordinates: [0.5, 0.5] }))).toEqual([]);
  });

  it('takes the lines and the areas of a mixture each for itself', () => {
    const mixture = slicesOf({
      type: 'GeometryCollection',
      geometries: [line([0.2, 0.5], [0.8, 0.5]), polygon(square(-1, -1, 2))],
    });
    expect(lengthWithin(holed, mixture).insideMeters).toBeCloseTo(edgeLengthMeters(0.2, 0.5, 0.8, 0.5), 6);
    expect(areaWithin(holed, mixture)).toBeCloseTo(sliceAreaSquareMeters(slicesOf(polygon(square(0, 0, 1)))), 3);
  });

  it('counts an area once where polygons of the shape overlap', () => {
    const overlapping = prepare({ type: 'MultiPolygon', coordinates: [[square(0, 0, 3)], [square(0, 1, 3)]] });
    const union = sliceAreaSquareMeters(
      slicesOf(
        polygon([
          [0, 0],
          [3, 0],
          [3, 4],
          [0, 4],
        ]),
      ),
    );
    expect(areaWithin(overlapping, slicesOf(polygon(square(-1, -1, 9)))) / union).toBeCloseTo(1, 9);
  });
});

describe('measuring', () => {
  it('closes rings left open, and takes holes off whichever way they run', () => {
    const ring = square(116, 39, 1);
    const hole = square(116.25, 39.25, 0.5);
    const area = sliceAreaSquareMeters(slicesOf(polygon(ring, hole)));
    const [first = []] = ring;
    expect(sliceAreaSquareMeters(slicesOf(polygon([...ring, first], hole.toReversed())))).toBeCloseTo(area, 3);
    expect(sliceAreaSquareMeters(slicesOf(polygon(ring.toReversed(), hole)))).toBeCloseTo(area, 3);
    expect(area / sliceAreaSquareMeters(slicesOf(polygon(ring)))).toBeCloseTo(0.75, 3);
  });

  it('gives areas no length and lines no area', () => {
    expect(sliceLengthMeters(slicesOf(polygon(square(0, 0, 1))))).toBe(0);
    expect(sliceAreaSquareMeters(slicesOf(line([0, 0], [1, 1], [0, 1], [0, 0])))).toBe(0);
  });
});
