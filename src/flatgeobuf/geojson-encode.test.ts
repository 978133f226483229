import { expect, it } from 'vitest';
import type { AtlasError } from '../core/atlas-error.js';
import { propertiesAt } from '../core/page-access.js';
import { decodeFlatGeobuf } from './decode.js';
import { encodeGeoJson } from './geojson-encode.js';
import { geoJsonInvalid } from './geojson-fault.js';

const remote = { file: 'parks.geojson', url: 'https://city.example/parks.geojson' };
const point = (coordinates: unknown) => ({ type: 'Point', coordinates });
const feature = (geometry: unknown, properties: unknown = {}, more: object = {}) => ({
  type: 'Feature',
  geometry,
  properties,
  ...more,
});
const collection = (...features: unknown[]) => ({ type: 'FeatureCollection', features });

function encode(value: unknown) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return encodeGeoJson(new TextEncoder().encode(text), remote.file, (fault) => geoJsonInvalid(remote, fault));
}

function rowsOf(value: unknown) {
  const page = decodeFlatGeobuf(encode(value));
  return Array.from({ length: page.featureCount }, (_, row) => propertiesAt(page, row));
}

function faultOf(value: unknown): AtlasError['details'] & { code: string; message: string } {
  try {
    encode(value);
  } catch (error) {
    const { code, message, details } = error as AtlasError;
    return { code, message, ...details };
  }
  throw new Error('It was accepted.');
}

it('keeps positions, numbers, truth values, texts and JSON, and leaves out heights', () => {
  const properties = { name: '北海公园', area: 0.71, open: true, tags: ['a'], none: null };
  const page = decodeFlatGeobuf(encode(collection(feature(point([116.39, 39.92, 44]), properties))));
  expect([...page.geometry.positions]).toEqual([116.39, 39.92]);
  expect(propertiesAt(page, 0)).toEqual({ id: '1', ...properties, tags: '["a"]' });
});

it('begins with a byte order mark or without one, and may be one feature', () => {
  expect(rowsOf(`\uFEFF${JSON.stringify(feature(point([1, 2]), { a: 1 }))}`)).toEqual([{ id: '1', a: 1 }]);
});

it('promotes single geometries, and keeps and counts those without a position', () => {
  const line = {
    type: 'LineString',
    coordinates: [
      [0, 0],
      [1, 1],
    ],
  };
  const lines = {
    type: 'MultiLineString',
    coordinates: [
      [
        [0, 0],
        [1, 1],
      ],
      [
        [2, 2],
        [3, 3],
      ],
    ],
  };
  const page = decodeFlatGeobuf(encode(collection(feature(line), feature(lines), feature(null))));
  expect(page.featureCount).toBe(3);
  const { featureStarts } = page.geometry;
  expect([...featureStarts].filter((start, row) => start === featureStarts[row + 1])).toHaveLength(1);
});

it('tells features apart by id, else by the property id, else by their number', () => {
  const at = point([1, 2]);
  expect(rowsOf(collection(feature(at, { id: 'x' }, { id: 7 }))).map(({ id }) => id)).toEqual(['7']);
  expect(rowsOf(collection(feature(at, { id: 'x' }))).map(({ id }) => id)).toEqual(['x']);
  const twice = rowsOf(collection(feature(at, { id: 'x' }), feature(at, { id: 'x' })));
  expect(twice.map((row) => [row['id'], row['properties.id']]).sort()).toEqual([
    ['1', 'x'],
    ['2', 'x'],
  ]);
});

it('writes mixed values as text', () => {
  const rows = rowsOf(collection(feature(point([1, 2]), { a: 1 }), feature(point([1, 2]), { a: 'b' })));
  expect(rows.map(({ a }) => a).sort()).toEqual(['1', 'b']);
});

it('takes names of properties for nothing but names', () => {
  const [row] = rowsOf(`{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},
    "properties":{"__proto__":{"polluted":1},"constructor":"builder","toString":"x"}}`);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  expect(row?.['constructor']).toBe('builder');
  expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
});

it.each([
  ['<!doctype html><p>secret</p>', 'json', undefined],
  ['', 'json', undefined],
  [[1], 'features', '$'],
  [{ type: 'Topology' }, 'features', 'features.0'],
  [{ type: 'FeatureCollection' }, 'features', '$.features'],
  [collection(feature({ type: 'Circle', coordinates: [1, 2] })), 'features', 'features.0.geometry'],
  [collection(), 'empty', undefined],
  [collection(feature(null)), 'empty', undefined],
  [collection(feature(point([39.9, 116.4]))), 'coordinates', 'features.0'],
  [collection(feature(point(['a', 2]))), 'coordinates', 'features.0'],
  [collection(feature(point({ length: 2 }))), 'coordinates', 'features.0'],
  [
    collection(
      feature(point([1, 2])),
      feature({
        type: 'LineString',
        coordinates: [
          [1, 2],
          [3, 4],
        ],
      }),
    ),
    'mixed',
    undefined,
  ],
  [collection(feature({ type: 'GeometryCollection', geometries: [] })), 'mixed', undefined],
])('refuses %j', (value, reason, path) => {
  const fault = faultOf(value);
  expect(fault).toMatchObject({ code: 'geojson-invalid', reason, ...(path && { path }) });
  expect(fault.message).not.toContain('secret');
});

it('refuses another reference system', () => {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4549' } };
  expect(faultOf({ ...collection(feature(point([1, 2]))), crs })).toMatchObject({ code: 'crs-unsupported' });
});
