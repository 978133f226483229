import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RangeServer, startRangeServer } from '../testing/range-server.js';
import { syntheticFeatures, syntheticOptions } from '../testing/synthetic-features.js';
import { decodeFlatGeobuf } from './decode.js';
import { encodeFlatGeobuf } from './encode.js';
import { parseHeader } from './header.js';
import { readSource } from './read-source.js';

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
  it('can be decoded, but a layer made from it gets a sentence that says what to do', async () => {
    const bytes = serializeOfficially(50);
    expect(decodeFlatGeobuf(bytes).featureCount).toBe(50);
    const reading = readSource(server.put('/bare.fgb', bytes));
    await expect(reading).rejects.toMatchObject({ code: 'no-index', details: { file: 'bare.fgb' } });
    await expect(reading).rejects.toThrow('Build it again with an index.');
  });

  it('is refused after the first range, however long it is', async () => {
    const bytes = serializeOfficially(1500);
    expect(bytes.length).toBeGreaterThan(200_000);
    const url = server.put('/long.fgb', bytes);
    await expect(readSource(url)).rejects.toMatchObject({ code: 'no-index' });
    expect(server.requests.filter(({ path }) => path === '/long.fgb')).toHaveLength(1);
  });

  it('and without features is no error', async () => {
    const empty = encodeFlatGeobuf([], syntheticOptions('Polygon'));
    expect((await readSource(server.put('/empty.fgb', empty))).bytes).toHaveLength(empty.length);
  });

  it('and without a count is decoded to its end, and refused for a layer', async () => {
    const bytes = serializeOfficially(50);
    const streamed = bytes.slice();
    const view = new DataView(streamed.buffer);
    const { indexStart } = parseHeader(bytes);
    const at = Array.from({ length: indexStart - 8 }, (_, index) => index).find(
      (each) => view.getBigUint64(each, true) === 50n,
    );
    view.setBigUint64(at ?? 0, 0n, true);
    expect(parseHeader(streamed).featureCount).toBe(0);
    expect(decodeFlatGeobuf(streamed).featureCount).toBe(50);
    await expect(readSource(server.put('/streamed.fgb', streamed))).rejects.toMatchObject({ code: 'no-index' });
  });
});

describe('a file in another coordinate system', () => {
  it('is refused with the name of its own and the one expected', async () => {
    const reading = readSource(server.put('/mercator.fgb', serializeOfficially(5, 3857)));
    await expect(reading).rejects.toMatchObject({
      code: 'crs-unsupported',
      details: { received: 'EPSG:3857', expected: 'EPSG:4326 (WGS 84)' },
    });
  });

  it('may be CGCS2000', async () => {
    await expect(readSource(server.put('/china.fgb', serializeOfficially(5, 4490)))).rejects.toMatchObject({
      code: 'no-index',
    });
  });
});
