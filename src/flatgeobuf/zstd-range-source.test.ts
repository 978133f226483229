import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bbox } from '../core/bbox.js';
import { rowsTouching } from '../testing/bbox-selection.js';
import { tinyPoints } from '../testing/indexed-file.js';
import { type Misbehaviour, type RangeServer, type ServeOptions, startRangeServer } from '../testing/range-server.js';
import { seekableZstd } from '../testing/seekable-zstd.js';
import { syntheticFeatures, syntheticOptions } from '../testing/synthetic-features.js';
import { viewReader } from '../testing/view-reader.js';
import { decodeFlatGeobuf } from './decode.js';
import { encodeFlatGeobuf } from './encode.js';

const plain = encodeFlatGeobuf(syntheticFeatures('Polygon', 900, 81), syntheticOptions('Polygon'));
const boxes: readonly Bbox[] = [
  [2, 2, 4, 4],
  [12, 5, 14, 7],
];

let server: RangeServer;
let compressed: Uint8Array;
let files = 0;
beforeAll(async () => {
  server = await startRangeServer();
  compressed = seekableZstd(plain);
});
afterAll(() => server.close());

function serve(bad?: Misbehaviour, options: ServeOptions = {}, bytes = compressed) {
  const path = `/${++files}/roads.fgb.zst`;
  const reader = viewReader(server.put(path, bytes, bad, options));
  return { reader, seen: () => server.requests.filter((each) => each.path === path) };
}

describe('a file compressed as seekable Zstandard', () => {
  it('is read by view, of it only the frames that are needed', async () => {
    const { reader, seen } = serve();
    const page = decodeFlatGeobuf(plain);
    for (const bbox of boxes) {
      await reader.view(bbox);
      expect(reader.rowsIn(bbox)).toEqual(rowsTouching(page, bbox));
    }
    const lengths = seen().map(({ headers }) => /=(\d+)-(\d+)/.exec(headers.range ?? ''));
    const bytes = lengths.reduce((sum, match) => sum + (match ? Number(match[2]) - Number(match[1]) + 1 : 0), 0);
    expect(bytes).toBeLessThan(compressed.length);
    expect(seen().every(({ status }) => status === 206)).toBe(true);
    expect(reader.file.ledger.fileBytes).toBe(plain.length);
  });

  it('is read whole', async () => {
    const [page] = await serve().reader.file.readWhole();
    expect(page?.featureCount).toBe(900);
  });

  it('is not kept decoded for ever', async () => {
    const points = tinyPoints(800_000);
    const { reader, seen } = serve(undefined, {}, seekableZstd(points, 4 * 1024 * 1024));
    const everything: Bbox = [-1, -1, 2, 2];
    expect(points.length).toBeGreaterThan(64_000_000);
    await reader.view(everything);
    const before = seen().length;
    // A place near the beginning of the curve, whose frame was decoded first and whose page is no longer held.
    await reader.file.pagesIn([0.001, 0.001, 0.002, 0.002], new AbortController().signal);
    expect(seen().length).toBeGreaterThan(before);
  });

  it.each<[Misbehaviour, string]>([
    [{ kind: 'status', status: 404 }, 'file-missing'],
    [{ kind: 'status', status: 403 }, 'file-forbidden'],
    [{ kind: 'status', status: 500 }, 'server-error'],
    [{ kind: 'ignore-range' }, 'server-error'],
    [{ kind: 'cut' }, 'network-failed'],
    [{ kind: 'size-hidden' }, 'server-error'],
  ])('from a server that misbehaves, %j, is one clear error', async (bad, code) => {
    for (const from of [1, 2, 4]) {
      const reading = serve(bad, { from }).reader.view([-180, -90, 180, 90]);
      // The table of frames was read with the size; later answers that hide it contradict it.
      const codes = bad.kind === 'size-hidden' ? [code, 'file-corrupt', 'file-changed'] : [code];
      const error = await reading.catch((reason: unknown) => reason);
      expect(codes).toContain((error as { code?: string }).code);
    }
  });

  it('that is none, or damaged, is file-corrupt', async () => {
    await expect(serve(undefined, {}, plain).reader.file.open()).rejects.toMatchObject({ code: 'file-corrupt' });
    const damaged = compressed.slice().fill(7, 0, 4000);
    await expect(serve(undefined, {}, damaged).reader.file.open()).rejects.toMatchObject({ code: 'file-corrupt' });
  });

  it('that is replaced is read anew, and never mixed', async () => {
    const features = syntheticFeatures('Polygon', 700, 82);
    const other = encodeFlatGeobuf(features, syntheticOptions('Polygon'));
    const { reader } = serve({ kind: 'replaced', by: seekableZstd(other) }, { from: 5 });
    for (const bbox of boxes) await reader.view(bbox);
    expect(reader.replaced).toBe(1);
    for (const bbox of boxes) {
      await reader.view(bbox);
      expect(reader.rowsIn(bbox)).toEqual(rowsTouching(decodeFlatGeobuf(other), bbox));
    }
  });

  it('may be left while it is being read', async () => {
    const { reader } = serve({ kind: 'stall', afterBytes: 0 });
    const stop = new AbortController();
    setTimeout(() => stop.abort('left'), 50);
    await expect(reader.file.open({ signal: stop.signal })).rejects.toBe('left');
  });
});
