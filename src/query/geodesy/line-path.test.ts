import fc from 'fast-check';
import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { type GeometrySlice, slicesOf } from '../planar/geometry-slice.js';
import { DistanceField } from './distance-field.js';
import { edgeLengthMeters } from './ellipsoid.js';
import { LinePath } from './line-path.js';

const section = (...coordinates: Position[]): readonly GeometrySlice[] => slicesOf({ type: 'LineString', coordinates });
const pathOf = (...sections: readonly (readonly GeometrySlice[])[]) => LinePath.of(sections.flat());

const degree = edgeLengthMeters(115, 40, 116, 40);

describe('a line of one section', () => {
  it('starts where it is drawn from', () => {
    const path = pathOf(section([115, 40], [116, 40]));
    expect(path).toMatchObject({ start: [115, 40], end: [116, 40], gaps: [], branchesMeters: 0 });
    expect(path.lengthMeters).toBeCloseTo(degree, 6);
    expect(path.alongMeters([115.25, 40])).toBeCloseTo(degree / 4, 1);
  });

  it('counts from the other end when asked to', () => {
    const path = LinePath.of(section([115, 40], [116, 40]), { fromEnd: true });
    expect(path.start).toEqual([116, 40]);
    expect(path.alongMeters([115.25, 40])).toBeCloseTo((degree * 3) / 4, 1);
  });
});

describe('a line of several sections', () => {
  const [west, middle, east] = [
    section([115, 40], [115.5, 40]),
    section([115.5, 40], [116, 40]),
    section([116, 40], [117, 40]),
  ];

  it('is one path in whatever order they come', () => {
    for (const path of [pathOf(west, middle, east), pathOf(east, west, middle), pathOf(middle, east, west)]) {
      expect(path.start).toEqual([115, 40]);
      expect(path.lengthMeters).toBeCloseTo(2 * degree, 5);
      expect(path.alongMeters([116.5, 40])).toBeCloseTo(1.5 * degree, 1);
    }
  });

  it('starts in the east when they are drawn this way and that, and in the north when it runs there', () => {
    expect(pathOf(west, section([116, 40], [115.5, 40])).start).toEqual([116, 40]);
    expect(pathOf(section([115, 40], [115, 41]), section([115.2, 42], [115, 41])).start).toEqual([115.2, 42]);
  });

  it('goes over gaps and tells them', () => {
    const path = pathOf(west, section([115.52, 40], [116, 40]));
    expect(path.gaps).toHaveLength(1);
    expect(path.gaps[0]).toMatchObject({ from: [115.5, 40], to: [115.52, 40] });
    expect(path.gaps[0]?.alongMeters).toBeCloseTo(degree / 2, 5);
    expect(path.lengthMeters).toBeCloseTo(degree, 0);
    expect(path.alongMeters([116, 40])).toBeCloseTo(degree, 0);
  });

  it('leaves out of its path what lies far behind a gap, but counts on to it', () => {
    const path = pathOf(section([115, 40], [116, 40]), section([117, 40], [117.5, 40]));
    expect(path.lengthMeters).toBeCloseTo(degree, 5);
    expect(path.branchesMeters).toBeCloseTo(degree / 2, 5);
    expect(path.gaps).toEqual([]);
    expect(path.alongMeters([117.25, 40]) / degree).toBeCloseTo(2.25, 2);
  });

  it('joins ends that nearly touch without a gap', () => {
    const path = pathOf(west, section([115.5005, 40.0003], [116, 40]));
    expect(path.gaps).toEqual([]);
    expect(path.lengthMeters / degree).toBeCloseTo(1, 2);
  });
});

describe('branches and second tracks', () => {
  it('count from where they leave', () => {
    const path = pathOf(section([115, 40], [117, 40]), section([116, 40], [116, 40.5]));
    expect(path.lengthMeters).toBeCloseTo(2 * degree, 5);
    expect(path.branchesMeters).toBeCloseTo(edgeLengthMeters(116, 40, 116, 40.5), 5);
    const out = edgeLengthMeters(116, 40, 116, 40.25);
    expect(path.alongMeters([116, 40.25])).toBeCloseTo(degree + out, 0);
  });

  it('do not make a path longer when they run beside it', () => {
    const detour = section([115.5, 40], [115.6, 40.01], [116.4, 40.01], [116.5, 40]);
    const path = pathOf(section([115, 40], [117, 40]), detour);
    expect(path.lengthMeters).toBeCloseTo(2 * degree, 5);
    expect(path.alongMeters([116, 40.01]) / degree).toBeCloseTo(1, 1);
    expect(path.alongMeters([117, 40])).toBeCloseTo(2 * degree, 5);
  });

  it('a ring counts both ways to its far side', () => {
    const ring = section([115, 40], [116, 40], [116, 41], [115, 41], [115, 40]);
    const path = pathOf(ring);
    const around = path.lengthMeters + path.branchesMeters;
    expect(path.alongMeters([115.001, 40])).toBeLessThan(around / 100);
    expect(path.alongMeters([115, 40.001])).toBeLessThan(around / 100);
  });
});

describe('positions on a path', () => {
  it('are the same with the edge that a distance field names', () => {
    const slices = [...section([115, 40], [115.5, 40.2], [116, 40]), ...section([116, 40], [116.5, 40.3])];
    const path = LinePath.of(slices);
    const field = new DistanceField(slices, 100_000);
    for (const lng of [115.1, 115.6, 116.2]) {
      const nearest = field.nearest(slicesOf({ type: 'Point', coordinates: [lng, 40.4] }));
      const from = nearest?.from ?? [0, 0];
      expect(path.alongMeters(from, nearest?.edge)).toBeCloseTo(path.alongMeters(from), 3);
    }
  });

  it('rise from 0 to the length, however a line is cut and turned', () => {
    const places = fc.array(fc.double({ min: 0.02, max: 0.4, noNaN: true }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(places, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (steps, turns) => {
        const lngs = [115];
        for (const step of steps) lngs.push((lngs.at(-1) ?? 0) + step);
        const sections = steps.map((_, index) => {
          const ends = [lngs[index] ?? 0, lngs[index + 1] ?? 0].map((lng) => [lng, 40 + 0.1 * Math.sin(lng * 9)]);
          return section(...(turns[index] ? ends.reverse() : ends));
        });
        const path = pathOf(...sections);
        const along = lngs.map((lng) => path.alongMeters([lng, 40 + 0.1 * Math.sin(lng * 9)]));
        const rising = path.start[0] === 115 ? along : along.reverse();
        expect(rising[0]).toBeCloseTo(0, 3);
        expect(rising.at(-1)).toBeCloseTo(path.lengthMeters, 3);
        for (const [index, meters] of rising.slice(1).entries()) expect(meters).toBeGreaterThan(rising[index] ?? 0);
      }),
    );
  });

  it('need a line', () => {
    const point: Geometry = { type: 'Point', coordinates: [115, 40] };
    expect(() => LinePath.of(slicesOf(point))).toThrow(expect.objectContaining({ code: 'query-empty' }));
  });
});
