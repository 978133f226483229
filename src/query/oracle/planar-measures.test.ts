import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaWithin, clippedLines, lengthWithin } from '../planar/clip.js';
import { slicesOf } from '../planar/geometry-slice.js';
import { sliceAreaSquareMeters, sliceLengthMeters } from '../planar/measure-slice.js';
import { PreparedShape } from '../planar/prepared-shape.js';
import areaTable from './planar-areas.json' with { type: 'json' };
import lengthTable from './planar-lengths.json' with { type: 'json' };
import measureTable from './planar-measures.json' with { type: 'json' };

/** Within a part of the whole that is far below the 0.1 % that answers may be off. */
function expectClose(actual: number, expected: number, whole: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-5 * whole);
}

const shapeOf = (geometry: unknown) => new PreparedShape(slicesOf(geometry as Geometry));

describe('lengths as GEOS and GeographicLib have them', () => {
  it.each(lengthTable.cases.map((row, index) => [index, row.name, row] as const))('%i %s', (_index, _name, row) => {
    const slices = slicesOf(row.line as Geometry);
    const shape = shapeOf(row.area);
    const whole = sliceLengthMeters(slices);
    const { insideMeters, boundaryMeters } = lengthWithin(shape, slices);
    expectClose(insideMeters, row.insideMeters, whole);
    expectClose(boundaryMeters, row.boundaryMeters, whole);
    const clipped = slicesOf({ type: 'MultiLineString', coordinates: clippedLines(shape, slices) });
    expectClose(sliceLengthMeters(clipped), row.insideMeters + row.boundaryMeters, whole);
  });
});

describe('common areas as GEOS and GeographicLib have them', () => {
  it.each(areaTable.cases.map((row, index) => [index, row.name, row] as const))('%i %s', (_index, _name, row) => {
    const slices = slicesOf(row.a as Geometry);
    const whole = sliceAreaSquareMeters(slices);
    const common = areaWithin(shapeOf(row.b), slices);
    expectClose(common, row.commonSquareMeters, whole);
    expectClose(common / whole, row.share, 1);
    expectClose(areaWithin(shapeOf(row.a), slicesOf(row.b as Geometry)), row.commonSquareMeters, whole);
  });
});

describe('lengths and areas as GeographicLib has them', () => {
  it.each(measureTable.cases.map((row, index) => [index, row.kind, row] as const))('%i %s', (_index, _kind, row) => {
    const slices = slicesOf(row.geometry as Geometry);
    expectClose(sliceLengthMeters(slices), row.lengthMeters, row.lengthMeters);
    expectClose(sliceAreaSquareMeters(slices), row.areaSquareMeters, row.areaSquareMeters);
  });
});
