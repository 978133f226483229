import { describe, expect, it } from 'vitest';
import { AtlasError } from '../../core/atlas-error.js';
import { errorText } from '../../core/error-text.js';
import { datumSentence, shapesAsGeoJson } from './geojson-export.js';
import { importLimits, shapesOfGeoJson } from './geojson-import.js';

function errorOf(value: unknown): AtlasError {
  try {
    shapesOfGeoJson(typeof value === 'string' ? value : JSON.stringify(value));
  } catch (error) {
    if (error instanceof AtlasError) return error;
  }
  throw new Error('Expected an AtlasError.');
}

const point = { type: 'Point', coordinates: [116, 40] };
const feature = (geometry: unknown, properties = {}) => ({ type: 'Feature', geometry, properties });
const collection = (...features: readonly unknown[]) => ({ type: 'FeatureCollection', features });
const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];

describe('reading GeoJSON', () => {
  it('takes a geometry, a feature and a collection, leaves heights out, and skips features without a geometry', () => {
    const expected = [{ kind: 'point', geometry: point }];
    expect(shapesOfGeoJson(JSON.stringify({ ...point, coordinates: [116, 40, 55] }))).toEqual(expected);
    expect(shapesOfGeoJson(JSON.stringify(feature(point)))).toEqual(expected);
    expect(shapesOfGeoJson(`\uFEFF${JSON.stringify(collection(feature(point), feature(null)))}`)).toEqual(expected);
  });

  it('makes each part of a multi-geometry or a collection a shape of its own', () => {
    const mixed = {
      type: 'GeometryCollection',
      geometries: [point, { type: 'MultiLineString', coordinates: [ring, ring] }],
    };
    const multi = { type: 'MultiPolygon', coordinates: [[ring], [ring]] };
    const kinds = shapesOfGeoJson(JSON.stringify(collection(feature(mixed), feature(multi)))).map(({ kind }) => kind);
    expect(kinds).toEqual(['point', 'line', 'line', 'polygon', 'polygon']);
  });

  it('says in both languages what else it got', () => {
    const cases: readonly (readonly [unknown, string])[] = [
      ['a,b', 'json'],
      [[1], 'type'],
      [{ type: 'Topology' }, 'type'],
      [collection(feature({ type: 'Circle', coordinates: [0, 0] })), 'type'],
      [{ ...point, crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } } }, 'crs'],
      [{ ...point, coordinates: [440_000, 4_420_000] }, 'coordinates'],
      [{ ...point, coordinates: 'here' }, 'coordinates'],
      [{ type: 'Polygon', coordinates: ring }, 'coordinates'],
      [collection(), 'empty'],
      [collection(...Array.from({ length: importLimits.shapes + 1 }, () => feature(point))), 'shapes'],
      [
        { type: 'LineString', coordinates: Array.from({ length: importLimits.vertices + 1 }, () => [0, 0]) },
        'vertices',
      ],
    ];
    for (const [value, reason] of cases) {
      const error = errorOf(value);
      expect([error.code, error.details['reason']]).toEqual(['drawing-invalid', reason]);
      expect(errorText('en', error)).not.toContain('{');
      expect(errorText('zh', error)).toMatch(/[。：]/);
    }
    expect(errorOf(collection(feature({ ...point, coordinates: [0, 95] }))).details['place']).toBe(
      '$.features[0].geometry.coordinates',
    );
  });

  it('takes files of before RFC 7946 that name WGS 84', () => {
    const name = 'urn:ogc:def:crs:OGC:1.3:CRS84';
    expect(
      shapesOfGeoJson(JSON.stringify({ ...collection(feature(point)), crs: { type: 'name', properties: { name } } })),
    ).toHaveLength(1);
  });
});

describe('what was exported', () => {
  const polygon = { type: 'Polygon' as const, coordinates: [ring] };
  const text = shapesAsGeoJson([
    { id: '1', kind: 'rectangle', geometry: polygon },
    { id: '2', kind: 'circle', geometry: polygon, center: [0.5, 0.5], radiusMeters: 2500 },
  ]);

  it('carries datum and measures, with units in the names', () => {
    const { metadata, features } = JSON.parse(text);
    expect(metadata.datum).toBe(datumSentence);
    expect(features[0].properties).toMatchObject({ shape: 'rectangle', area_ha: expect.any(Number) });
    expect(features[0].properties.area_mu).toBeCloseTo(features[0].properties.area_ha * 15, 1);
    expect(features[1].properties).toMatchObject({ radius_m: 2500, center_lon: 0.5 });
  });

  it('comes back as what it was', () => {
    expect(shapesOfGeoJson(text)).toEqual([
      { kind: 'rectangle', geometry: polygon },
      { kind: 'circle', center: [0.5, 0.5], radiusMeters: 2500 },
    ]);
  });
});
