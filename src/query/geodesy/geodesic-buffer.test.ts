import fc from 'fast-check';
import type { Geometry, MultiPolygon, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { AtlasError } from '../../core/atlas-error.js';
import { slicesOf } from '../planar/geometry-slice.js';
import { DistanceField } from './distance-field.js';
import { geodesicInverse } from './geodesic.js';
import { geodesicBuffer } from './geodesic-buffer.js';

const ringsOf = ({ type, coordinates }: Polygon | MultiPolygon): Position[][] =>
  type === 'Polygon' ? coordinates : coordinates.flat();

/** Largest part of the distance by which a vertex, or the middle of an edge, is too near or too far. */
function worstOffset(geometry: Geometry, buffer: Polygon | MultiPolygon, meters: number): number {
  const field = new DistanceField(slicesOf(geometry), 2 * meters);
  const off = ([lng = 0, lat = 0]: Position) => Math.abs(field.nearestOfPoint(lng, lat) / meters - 1);
  let worst = 0;
  for (const ring of ringsOf(buffer)) {
    ring.forEach(([lng = 0, lat = 0], index) => {
      const [nextLng = lng, nextLat = lat] = ring[index + 1] ?? [];
      const offset = Math.max(off([lng, lat]), off([(lng + nextLng) / 2, (lat + nextLat) / 2]));
      // A position out of the field's reach is NaN: as wrong as can be.
      worst = Math.max(worst, Number.isNaN(offset) ? 1 : offset);
    });
  }
  return worst;
}

const long: Geometry = {
  type: 'LineString',
  coordinates: Array.from({ length: 30 }, (_, index) => [
    113 + 0.24 * index,
    36 + 0.17 * index + 0.1 * Math.sin(index),
  ]),
};
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
const shapes: readonly (readonly [string, Geometry])[] = [
  ['a point', { type: 'Point', coordinates: [116, 42] }],
  [
    'points',
    {
      type: 'MultiPoint',
      coordinates: [
        [116, 42],
        [116.01, 42],
      ],
    },
  ],
  [
    'a long edge along a parallel',
    {
      type: 'LineString',
      coordinates: [
        [113, 42],
        [119, 42],
      ],
    },
  ],
  ['a line of 900 km', long],
  ['an area with a hole', { type: 'Polygon', coordinates: [square, hole] }],
  [
    'an area of 800 km',
    {
      type: 'Polygon',
      coordinates: [
        [
          [110, 36],
          [120, 36],
          [120, 43],
          [110, 43],
          [110, 36],
        ],
      ],
    },
  ],
  [
    'a line across the antimeridian',
    {
      type: 'LineString',
      coordinates: [
        [179, 42],
        [181, 43],
      ],
    },
  ],
  [
    'a line near the pole',
    {
      type: 'LineString',
      coordinates: [
        [20, 88],
        [60, 88.2],
      ],
    },
  ],
  ['an open ring', { type: 'Polygon', coordinates: [square.slice(0, -1)] }],
  [
    'a collection',
    {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: [114, 40] },
        { type: 'Polygon', coordinates: [square] },
      ],
    },
  ],
];

describe('a buffer', () => {
  for (const meters of [100, 10_000, 100_000]) {
    it.each(shapes)(`of ${meters} m lies at that distance everywhere: %s`, async (_name, geometry) => {
      expect(worstOffset(geometry, await geodesicBuffer(geometry, meters), meters)).toBeLessThan(0.001);
    });
  }

  it('of 50 km around a point at 42° is round on the ground', async () => {
    const [ring = []] = ringsOf(await geodesicBuffer({ type: 'Point', coordinates: [116, 42] }, 50_000));
    const radii = ring.map(([lng = 0, lat = 0]) => geodesicInverse([116, 42], [lng, lat]).meters);
    expect(Math.max(...radii) / 50_000 - 1).toBeLessThan(0.0002);
    expect(1 - Math.min(...radii) / 50_000).toBeLessThan(0.0002);
  });

  it('keeps the hole of an area until it is filled', async () => {
    const geometry: Geometry = { type: 'Polygon', coordinates: [square, hole] };
    expect(ringsOf(await geodesicBuffer(geometry, 10_000))).toHaveLength(2);
    expect(ringsOf(await geodesicBuffer(geometry, 60_000))).toHaveLength(1);
  });

  it('goes on beyond 180° across the antimeridian, and along the pole around it', async () => {
    const [ring = []] = ringsOf(await geodesicBuffer({ type: 'Point', coordinates: [179.9, 50] }, 30_000));
    const lngs = ring.map(([lng = 0]) => lng);
    expect(Math.max(...lngs)).toBeGreaterThan(180);
    expect(Math.max(...lngs) - Math.min(...lngs)).toBeLessThan(1);
    const [polar = []] = ringsOf(await geodesicBuffer({ type: 'Point', coordinates: [20, 89.8] }, 50_000));
    const polarLngs = polar.map(([lng = 0]) => lng);
    expect(Math.max(...polarLngs) - Math.min(...polarLngs)).toBeCloseTo(360, 6);
    expect(polar.filter(([, lat]) => lat === 90)).toHaveLength(2);
  });

  it('grows with the distance, for any lines', async () => {
    const place = fc.tuple(
      fc.double({ min: 115, max: 117, noNaN: true }),
      fc.double({ min: 39, max: 41, noNaN: true }),
    );
    const distances = fc.tuple(fc.integer({ min: 100, max: 50_000 }), fc.double({ min: 1.01, max: 2, noNaN: true }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(place, { minLength: 2, maxLength: 6 }),
        distances,
        async (coordinates, [meters, times]) => {
          const line: Geometry = { type: 'LineString', coordinates };
          const small = await geodesicBuffer(line, meters);
          const large = new DistanceField(slicesOf(await geodesicBuffer(line, meters * times)), 1);
          for (const ring of ringsOf(small)) {
            for (const [lng = 0, lat = 0] of ring) expect(large.nearestOfPoint(lng, lat)).toBe(0);
          }
          expect(worstOffset(line, small, meters)).toBeLessThan(0.001);
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each([0, -5, 99.9, 100_001, 1_000_000, Number.NaN])('of %d m is refused', async (meters) => {
    const made = geodesicBuffer({ type: 'Point', coordinates: [116, 40] }, meters);
    await expect(made).rejects.toThrow(AtlasError);
    await expect(made).rejects.toMatchObject({ code: 'query-invalid', details: { expected: '100 m–100 km' } });
  });

  it('names what came', async () => {
    const made = geodesicBuffer({ type: 'Point', coordinates: [116, 40] }, 1_000_000);
    await expect(made).rejects.toThrow('1,000 km');
  });

  it('of nothing is refused', async () => {
    await expect(geodesicBuffer({ type: 'LineString', coordinates: [] }, 1000)).rejects.toMatchObject({
      code: 'query-empty',
    });
  });
});
