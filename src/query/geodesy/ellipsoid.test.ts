import fc from 'fast-check';
import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { areaUnderEdge, edgeLengthMeters } from './ellipsoid.js';
import { geodesicInverse } from './geodesic.js';

type Edge = readonly [fromLng: number, fromLat: number, toLng: number, toLat: number];

/** Places on an edge, straight in longitude and latitude. */
function cut([fromLng, fromLat, toLng, toLat]: Edge, pieces: number): readonly (readonly [number, number])[] {
  return Array.from({ length: pieces + 1 }, (_, piece) => [
    fromLng + ((toLng - fromLng) * piece) / pieces,
    fromLat + ((toLat - fromLat) * piece) / pieces,
  ]);
}

function lengthByGeodesics(edge: Edge, pieces: number): number {
  const places = cut(edge, pieces);
  return places.slice(1).reduce((sum, to, index) => sum + geodesicInverse(places[index] ?? to, to).meters, 0);
}

/** Area of the ring along the edge, down to a parallel, along it and up again, by GeographicLib's PolygonArea. */
function areaByGeodesics(edges: readonly Edge[], pieces: number): number {
  const polygon = geographiclib.Geodesic.WGS84.Polygon(false);
  for (const edge of edges) for (const [lng, lat] of cut(edge, pieces).slice(0, -1)) polygon.AddPoint(lat, lng);
  return Math.abs(polygon.Compute(false, true).area ?? Number.NaN);
}

const edge = fc.tuple(
  fc.double({ min: -170, max: 170, noNaN: true }),
  fc.double({ min: -80, max: 80, noNaN: true }),
  fc.double({ min: -8, max: 8, noNaN: true }),
  fc.double({ min: -8, max: 8, noNaN: true }),
);

describe('measures of edges', () => {
  it('have the length of many short geodesics', () => {
    fc.assert(
      fc.property(edge, ([lng, lat, east, north]) => {
        const whole: Edge = [lng, lat, lng + east, lat + north];
        const expected = lengthByGeodesics(whole, 400);
        expect(Math.abs(edgeLengthMeters(...whole) - expected)).toBeLessThanOrEqual(1e-5 * expected + 1e-6);
      }),
      { numRuns: 60 },
    );
  });

  it('have the area of many short geodesics', () => {
    fc.assert(
      fc.property(edge, fc.double({ min: 0.1, max: 3, noNaN: true }), ([lng, lat, east, north], size) => {
        const corners: readonly Edge[] = [
          [lng, lat, lng + size + Math.abs(east), lat],
          [lng + size + Math.abs(east), lat, lng + east / 2, Math.min(89.9, lat + size + Math.abs(north))],
          [lng + east / 2, Math.min(89.9, lat + size + Math.abs(north)), lng, lat],
        ];
        const expected = areaByGeodesics(corners, 400);
        const area = Math.abs(corners.reduce((sum, each) => sum + areaUnderEdge(...each), 0));
        expect(Math.abs(area - expected)).toBeLessThanOrEqual(1e-5 * expected);
      }),
      { numRuns: 60 },
    );
  });
});
