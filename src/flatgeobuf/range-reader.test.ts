import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Misbehaviour, type RangeServer, type ServeOptions, startRangeServer } from '../testing/range-server.js';
import { seededRandom } from '../testing/seeded-random.js';
import { type ReadingOptions, testSupplies } from '../testing/view-reader.js';
import { ByteCache } from './byte-cache.js';
import { FileLedger } from './file-ledger.js';
import { httpRangeSource } from './http-range-source.js';
import { RangeReader } from './range-reader.js';
import { RequestSlots } from './request-slots.js';

const random = seededRandom(9);
const bytes = Uint8Array.from({ length: 100_000 }, () => Math.floor(random() * 256));
const apart = { gapBytes: 0, mostRanges: 100, mostGapBytes: 0 };

let server: RangeServer;
let files = 0;
beforeAll(async () => {
  server = await startRangeServer();
});
afterAll(() => server.close());

function readerOf(bad?: Misbehaviour, serving: ServeOptions = {}, reading: ReadingOptions = {}) {
  const path = `/${++files}/bytes.fgb`;
  const supplies = testSupplies(reading);
  const url = server.put(path, bytes, bad, serving);
  const ledger = new FileLedger(url);
  const options = { key: path, fresh: false, trustTag: true };
  const reader = new RangeReader(httpRangeSource(url, supplies.transfer), ledger, supplies, options);
  const requests = () => server.requests.filter((each) => each.path === path);
  return { reader, ledger, supplies, ranges: () => requests().map(({ range }) => range), requests };
}

const cut = (first: number, end: number) => Array.from(bytes.subarray(first, end));

describe('pieces of a file', () => {
  it('near one another are one request, and are counted as what they are', async () => {
    const { reader, ledger, ranges } = readerOf();
    const spans = [
      { first: 5000, end: 5010 },
      { first: 100, end: 110 },
      { first: 130, end: 140 },
    ];
    const pieces = await reader.read(spans, { ...apart, gapBytes: 20 });
    expect(pieces.map((piece) => Array.from(piece))).toEqual([cut(5000, 5010), cut(100, 110), cut(130, 140)]);
    expect(ranges().sort()).toEqual(['bytes=100-139', 'bytes=5000-5009']);
    expect(ledger.entry).toMatchObject({ requests: 2, bytesFetched: 50, bytesUsed: 30, cacheHits: 0 });
  });

  it('that were read are there without a request, until the budget gives them up', async () => {
    const { reader, ledger, ranges, supplies } = readerOf(undefined, {}, { budgetBytes: 2500 });
    const read = (first: number) => reader.read([{ first, end: first + 1000 }], apart);
    await read(0);
    await read(0);
    expect([ranges().length, ledger.entry.cacheHits]).toEqual([1, 1]);
    await read(1000);
    await read(2000);
    expect(supplies.cache.bytes).toBeLessThanOrEqual(2500);
    await read(0);
    expect(ranges()).toHaveLength(4);
  });

  it('of the beginning that was opened cost nothing', async () => {
    const { reader, ranges } = readerOf();
    await reader.open(10_000, {});
    expect(reader.total).toBe(100_000);
    const [piece] = await reader.read([{ first: 9000, end: 10_000 }], apart);
    expect(Array.from(piece ?? [])).toEqual(cut(9000, 10_000));
    expect(Array.from(await reader.fetch({ first: 10, end: 20 }))).toEqual(cut(10, 20));
    expect(ranges()).toHaveLength(1);
  });

  it('beyond the end of the file are an error', async () => {
    const { reader } = readerOf();
    await reader.open(100, {});
    const reading = reader.read([{ first: 99_990, end: 100_010 }], apart);
    await expect(reading).rejects.toMatchObject({ code: 'file-truncated', details: { expected: 100_010 } });
  });

  it.each([
    ['six at a time when there are six slots', new RequestSlots(6), 6],
    ['twenty at a time otherwise', new RequestSlots(), 20],
  ])('are fetched %s', async (_case, slots, atOnce) => {
    const own = await startRangeServer();
    const supplies = { ...testSupplies(), slots };
    const slow = { kind: 'slow', chunkBytes: 10, pauseMs: 60 } as const;
    const source = httpRangeSource(own.put('/slow.fgb', bytes, slow), supplies.transfer);
    const reader = new RangeReader(source, new FileLedger(''), supplies, { key: '', fresh: false, trustTag: true });
    const spans = Array.from({ length: 45 }, (_, index) => ({ first: index * 100, end: index * 100 + 60 }));
    await reader.read(spans, apart);
    expect(own.requests).toHaveLength(45);
    expect(own.mostAtOnce).toBe(atOnce);
    await own.close();
  });
});

describe('a range that breaks off', () => {
  it('goes on from where it broke off', async () => {
    const { reader, ranges, ledger } = readerOf({ kind: 'cut', times: 2 });
    const read = await reader.fetch({ first: 1000, end: 9000 });
    expect(Array.from(read)).toEqual(cut(1000, 9000));
    const last = Number(/=(\d+)-8999/.exec(ranges().at(-1) ?? '')?.[1]);
    expect(last).toBeGreaterThan(1000);
    expect(ledger.entry.bytesFetched).toBe(8000);
    expect(ledger.entry.requests).toBe(3);
  });

  it('is given up after three attempts, with pauses between them', async () => {
    const { reader, ledger } = readerOf({ kind: 'status', status: 503 }, {}, { retryDelaysMs: [30, 60] });
    const began = performance.now();
    await expect(reader.fetch({ first: 0, end: 10 })).rejects.toMatchObject({ code: 'server-error' });
    expect(performance.now() - began).toBeGreaterThan(85);
    expect(ledger.entry.requests).toBe(3);
  });

  it.each([400, 401, 403, 404, 410, 451])('is not asked for again after status %i', async (status) => {
    const { reader, ranges } = readerOf({ kind: 'status', status });
    await expect(reader.fetch({ first: 0, end: 10 })).rejects.toMatchObject({ details: { status } });
    expect(ranges()).toHaveLength(1);
  });

  it('comes in as many answers as the server likes', async () => {
    const { reader, ranges } = readerOf({ kind: 'capped', bytes: 3000 });
    expect(Array.from(await reader.fetch({ first: 500, end: 9000 }))).toEqual(cut(500, 9000));
    expect(ranges()).toEqual(['bytes=500-8999', 'bytes=3500-8999', 'bytes=6500-8999']);
  });
});

describe('a request', () => {
  it('that is aborted ends at the server, and rejects with the reason', async () => {
    const { reader } = readerOf({ kind: 'stall', afterBytes: 10 });
    const before = server.abandoned;
    const stop = new AbortController();
    const reading = reader.fetch({ first: 0, end: 1000 }, { signal: stop.signal, onBytes: () => stop.abort('enough') });
    await expect(reading).rejects.toBe('enough');
    await expect.poll(() => server.abandoned).toBe(before + 1);
  });

  it('that is aborted between two attempts is not made again', async () => {
    const { reader, ranges } = readerOf({ kind: 'status', status: 500 }, {}, { retryDelaysMs: [60_000] });
    const stop = new AbortController();
    const reading = reader.fetch({ first: 0, end: 10 }, { signal: stop.signal });
    setTimeout(() => stop.abort('enough'), 50);
    await expect(reading).rejects.toBe('enough');
    expect(ranges()).toHaveLength(1);
  });

  it('carries the headers it was told, and no conditional ones', async () => {
    const { reader, requests } = readerOf(undefined, {}, { headers: { Authorization: 'Bearer abc' } });
    await reader.fetch({ first: 0, end: 10 });
    await reader.fetch({ first: 10, end: 20 });
    for (const { headers } of requests()) {
      expect(headers).toMatchObject({ authorization: 'Bearer abc' });
      expect(Object.keys(headers).filter((name) => name.startsWith('if-'))).toEqual([]);
    }
  });

  it('carries cookies as it was told', async () => {
    const seen: (RequestCredentials | undefined)[] = [];
    const plainFetch = globalThis.fetch;
    // What a browser does with credentials shows in its cookies only, so the real request is looked at on its way.
    globalThis.fetch = (input, init) => {
      seen.push(init?.credentials);
      return plainFetch(input, init);
    };
    try {
      for (const credentials of ['include', 'omit'] as const) {
        await readerOf(undefined, {}, { credentials }).reader.fetch({ first: 0, end: 10 });
      }
    } finally {
      globalThis.fetch = plainFetch;
    }
    expect(seen).toEqual(['include', 'omit']);
  });
});

describe('two versions of a file', () => {
  it('share no bytes in the cache', async () => {
    const cache = new ByteCache();
    const supplies = { ...testSupplies(), cache };
    const url = server.put('/versions.fgb', bytes);
    const open = (key: string) =>
      new RangeReader(httpRangeSource(url, supplies.transfer), new FileLedger(url), supplies, {
        key,
        fresh: false,
        trustTag: true,
      });
    const [one, two] = [open('1'), open('2')];
    await one.read([{ first: 0, end: 10 }], apart);
    expect(one.held({ first: 0, end: 10 })).toBeDefined();
    expect(two.held({ first: 0, end: 10 })).toBeUndefined();
    one.drop();
    expect(cache.bytes).toBe(0);
  });

  it('are not mixed in one range: the rest of another version is refused', async () => {
    const { reader, ranges } = readerOf({ kind: 'cut', times: 1 });
    const reading = reader.fetch({ first: 0, end: 50_000 }, { onBytes: () => server.put(pathOf(reader), other) });
    await expect(reading).rejects.toMatchObject({ name: 'FileReplaced' });
    expect(ranges().length).toBeLessThanOrEqual(2);
  });
});

const other = bytes.slice().reverse();
const pathOf = (reader: RangeReader) => new URL(reader.source.remote.url).pathname;
