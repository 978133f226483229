import geographiclib from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { circleRing, ringRadiusMeters } from './circle-ring.js';
import { measuresOf } from './shape-measures.js';

const ellipsoid = geographiclib.Geodesic.WGS84;
const degreeSquare = [
  [116, 40],
  [117, 40],
  [117, 41],
  [116, 41],
  [116, 40],
];

/** The same ring in many small geodesics, by GeographicLib. */
function densified(ring: readonly (readonly number[])[]) {
  const polygon = ellipsoid.Polygon(false);
  ring.slice(1).forEach(([lng = 0, lat = 0], index) => {
    const [fromLng = 0, fromLat = 0] = ring[index] ?? [];
    for (let step = 0; step < 500; step += 1) {
      polygon.AddPoint(fromLat + ((lat - fromLat) * step) / 500, fromLng + ((lng - fromLng) * step) / 500);
    }
  });
  return polygon.Compute(false, true);
}

describe('measures', () => {
  it('of a polygon are those of GeographicLib for edges straight in longitude and latitude', () => {
    const { areaSquareMeters, lengthMeters } = measuresOf({
      geometry: { type: 'Polygon', coordinates: [degreeSquare] },
    });
    const { area = 0, perimeter } = densified(degreeSquare);
    expect(areaSquareMeters).toBeCloseTo(Math.abs(area), -2);
    expect(lengthMeters).toBeCloseTo(perimeter, 1);
  });

  it('leave holes out of the area and count their edges', () => {
    const hole = degreeSquare.map(([lng = 0, lat = 0]) => [116.25 + (lng - 116) / 2, 40.25 + (lat - 40) / 2]);
    const whole = measuresOf({ geometry: { type: 'Polygon', coordinates: [degreeSquare] } });
    const inner = measuresOf({ geometry: { type: 'Polygon', coordinates: [hole] } });
    const holed = measuresOf({ geometry: { type: 'Polygon', coordinates: [degreeSquare, hole] } });
    expect(holed.areaSquareMeters).toBeCloseTo((whole.areaSquareMeters ?? 0) - (inner.areaSquareMeters ?? 0), 3);
    expect(holed.lengthMeters).toBeCloseTo((whole.lengthMeters ?? 0) + (inner.lengthMeters ?? 0), 6);
  });

  it('of a line have a length alone, of a point nothing', () => {
    const meridian = [
      [116, 40],
      [116, 41],
    ];
    const { s12 = 0 } = ellipsoid.Inverse(40, 116, 41, 116);
    const line = measuresOf({ geometry: { type: 'LineString', coordinates: meridian } });
    expect(line.lengthMeters).toBeCloseTo(s12, 3);
    expect(line.areaSquareMeters).toBeUndefined();
    expect(measuresOf({ geometry: { type: 'Point', coordinates: [116, 40] } })).toEqual({});
  });
});

describe('a circle', () => {
  it('of 50 km at 42° north is round on the ground within 0.2 %, as is its area', () => {
    const ring = circleRing([116, 42], 50_000);
    const [shell = []] = ring.coordinates;
    const middles = shell.slice(1).map(([lng = 0, lat = 0], index) => {
      const [fromLng = 0, fromLat = 0] = shell[index] ?? [];
      return ellipsoid.Inverse(42, 116, (lat + fromLat) / 2, (lng + fromLng) / 2).s12 ?? 0;
    });
    expect(Math.min(...middles)).toBeGreaterThan(50_000 * 0.998);
    expect(Math.max(...middles)).toBeLessThan(50_000 * 1.002);
    const area = measuresOf({ geometry: ring }).areaSquareMeters ?? 0;
    expect(area / (Math.PI * 50_000 ** 2)).toBeCloseTo(1, 2.7);
    expect(ringRadiusMeters([116, 42], shell)).toBeCloseTo(50_000, 3);
  });
});
