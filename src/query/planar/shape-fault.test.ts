import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { AtlasError } from '../../core/atlas-error.js';
import { errorText } from '../../core/error-text.js';
import { repairedShape } from './repaired-shape.js';
import { shapeFault } from './shape-fault.js';

/** Positions as well-known text has them. */
const at = (text: string): Position[] => text.split(', ').map((each) => each.split(' ').map(Number));
const polygon = (...rings: string[]): Geometry => ({ type: 'Polygon', coordinates: rings.map(at) });
const line = (text: string): Geometry => ({ type: 'LineString', coordinates: at(text) });
const faultOf = (geometry: Geometry) => {
  const error = shapeFault(geometry);
  return error && { code: error.code, ...error.details };
};
const square = '0 0, 4 0, 4 4, 0 4, 0 0';

describe('a shape with a fault', () => {
  it.each([
    ['crosses itself between vertices', '0 0, 2 2, 2 0, 0 2, 0 0', '1.00000, 1.00000'],
    ['crosses itself at a vertex of both edges', '0 0, 1 1, 2 2, 2 0, 1 1, 0 2, 0 0', '1.00000, 1.00000'],
    ['crosses itself at a vertex of one edge', '0 0, 2 2, 2 0, 1 1, 0 2, 0 0', '1.00000, 1.00000'],
    ['crosses itself, left open', '116 39, 117 40, 117 39, 116 40.00001', '116.50000, 39.50000'],
  ])('is refused where it %s', (_what, ring, place) => {
    expect(faultOf(polygon(ring))).toEqual({ code: 'shape-invalid', place, reason: 'crossing' });
  });

  it('is refused where a hole crosses the shell, in a part of a collection too', () => {
    const across = polygon(square, '3 1, 5 1, 5 2, 3 2, 3 1');
    expect(faultOf(across)).toEqual({ code: 'shape-invalid', place: '4.00000, 1.00000', reason: 'crossing' });
    expect(faultOf({ type: 'GeometryCollection', geometries: [across] })).toEqual(faultOf(across));
  });

  it('is refused for too few positions, no numbers, a latitude beyond the pole', () => {
    const place = '1.00000, 2.00000';
    expect(faultOf(polygon('1 2, 3 4, 1 2'))).toEqual({ code: 'shape-invalid', place, reason: 'fewPositions' });
    const half = { place: '116.00000, ?', reason: 'notFinite' };
    expect(faultOf({ type: 'Point', coordinates: [116, Number.NaN] })).toMatchObject(half);
    const swapped = { place: '39.90000, 116.40000', reason: 'latitude' };
    expect(faultOf(line('1 2, 39.9 116.4'))).toMatchObject(swapped);
  });

  it('is told to be split at the antimeridian, also when it is the edge that closes it', () => {
    const across = polygon('170 0, 170 10, -170 10, -170 0, 170 0');
    expect(faultOf(across)).toMatchObject({ place: '-170.00000, 10.00000', reason: 'antimeridian' });
    expect(faultOf(polygon('-100 0, 0 5, 100 0'))).toMatchObject({ reason: 'antimeridian' });
    expect(shapeFault(across)?.message).toContain('RFC 7946');
    expect(faultOf(polygon('170 0, 180 0, 180 10, 170 10'))).toBeUndefined();
  });

  it('of nothing asks about nothing', () => {
    const nothing = { code: 'query-empty', reason: 'noPosition' };
    expect(faultOf({ type: 'GeometryCollection', geometries: [] })).toEqual(nothing);
    expect(faultOf({ type: 'MultiPolygon', coordinates: [[[]]] })).toEqual(nothing);
    expect(faultOf({ type: 'Point', coordinates: [] })).toEqual(nothing);
  });

  it.each([
    polygon('0 0, 2 2, 2 0, 0 2'),
    polygon('1 2, 3 4'),
    polygon('0 0, 200 0, 4 4'),
    line('0 0, 0 91'),
    { type: 'Point' as const, coordinates: [0, Number.POSITIVE_INFINITY] },
    { type: 'MultiPoint' as const, coordinates: [] },
  ])('is described in English as the error says itself, and in Chinese: %j', (shape) => {
    const error = shapeFault(shape);
    if (!(error instanceof AtlasError)) throw new Error('the fault was not found');
    expect(errorText('en', error)).toBe(error.message);
    expect(errorText('zh', error)).toMatch(/^[^{}a-z]*(RFC 7946)?[^{}a-z]*。$/);
  });
});

describe('a shape without fault', () => {
  it.each([
    ['a square', polygon(square)],
    ['a ring left open', polygon('0 0, 4 0, 4 4, 0 4')],
    ['repeated positions', polygon('0 0, 0 0, 4 0, 4 4, 4 4, 0 0')],
    ['a ring that touches itself at a vertex', polygon('0 0, 2 2, 4 0, 4 4, 2 2, 0 4, 0 0')],
    ['a ring that touches its own edge', polygon('0 0, 4 0, 4 4, 2 0, 0 4, 0 0')],
    ['a hole that touches the shell', polygon(square, '0 2, 2 3, 2 1, 0 2')],
    ['a spike', polygon('0 0, 4 0, 4 4, 4 9, 4 4, 0 4, 0 0')],
    ['overlapping parts', { type: 'MultiPolygon', coordinates: [[at(square)], [at('1 1, 5 1, 5 5, 1 1')]] }],
    ['a line that crosses itself', line('0 0, 2 2, 2 0, 0 2')],
  ] as [string, Geometry][])('is %s', (_what, shape) => {
    expect(shapeFault(shape)).toBeUndefined();
  });
});

describe('repairing a shape', () => {
  it('closes rings, drops repeated positions and empty rings, and keeps heights', () => {
    const open: Geometry = { type: 'Polygon', coordinates: [at('0 0 7, 4 0, 4 0, 4 4'), []] };
    expect(repairedShape(open)).toEqual(polygon('0 0 7, 4 0, 4 4, 0 0 7'));
    const parts: Geometry = { type: 'MultiPolygon', coordinates: [[], [at(square), []]] };
    expect(repairedShape(parts)).toEqual({ type: 'MultiPolygon', coordinates: [[at(square)]] });
    const collection = (text: string): Geometry => ({ type: 'GeometryCollection', geometries: [line(text)] });
    expect(repairedShape(collection('0 0, 0 0, 1 1'))).toEqual(collection('0 0, 1 1'));
  });

  it('leaves a right shape, a point and a line of one position as they are', () => {
    const still: Geometry = { type: 'MultiLineString', coordinates: [at('1 1, 1 1')] };
    for (const shape of [polygon(square), { type: 'Point' as const, coordinates: [1, 2] }, still]) {
      expect(repairedShape(shape)).toEqual(shape);
    }
  });
});
