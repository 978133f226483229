import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AtlasError } from '../core/atlas-error.js';
import type { Bbox } from '../core/bbox.js';
import { readString } from '../core/byte-values.js';
import type { FeaturePage } from '../core/columns.js';
import { findColumn } from '../core/page-access.js';
import { rowsTouching } from '../testing/bbox-selection.js';
import { type Misbehaviour, type RangeServer, type ServeOptions, startRangeServer } from '../testing/range-server.js';
import { syntheticFeatures, syntheticOptions } from '../testing/synthetic-features.js';
import { type ViewReader, viewReader } from '../testing/view-reader.js';
import { decodeFlatGeobuf } from './decode.js';
import { encodeFlatGeobuf } from './encode.js';

/** A file whose every feature says in its name which version of the file it is of. */
function versionOf(name: string, count: number, seed: number): Uint8Array {
  const features = syntheticFeatures('Polygon', count, seed);
  const named = features.map((each, id) => ({ ...each, properties: { id, name } }));
  return encodeFlatGeobuf(named, syntheticOptions('Polygon'));
}

const old = versionOf('old', 900, 61);
const longer = versionOf('new', 1000, 62);
const shorter = versionOf('new', 700, 63);
/** The same features elsewhere, so that every feature is as long as before. */
const sameSize = versionOf('new', 900, 64);

const boxes: readonly Bbox[] = [
  [2, 2, 5, 4],
  [12, 5, 16, 8],
  [5, 0, 9, 9],
];

let server: RangeServer;
let files = 0;
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeEach(async () => {
  process.on('unhandledRejection', note);
  // A server for each test: the connections that one test broke are not the next one's.
  server = await startRangeServer();
});
afterEach(async () => {
  // Rejections are reported after a turn of the event loop.
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off('unhandledRejection', note);
  await server.close();
  expect(unhandled.splice(0)).toEqual([]);
});

function serve(bad?: Misbehaviour, options: ServeOptions = {}, bytes = old): ViewReader {
  const url = server.put(`/${++files}/roads.fgb`, bytes, bad, options);
  return viewReader(url, { stallMs: bad?.kind === 'stall' ? 200 : 5000 });
}

/** Reads the whole file, or several views of it. */
const ways = {
  whole: async (reader: ViewReader) => {
    const pages = await reader.file.readWhole();
    return pages.map((page) => ({ page, rows: Array.from({ length: page.featureCount }, (_, row) => row) }));
  },
  'by view': async (reader: ViewReader) => {
    for (const bbox of boxes) await reader.view(bbox);
    return reader.pages.map((page) => ({ page, rows: boxes.flatMap((bbox) => rowsTouching(page, bbox)) }));
  },
} as const;
type Way = keyof typeof ways;
const bothWays = Object.keys(ways) as Way[];

const nameAt = (page: FeaturePage, row: number) => {
  const column = findColumn(page, 'name');
  return column?.kind === 'string' ? readString(column, row) : null;
};

/** All features read are of one version, and of it those that should be there are. */
function expectOneVersion(read: Awaited<ReturnType<(typeof ways)[Way]>>, way: Way, bytes: Uint8Array): void {
  const whole = decodeFlatGeobuf(bytes);
  const name = nameAt(whole, 0);
  const names = new Set(
    read.flatMap(({ page }) => Array.from({ length: page.featureCount }, (_, row) => nameAt(page, row))),
  );
  expect([...names]).toEqual([name]);
  const rows = new Set(read.flatMap(({ page, rows: each }) => each.map((row) => page.firstRow + row)));
  const expected =
    way === 'whole' ? [...Array(whole.featureCount).keys()] : boxes.flatMap((bbox) => rowsTouching(whole, bbox));
  expect([...rows].sort((a, b) => a - b)).toEqual([...new Set(expected)].sort((a, b) => a - b));
}

/** Code of the error, or `data`. Anything but an AtlasError fails the test. */
async function outcome(reader: ViewReader, way: Way): Promise<string> {
  try {
    expectOneVersion(await ways[way](reader), way, old);
    return 'data';
  } catch (error) {
    if (error instanceof AtlasError) return error.code;
    throw error;
  }
}

describe.each(bothWays)('a fault at any request while a file is read %s', (way) => {
  it.each<[Misbehaviour, readonly string[]]>([
    [{ kind: 'status', status: 404 }, ['file-missing']],
    [{ kind: 'status', status: 403 }, ['file-forbidden']],
    [{ kind: 'status', status: 400 }, ['server-error']],
    [{ kind: 'status', status: 500 }, ['server-error']],
    [{ kind: 'status', status: 416 }, ['file-changed', 'not-flatgeobuf']],
    [{ kind: 'cut' }, ['network-failed']],
    [{ kind: 'short-content' }, ['network-failed']],
    [{ kind: 'stall', afterBytes: 500 }, ['network-failed']],
    [{ kind: 'wrong-range' }, ['server-error']],
    [{ kind: 'gzip' }, ['server-error']],
    [{ kind: 'page' }, ['not-flatgeobuf', 'file-changed']],
  ])('that stays, %j, is one clear error', async (bad, codes) => {
    for (const from of [1, 2, 3, 5]) {
      const result = await outcome(serve(bad, { from }), way);
      // A whole file takes two requests, so that later ones do not come.
      if (way === 'whole' && from > 2) expect(result).toBe('data');
      else expect(codes).toContain(result);
    }
  });

  it.each<Misbehaviour>([
    { kind: 'status', status: 500 },
    { kind: 'status', status: 503 },
    { kind: 'status', status: 429 },
    { kind: 'cut' },
    { kind: 'short-content' },
  ])('that passes, %j, is got over', async (bad) => {
    for (const from of [1, 2, 3, 4, 6]) {
      const reader = serve(bad, { from, count: 2 });
      expect(await outcome(reader, way)).toBe('data');
      expect(reader.replaced).toBe(0);
    }
  });

  it.each<Misbehaviour>([
    { kind: 'ignore-range' },
    { kind: 'ignore-range', chunked: true },
    { kind: 'capped', bytes: 2500 },
    { kind: 'size-hidden' },
    { kind: 'slow', chunkBytes: 5000, pauseMs: 1 },
    { kind: 'restless-tag' },
  ])('that is none, %j, is put up with', async (bad) => {
    for (const from of [1, 2, 3]) expect(await outcome(serve(bad, { from }), way)).toBe('data');
  });

  it('of fewer bytes than announced is an error and never fewer features', async () => {
    for (const bytes of [100, 3000]) {
      expect(await outcome(serve({ kind: 'short-body', bytes }), 'whole')).toBe('file-truncated');
      expect(await outcome(serve({ kind: 'short-body', bytes }), way)).not.toBe('server-error');
    }
  });

  it('of a changing ETag and an unchanged date costs a few requests, once', async () => {
    const reader = serve({ kind: 'restless-tag' }, { lastModified: 'Mon, 05 Jan 2026 10:00:00 GMT' });
    expect(await outcome(reader, way)).toBe('data');
    const { replaced } = reader;
    expect(replaced).toBeLessThanOrEqual(2);
    await reader.view([0, 0, 30, 20]);
    expect(reader.replaced).toBe(replaced);
  });
});

describe.each(bothWays)('a file replaced while it is read %s', (way) => {
  const replacements = { longer, shorter, 'of the same size': sameSize } as const;

  it.each(Object.keys(replacements) as (keyof typeof replacements)[])('by one that is %s', async (kind) => {
    const by = replacements[kind];
    for (const from of [2, 3, 4, 6, 8]) {
      const reader = serve({ kind: 'replaced', by }, { from });
      const read = await ways[way](reader);
      const stayed = way === 'whole' && from > 2;
      expectOneVersion(read, way, stayed ? old : by);
      expect(reader.replaced).toBe(stayed ? 0 : 1);
    }
  });

  it('is noticed by its size where the server gives nothing else', async () => {
    for (const by of [longer, shorter]) {
      const reader = serve({ kind: 'replaced', by }, { from: 2, tag: false });
      expectOneVersion(await ways[way](reader), way, by);
      expect(reader.replaced).toBe(1);
    }
  });

  it('is read past what browsers have stored', async () => {
    const reader = serve({ kind: 'replaced', by: longer }, { from: 2 });
    await ways[way](reader);
    const path = new URL(reader.file.url).pathname;
    const headers = server.requests.filter((each) => each.path === path).map((each) => each.headers);
    expect(headers.some((each) => each['if-range'] ?? each['if-none-match'] ?? each['if-match'])).toBe(false);
    expect(headers.at(-1)).toMatchObject({ 'cache-control': 'no-cache' });
    expect(headers[0]?.['cache-control']).toBeUndefined();
  });

  it('again and again is read in one answer', async () => {
    const reader = serve({ kind: 'restless' });
    const pages = way === 'whole' ? await reader.file.readWhole() : (await ways[way](reader)).map(({ page }) => page);
    expect(pages.length).toBeGreaterThan(0);
  });
});

describe('a file replaced where the server keeps back its date, its tag and its size', () => {
  it.each([longer, shorter])('is noticed by index and features that disagree', async (by) => {
    // Files of other lengths disagree with the index that was read; of the same lengths nobody could tell.
    const path = `/${++files}/roads.fgb`;
    const reader = viewReader(server.put(path, old, { kind: 'size-hidden' }, { tag: false }));
    await reader.view([2, 2, 3, 3]);
    server.put(path, by, { kind: 'size-hidden' }, { tag: false });
    expectOneVersion(await ways['by view'](reader), 'by view', by);
    expect(reader.replaced).toBe(1);
  });
});

describe('a server that goes offline', () => {
  it.each(bothWays)('is an error, and read %s when it is back', async (way) => {
    const own = await startRangeServer();
    const reader = viewReader(own.put('/roads.fgb', old));
    await reader.file.open();
    await own.close();
    await expect(ways[way](reader)).rejects.toMatchObject({ code: 'network-failed', details: { file: 'roads.fgb' } });
    await own.open();
    expectOneVersion(await ways[way](reader), way, old);
    await own.close();
  });

  it('before the file was opened is an error, and opened when it is back', async () => {
    const own = await startRangeServer();
    const reader = viewReader(own.put('/roads.fgb', old));
    await own.close();
    await expect(reader.file.open()).rejects.toMatchObject({ code: 'network-failed' });
    await own.open();
    expect((await reader.file.open()).header.featureCount).toBe(900);
    await own.close();
  });
});
