import { describe, expect, it, test } from 'vitest';
import { AtlasError } from '../../core/atlas-error.js';
import type { DrawnShape } from '../../core/drawing.js';
import { readPosition } from './typed-position.js';
import { shapeOfText, type TypedShape, textOfShape } from './typed-shape.js';

describe('a typed position', () => {
  test.each([
    ['116.39, 39.9', [116.39, 39.9]],
    ['116.39 39.9', [116.39, 39.9]],
    ['116.39；39.9', [116.39, 39.9]],
    ['-70.5,-33', [-70.5, -33]],
    ['39.9N 116.39E', [116.39, 39.9]],
    ['116.39e, 39.9n', [116.39, 39.9]],
    ['33S, 70.5W', [-70.5, -33]],
    ['39°54′15″N 116°23′29″E', [116 + 23 / 60 + 29 / 3600, 39 + 54 / 60 + 15 / 3600]],
    ['116°23\'29"E 39°54\'15"N', [116 + 23 / 60 + 29 / 3600, 39 + 54 / 60 + 15 / 3600]],
    ["N39°54.5' E116°23.25'", [116 + 23.25 / 60, 39 + 54.5 / 60]],
    ['北纬39°54′15″，东经116°23′29″', [116 + 23 / 60 + 29 / 3600, 39 + 54 / 60 + 15 / 3600]],
    ['39度54分15秒N 116度23分29秒E', [116 + 23 / 60 + 29 / 3600, 39 + 54 / 60 + 15 / 3600]],
  ])('%s', (text, expected) => {
    const [lng, lat] = readPosition(text) ?? [];
    expect(lng).toBeCloseTo(expected[0] ?? 0, 10);
    expect(lat).toBeCloseTo(expected[1] ?? 0, 10);
  });

  test.each([
    '',
    'nowhere',
    '116.39',
    '39.9, 116.39',
    '116, 39, 5',
    '39N 40N',
    '116E 117E',
    '39°75′N 116°E',
    '181, 0',
    '11639',
  ])('not: %s', (text) => expect(readPosition(text)).toBeUndefined());
});

const typed: TypedShape = { kind: 'line', positions: '', radius: '', radiusUnit: 'km' };

function errorOf(patch: Partial<TypedShape>): AtlasError {
  try {
    shapeOfText({ ...typed, ...patch });
  } catch (error) {
    if (error instanceof AtlasError) return error;
  }
  throw new Error('Expected an AtlasError.');
}

describe('a typed shape', () => {
  it('closes a polygon, and takes an empty line as the beginning of a hole', () => {
    const positions = '0,0\n9,0\n9,9\n\n1,1\n2,1\n2,2\n1,1';
    const shape = shapeOfText({ ...typed, kind: 'polygon', positions });
    expect(shape).toMatchObject({
      geometry: {
        coordinates: [
          [
            [0, 0],
            [9, 0],
            [9, 9],
            [0, 0],
          ],
          [
            [1, 1],
            [2, 1],
            [2, 2],
            [1, 1],
          ],
        ],
      },
    });
  });

  it('takes any two opposite corners of a rectangle', () => {
    const shape = shapeOfText({ ...typed, kind: 'rectangle', positions: '3,4\n1,8' });
    expect(shape).toMatchObject({
      geometry: {
        coordinates: [
          [
            [1, 4],
            [3, 4],
            [3, 8],
            [1, 8],
            [1, 4],
          ],
        ],
      },
    });
  });

  it('counts the radius of a circle in its unit', () => {
    expect(shapeOfText({ ...typed, kind: 'circle', positions: '1,2', radius: '2.5' })).toEqual({
      kind: 'circle',
      center: [1, 2],
      radiusMeters: 2500,
    });
    expect(shapeOfText({ ...typed, kind: 'circle', positions: '1,2', radius: '300', radiusUnit: 'm' })).toMatchObject({
      radiusMeters: 300,
    });
  });

  it('names the line that is no position, the missing positions, and a radius that is none', () => {
    expect(errorOf({ positions: '1,2\n\nhere' }).details).toEqual({ reason: 'line', place: 3, received: 'here' });
    expect(errorOf({ positions: '1,2' }).details).toEqual({ reason: 'count', expected: 2, received: 1 });
    expect(errorOf({ positions: '' }).details).toEqual({ reason: 'count', expected: 2, received: 0 });
    for (const radius of ['', '0', '-3', 'wide', '1001'])
      expect(errorOf({ kind: 'circle', positions: '1,2', radius }).details).toMatchObject({ reason: 'radius' });
  });

  it('comes back from what is shown of it', () => {
    const ring = [
      [1, 4],
      [3, 4],
      [3, 8],
      [1, 8],
      [1, 4],
    ];
    const shapes: readonly DrawnShape[] = [
      {
        id: 'a',
        kind: 'polygon',
        geometry: { type: 'Polygon', coordinates: [ring, ring.map(([x = 0, y = 0]) => [x / 9 + 2, y / 9 + 5])] },
      },
      { id: 'b', kind: 'rectangle', geometry: { type: 'Polygon', coordinates: [ring] } },
      { id: 'c', kind: 'line', geometry: { type: 'LineString', coordinates: ring } },
      { id: 'd', kind: 'point', geometry: { type: 'Point', coordinates: [1, 2] } },
    ];
    for (const shape of shapes) {
      const back = shapeOfText(textOfShape(shape));
      expect(back.kind).toBe(shape.kind);
      const flat = (value: unknown) =>
        JSON.stringify(value, (_, each) => (typeof each === 'number' ? Number(each.toFixed(5)) : each));
      expect('geometry' in back && flat(back.geometry)).toBe(flat(shape.geometry));
    }
    const circle: DrawnShape = {
      id: 'e',
      kind: 'circle',
      geometry: { type: 'Polygon', coordinates: [ring] },
      center: [1, 2],
      radiusMeters: 12_345,
    };
    expect(shapeOfText(textOfShape(circle))).toEqual({ kind: 'circle', center: [1, 2], radiusMeters: 12_345 });
  });
});
