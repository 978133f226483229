import { describe, expect, it } from 'vitest';
import { gdalIsInstalled } from '../testing/gdal.js';
import { type GdalOrder, writtenByGdal, zippedShapefile } from './testing/gdal-files.js';
import { type FeatureRecord, featuresIn, fileOf, inspect, read } from './testing/import-here.js';

const properties = [
  { name: '滦州市', code: '0312', n: 12.5, whole: -3, day: '2020-01-02' },
  { name: '信都区 “x”,\n<b>', code: '110101', n: null, whole: 7, day: null },
  { name: 'Plain', code: '7', n: 0.125, whole: 0, day: '1999-12-31' },
];
const points = [
  [116.4, 39.9],
  [117.25, 39.125],
  [114.5, 38],
];
const lines = points.map(([x = 0, y = 0]) => [
  [x, y],
  [x + 0.5, y + 0.25],
  [x + 1, y],
]);
/** With a hole, and of two parts; outer rings against the clock, as RFC 7946 wants them. */
const ring = (x: number, y: number, size: number) => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const areas = points.map(([x = 0, y = 0], index) =>
  index === 1
    ? [[ring(x, y, 0.5)], [ring(x + 1, y, 0.5)]]
    : [[ring(x, y, 1), [...ring(x + 0.25, y + 0.25, 0.5)].reverse()]],
);

const collection = (type: string, coordinates: readonly unknown[]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: coordinates.map((each, index) => ({
      type: 'Feature',
      properties: properties[index],
      geometry: { type, coordinates: each },
    })),
  });

const sources = {
  Point: collection('Point', points),
  LineString: collection('LineString', lines),
  MultiPolygon: collection('MultiPolygon', areas),
} as const;

/** Every vertex within so many degrees of where it should be, in the same nesting. */
function expectPlaces(found: unknown, wanted: unknown, degrees: number): void {
  const [a, b] = [numbersOf(found), numbersOf(wanted)];
  expect(a).toHaveLength(b.length);
  a.forEach((each, index) => {
    expect(Math.abs(each - (b[index] ?? Number.NaN))).toBeLessThan(degrees);
  });
}

function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return Array.isArray(value) ? value.flatMap(numbersOf) : [];
}

function values(records: readonly FeatureRecord[], names: readonly string[]) {
  return records.map((record) => Object.fromEntries(names.map((name) => [name, record.values[name]])));
}

const wanted = (names: readonly (keyof (typeof properties)[number])[]) =>
  properties.map((each) => Object.fromEntries(names.map((name) => [name, each[name]])));

const all = ['name', 'code', 'n', 'whole', 'day'] as const;

describe.skipIf(!gdalIsInstalled())('files that GDAL wrote', () => {
  it.each([
    ['EPSG:4326', 'UTF-8', 'WGS 84'],
    ['EPSG:4490', 'GBK', 'CGCS2000'],
    ['EPSG:4547', 'GBK', 'CGCS2000'],
    ['EPSG:4527', 'UTF-8', 'CGCS2000'],
    ['EPSG:3857', 'UTF-8', 'WGS 84'],
    ['EPSG:32650', 'GB18030', 'WGS 84'],
  ])('shapefiles in %s and %s land on their places', async (crs, encoding, datum) => {
    for (const source of Object.values(sources)) {
      const zip = zippedShapefile(source, ['-t_srs', crs, '-lco', `ENCODING=${encoding}`]);
      const file = fileOf('测试.zip', zip);
      const { format, tables } = await inspect(file);
      expect([format, tables.length, tables[0]?.rows]).toEqual(['shapefile', 1, 3]);
      expect(tables[0]?.suspicion).toBeUndefined();
      const imported = await read(file);
      expect(imported.datum).toContain(datum);
      const records = await featuresIn(imported);
      expect(values(records, all)).toEqual(wanted(all));
      const geometries = (JSON.parse(source) as { features: { geometry: { coordinates: unknown } }[] }).features;
      records.forEach(({ geometry }, index) => {
        const { coordinates } = geometry as { coordinates: unknown };
        // Rings of a shapefile begin elsewhere and run the other way.
        expectPlaces(sorted(coordinates), sorted(geometries[index]?.geometry.coordinates), 1e-8);
      });
    }
  });

  it('GBK without a .cpg is found out, and a .cpg that lies is not believed', async () => {
    const zip = zippedShapefile(sources.Point, ['-lco', 'ENCODING=GBK']);
    expect((await inspect(fileOf('x.zip', zip))).encoding).toEqual({ label: 'gbk', sure: true });
    const { unzipSync, zipSync } = await import('fflate');
    const files = unzipSync(zip);
    delete files['data.cpg'];
    const bare = await inspect(fileOf('x.zip', new Uint8Array(zipSync(files))));
    expect(bare.encoding).toMatchObject({ label: 'gb18030' });
    expect(bare.tables[0]?.columns[0]?.samples[0]).toBe('滦州市');
    const lying = new Uint8Array(zipSync({ ...files, 'data.cpg': new TextEncoder().encode('UTF-8') }));
    expect((await inspect(fileOf('x.zip', lying))).tables[0]?.columns[0]?.samples[0]).toBe('滦州市');
  });

  const orders: readonly (GdalOrder & { readonly names: readonly (keyof (typeof properties)[number])[] })[] = [
    { driver: 'GeoJSON', ending: 'geojson', names: all },
    { driver: 'GeoJSON', ending: 'json', names: all, arguments: ['-t_srs', 'EPSG:3857', '-lco', 'RFC7946=NO'] },
    { driver: 'GeoJSONSeq', ending: 'geojsonl', names: all },
    { driver: 'GeoJSONSeq', ending: 'geojsons', names: all, arguments: ['-lco', 'RS=YES'] },
    { driver: 'FlatGeobuf', ending: 'fgb', names: all },
    { driver: 'FlatGeobuf', ending: 'fgb', names: all, arguments: ['-t_srs', 'EPSG:4547'] },
    { driver: 'FlatGeobuf', ending: 'fgb', names: all, arguments: ['-lco', 'SPATIAL_INDEX=NO'] },
    {
      driver: 'KML',
      ending: 'kml',
      names: ['name', 'code', 'n', 'whole', 'day'],
      arguments: ['-dsco', 'NameField=name'],
    },
  ];
  it.each(orders)('$driver $arguments', async ({ names, ...order }) => {
    for (const source of Object.values(sources)) {
      const file = Object.entries(writtenByGdal(source, order))[0];
      const records = await featuresIn(await read(fileOf(file?.[0] ?? '', file?.[1] ?? '')));
      // GDAL gives days in FlatGeobuf a time.
      const found = byName(values(records, names)).map((each) => ({ ...each, day: day(each['day']) }));
      expect(found).toEqual(byName(wanted(names)));
      const geometries = (JSON.parse(source) as { features: { geometry: { coordinates: unknown } }[] }).features;
      const near = records
        .map(({ geometry }) => sorted((geometry as { coordinates: unknown }).coordinates))
        .sort(byFirst);
      const should = geometries.map(({ geometry }) => sorted(geometry.coordinates)).sort(byFirst);
      near.forEach((each, index) => {
        expectPlaces(each, should[index], 1e-7);
      });
    }
  });

  it('GPX waypoints and tracks', async () => {
    const gpx = writtenByGdal(collection('Point', points).replaceAll('"code"', '"x_code"'), {
      driver: 'GPX',
      ending: 'gpx',
      arguments: ['-dsco', 'GPX_USE_EXTENSIONS=YES', '-nln', 'waypoints'],
    });
    const records = await featuresIn(await read(fileOf('x.gpx', gpx['data.gpx'] ?? '')));
    expect(records.map(({ values }) => values['name'])).toEqual(properties.map(({ name }) => name));
    records.forEach(({ geometry }, index) => {
      expectPlaces((geometry as { coordinates: unknown }).coordinates, points[index], 1e-7);
    });
  });

  it('CSV and XLSX with coordinates', async () => {
    for (const order of [
      { driver: 'CSV', ending: 'csv', arguments: ['-lco', 'GEOMETRY=AS_XY'] },
      {
        driver: 'CSV',
        ending: 'csv',
        arguments: ['-lco', 'GEOMETRY=AS_XY', '-lco', 'SEPARATOR=SEMICOLON', '-lco', 'WRITE_BOM=YES'],
      },
      {
        driver: 'CSV',
        ending: 'csv',
        arguments: ['-lco', 'GEOMETRY=AS_XY', '-lco', 'SEPARATOR=TAB', '-lco', 'LINEFORMAT=CRLF'],
      },
    ]) {
      const csv = writtenByGdal(sources.Point, order)['data.csv'] ?? '';
      const { tables } = await inspect(fileOf('x.csv', csv));
      expect(tables[0]?.coordinates).toEqual({ x: 'X', y: 'Y' });
      const records = await featuresIn(await read(fileOf('x.csv', csv), { crs: 'EPSG:4326' }));
      expect(values(records, ['name', 'code', 'n', 'whole'])).toEqual(wanted(['name', 'code', 'n', 'whole']));
      records.forEach(({ geometry }, index) => {
        expectPlaces((geometry as { coordinates: unknown }).coordinates, points[index], 1e-9);
      });
    }
    const table = properties.map((each, index) => ({ ...each, 经度: points[index]?.[0], 纬度: points[index]?.[1] }));
    const source = JSON.stringify({
      type: 'FeatureCollection',
      features: table.map((each) => ({ type: 'Feature', properties: each, geometry: null })),
    });
    const xlsx = fileOf('x.xlsx', writtenByGdal(source, { driver: 'XLSX', ending: 'xlsx' })['data.xlsx'] ?? '');
    const { format, tables } = await inspect(xlsx);
    expect([format, tables[0]?.coordinates, tables[0]?.rows]).toEqual(['xlsx', { x: '经度', y: '纬度' }, 3]);
    const records = await featuresIn(await read(xlsx, { crs: 'EPSG:4326' }));
    expect(values(records, all)).toEqual(wanted(all));
  });
});

function day(value: unknown): unknown {
  return typeof value === 'string' ? value.replace('T00:00:00', '') : value;
}

function byName(records: readonly Readonly<Record<string, unknown>>[]) {
  return [...records].sort((a, b) => String(a['name']).localeCompare(String(b['name'])));
}

/** Positions in an order of their own, without the last of a ring, which is the first again. */
function sorted(coordinates: unknown): unknown {
  const positions: number[][] = [];
  const visit = (value: unknown) => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] === 'number') positions.push((value as number[]).slice(0, 2));
    else for (const each of value) visit(each);
  };
  visit(coordinates);
  const keyed = new Map(positions.map((each) => [each.map((side) => side.toFixed(6)).join(), each]));
  return [...keyed.values()].sort(byFirst);
}

function byFirst(a: unknown, b: unknown): number {
  const [one, other] = [numbersOf(a), numbersOf(b)];
  return Math.round(((one[0] ?? 0) - (other[0] ?? 0)) * 1e5) || (one[1] ?? 0) - (other[1] ?? 0);
}
