import fc from 'fast-check';
import type { Feature, Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { readBinary } from '../core/byte-values.js';
import { GeometryType } from '../core/geometry-type.js';
import { bboxAt } from '../core/page-bbox.js';
import { featureAt } from '../core/page-geometry.js';
import { flattened } from '../testing/official-agreement.js';
import { decodeFeatures, decodeFlatGeobuf } from './decode.js';
import { type EncodeColumn, encodeFlatGeobuf } from './encode.js';
import { parseHeader } from './header.js';
import { packPage } from './pack-page.js';

const ordinate = fc.double({ min: -180, max: 180, noNaN: true });
const position = fc.tuple(ordinate, ordinate) as fc.Arbitrary<Position>;
const line = fc.array(position, { minLength: 1, maxLength: 6 });
const rings = fc.array(line, { minLength: 1, maxLength: 3 });

const simple: fc.Arbitrary<Geometry> = fc.oneof(
  fc.record({ type: fc.constant('Point' as const), coordinates: position }),
  fc.record({ type: fc.constant('MultiPoint' as const), coordinates: line }),
  fc.record({ type: fc.constant('LineString' as const), coordinates: line }),
  fc.record({ type: fc.constant('MultiLineString' as const), coordinates: rings }),
  fc.record({ type: fc.constant('Polygon' as const), coordinates: rings }),
  fc.record({
    type: fc.constant('MultiPolygon' as const),
    coordinates: fc.array(rings, { minLength: 1, maxLength: 3 }),
  }),
);
const collection = fc.record({
  type: fc.constant('GeometryCollection' as const),
  geometries: fc.array(simple, { minLength: 1, maxLength: 4 }),
});
const geometry: fc.Arbitrary<Geometry | null> = fc.oneof(
  { weight: 8, arbitrary: simple },
  { weight: 2, arbitrary: collection },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Text that is the same after UTF-8, but for a byte order mark at its start, which readers of text drop. */
const text = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((each) => !each.startsWith('\uFEFF'));
const whole = (bits: number, signed: boolean) =>
  fc.integer(signed ? { min: -(2 ** (bits - 1)), max: 2 ** (bits - 1) - 1 } : { min: 0, max: 2 ** bits - 1 });

const values = {
  string: text,
  datetime: fc.constantFrom('2017-04-01', '2019-09-26T08:30:00Z'),
  double: fc.double({ noNaN: true, noDefaultInfinity: true }),
  float: fc.float({ noNaN: true, noDefaultInfinity: true }),
  byte: whole(8, true),
  ubyte: whole(8, false),
  short: whole(16, true),
  ushort: whole(16, false),
  int: whole(32, true),
  uint: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  long: fc.maxSafeInteger(),
  ulong: fc.maxSafeNat(),
  bool: fc.boolean(),
} as const;

const columns = Object.keys(values).map(
  (type): EncodeColumn => ({ name: type, type: type as keyof typeof values, title: '', description: '' }),
);
const options = { name: 'any', title: '', description: '', geometryType: GeometryType.Unknown };

const properties = fc.record(
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fc.option<unknown>(value)])),
);
const features: fc.Arbitrary<Feature<Geometry | null>[]> = fc.array(
  fc.record({ type: fc.constant('Feature' as const), geometry, properties }),
  { maxLength: 12 },
);

/** As a text, in which features may be sorted; minus zero, which no table shows, is kept apart from zero by neither. */
const asText = (feature: Pick<Feature<Geometry | null>, 'geometry' | 'properties'>) => {
  const shape = feature.geometry && flattened(feature.geometry);
  return JSON.stringify([shape, columns.map(({ name }) => feature.properties?.[name] ?? null)]);
};

describe('any features', () => {
  it('written and read are the same features', () => {
    fc.assert(
      fc.property(features, (list) => {
        const page = packPage(decodeFlatGeobuf(encodeFlatGeobuf(list, { ...options, columns })));
        const read = list.map((_, row) => asText(featureAt(page, row)));
        expect(read.sort()).toEqual(list.map(asText).sort());
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('read as runs, cut anywhere, are those of the whole file', () => {
    fc.assert(
      fc.property(features, fc.array(fc.nat(12)), (list, cuts) => {
        const bytes = encodeFlatGeobuf(list, { ...options, columns });
        const header = parseHeader(bytes);
        const whole = decodeFlatGeobuf(bytes);
        const starts = featureStarts(bytes, header.featuresStart);
        const edges = [...new Set([0, ...cuts.filter((cut) => cut < list.length), list.length])].sort((a, b) => a - b);
        edges.slice(1).forEach((end, run) => {
          const firstRow = edges[run] ?? 0;
          const piece = bytes.subarray(starts[firstRow], starts[end]);
          const page = decodeFeatures(header, piece, { firstRow, featureCount: end - firstRow });
          expect([page.firstRow, page.featureCount]).toEqual([firstRow, end - firstRow]);
          for (let row = 0; row < page.featureCount; row++) {
            expect(featureAt(page, row)).toEqual({ ...featureAt(whole, firstRow + row), id: row });
            expect(bboxAt(page, row)).toEqual(bboxAt(whole, firstRow + row));
          }
        });
      }),
      { numRuns: 200, seed: 2 },
    );
  });

  it('keep their bytes', () => {
    const photo = fc.option(fc.uint8Array({ maxLength: 200 }));
    fc.assert(
      fc.property(fc.array(photo, { maxLength: 9 }), (photos) => {
        const list = photos.map(
          (each): Feature<null> => ({ type: 'Feature', geometry: null, properties: { photo: each } }),
        );
        const named = [{ name: 'photo', type: 'binary' as const, title: '', description: '' }];
        const page = packPage(decodeFlatGeobuf(encodeFlatGeobuf(list, { ...options, columns: named })));
        const [column] = page.columns;
        photos.forEach((each, row) => {
          expect(column?.kind === 'binary' && [...readBinary(column, row)]).toEqual([...(each ?? [])]);
        });
      }),
      { numRuns: 100, seed: 3 },
    );
  });
});

/** First byte of each feature, then the end of the last. */
function featureStarts(bytes: Uint8Array, first: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const starts = [first];
  for (let at = first; at < bytes.length; starts.push(at)) at += 4 + view.getUint32(at, true);
  return starts;
}
