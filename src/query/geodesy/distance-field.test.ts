import fc from 'fast-check';
import type { Geometry, LineString, Point, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Bbox, LngLat } from '../../core/bbox.js';
import { slicesOf } from '../planar/geometry-slice.js';
import { DistanceField } from './distance-field.js';
import { geodesicDirect, geodesicInverse } from './geodesic.js';

const line = (...coordinates: Position[]): LineString => ({ type: 'LineString', coordinates });
const point = (lng: number, lat: number): Point => ({ type: 'Point', coordinates: [lng, lat] });
const area = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates });
const fieldOf = (geometry: Geometry, reachMeters: number) => new DistanceField(slicesOf(geometry), reachMeters);

const square = [
  [115, 39],
  [117, 39],
  [117, 41],
  [115, 41],
  [115, 39],
];
const hole = [
  [115.5, 39.5],
  [116.5, 39.5],
  [116.5, 40.5],
  [115.5, 40.5],
  [115.5, 39.5],
];

describe('the nearest place', () => {
  it('lies on the edge as it is drawn, straight in longitude and latitude', () => {
    const nearest = fieldOf(line([115, 42], [117, 42]), 50_000).nearest(slicesOf(point(116, 42.1)));
    expect(nearest?.meters).toBeCloseTo(geodesicInverse([116, 42], [116, 42.1]).meters, 2);
    expect(nearest?.bearingDegrees).toBeCloseTo(0, 2);
    expect(nearest?.from[1]).toBe(42);
  });

  it('says which edge of the subject it lies on', () => {
    const nearest = fieldOf(line([115, 40], [116, 40], [116, 41]), 50_000).nearest(slicesOf(point(116.1, 40.5)));
    expect(nearest?.edge).toEqual({ slice: 0, part: 0, vertex: 1 });
  });

  it('is undefined beyond the reach and beyond a nearer limit', () => {
    const field = fieldOf(point(116, 40), 10_000);
    const other = slicesOf(point(116, 40.05));
    expect(field.nearest(other)?.meters).toBeCloseTo(5551.9, 0);
    expect(field.nearest(other, 5000)).toBeUndefined();
    expect(field.nearest(slicesOf(point(116, 40.2)))).toBeUndefined();
  });

  it('holds the distance itself: at the reach is within', () => {
    const [lng, lat] = geodesicDirect([116, 40], 77, 9_999.99);
    expect(fieldOf(point(116, 40), 10_000).nearestOfPoint(lng, lat)).toBeCloseTo(9_999.99, 3);
    const [beyondLng, beyondLat] = geodesicDirect([116, 40], 77, 10_000.01);
    expect(fieldOf(point(116, 40), 10_000).nearestOfPoint(beyondLng, beyondLat)).toBeNaN();
  });
});

describe('things that meet', () => {
  it('are at 0 metres, at the crossing, without a bearing', () => {
    const nearest = fieldOf(line([115, 39], [117, 41]), 1000).nearest(slicesOf(line([115, 41], [117, 39])));
    expect(nearest).toMatchObject({ meters: 0, bearingDegrees: Number.NaN });
    expect(nearest?.from[0]).toBeCloseTo(116, 9);
    expect(nearest?.to).toEqual(nearest?.from);
  });

  it('are at 0 metres when one holds the other, whichever is the subject', () => {
    const [outer, inner] = [area(square), line([115.8, 39.8], [116.2, 40.2])];
    expect(fieldOf(outer, 1000).nearest(slicesOf(inner))?.meters).toBe(0);
    expect(fieldOf(inner, 1000).nearest(slicesOf(outer))?.meters).toBe(0);
  });

  it('do not when one lies in a hole of the other', () => {
    const inHole = area([
      [115.9, 39.9],
      [116.1, 39.9],
      [116.1, 40.1],
    ]);
    const meters = geodesicInverse([116, 39.5], [116, 39.9]).meters;
    expect(fieldOf(area(square, hole), 100_000).nearest(slicesOf(inHole))?.meters).toBeLessThan(meters);
    expect(fieldOf(area(square, hole), 100_000).nearest(slicesOf(inHole))?.meters).toBeGreaterThan(0.7 * meters);
    expect(fieldOf(area(square, hole), 10_000).nearestOfPoint(116, 40)).toBeNaN();
  });

  it('are found across the antimeridian, however longitudes are written', () => {
    const field = fieldOf(
      area([
        [179, 10],
        [181, 10],
        [181, 12],
        [179, 12],
        [179, 10],
      ]),
      1000,
    );
    expect(field.nearestOfPoint(-179.5, 11)).toBe(0);
    expect(field.nearestOfPoint(180.5, 11)).toBe(0);
    expect(field.mayReach([-179.6, 11, -179.5, 11.1])).toBe(true);
    expect(field.nearest(slicesOf(line([-179.5, 11], [-178, 11])))?.meters).toBe(0);
    expect(field.bboxes.some(([west, , east]) => west <= -179.5 && east >= -179.5)).toBe(true);
  });

  it('meet nothing where there are no positions', () => {
    const field = fieldOf(line(), 1000);
    expect(field.bboxes).toEqual([]);
    expect(field.mayReach([-180, -90, 180, 90])).toBe(false);
    expect(field.nearest(slicesOf(point(0, 0)))).toBeUndefined();
    expect(field.nearestOfPoint(0, 0)).toBeNaN();
    expect(fieldOf(point(0, 0), 1000).nearest([])).toBeUndefined();
    const empty = slicesOf({ type: 'MultiPoint', coordinates: [[], [1, 1]] });
    expect(new DistanceField(empty, 1000).nearestOfPoint(1, 1)).toBe(0);
    expect(fieldOf(point(1, 1), 1000).nearest(empty)?.meters).toBe(0);
  });
});

describe('boxes within reach', () => {
  it('follow a diagonal line closely', () => {
    const { bboxes, mayReach } = bound(fieldOf(line([115, 39], [116.1, 39.85]), 10_000));
    const covered = bboxes.reduce((sum, [west, south, east, north]) => sum + (east - west) * (north - south), 0);
    const [whole] = fieldOf(area(square), 10_000).bboxes;
    expect(whole).toBeDefined();
    expect(bboxes.length).toBeLessThanOrEqual(64);
    expect(covered).toBeLessThan(0.75 * (1.1 + 0.24) * (0.85 + 0.18));
    expect(mayReach([115.1, 39.7, 115.2, 39.8])).toBe(false);
    expect(mayReach([115.5, 39.4, 115.6, 39.5])).toBe(true);
  });

  it('go all around where the pole is in reach', () => {
    const field = fieldOf(point(20, 89.95), 20_000);
    expect(field.mayReach([-160, 89.95, -159, 90])).toBe(true);
    expect(field.nearestOfPoint(-160, 89.95)).toBeCloseTo(geodesicInverse([20, 89.95], [-160, 89.95]).meters, 2);
    expect(field.bboxes).toEqual([[-180, expect.any(Number), 180, 90]]);
  });
});

/** Methods that can be taken off their object. */
function bound(field: DistanceField) {
  return { bboxes: field.bboxes, mayReach: (bbox: Bbox) => field.mayReach(bbox) };
}

const place = fc.tuple(fc.double({ min: 115, max: 116, noNaN: true }), fc.double({ min: 39, max: 40, noNaN: true }));
const anyLine = fc.array(place, { minLength: 2, maxLength: 5 }).map((places) => line(...places));
const anyShape: fc.Arbitrary<Geometry> = fc.oneof(
  anyLine,
  place.map(([lng, lat]) => point(lng, lat)),
  fc.tuple(place, fc.double({ min: 0.01, max: 0.2, noNaN: true })).map(([[lng, lat], size]) =>
    area([
      [lng, lat],
      [lng + size, lat],
      [lng + size / 2, lat + size],
      [lng, lat],
    ]),
  ),
);

/** Smallest geodesic between places every few hundred metres of two lines. */
function bruteMeters(one: LineString, other: LineString): number {
  const [from, to] = [cut(one), cut(other)];
  return Math.min(...from.flatMap((start) => to.map((end) => geodesicInverse(start, end).meters)));
}

function cut({ coordinates }: LineString): LngLat[] {
  return coordinates.flatMap(([lng = 0, lat = 0], index) => {
    const [toLng = lng, toLat = lat] = coordinates[index + 1] ?? [];
    return Array.from(
      { length: 24 },
      (_, step): LngLat => [lng + ((toLng - lng) * step) / 24, lat + ((toLat - lat) * step) / 24],
    );
  });
}

describe('for any shapes', () => {
  it('the nearest place is no farther than what trying many places finds, and hardly nearer', () => {
    const steps = (each: LineString) =>
      Math.max(
        ...each.coordinates.slice(1).map(([lng = 0, lat = 0], index) => {
          const [fromLng = 0, fromLat = 0] = each.coordinates[index] ?? [];
          return geodesicInverse([fromLng, fromLat], [lng, lat]).meters / 24;
        }),
      );
    fc.assert(
      fc.property(anyLine, anyLine, (one, other) => {
        const meters = fieldOf(one, Number.POSITIVE_INFINITY).nearest(slicesOf(other))?.meters ?? Number.NaN;
        const tried = bruteMeters(one, other);
        expect(meters).toBeLessThanOrEqual(tried + 0.05);
        expect(meters).toBeGreaterThanOrEqual(tried - (steps(one) + steps(other)) / 2 - 1);
      }),
      { numRuns: 60 },
    );
  });

  it('the nearest place is as far back', () => {
    fc.assert(
      fc.property(anyShape, anyShape, (one, other) => {
        const there = fieldOf(one, 200_000).nearest(slicesOf(other))?.meters ?? Number.NaN;
        const back = fieldOf(other, 200_000).nearest(slicesOf(one))?.meters ?? Number.NaN;
        expect(Math.abs(there - back)).toBeLessThan(0.05);
      }),
    );
  });

  it('no pruning loses what is in reach', () => {
    fc.assert(
      fc.property(
        anyShape,
        place,
        fc.double({ min: 1, max: 60_000, noNaN: true }),
        (shape, [lng, lat], reachMeters) => {
          const meters = fieldOf(shape, Number.POSITIVE_INFINITY).nearestOfPoint(lng, lat);
          const field = fieldOf(shape, reachMeters);
          const isIn = ([west, south, east, north]: Bbox) => lng >= west && lng <= east && lat >= south && lat <= north;
          // Points are measured to a centimetre.
          if (meters <= reachMeters - 0.02) {
            expect(field.mayReach([lng, lat, lng, lat])).toBe(true);
            expect(field.bboxes.some(isIn)).toBe(true);
            expect(Math.abs((field.nearest(slicesOf(point(lng, lat)))?.meters ?? Number.NaN) - meters)).toBeLessThan(
              0.02,
            );
            expect(Math.abs(field.nearestOfPoint(lng, lat) - meters)).toBeLessThan(0.02);
          } else if (meters >= reachMeters + 0.02) expect(field.nearestOfPoint(lng, lat)).toBeNaN();
        },
      ),
      { numRuns: 300 },
    );
  });
});
