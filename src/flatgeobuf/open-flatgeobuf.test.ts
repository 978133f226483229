import { mkdtempSync, openAsBlob, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Feature, Point } from 'geojson';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RangeServer, startRangeServer } from '../testing/range-server.js';
import { encodeFlatGeobuf } from './encode.js';
import { openFlatGeobuf, type ReadFeature, type ReadFeaturesOptions } from './open-flatgeobuf.js';

const published = (file: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../public/geodata', file)));
const options = { name: 'grid', title: 'Grid', description: 'Points', geometryType: 'Point', columns: [] } as const;

/** A grid of points a hundredth of a degree apart, one of them without a position. */
const grid: Feature<Point | null>[] = Array.from({ length: 40_000 }, (_, index) => ({
  type: 'Feature',
  geometry:
    index === 7
      ? null
      : { type: 'Point', coordinates: [110 + (index % 200) / 100, 30 + Math.floor(index / 200) / 100] },
  properties: {},
}));
const gridFile = () => encodeFlatGeobuf(grid, { ...options, geometryType: 1 });

async function all(
  file: { features(options?: ReadFeaturesOptions): AsyncGenerator<ReadFeature> },
  reading?: ReadFeaturesOptions,
): Promise<ReadFeature[]> {
  const found: ReadFeature[] = [];
  for await (const feature of file.features(reading)) found.push(feature);
  return found;
}

let server: RangeServer;
beforeAll(async () => {
  server = await startRangeServer();
});
afterAll(() => server.close());

describe('a file that was opened', () => {
  it('says what its header says', async () => {
    const { title, geometryType, featureCount, hasIndex, columns } = await openFlatGeobuf(published('railways.fgb'));
    expect({ geometryType, featureCount, hasIndex }).toEqual({
      geometryType: 'MultiLineString',
      featureCount: 178,
      hasIndex: true,
    });
    expect(title).toBeDefined();
    expect(columns.find(({ name }) => name === 'line_zh')?.type).toBe('String');
  });

  it('gives the same features from memory, from a disk and from a server', async () => {
    const bytes = gridFile();
    const path = join(mkdtempSync(join(tmpdir(), 'jjj-')), 'grid.fgb');
    writeFileSync(path, bytes);
    const sources = [bytes, bytes.buffer, await openAsBlob(path), server.put('/grid.fgb', bytes)];
    const bbox = [110.5, 30.5, 110.605, 30.605] as const;
    for (const source of sources) {
      const file = await openFlatGeobuf(source);
      expect(await all(file, { bbox: [...bbox] })).toHaveLength(11 * 11);
      expect(await all(file)).toHaveLength(grid.length);
    }
  });

  it('fetches of a server only what a box needs', async () => {
    const bytes = gridFile();
    const file = await openFlatGeobuf(server.put('/part.fgb', bytes));
    await all(file, { bbox: [110.5, 30.5, 110.6, 30.6] });
    expect(file.cost.fileBytes).toBe(bytes.length);
    expect(file.cost.bytesFetched).toBeLessThan(bytes.length / 4);
  });

  it('lets its reader go before the end', async () => {
    const file = await openFlatGeobuf(server.put('/early.fgb', gridFile()));
    for await (const page of file.pages()) {
      expect(page.featureCount).toBeGreaterThan(0);
      break;
    }
    expect(await all(file, { bbox: [110, 30, 110, 30] })).toHaveLength(1);
  });

  it('ends with the reason of a signal', async () => {
    const file = await openFlatGeobuf(gridFile());
    const reason = new Error('enough');
    await expect(all(file, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it('refuses a box that is none', async () => {
    const file = await openFlatGeobuf(gridFile());
    await expect(all(file, { bbox: [1, 5, 2, 4] })).rejects.toMatchObject({ code: 'value-invalid' });
  });

  it('says what is wrong with bytes that are no such file', async () => {
    const opening = openFlatGeobuf(new TextEncoder().encode('<!doctype html>'), { name: 'roads.fgb' });
    await expect(opening).rejects.toMatchObject({ code: 'not-flatgeobuf' });
    await expect(opening).rejects.toThrow('roads.fgb');
  });
});
