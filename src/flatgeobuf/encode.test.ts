import type { Feature, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { GeometryType } from '../core/geometry-type.js';
import { bboxAt } from '../core/page-bbox.js';
import { featureAt } from '../core/page-geometry.js';
import { readOfficially } from '../testing/official-reader.js';
import { syntheticFeatures, syntheticOptions } from '../testing/synthetic-features.js';
import { decodeFlatGeobuf } from './decode.js';
import { encodeFlatGeobuf, encodeToChunks, FeatureEncoder } from './encode.js';
import type { EncodeColumnType, EncodeOptions } from './encode-options.js';
import { parseHeader } from './header.js';
import { hilbertDistance } from './hilbert.js';
import { indexByteLength } from './packed-rtree.js';

const options = (geometryType: GeometryType, type: EncodeColumnType = 'string'): EncodeOptions => ({
  name: 'drawn',
  title: 'Drawn 绘',
  description: 'By hand',
  geometryType,
  columns: [{ name: 'value', type, title: 'Value 值', description: 'Any' }],
});
const feature = (geometry: Geometry | null, value: unknown = null): Feature<Geometry | null> => ({
  type: 'Feature',
  geometry,
  properties: { value },
});
const point = (x: number, y: number): Geometry => ({ type: 'Point', coordinates: [x, y] });

describe('an encoded file', () => {
  it('says in its header what it was told', () => {
    const header = parseHeader(encodeFlatGeobuf([feature(point(3, 4)), feature(point(1, 9))], options(1)));
    expect(header).toMatchObject({
      name: 'drawn',
      title: 'Drawn 绘',
      description: 'By hand',
      geometryType: GeometryType.Point,
      envelope: [1, 4, 3, 9],
      columns: [{ name: 'value', type: 11, title: 'Value 值', description: 'Any', nullable: true }],
      featureCount: 2,
      indexNodeSize: 16,
      crs: { org: 'EPSG', code: 4326, name: 'WGS 84' },
    });
  });

  it('is the same bytes each time, and features in one place keep their order', () => {
    const features = Array.from({ length: 50 }, (_, index) => feature(point(index % 2, 0), String(index)));
    const bytes = encodeFlatGeobuf(features, options(1));
    expect(Buffer.compare(bytes, encodeFlatGeobuf(features, options(1)))).toBe(0);
    const page = decodeFlatGeobuf(bytes);
    const order = Array.from({ length: 50 }, (_, row) => Number(featureAt(page, row).properties.value));
    const [first, second] = [order.slice(0, 25), order.slice(25)];
    expect([first, second].map((half) => half.toSorted((a, b) => a - b))).toEqual([first, second]);
  });

  it('without features has no index and no envelope, and is read by us and by the official reader', async () => {
    const bytes = encodeFlatGeobuf([], options(3));
    expect(parseHeader(bytes)).toMatchObject({ featureCount: 0, indexNodeSize: 0, envelope: undefined });
    expect(decodeFlatGeobuf(bytes)).toMatchObject({ featureCount: 0, bbox: undefined });
    expect(await readOfficially(bytes)).toEqual([]);
  });

  it('keeps null and empty geometries as null, last', () => {
    const empty: Geometry = { type: 'Polygon', coordinates: [] };
    const square = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    };
    const features = [feature(null, 'none'), feature(empty, 'empty'), feature(square, 'square')];
    const page = decodeFlatGeobuf(encodeFlatGeobuf(features, options(3)));
    const read = [0, 1, 2].map((row) => featureAt(page, row));
    expect(read.map(({ properties }) => properties.value)).toEqual(['square', 'none', 'empty']);
    expect(read.map(({ geometry }) => geometry)).toEqual([square, null, null]);
    expect(page.bbox).toEqual([0, 0, 1, 1]);
    expect([0, 1, 2].map((row) => bboxAt(page, row))).toEqual([[0, 0, 1, 1], undefined, undefined]);
  });

  it('promotes single geometries to the declared multi type', () => {
    const ring = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ];
    const single: Geometry = { type: 'Polygon', coordinates: [ring] };
    const page = decodeFlatGeobuf(encodeFlatGeobuf([feature(single)], options(GeometryType.MultiPolygon)));
    expect(featureAt(page, 0).geometry).toEqual({ type: 'MultiPolygon', coordinates: [[ring]] });
  });

  it('has records of a multiple of eight bytes, so that coordinates can be viewed in place', () => {
    const features = syntheticFeatures('Unknown', 50, 3).map((each, index) =>
      index % 5 === 0 ? { ...each, geometry: null } : each,
    );
    const bytes = encodeFlatGeobuf(features, syntheticOptions('Unknown'));
    const view = new DataView(bytes.buffer);
    for (let at = parseHeader(bytes).featuresStart; at < bytes.length; at += 4 + view.getUint32(at, true)) {
      expect(at % 8).toBe(0);
    }
  });
});

describe('the encoder refuses', () => {
  it.each([
    ['string', 5],
    ['datetime', '2017'],
    ['datetime', 20170401],
    ['double', '1.5'],
    ['double', Number.NaN],
    ['int', 1.5],
    ['int', 2 ** 31],
    ['long', 2 ** 53],
    ['long', 2n ** 63n],
    ['ulong', -1],
    ['byte', 128],
    ['ubyte', 256],
    ['short', -32769],
    ['ushort', -1],
    ['uint', 2 ** 32],
    ['float', 1e39],
    ['float', '1'],
    ['binary', [1, 2]],
    ['bool', 1],
  ] as const)('in a column of type %s the value %s, naming feature and column', (type, value) => {
    const encode = () => encodeFlatGeobuf([feature(point(0, 0), value)], options(1, type));
    expect(encode).toThrow(/feature 0.*column value/);
    expect(encode).toThrow(expect.objectContaining({ code: 'value-invalid' }));
  });

  it('coordinates that are not two finite numbers', () => {
    for (const coordinates of [[1], [1, 2, 3], [Number.NaN, 0], [0, Number.POSITIVE_INFINITY]]) {
      const encode = () => encodeFlatGeobuf([feature({ type: 'Point', coordinates })], options(1));
      expect(encode).toThrow(expect.objectContaining({ code: 'value-invalid' }));
    }
  });

  it('geometry of another type than declared', () => {
    const collection: Geometry = { type: 'GeometryCollection', geometries: [point(0, 0)] };
    for (const [geometry, declared] of [
      [point(0, 0), GeometryType.Polygon],
      [collection, GeometryType.Point],
      [point(0, 0), GeometryType.GeometryCollection],
    ] as const) {
      const encode = () => encodeFlatGeobuf([feature(geometry)], options(declared));
      expect(encode).toThrow(expect.objectContaining({ code: 'geometry-unsupported' }));
    }
  });

  it('a feature without a value in a column that must have one', () => {
    const [column] = options(1).columns;
    const columns = column ? [{ ...column, nullable: false }] : [];
    const encode = () => encodeFlatGeobuf([feature(point(0, 0))], { ...options(1), columns });
    expect(encode).toThrow(/feature 0, column value: expected a value of type string, found null/);
    const bytes = encodeFlatGeobuf([feature(point(0, 0), 'there')], { ...options(1), columns });
    expect(parseHeader(bytes).columns).toMatchObject([{ nullable: false }]);
  });
});

describe('an encoded file in pieces', () => {
  const features = syntheticFeatures('Unknown', 3000, 5);
  const whole = encodeFlatGeobuf(features, syntheticOptions('Unknown'));

  it('is the same file, as often as it is gone through', () => {
    const file = encodeToChunks(features, syntheticOptions('Unknown'));
    expect(file).toMatchObject({ byteLength: whole.length, featureCount: 3000 });
    for (let time = 0; time < 2; time++) expect(Buffer.compare(Buffer.concat([...file]), whole)).toBe(0);
  });

  it('takes features that can be gone through only once, or come one by one', () => {
    expect(Buffer.compare(encodeFlatGeobuf(features.values(), syntheticOptions('Unknown')), whole)).toBe(0);
    const encoder = new FeatureEncoder(syntheticOptions('Unknown'));
    for (const each of features) encoder.add(each);
    expect(Buffer.compare(Buffer.concat([...encoder.finish()]), whole)).toBe(0);
  });

  it('has no piece much longer than 16 MB, but a feature that is longer is one piece', () => {
    const long = 'x'.repeat(17_000_000);
    const rows = [feature(point(0, 0), 'a'), feature(point(1, 1), long), feature(point(2, 2), long.slice(8_000_000))];
    const sizes = [...encodeToChunks(rows, options(1))].map((piece) => piece.length);
    expect(sizes.filter((size) => size > 2 ** 24)).toHaveLength(1);
    expect(sizes.length).toBeGreaterThan(4);
  });
});

describe('the Hilbert curve', () => {
  it('walks the four cells of a square, then leaves beside its last one', () => {
    const walk = Array.from({ length: 4 }, (_, x) => [0, 1, 2, 3].map((y) => [hilbertDistance(x, y), x, y] as const));
    const cells = walk.flat().sort(([a], [b]) => a - b);
    expect(cells.slice(0, 5).map(([distance]) => distance)).toEqual([0, 1, 2, 3, 4]);
    for (let step = 1; step < 16; step++) {
      const [before, after] = [cells[step - 1], cells[step]];
      const length =
        Math.abs((after?.[1] ?? 9) - (before?.[1] ?? 0)) + Math.abs((after?.[2] ?? 9) - (before?.[2] ?? 0));
      expect(length).toBe(1);
    }
  });

  it('ends in the corner beside its start', () => {
    expect(hilbertDistance(0, 0)).toBe(0);
    expect(hilbertDistance(0xffff, 0)).toBe(2 ** 32 - 1);
  });
});

describe('the size of an index', () => {
  // Counted by hand: nodes of every level up to one root, 40 bytes each.
  it.each([
    [0, 16, 0],
    [1, 16, 2],
    [16, 16, 17],
    [17, 16, 20],
    [256, 16, 273],
    [257, 16, 277],
    [4, 2, 7],
    [3, 1, 6],
    [5, 0, 0],
  ])('of %i features with %i a node is %i nodes', (count, nodeSize, nodes) => {
    expect(indexByteLength(count, nodeSize)).toBe(nodes * 40);
  });
});
