import type { Feature, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { GeometryType } from '../core/geometry-type.js';
import { featureAt } from '../core/page-geometry.js';
import { gdalIsInstalled, rewriteWithGdal } from '../testing/gdal.js';
import { readOfficially } from '../testing/official-reader.js';
import { decodeFlatGeobuf } from './decode.js';
import { type EncodeColumn, type EncodeColumnType, encodeFlatGeobuf, type Ordinates } from './encode.js';

const values: Readonly<Partial<Record<EncodeColumnType, readonly (number | boolean)[]>>> = {
  byte: [-128, 127],
  ubyte: [0, 255],
  short: [-32768, 32767],
  ushort: [0, 65535],
  int: [-(2 ** 31), 2 ** 31 - 1],
  uint: [0, 2 ** 32 - 1],
  long: [-Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  ulong: [0, Number.MAX_SAFE_INTEGER],
  float: [-0.5, 2 ** 100],
  double: [-1e300, 0.1],
};
const types = Object.keys(values) as EncodeColumnType[];
const column = (name: string, type: EncodeColumnType): EncodeColumn => ({ name, type, title: '', description: '' });

function encode(features: Feature[], geometryType: GeometryType, ordinates: Ordinates = 'xy'): Uint8Array {
  const columns = [...types.map((type) => column(type, type)), column('photo', 'binary')];
  return encodeFlatGeobuf(features, { name: 'types', title: '', description: '', geometryType, ordinates, columns });
}

const feature = (geometry: Geometry, properties: Record<string, unknown> = {}): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});

const rows = [0, 1].map((row) => Object.fromEntries(types.map((type) => [type, values[type]?.[row]])));
const numbers = rows.map((row, x) => feature({ type: 'Point', coordinates: [-x, 0] }, row));
const line: Geometry = {
  type: 'LineString',
  coordinates: [
    [1, 2, 30],
    [3, 4, 50],
  ],
};
const collection: Geometry = {
  type: 'GeometryCollection',
  geometries: [
    { type: 'Point', coordinates: [9, 9] },
    { type: 'MultiPolygon', coordinates: [[square(0)], [square(5)]] },
    { type: 'LineString', coordinates: square(1) },
  ],
};

function square(x: number): number[][] {
  return [
    [x, 0],
    [x + 1, 0],
    [x + 1, 1],
    [x, 0],
  ];
}

describe('numbers of every width', () => {
  const bytes = encode(numbers, GeometryType.Point);

  it('are read by the official reader as they were, the largest and the smallest', async () => {
    const read = await readOfficially(bytes);
    expect(read.map(({ properties }) => properties)).toEqual(rows);
  });

  it.runIf(gdalIsInstalled())('are read by GDAL as they were', () => {
    const page = decodeFlatGeobuf(rewriteWithGdal(bytes));
    for (const [row, expected] of rows.entries()) expect(featureAt(page, row).properties).toMatchObject(expected);
  });

  it('of 64 bits may be larger than a double can count', async () => {
    const rest = { long: -(2n ** 63n), ulong: 2n ** 64n - 1n };
    const big = encode([feature({ type: 'Point', coordinates: [0, 0] }, rest)], GeometryType.Point);
    const [read] = await readOfficially(big);
    expect(read?.properties).toEqual({ long: Number(rest.long), ulong: Number(rest.ulong) });
  });
});

describe('binary values', () => {
  const photo = Uint8Array.from({ length: 300 }, (_, index) => index);
  const bytes = encode([feature({ type: 'Point', coordinates: [1, 1] }, { double: 2, photo })], GeometryType.Point);

  it('are read by the official reader', async () => {
    const [read] = await readOfficially(bytes);
    expect(new Uint8Array(read?.properties?.photo)).toEqual(photo);
  });

  it.runIf(gdalIsInstalled())('are read by GDAL, which writes the same bytes again', async () => {
    const [read] = await readOfficially(rewriteWithGdal(bytes));
    expect(new Uint8Array(read?.properties?.photo)).toEqual(photo);
  });
});

describe('heights and measures', () => {
  it('are read by the official reader, and pass through GDAL', async () => {
    const bytes = encode([feature(line)], GeometryType.LineString, 'xyz');
    expect((await readOfficially(bytes))[0]?.geometry).toEqual(line);
    if (!gdalIsInstalled()) return;
    expect((await readOfficially(rewriteWithGdal(bytes)))[0]?.geometry).toEqual(line);
  });

  it('are skipped by our reader, whatever there is beside longitude and latitude', () => {
    const flat = { ...line, coordinates: line.coordinates.map(([x, y]) => [x, y]) };
    for (const [ordinates, more] of [
      ['xyz', [1]],
      ['xym', [2]],
      ['xyzm', [1, 2]],
    ] as const) {
      const solid = { ...flat, coordinates: flat.coordinates.map((each) => [...each, ...more] as number[]) };
      const page = decodeFlatGeobuf(encode([feature(solid)], GeometryType.LineString, ordinates));
      expect(featureAt(page, 0).geometry).toEqual(flat);
    }
  });

  it('must be there for every position', () => {
    const encodeShort = () => encode([feature({ type: 'Point', coordinates: [1, 2] })], GeometryType.Point, 'xyz');
    expect(encodeShort).toThrow(/expected 3 finite numbers/);
  });
});

describe('geometry collections', () => {
  it.each([GeometryType.Unknown, GeometryType.GeometryCollection])(
    'are read by the official reader and by GDAL from a file of type %i',
    async (type) => {
      const bytes = encode([feature(collection)], type);
      expect((await readOfficially(bytes))[0]?.geometry).toEqual(collection);
      if (!gdalIsInstalled()) return;
      expect((await readOfficially(rewriteWithGdal(bytes)))[0]?.geometry).toEqual(collection);
    },
  );
});
