import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RangeServer, startRangeServer } from '../testing/range-server.js';
import { syntheticFeatures, syntheticOptions } from '../testing/synthetic-features.js';
import { viewReader } from '../testing/view-reader.js';
import { decodeFlatGeobuf } from './decode.js';
import { encodeFlatGeobuf } from './encode.js';
import { parseHeader } from './header.js';
import { lacksIndex } from './readable-file.js';

/** As the official package writes it: without an index. */
function serializeOfficially(count: number, crsCode = 0): Uint8Array {
  const features = syntheticFeatures('Polygon', count, 1).map((each) => ({ ...each, properties: { id: 1 } }));
  return serialize({ type: 'FeatureCollection', features } as unknown as Parameters<typeof serialize>[0], crsCode);
}

let server: RangeServer;
beforeAll(async () => {
  server = await startRangeServer();
});
afterAll(() => server.close());

describe('a file without an index', () => {
  it('is decoded whole, and found out', () => {
    const bytes = serializeOfficially(50);
    expect(decodeFlatGeobuf(bytes).featureCount).toBe(50);
    expect(lacksIndex(parseHeader(bytes), bytes.length)).toBe(true);
    expect(lacksIndex(parseHeader(bytes), parseHeader(bytes).featuresStart)).toBe(true);
  });

  it('and without features lacks nothing', async () => {
    const empty = encodeFlatGeobuf([], syntheticOptions('Polygon'));
    expect(lacksIndex(parseHeader(empty), empty.length)).toBe(false);
    const { file } = viewReader(server.put('/empty.fgb', empty));
    expect(await file.open()).toMatchObject({ lacksIndex: false, wholeOnly: false, small: true });
    expect((await file.readWhole()).map((page) => page.featureCount)).toEqual([0]);
    expect((await file.view([-180, -90, 180, 90], new AbortController().signal)).rows).toEqual([]);
  });

  it('and without a count is decoded to its end, and found out once there are features', () => {
    const bytes = serializeOfficially(50);
    const streamed = bytes.slice();
    const view = new DataView(streamed.buffer);
    const { indexStart } = parseHeader(bytes);
    const at = Array.from({ length: indexStart - 8 }, (_, index) => index).find(
      (each) => view.getBigUint64(each, true) === 50n,
    );
    view.setBigUint64(at ?? 0, 0n, true);
    const header = parseHeader(streamed);
    expect(header.featureCount).toBe(0);
    expect(decodeFlatGeobuf(streamed).featureCount).toBe(50);
    expect([indexStart, streamed.length].map((length) => lacksIndex(header, length))).toEqual([false, true]);
  });
});

describe('a file in another coordinate system', () => {
  it('is refused with the name of its own and the one expected', async () => {
    const reading = viewReader(server.put('/mercator.fgb', serializeOfficially(5, 3857))).file.open();
    await expect(reading).rejects.toMatchObject({
      code: 'crs-unsupported',
      details: { received: 'EPSG:3857', expected: 'EPSG:4326 (WGS 84)' },
    });
  });

  it('may be CGCS2000', async () => {
    const china = serializeOfficially(5, 4490);
    const pages = await viewReader(server.put('/china.fgb', china)).file.readWhole();
    expect(pages.map((page) => page.featureCount)).toEqual([5]);
  });
});
