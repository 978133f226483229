import { readFile } from 'node:fs/promises';
import { booleanPointInPolygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { FeaturePage } from '../../core/columns.js';
import { geometryAt } from '../../core/page-geometry.js';
import { decodeFlatGeobuf } from '../../flatgeobuf/decode.js';
import { seededRandom } from '../../testing/seeded-random.js';
import { areaWithin, lengthWithin } from './clip.js';
import { type GeometrySlice, slicesAt } from './geometry-slice.js';
import { sliceAreaSquareMeters } from './measure-slice.js';
import { PreparedShape } from './prepared-shape.js';
import { shapeFault } from './shape-fault.js';
import { sharedBorder } from './shared-border.js';

const open = async (name: string): Promise<FeaturePage> =>
  decodeFlatGeobuf(await readFile(new URL(`../../../public/geodata/${name}.fgb`, import.meta.url)));
const [counties, provinces, railways] = await Promise.all([open('counties'), open('provinces'), open('railways')]);

const rowsOf = ({ featureCount }: FeaturePage) => Array.from({ length: featureCount }, (_, row) => row);
const shapesOf = (page: FeaturePage) => rowsOf(page).map((row) => slicesAt(page, row));
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

/*
 * Units as they are published: thousands of vertices, islands, exclaves, borders shared vertex by vertex.
 */
describe('published units', () => {
  const together = new PreparedShape(shapesOf(counties).flat());

  it('have rail in all counties as much as in all of them as one area', () => {
    const lines = shapesOf(railways);
    const kilometres = (shape: PreparedShape) =>
      sum(
        lines.map((line) => {
          const { insideMeters, boundaryMeters } = lengthWithin(shape, line);
          return (insideMeters + boundaryMeters / 2) / 1000;
        }),
      );
    const whole = kilometres(together);
    expect(whole).toBeGreaterThan(5000);
    expect(sum(shapesOf(counties).map((county) => kilometres(new PreparedShape(county))))).toBeCloseTo(whole, 5);
  });

  it('have provinces that are what their counties cover', () => {
    const whole = sum(shapesOf(provinces).map(sliceAreaSquareMeters));
    expect(sum(shapesOf(provinces).map((each) => areaWithin(together, each))) / whole).toBeCloseTo(1, 9);
    expect(sum(shapesOf(counties).map(sliceAreaSquareMeters)) / whole).toBeCloseTo(1, 9);
  });

  it('have counties within one province each, and touching the others or apart from them', () => {
    const shapes = shapesOf(provinces).map((slices) => new PreparedShape(slices));
    for (const county of shapesOf(counties)) {
      const within = shapes.filter((shape) => shape.within(county));
      expect(within).toHaveLength(1);
      for (const other of shapes.filter((shape) => shape !== within[0])) {
        expect(other.intersects(county)).toBe(other.touches(county));
        expect(other.touches(county)).toBe(sharesPoint(other, county));
      }
    }
  });

  it('have positions where Turf has them', () => {
    const random = seededRandom(20_265);
    for (const row of rowsOf(provinces)) {
      const shape = new PreparedShape(slicesAt(provinces, row));
      const geometry = geometryAt(provinces, row);
      if (geometry?.type !== 'MultiPolygon' && geometry?.type !== 'Polygon') throw new Error('a province is an area');
      const [west, south, east, north] = shape.bbox;
      for (let count = 0; count < 1000; count++) {
        const [lng, lat] = [west + random() * (east - west), south + random() * (north - south)];
        expect(shape.locate(lng, lat) === 'inside').toBe(booleanPointInPolygon([lng, lat], geometry));
      }
    }
  });

  it('share borders that are equally long from both sides', () => {
    const [first = [], second = [], third = []] = shapesOf(provinces);
    for (const [a, b] of [
      [first, second],
      [second, third],
      [first, third],
    ] as const) {
      const { meters, lines } = sharedBorder(a, b);
      expect(meters).toBeGreaterThan(50_000);
      expect(sharedBorder(b, a).meters / meters).toBeCloseTo(1, 12);
      expect(lines.length).toBeLessThan(10);
    }
  });

  it('have no fault', () => {
    for (const page of [counties, provinces]) {
      for (const row of rowsOf(page)) {
        const geometry = geometryAt(page, row);
        expect(geometry && shapeFault(geometry)).toBeUndefined();
      }
    }
  });
});

/** Whether some vertex of the geometry is one of the shape. */
function sharesPoint(shape: PreparedShape, slices: readonly GeometrySlice[]): boolean {
  return slices.some(({ columns: { positions, ringStarts, partStarts }, firstPart, endPart }) => {
    const end = ringStarts[partStarts[endPart] ?? 0] ?? 0;
    for (let vertex = ringStarts[partStarts[firstPart] ?? 0] ?? 0; vertex < end; vertex++) {
      if (shape.locate(positions[vertex * 2] ?? 0, positions[vertex * 2 + 1] ?? 0) !== 'outside') return true;
    }
    return false;
  });
}
