import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { edgeLengthMeters } from '../geodesy/ellipsoid.js';
import { slicesOf } from './geometry-slice.js';
import { PreparedShape } from './prepared-shape.js';
import { sharedBorder } from './shared-border.js';

const polygon = (...ring: Position[]) => slicesOf({ type: 'Polygon', coordinates: [ring] } satisfies Geometry);
const west = polygon([0, 0], [2, 0], [2, 4], [0, 4], [0, 0]);

describe('the border that two areas share', () => {
  it('is found whatever vertices it has on either side, and joined to one line', () => {
    const east = polygon([2, 1], [4, 1], [4, 5], [2, 5], [2, 3.5], [2, 2], [2, 1]);
    const { meters, lines } = sharedBorder(west, east);
    expect(meters).toBeCloseTo(edgeLengthMeters(2, 1, 2, 4), 6);
    expect(lines).toHaveLength(1);
    expect([lines[0]?.at(0), lines[0]?.at(-1)]).toEqual([
      [2, 4],
      [2, 1],
    ]);
    expect(sharedBorder(east, west).meters).toBeCloseTo(meters, 6);
    expect(sharedBorder(new PreparedShape(west), new PreparedShape(east))).toEqual({ meters, lines });
  });

  it('is two lines where there is a gap', () => {
    const east = polygon([2, 0], [4, 0], [4, 4], [2, 4], [2, 3], [3, 2], [2, 1], [2, 0]);
    const { meters, lines } = sharedBorder(west, east);
    expect(meters).toBeCloseTo(edgeLengthMeters(2, 0, 2, 1) + edgeLengthMeters(2, 3, 2, 4), 6);
    expect(lines).toHaveLength(2);
  });

  it('is a ring around an enclave', () => {
    const enclave: Position[] = [
      [0.5, 0.5],
      [1.5, 0.5],
      [1.5, 1.5],
      [0.5, 0.5],
    ];
    const around = slicesOf({
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [2, 0],
          [2, 4],
          [0, 4],
          [0, 0],
        ],
        enclave,
      ],
    });
    const { lines } = sharedBorder(around, polygon(...enclave));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toHaveLength(4);
    expect(lines[0]?.at(-1)).toEqual(lines[0]?.[0]);
  });

  it('is none where areas meet in a point, overlap or lie apart, nor inside of an area of several polygons', () => {
    const none = { meters: 0, lines: [] };
    expect(sharedBorder(west, polygon([2, 4], [3, 4], [3, 5], [2, 4]))).toEqual(none);
    expect(sharedBorder(west, polygon([1, 1], [3, 1], [3, 3], [1, 1]))).toEqual(none);
    expect(sharedBorder(west, polygon([5, 5], [6, 5], [6, 6], [5, 5]))).toEqual(none);
    const east = polygon([2, 0], [4, 0], [4, 4], [2, 4], [2, 0]);
    const seamless = edgeLengthMeters(2, 0, 4, 0) + edgeLengthMeters(4, 0, 4, 4) + edgeLengthMeters(2, 4, 4, 4);
    expect(sharedBorder([...west, ...east], east).meters).toBeCloseTo(seamless, 5);
  });
});
