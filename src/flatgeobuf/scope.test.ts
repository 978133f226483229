import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { Feature, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readBinary } from '../core/byte-values.js';
import { featureAt, geometryAt } from '../core/page-geometry.js';
import { gdalIsInstalled, rewriteWithGdal, writeWithGdal } from '../testing/gdal.js';
import { officialDifferences } from '../testing/official-agreement.js';
import { readOfficially } from '../testing/official-reader.js';
import { type OwnCell, ownSchemaFile } from '../testing/own-schema-file.js';
import { syntheticFeatures, syntheticOptions, syntheticTypes } from '../testing/synthetic-features.js';
import { concatBytes } from './byte-array.js';
import { decodeFlatGeobuf } from './decode.js';
import { encodeFlatGeobuf } from './encode.js';
import { ColumnType, magicBytes } from './format.js';
import { parseHeader } from './header.js';
import { writeHeader } from './header-writer.js';

const features = (geometries: readonly Geometry[], properties: readonly object[] = []): Feature[] =>
  geometries.map((geometry, row) => ({ type: 'Feature', geometry, properties: { ...properties[row] } }));

const serializeOfficially = (list: readonly Feature[]): Uint8Array =>
  serialize({ type: 'FeatureCollection', features: [...list] });

const point = (...coordinates: number[]): Geometry => ({ type: 'Point', coordinates });

describe('a file as the official package writes it, without an index', () => {
  it.each(syntheticTypes)('of type %s is read as the official reader reads it', async (type) => {
    const list = syntheticFeatures(type, 60, 11).map((each, id) => ({ ...each, properties: { id, name: `第${id}` } }));
    const bytes = serializeOfficially(list);
    expect(parseHeader(bytes).indexNodeSize).toBe(0);
    expect(await officialDifferences(bytes)).toEqual([]);
  });

  it('with binary values keeps them apart from other values, which are right', async () => {
    const rows = [1, 2, 3].map((id) => ({ id, photo: new Uint8Array(id * 5).fill(255), name: `name ${id}` }));
    const bytes = serializeOfficially(features([point(1, 2), point(3, 4), point(5, 6)], rows));
    expect(parseHeader(bytes).columns.map(({ type }) => type)).toContain(ColumnType.Binary);
    const official = await readOfficially(bytes);
    const page = decodeFlatGeobuf(bytes);
    official.forEach(({ properties }, row) => {
      const { photo, ...rest } = { ...properties };
      const column = page.columns.find(({ name }) => name === 'photo');
      expect(column?.kind === 'binary' && Array.from(readBinary(column, row))).toEqual(Array.from(photo));
      expect(featureAt(page, row).properties).toEqual(rest);
    });
  });

  it('with heights is read without them', async () => {
    const line: Geometry = {
      type: 'LineString',
      coordinates: [
        [1, 2, 30],
        [3, 4, 50],
        [5, 6, 70],
      ],
    };
    const bytes = serializeOfficially(features([line]));
    const [official] = await readOfficially(bytes);
    expect(official?.geometry).toEqual(line);
    expect(geometryAt(decodeFlatGeobuf(bytes), 0)).toEqual({
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
    });
  });

  it('of collections among other geometry is read as the official reader reads it', async () => {
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    };
    const squares = syntheticFeatures('MultiPolygon', 1, 5).map(({ geometry }) => geometry);
    const collections = [[point(1, 2)], [line, point(5, 6), line], squares].map(
      (geometries): Geometry => ({ type: 'GeometryCollection', geometries }),
    );
    expect(await officialDifferences(serializeOfficially(features(collections)))).toEqual([]);
    const mixed = [point(3, 4), ...collections, line, ...squares, ...collections];
    expect(await officialDifferences(serializeOfficially(features(mixed)))).toEqual([]);
  });
});

describe('a file whose writer did not count', () => {
  it.each([...syntheticTypes, 'Unknown' as const])('of type %s is read to its end', async (type) => {
    const bytes = encodeFlatGeobuf(syntheticFeatures(type, 80, 12), syntheticOptions(type));
    const header = writeHeader(syntheticOptions(type), { featureCount: 0, envelope: undefined, indexNodeSize: 0 });
    const streamed = concatBytes([magicBytes, header, bytes.subarray(parseHeader(bytes).featuresStart)]);
    expect(decodeFlatGeobuf(streamed).featureCount).toBe(80);
    expect(await officialDifferences(streamed)).toEqual([]);
  });
});

describe('features with columns of their own', () => {
  it('give one column for each name, and null where a feature has not got it', () => {
    const page = decodeFlatGeobuf(
      ownSchemaFile([
        [
          ['name', ColumnType.String, '甲'],
          ['lanes', ColumnType.Int, 4],
        ],
        [['lanes', ColumnType.Double, 2.5]],
        [
          ['width', ColumnType.Int, 7],
          ['name', ColumnType.String, 'c'],
        ],
      ]),
    );
    expect([0, 1, 2].map((row) => featureAt(page, row).properties)).toEqual([
      { name: '甲', lanes: 4, width: null },
      { name: null, lanes: 2.5, width: null },
      { name: 'c', lanes: null, width: 7 },
    ]);
  });

  it('keep a text and a number of one name apart', () => {
    const page = decodeFlatGeobuf(ownSchemaFile([[['x', ColumnType.String, 'a']], [['x', ColumnType.Int, 5]]]));
    expect(page.columns.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['string x', 'number x']);
  });

  it('are file-corrupt when they bring more columns than the file could fill', () => {
    const rows = Array.from({ length: 3000 }, (_, row): OwnCell[] => [[`column ${row}`, ColumnType.Int, row]]);
    expect(() => decodeFlatGeobuf(ownSchemaFile(rows))).toThrow(expect.objectContaining({ code: 'file-corrupt' }));
  });
});

const noIndex = ['-lco', 'SPATIAL_INDEX=NO'];

describe.skipIf(!gdalIsInstalled())('a file as GDAL writes it (skipped when not installed)', () => {
  it.each([
    ['POINT ZM (1 2 3 4)', [1, 2]],
    ['LINESTRING Z (1 2 3,5 6 7)', [1, 2, 5, 6]],
    ['LINESTRING M (1 2 3,5 6 7)', [1, 2, 5, 6]],
    ['POLYGON ZM ((0 0 1 2,1 0 1 2,1 1 1 2,0 0 1 2))', [0, 0, 1, 0, 1, 1, 0, 0]],
    ['MULTIPOLYGON Z (((0 0 1,1 0 1,1 1 1,0 0 1)))', [0, 0, 1, 0, 1, 1, 0, 0]],
  ])('%s is read without heights and measures', (wkt, positions) => {
    const { geometry } = decodeFlatGeobuf(writeWithGdal([wkt]));
    expect(Array.from(geometry.positions)).toEqual(positions);
    expect([geometry.z, geometry.m]).toEqual([undefined, undefined]);
  });

  it.each([
    ['POINT ZM (1 2 3 4)', [3], [4]],
    ['LINESTRING Z (1 2 3,5 6 7)', [3, 7], undefined],
    ['LINESTRING M (1 2 3,5 6 7)', undefined, [3, 7]],
    ['POLYGON ZM ((0 0 1 2,1 0 1 2,1 1 1 2,0 0 1 2))', [1, 1, 1, 1], [2, 2, 2, 2]],
    ['MULTIPOLYGON Z (((0 0 1,1 0 1,1 1 1,0 0 1)),((5 5 2,6 5 2,6 6 2,5 5 2)))', [1, 1, 1, 1, 2, 2, 2, 2], undefined],
    ['GEOMETRYCOLLECTION Z (POINT Z (1 2 3),LINESTRING Z (1 2 4,5 6 5))', [3, 4, 5], undefined],
  ])('%s is read with them when asked', (wkt, z, m) => {
    const { geometry } = decodeFlatGeobuf(writeWithGdal([wkt]), 'raised.fgb', { ordinates: 'xyzm' });
    expect([geometry.z, geometry.m].map((each) => each && Array.from(each))).toEqual([z, m]);
  });

  it.each([...syntheticTypes, 'Unknown' as const])('of type %s is read as the official reader does', async (type) => {
    const ours = encodeFlatGeobuf(syntheticFeatures(type, 120, 27), syntheticOptions(type));
    expect(await officialDifferences(rewriteWithGdal(ours))).toEqual([]);
  });

  it('of collections, some in others and some with empty members, is read as the official reader does', async () => {
    const wkts = [
      'GEOMETRYCOLLECTION (POINT (1 2),LINESTRING (1 2,3 4),MULTIPOLYGON (((0 0,1 0,1 1,0 0)),((5 5,6 5,6 6,5 5))))',
      'GEOMETRYCOLLECTION (POINT (7 8),GEOMETRYCOLLECTION (POINT (1 2),MULTIPOINT ((3 4),(5 6))))',
    ];
    expect(await officialDifferences(writeWithGdal(wkts))).toEqual([]);
    expect(await officialDifferences(writeWithGdal([...wkts, 'POINT (1 2)']))).toEqual([]);
    const page = decodeFlatGeobuf(
      writeWithGdal(['GEOMETRYCOLLECTION (LINESTRING EMPTY,POINT (1 2))', 'GEOMETRYCOLLECTION EMPTY'], noIndex),
    );
    const geometries = [{ type: 'Point', coordinates: [1, 2] }];
    expect(geometryAt(page, 0)).toEqual({ type: 'GeometryCollection', geometries });
    expect(geometryAt(page, 1)).toBeNull();
  });

  it.each([
    ['CircularString', 'CIRCULARSTRING (0 0,1 1,2 0)'],
    ['CompoundCurve', 'COMPOUNDCURVE ((0 0,1 1),CIRCULARSTRING (1 1,2 2,3 1))'],
    ['CurvePolygon', 'CURVEPOLYGON (CIRCULARSTRING (0 0,4 0,4 4,0 4,0 0))'],
    ['MultiCurve', 'MULTICURVE ((0 0,5 5),CIRCULARSTRING (4 0,4 4,8 4))'],
    ['MultiSurface', 'MULTISURFACE (CURVEPOLYGON (CIRCULARSTRING (0 0,4 0,4 4,0 4,0 0)))'],
    ['PolyhedralSurface', 'POLYHEDRALSURFACE Z (((0 0 0,0 1 0,1 1 0,0 0 0)))'],
    ['TIN', 'TIN Z (((0 0 0,0 1 0,1 1 0,0 0 0)))'],
    ['Triangle', 'TRIANGLE ((0 0,0 1,1 1,0 0))'],
  ])('of type %s is refused by name, and among points too', (name, wkt) => {
    const refusal = expect.objectContaining({
      code: 'geometry-unsupported',
      message: expect.stringContaining(
        `has geometry of type ${name}, but points, lines, polygons and collections of them are expected`,
      ),
    });
    expect(() => decodeFlatGeobuf(writeWithGdal([wkt]))).toThrow(refusal);
    expect(() => decodeFlatGeobuf(writeWithGdal(['POINT (1 2)', wkt]))).toThrow(refusal);
  });

  it('without an index is read', () => {
    const bytes = writeWithGdal(['POINT (1 2)', 'POINT (3 4)'], noIndex);
    expect(parseHeader(bytes).indexNodeSize).toBe(0);
    expect(Array.from(decodeFlatGeobuf(bytes).geometry.positions)).toEqual([1, 2, 3, 4]);
  });

  it('with an empty point has a null geometry in its place', () => {
    const page = decodeFlatGeobuf(writeWithGdal(['POINT (1 2)', 'POINT EMPTY'], noIndex));
    expect([0, 1].map((row) => geometryAt(page, row))).toEqual([point(1, 2), null]);
  });
});
