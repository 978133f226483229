import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LoadProgress } from '../core/data-client.js';
import { type Misbehaviour, type RangeServer, startRangeServer } from '../testing/range-server.js';
import { syntheticFeatures, syntheticOptions } from '../testing/synthetic-features.js';
import { encodeFlatGeobuf } from './encode.js';
import { firstRangeBytes, readSource, type SourceBytes } from './read-source.js';

const small = encodeFlatGeobuf(syntheticFeatures('Point', 20, 1), syntheticOptions('Point'));
const large = encodeFlatGeobuf(syntheticFeatures('Polygon', 1000, 2), syntheticOptions('Polygon'));
const other = encodeFlatGeobuf(syntheticFeatures('Polygon', 990, 3), syntheticOptions('Polygon'));
const quick = { retryDelaysMs: [1, 1], stallMs: 2000 };

let server: RangeServer;
let files = 0;

/** Serves bytes under a path of their own, so that no test counts the requests of another. */
function serve(bytes: Uint8Array, misbehaviour?: Misbehaviour): { url: string; seen: () => string[] } {
  const path = `/${++files}/roads.fgb`;
  const url = server.put(path, bytes, misbehaviour);
  const seen = () => server.requests.filter((each) => each.path === path).map((each) => `${each.range} ${each.status}`);
  return { url, seen };
}

/** Compares bytes at once; element by element takes a second for a large file. */
function expectRead(read: SourceBytes, bytes: Uint8Array): void {
  expect(Buffer.compare(read.bytes, bytes)).toBe(0);
}

beforeAll(async () => {
  server = await startRangeServer();
});
afterAll(() => server.close());

describe('a server that behaves', () => {
  it('answers for a small file with one range', async () => {
    const { url, seen } = serve(small);
    const read = await readSource(url);
    expectRead(read, small);
    expect(read).toMatchObject({ bytesFetched: small.length, readWhole: false });
    expect(seen()).toEqual(['bytes=0-65535 206']);
  });

  it('answers for a large file with the beginning and the rest, and progress grows to the total', async () => {
    expect(large.length).toBeGreaterThan(firstRangeBytes);
    const { url, seen } = serve(large);
    const progress: LoadProgress[] = [];
    const read = await readSource(url, { onProgress: (each) => progress.push(each) });
    expectRead(read, large);
    expect(seen()).toEqual(['bytes=0-65535 206', 'bytes=65536- 206']);
    const fetched = progress.map((each) => each.bytesFetched);
    expect(fetched).toEqual(fetched.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toEqual({ bytesFetched: large.length, bytesTotal: large.length });
  });

  it('may send less than asked for at a time, or hide the size', async () => {
    expectRead(await readSource(serve(large, { kind: 'capped', bytes: 50_000 }).url), large);
    expectRead(await readSource(serve(large, { kind: 'size-hidden' }).url), large);
  });
});

describe('a server without range support', () => {
  it.each([false, true])('sends the whole file, which is noticed and no error (chunked: %s)', async (chunked) => {
    const { url, seen } = serve(large, { kind: 'ignore-range', chunked });
    const read = await readSource(url);
    expectRead(read, large);
    expect(read).toMatchObject({ bytesFetched: large.length, readWhole: true });
    expect(seen()).toEqual(['bytes=0-65535 200']);
  });

  it.each([false, true])('is refused beyond the limit (chunked: %s)', async (chunked) => {
    const { url } = serve(large, { kind: 'ignore-range', chunked });
    const limit = 100_000;
    await expect(readSource(url, { wholeLimitBytes: limit })).rejects.toMatchObject({
      code: 'file-too-large',
      details: { file: 'roads.fgb', limit },
    });
  });
});

describe('a server that fails', () => {
  it.each([
    [404, 'file-missing'],
    [410, 'file-missing'],
    [401, 'file-forbidden'],
    [403, 'file-forbidden'],
    [400, 'server-error'],
  ])('with status %i is not asked again: %s', async (status, code) => {
    const { url, seen } = serve(small, { kind: 'status', status });
    await expect(readSource(url, quick)).rejects.toMatchObject({ code, details: { url, file: 'roads.fgb', status } });
    expect(seen()).toHaveLength(1);
  });

  it('with status 500 twice is asked a third time', async () => {
    const { url, seen } = serve(small, { kind: 'status', status: 500, times: 2 });
    expectRead(await readSource(url, quick), small);
    expect(seen()).toHaveLength(3);
  });

  it('with status 503 for good is given up after three requests', async () => {
    const { url, seen } = serve(small, { kind: 'status', status: 503 });
    await expect(readSource(url, quick)).rejects.toMatchObject({ code: 'server-error', details: { status: 503 } });
    expect(seen()).toHaveLength(3);
  });

  it('by breaking off once is asked again, and for good is a network failure', async () => {
    expectRead(await readSource(serve(large, { kind: 'cut', times: 1 }).url, quick), large);
    const { url } = serve(large, { kind: 'cut' });
    await expect(readSource(url, quick)).rejects.toMatchObject({ code: 'network-failed' });
  });

  it('by not being there is a network failure', async () => {
    const gone = await startRangeServer();
    const url = gone.put('/roads.fgb', small);
    await gone.close();
    await expect(readSource(url, quick)).rejects.toMatchObject({ code: 'network-failed', details: { url } });
  });

  it('by stalling is given up after the longest pause', async () => {
    const { url } = serve(large, { kind: 'stall', afterBytes: 1000 });
    await expect(readSource(url, { stallMs: 60 })).rejects.toMatchObject({
      code: 'network-failed',
      details: { stalledSeconds: 0.06 },
    });
  });

  it('by being slow is waited for', async () => {
    const { url } = serve(small, { kind: 'slow', chunkBytes: 2000, pauseMs: 30 });
    expectRead(await readSource(url, { stallMs: 500 }), small);
  });

  it('by sending another range than asked for is found out', async () => {
    const { url } = serve(large, { kind: 'wrong-range' });
    await expect(readSource(url, quick)).rejects.toMatchObject({
      code: 'server-error',
      details: { expected: 0, received: 1 },
    });
  });
});

describe('a file that', () => {
  it('is shorter than announced is truncated', async () => {
    const { url } = serve(large, { kind: 'short-body', bytes: 100 });
    await expect(readSource(url)).rejects.toMatchObject({
      code: 'file-truncated',
      details: { expected: large.length, received: large.length - 100 },
    });
  });

  it('is a page, text or nothing is not a FlatGeobuf', async () => {
    const page = readSource(serve(small, { kind: 'page' }).url);
    await expect(page).rejects.toMatchObject({ code: 'not-flatgeobuf' });
    await expect(page).rejects.toThrow('“<!doctype html><”');
    const text = readSource(serve(new TextEncoder().encode('{"type":"FeatureCollection"}')).url);
    await expect(text).rejects.toMatchObject({ code: 'not-flatgeobuf' });
    await expect(readSource(serve(new Uint8Array()).url)).rejects.toMatchObject({ code: 'not-flatgeobuf' });
  });

  it('is replaced while being read is read once more, in one request', async () => {
    const { url, seen } = serve(large, { kind: 'replaced', by: other });
    const read = await readSource(url);
    expectRead(read, other);
    expect(read.bytesFetched).toBe(firstRangeBytes + (other.length - firstRangeBytes) + other.length);
    expect(seen()).toEqual(['bytes=0-65535 206', 'bytes=65536- 206', 'bytes=0- 206']);
  });

  it('keeps changing is still read, because one answer cannot be mixed', async () => {
    expect((await readSource(serve(large, { kind: 'restless' }).url)).bytes).toHaveLength(large.length);
  });
});

describe('a caller', () => {
  it('may abort before, while and between', async () => {
    const reason = new Error('moved on');
    const { url } = serve(large, { kind: 'stall', afterBytes: 1000 });
    await expect(readSource(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const during = new AbortController();
    const reading = readSource(url, { signal: during.signal, onProgress: () => during.abort(reason) });
    await expect(reading).rejects.toBe(reason);
    const waiting = new AbortController();
    const failing = serve(small, { kind: 'status', status: 500 });
    const retrying = readSource(failing.url, { signal: waiting.signal, retryDelaysMs: [60_000] });
    setTimeout(() => waiting.abort(reason), 50);
    await expect(retrying).rejects.toBe(reason);
  });
});
