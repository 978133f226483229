import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { DistanceField } from '../geodesy/distance-field.js';
import { areaUnderEdge, edgeLengthMeters } from '../geodesy/ellipsoid.js';
import { geodesicDirect, geodesicInverse } from '../geodesy/geodesic.js';
import { geodesicBuffer } from '../geodesy/geodesic-buffer.js';
import { slicesOf } from '../planar/geometry-slice.js';
import areaTable from './geodesy-areas.json' with { type: 'json' };
import bufferTable from './geodesy-buffers.json' with { type: 'json' };
import distanceTable from './geodesy-distances.json' with { type: 'json' };
import geodesicTable from './geodesy-geodesics.json' with { type: 'json' };
import lengthTable from './geodesy-lengths.json' with { type: 'json' };

/** Far below the 0.1 % that answers may be off. */
function expectClose(actual: number, expected: number, part = 1e-5): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(part * Math.abs(expected));
}

function sumOfEdges(ring: readonly (readonly number[])[], measure: typeof edgeLengthMeters): number {
  let sum = 0;
  for (let vertex = 1; vertex < ring.length; vertex++) {
    const [[ax = 0, ay = 0] = [], [bx = 0, by = 0] = []] = [ring[vertex - 1], ring[vertex]];
    sum += measure(ax, ay, bx, by);
  }
  return sum;
}

/** Square metres of polygons: shells less their holes. */
function areaOf(polygons: readonly (readonly (readonly Position[])[])[]): number {
  const rings = polygons.flatMap((polygon) => polygon.map((ring, index) => ({ ring, sign: index === 0 ? 1 : -1 })));
  return rings.reduce((sum, { ring, sign }) => sum + sign * Math.abs(sumOfEdges(ring, areaUnderEdge)), 0);
}

function titled<Row>(rows: readonly Row[], name: (row: Row) => string): readonly (readonly [string, Row])[] {
  return rows.map((row) => [name(row), row]);
}

describe('lengths as GeographicLib has them', () => {
  it.each(titled(lengthTable.rows, ({ name }) => name))('%s', (_name, { line, meters }) => {
    expectClose(sumOfEdges(line, edgeLengthMeters), meters, 1e-6);
  });
});

describe('areas as GeographicLib has them', () => {
  it.each(titled(areaTable.rows, ({ name }) => name))('%s', (_name, { polygons, squareMeters }) => {
    expectClose(areaOf(polygons), squareMeters);
  });
});

describe('geodesics as GeographicLib has them', () => {
  it.each(titled(geodesicTable.rows, ({ from, to }) => `${from} to ${to}`))('%s', (_name, row) => {
    const [fromLng = 0, fromLat = 0, toLng = 0, toLat = 0] = [...row.from, ...row.to];
    const { meters, bearingDegrees } = geodesicInverse([fromLng, fromLat], [toLng, toLat]);
    expect(meters).toBeCloseTo(row.meters, 5);
    expect(bearingDegrees).toBeCloseTo(row.bearingDegrees, 5);
    const [lng, lat] = geodesicDirect([fromLng, fromLat], row.bearingDegrees, row.meters);
    expect(geodesicInverse([lng, lat], [toLng, toLat]).meters).toBeLessThan(1e-2);
  });
});

describe('nearest places as GEOS and GeographicLib have them', () => {
  it.each(titled(distanceTable.rows, ({ name }) => name))('%s', (_name, row) => {
    const [subject, feature] = [slicesOf(row.subject as Geometry), slicesOf(row.feature as Geometry)];
    const nearest = new DistanceField(subject, Number.POSITIVE_INFINITY).nearest(feature);
    const back = new DistanceField(feature, Number.POSITIVE_INFINITY).nearest(subject);
    // The table's lines are cut into pieces of 200 m: near to them it is right to a millimetre.
    expect(Math.abs((nearest?.meters ?? Number.NaN) - row.meters)).toBeLessThanOrEqual(2e-3 + 1e-5 * row.meters);
    expect(Math.abs((back?.meters ?? Number.NaN) - row.meters)).toBeLessThanOrEqual(2e-3 + 1e-5 * row.meters);
    expect(Number.isNaN(nearest?.bearingDegrees)).toBe(row.meters === 0);
  });
});

describe('bearings to the nearest place', () => {
  // Beside a parallel edge a centimetre of distance moves the place by many metres, and turns the bearing with it.
  const rows = distanceTable.rows.filter(
    ({ name, bearingDegrees }) => bearingDegrees !== undefined && !/parallel/.test(name),
  );
  it.each(titled(rows, ({ name }) => name))('%s', (_name, row) => {
    const [subject, feature] = [slicesOf(row.subject as Geometry), slicesOf(row.feature as Geometry)];
    const bearing = new DistanceField(subject, Number.POSITIVE_INFINITY).nearest(feature)?.bearingDegrees ?? Number.NaN;
    const turn = Math.abs(((bearing - (row.bearingDegrees ?? 0) + 540) % 360) - 180);
    expect(turn).toBeLessThan(0.1);
  });
});

describe('areas of buffers as GEOS has them', () => {
  it.each(titled(bufferTable.rows, ({ name }) => name))('%s', async (_name, { geometry, meters, squareMeters }) => {
    const buffer = await geodesicBuffer(geometry as Geometry, meters);
    const polygons = buffer.type === 'Polygon' ? [buffer.coordinates] : buffer.coordinates;
    expectClose(areaOf(polygons), squareMeters, 1e-3);
  });
});
