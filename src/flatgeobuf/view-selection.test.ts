import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bbox } from '../core/bbox.js';
import { randomBboxes, rowsTouching } from '../testing/bbox-selection.js';
import { gdalIsInstalled, rewriteWithGdal } from '../testing/gdal.js';
import { withNodeSize } from '../testing/indexed-file.js';
import { selectOfficially } from '../testing/official-reader.js';
import { type Misbehaviour, type RangeServer, startRangeServer } from '../testing/range-server.js';
import { syntheticFeatures, syntheticOptions, syntheticTypes } from '../testing/synthetic-features.js';
import { viewReader } from '../testing/view-reader.js';
import { decodeFlatGeobuf } from './decode.js';
import { encodeFlatGeobuf } from './encode.js';

const allTypes = [...syntheticTypes, 'Unknown' as const];

let server: RangeServer;
let files = 0;
beforeAll(async () => {
  server = await startRangeServer();
});
afterAll(() => server.close());

/** Views random boxes one after another and compares what is there with a test of every feature's box. */
async function expectSelection(bytes: Uint8Array, boxes: readonly Bbox[], bad?: Misbehaviour): Promise<void> {
  const reader = viewReader(server.put(`/${++files}.fgb`, bytes, bad));
  const page = decodeFlatGeobuf(bytes);
  let selected = 0;
  for (const bbox of boxes) {
    const { truncated, rows } = await reader.view(bbox);
    const expected = rowsTouching(page, bbox);
    expect(reader.rowsIn(bbox)).toEqual(expected);
    expect(expected.every((row) => rows.some(({ first, end }) => row >= first && row < end))).toBe(true);
    expect(truncated).toBe(false);
    selected += expected.length;
  }
  expect(selected).toBeGreaterThan(0);
  const delivered = reader.pages.flatMap(({ firstRow, featureCount }) => [firstRow, firstRow + featureCount]);
  const ascending = delivered.toSorted((a, b) => a - b);
  expect(ascending.length % 2).toBe(0);
  // No row in two pages: sorted, each page ends before or where the next begins.
  const sorted = reader.pages.toSorted((a, b) => a.firstRow - b.firstRow);
  sorted.forEach((each, index) => {
    const next = sorted[index + 1];
    if (next) expect(each.firstRow + each.featureCount).toBeLessThanOrEqual(next.firstRow);
  });
}

describe('a file read by view', () => {
  it.each(allTypes)('of type %s gives for random boxes what a test of every box gives', async (type) => {
    const bytes = encodeFlatGeobuf(syntheticFeatures(type, 900, 41), syntheticOptions(type));
    await expectSelection(bytes, randomBboxes(decodeFlatGeobuf(bytes), 25, 42));
  });

  it.each([2, 3, 4, 16, 64, 300])('with %i children a node gives the same', async (nodeSize) => {
    const options = syntheticOptions('Polygon');
    const bytes = withNodeSize(encodeFlatGeobuf(syntheticFeatures('Polygon', 700, 43), options), options, nodeSize);
    await expectSelection(bytes, randomBboxes(decodeFlatGeobuf(bytes), 25, 44));
  });

  it.each([1, 2, 15, 16, 17, 256, 257])('of %i features gives the same', async (count) => {
    const bytes = encodeFlatGeobuf(syntheticFeatures('Polygon', count, 45), syntheticOptions('Polygon'));
    await expectSelection(bytes, [...randomBboxes(decodeFlatGeobuf(bytes), 10, 46), [-180, -90, 180, 90]]);
  });

  it('with null geometries at its end gives the others', async () => {
    const features = syntheticFeatures('Polygon', 500, 47);
    const some = features.map((each, index) => (index % 3 === 0 ? { ...each, geometry: null } : each));
    const bytes = encodeFlatGeobuf(some, syntheticOptions('Polygon'));
    await expectSelection(bytes, randomBboxes(decodeFlatGeobuf(bytes), 25, 48));
  });

  it.each<Misbehaviour>([
    { kind: 'size-hidden' },
    { kind: 'capped', bytes: 3000 },
    { kind: 'ignore-range' },
    { kind: 'ignore-range', chunked: true },
    { kind: 'restless-tag' },
  ])('from a server that is $kind gives the same', async (bad) => {
    const bytes = encodeFlatGeobuf(syntheticFeatures('Polygon', 600, 49), syntheticOptions('Polygon'));
    await expectSelection(bytes, randomBboxes(decodeFlatGeobuf(bytes), 12, 50), bad);
  });

  it('gives what the official reader selects', async () => {
    const bytes = encodeFlatGeobuf(syntheticFeatures('MultiPolygon', 600, 51), syntheticOptions('MultiPolygon'));
    const url = server.put('/official.fgb', bytes);
    const reader = viewReader(url);
    for (const bbox of randomBboxes(decodeFlatGeobuf(bytes), 15, 52)) {
      const [minX, minY, maxX, maxY] = bbox;
      await reader.view(bbox);
      expect(reader.rowsIn(bbox)).toEqual(await selectOfficially(url, { minX, minY, maxX, maxY }));
    }
  });

  it.skipIf(!gdalIsInstalled()).each(allTypes)('of type %s, written by GDAL, gives the same', async (type) => {
    const bytes = rewriteWithGdal(encodeFlatGeobuf(syntheticFeatures(type, 400, 53), syntheticOptions(type)));
    await expectSelection(bytes, randomBboxes(decodeFlatGeobuf(bytes), 15, 54));
  });
});

describe('a box that crosses the antimeridian', () => {
  const lines = Array.from({ length: 400 }, (_, index) => {
    const lng = -180 + ((index * 37) % 360);
    const coordinates = [0, 0.5].map((offset) => [lng + offset, (index % 50) + offset]);
    return { type: 'Feature' as const, geometry: { type: 'LineString' as const, coordinates }, properties: {} };
  });
  const bytes = encodeFlatGeobuf(lines, syntheticOptions('LineString'));

  it.each<[string, Bbox, readonly Bbox[]]>([
    [
      'with west > east',
      [170, 0, -170, 60],
      [
        [170, 0, 180, 60],
        [-180, 0, -170, 60],
      ],
    ],
    [
      'beyond 180°',
      [170, 0, 190, 60],
      [
        [170, 0, 180, 60],
        [-180, 0, -170, 60],
      ],
    ],
    [
      'beyond -180°',
      [-190, 0, -170, 60],
      [
        [170, 0, 180, 60],
        [-180, 0, -170, 60],
      ],
    ],
    [
      'a turn further',
      [530, 0, 550, 60],
      [
        [170, 0, 180, 60],
        [-180, 0, -170, 60],
      ],
    ],
    ['wider than the world', [-300, 0, 300, 60], [[-180, 0, 180, 60]]],
  ])('%s selects on both sides', async (_what, bbox, boxes) => {
    const reader = viewReader(server.put(`/${++files}.fgb`, bytes));
    await reader.view(bbox);
    const page = decodeFlatGeobuf(bytes);
    const expected = boxes.flatMap((each) => rowsTouching(page, each));
    const there = boxes.flatMap((each) => reader.rowsIn(each));
    expect(expected.length).toBeGreaterThan(4);
    expect(there).toEqual(expected);
  });
});
