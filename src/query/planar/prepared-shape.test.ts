import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { slicesOf } from './geometry-slice.js';
import { PreparedShape } from './prepared-shape.js';

/** A ring around a square, open. */
const square = (west: number, south: number, size: number): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
];
const polygon = (...coordinates: Position[][]): Geometry => ({ type: 'Polygon', coordinates });
const line = (...coordinates: Position[]): Geometry => ({ type: 'LineString', coordinates });
const together = (...geometries: Geometry[]): Geometry => ({ type: 'GeometryCollection', geometries });
const prepare = (geometry: Geometry) => new PreparedShape(slicesOf(geometry));

/*
 * The relations themselves are held against GEOS in ../oracle; here is what GEOS is not asked about.
 */
describe('a prepared shape', () => {
  const holed = prepare(polygon(square(0, 0, 4), square(1, 1, 2)));

  it('closes rings that were left open and names what a position is to it', () => {
    expect(holed.locate(0, 2)).toBe('boundary');
    expect(holed.locate(0.5, 2)).toBe('inside');
    expect(holed.locate(2, 2)).toBe('outside');
    expect(holed.locate(1, 1)).toBe('boundary');
    expect(holed.locate(4.000001, 2)).toBe('outside');
  });

  it('locates a run of positions into an array of its own', () => {
    const into = new Uint8Array(3).fill(9);
    holed.locatePoints(Float64Array.from([9, 9, 0.5, 2, 0, 2, 2, 2]), 1, 4, into);
    expect([...into]).toEqual([1, 2, 0]);
  });

  it('says of boxes whether they are inside or outside, the hole included', () => {
    expect(holed.boxRelation([0.25, 0.25, 0.75, 3.75])).toBe('inside');
    expect(holed.boxRelation([1.25, 1.25, 2.75, 2.75])).toBe('outside');
    expect(holed.boxRelation([5, 5, 6, 6])).toBe('outside');
    expect(holed.boxRelation([0.5, 0.5, 1.5, 1.5])).toBe('crossing');
    expect(holed.boxRelation([-1, -1, 5, 5])).toBe('crossing');
    expect(holed.boxRelation([4, 1, 5, 2])).toBe('crossing');
  });

  it('is one area where its polygons adjoin or overlap', () => {
    const pair = prepare(together(polygon(square(0, 0, 2)), polygon(square(2, 0, 2)), polygon(square(1, 1, 2))));
    expect(pair.locate(2, 0.5)).toBe('inside');
    expect(pair.locate(2, 0)).toBe('boundary');
    expect(pair.within(slicesOf(line([0.5, 0.5], [3.5, 0.5])))).toBe(true);
    expect(pair.within(slicesOf(polygon(square(1.5, 0.5, 1))))).toBe(true);
    expect(pair.touches(slicesOf(line([2, 0.1], [2, 1.9])))).toBe(false);
  });

  it('of lines has their ends as boundary, and no inside of a box', () => {
    const lines = prepare(line([0, 0], [4, 0], [4, 4]));
    expect(lines.isArea).toBe(false);
    expect(lines.locate(0, 0)).toBe('boundary');
    expect(lines.locate(4, 0)).toBe('inside');
    expect(lines.locate(2, 0.1)).toBe('outside');
    expect(lines.boxRelation([0.5, 1, 3, 4])).toBe('outside');
    expect(lines.boxRelation([1, 0, 2, 0])).toBe('crossing');
    expect(lines.intersects(slicesOf(polygon(square(-1, -1, 9))))).toBe(true);
    expect(lines.touches(slicesOf(line([2, 0], [2, 3])))).toBe(true);
  });

  it('has a position among its own points', () => {
    const points = prepare({
      type: 'MultiPoint',
      coordinates: [
        [1, 1],
        [2, 2],
        [3, 9],
      ],
    });
    expect(points.locate(2, 2)).toBe('inside');
    expect(points.locate(2, 3)).toBe('outside');
    expect(points.within(slicesOf({ type: 'Point', coordinates: [3, 9] }))).toBe(true);
    expect(points.intersects(slicesOf(line([0, 0], [1.5, 1.5])))).toBe(true);
  });

  it('covers what lies in its boundary only, where nothing is within', () => {
    const edge = slicesOf(line([0, 0], [3, 0]));
    expect(holed.covers(edge)).toBe(true);
    expect(holed.within(edge)).toBe(false);
    expect(holed.touches(edge)).toBe(true);
  });

  it('of nothing has no relation to anything', () => {
    const nothing = prepare({ type: 'Polygon', coordinates: [] });
    const anything = slicesOf(polygon(square(-9, -9, 99)));
    expect(nothing.locate(0, 0)).toBe('outside');
    expect(nothing.boxRelation([-180, -90, 180, 90])).toBe('outside');
    expect([nothing.intersects(anything), nothing.within(anything), nothing.touches(anything)]).toEqual([
      false,
      false,
      false,
    ]);
    const into = new Uint8Array([7]);
    nothing.locatePoints(Float64Array.from([0, 0]), 0, 1, into);
    expect(into[0]).toBe(0);
  });

  it('takes no position for one that is no number', () => {
    expect(holed.locate(Number.NaN, 2)).toBe('outside');
    expect(holed.intersects(slicesOf({ type: 'Point', coordinates: [0.5, Number.NaN] }))).toBe(false);
  });
});
