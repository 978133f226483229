import type { Feature, Geometry } from 'geojson';
import { expect, test } from 'vitest';
import { everyGeometry, exportedSet } from '../testing/exported-set.js';
import { gdalIsInstalled } from '../testing/gdal.js';
import { type GdalFeatures, gdalFeatures } from '../testing/gdal-features.js';
import type { ExportedSet } from './exported-set.js';
import { flatGeobufFile } from './flatgeobuf-file.js';
import { kmlFile } from './kml-file.js';
import { shapefileZip } from './shapefile-zip.js';

/*
 * Every format that is written, read back by GDAL and held against what went in, feature by feature.
 */

const made = new Date('2026-11-28T10:00:00Z');
const { point, multipoint, line, multiline, polygon, multipolygon } = everyGeometry;
const kinds = [
  ['points', [point, point, null, point, point, point]],
  ['points, some of them several', [point, multipoint, point]],
  ['lines', [line, multiline, line, multiline, line]],
  ['polygons', [polygon, multipolygon, polygon, null, polygon, multipolygon]],
] as const;

const geometries = (given: readonly (Geometry | null | undefined)[]) => given.map((each) => each ?? null);

/** Single geometries as multiple ones of one part, since formats with one type for all have either. */
function parts(geometry: Geometry | null): unknown {
  switch (geometry?.type) {
    case 'Point':
    case 'LineString':
    case 'Polygon':
      return { type: `Multi${geometry.type}`, coordinates: [ordered(geometry.coordinates)] };
    case 'MultiPoint':
    case 'MultiLineString':
    case 'MultiPolygon':
      return { type: geometry.type, coordinates: geometry.coordinates.map((each) => ordered(each)) };
    default:
      return geometry;
  }
}

/** Rings begin anywhere and turn either way: their sorted positions are the same. */
function ordered(coordinates: unknown): unknown {
  if (!Array.isArray(coordinates) || typeof coordinates[0] === 'number') return coordinates;
  if (typeof coordinates[0]?.[0] === 'number') return coordinates;
  return coordinates.map((ring: number[][]) => ring.map(String).sort());
}

const byId = (features: readonly Feature<Geometry | null>[], column: string) =>
  new Map(features.map((feature) => [feature.properties?.[column], feature]));

/** Names in the file by name in the set. */
type Names = Readonly<Record<string, string>>;

function expectSame(set: ExportedSet, read: readonly GdalFeatures[], names: Names, cut = false): void {
  const found = byId(
    read.flatMap(({ features }) => features),
    names['id'] ?? 'id',
  );
  expect(found.size).toBe(set.length);
  for (let index = 0; index < set.length; index++) {
    const feature = set.at(index);
    const theirs = found.get(feature?.id ?? '');
    expect(parts(theirs?.geometry ?? null)).toEqual(parts(feature?.geometry ?? null));
    for (const { name, type } of set.columns) {
      const value = feature?.values[name] ?? null;
      const given = theirs?.properties?.[names[name] ?? name] ?? null;
      expect(plain(given, type), `${name} of ${feature?.id}`).toEqual(plain(cut ? cutTo254(value) : value, type));
    }
  }
}

/** Formats write dates in their own ways, and an empty text is nothing in some. */
function plain(value: unknown, type: string): unknown {
  if (value === null || value === '') return null;
  if (type === 'datetime') return String(value).replaceAll('/', '-').slice(0, 10);
  if (type === 'boolean') return value === true || value === 1 || value === 'T' || value === '1';
  return value;
}

function cutTo254(value: unknown): unknown {
  // Three bytes a character.
  return typeof value === 'string' && value.startsWith('长') ? value.slice(0, 84) : value;
}

test.skipIf(!gdalIsInstalled()).each(kinds)('GDAL reads the FlatGeobuf of %s', async (_name, given) => {
  const set = exportedSet(geometries(given), '4490');
  const file = await flatGeobufFile(set);
  const read = await gdalFeatures(file, 'things.fgb');
  expect(read[0]?.crs).toBe('EPSG:4490');
  expectSame(set, read, {});
  // This version of GDAL shows neither description nor metadata of a file.
  const text = await file.slice(0, 4000).text();
  expect(text).toContain('Licence: ODbL 1.0\nAttribution: © OpenStreetMap contributors <&>');
  expect(text).toContain(JSON.stringify(set.metadata));
});

test.skipIf(!gdalIsInstalled()).each(kinds)('GDAL reads the KML of %s, with types', async (_name, given) => {
  const set = exportedSet(geometries(given));
  const read = await gdalFeatures(await kmlFile(set), 'things.kml');
  expect(read[0]?.complaints).toBe('');
  expect(read[0]?.info).toMatch(/people: Integer/);
  expect(read[0]?.info).toMatch(/income: Real/);
  expectSame(set, read, {});
});

const short = { remarks_long: 'remarks_lo', remarks_longer: 'remarks__1' };

test.skipIf(!gdalIsInstalled()).each(kinds)('GDAL reads the shapefile of %s', async (_name, given) => {
  const set = exportedSet(geometries(given), '4490');
  const read = await gdalFeatures(await shapefileZip(set, made), 'things.zip');
  expect(read.map(({ name }) => name)).toEqual(['things']);
  expect(read[0]?.crs).toBe('EPSG:4490');
  expect(read[0]?.info).toMatch(/people: Integer/);
  expect(read[0]?.info).toMatch(/opened: Date/);
  expect(read[0]?.complaints).toBe('');
  expectSame(set, read, short, true);
});

test.skipIf(!gdalIsInstalled())('a shapefile for each kind of geometry, a collection in several', async () => {
  const collection: Geometry = {
    type: 'GeometryCollection',
    geometries: geometries([point, line]).flatMap((g) => g ?? []),
  };
  const set = exportedSet(geometries([point, line, polygon, collection]));
  const read = await gdalFeatures(await shapefileZip(set, made), 'things.zip');
  const ids = Object.fromEntries(read.map(({ name, features }) => [name, features.map((each) => each.properties?.id)]));
  expect(ids).toEqual({
    'things-points': ['t0', 't3'],
    'things-lines': ['t1', 't3'],
    'things-polygons': ['t2'],
  });
  expect(new Set(read.map(({ crs }) => crs))).toEqual(new Set(['EPSG:4326']));
});
