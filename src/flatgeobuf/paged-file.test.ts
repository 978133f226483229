import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bbox } from '../core/bbox.js';
import { tinyPoints } from '../testing/indexed-file.js';
import { type Misbehaviour, type RangeServer, startRangeServer } from '../testing/range-server.js';
import { type ReadingOptions, type ViewReader, viewReader } from '../testing/view-reader.js';
import { decodeFlatGeobuf } from './decode.js';
import { parseHeader } from './header.js';

/** 256 × 256 points a thousandth of a degree apart: 6 MB. */
const grid = tinyPoints(65_536);
const world: Bbox = [-180, -90, 180, 90];
/** A box of so many points a side around a point of the grid. */
const boxAt = (lng: number, lat: number, side: number): Bbox => [
  lng - side / 2000,
  lat - side / 2000,
  lng + side / 2000,
  lat + side / 2000,
];
const spacing = 0.001;

let server: RangeServer;
let files = 0;
beforeAll(async () => {
  server = await startRangeServer();
});
afterAll(() => server.close());

function serve(options: ReadingOptions = {}, bytes = grid, bad?: Misbehaviour) {
  const path = `/${++files}/grid.fgb`;
  const reader = viewReader(server.put(path, bytes, bad), options);
  const seen = () => server.requests.filter((each) => each.path === path);
  return { reader, seen };
}

/** Middle of the features of a page. */
function middleOf({ pages }: ViewReader, index: number): [number, number] {
  const positions = pages[index]?.geometry.positions ?? [];
  const mean = (offset: number) => {
    const values = Array.from(positions).filter((_, place) => place % 2 === offset);
    return values.reduce((sum, each) => sum + each, 0) / values.length;
  };
  return [mean(0), mean(1)];
}

describe('a view', () => {
  it('of what was seen already costs no request: one screen to the east and back', async () => {
    const { reader, seen } = serve();
    const [here, there] = [boxAt(0.06, 0.12, 30), boxAt(0.09, 0.12, 30)];
    await reader.view(here);
    const first = reader.rowsIn(here);
    expect(first.length).toBeGreaterThan(800);
    await reader.view(there);
    const before = seen().length;
    await reader.view(here);
    expect(seen()).toHaveLength(before);
    expect(reader.rowsIn(here)).toEqual(first);
    expect(reader.file.ledger.requests).toBe(before);
  });

  it('delivers a released page again, without a request while its bytes are held', async () => {
    const { reader, seen } = serve();
    const box = boxAt(0.06, 0.12, 20);
    const { rows } = await reader.view(box);
    const expected = reader.rowsIn(box);
    const before = seen().length;
    await reader.view(box);
    expect(reader.rowsIn(box)).toEqual(expected);
    for (const run of rows) reader.file.release(run);
    await reader.view(box);
    expect(reader.rowsIn(box)).toEqual([...expected, ...expected].sort((a, b) => a - b));
    expect(seen()).toHaveLength(before);
    expect(reader.file.ledger.cacheHits).toBeGreaterThan(0);
  });

  it('fetches released pages again when the budget has no room for them', async () => {
    const { reader, seen } = serve({ budgetBytes: 40_000 });
    const box = boxAt(0.06, 0.12, 8);
    const { rows } = await reader.view(box);
    const expected = reader.rowsIn(box);
    for (const lng of [0.1, 0.15, 0.2]) await reader.view(boxAt(lng, 0.2, 12));
    expect(reader.supplies.cache.bytes).toBeLessThanOrEqual(40_000);
    for (const run of rows) reader.file.release(run);
    const before = seen().length;
    await reader.view(box);
    expect(seen().length).toBeGreaterThan(before);
    expect(new Set(reader.rowsIn(box))).toEqual(new Set(expected));
  });

  it('of more than the limit is truncated to what is nearest to its middle', async () => {
    const { reader } = serve({ budgetBytes: 400_000 });
    const { truncated, rows } = await reader.view(world.map((side) => side / 1000 + 0.128) as unknown as Bbox);
    expect(truncated).toBe(true);
    const count = rows.reduce((sum, { first, end }) => sum + end - first, 0);
    const bytesPerRow = (grid.length - parseHeader(grid).featuresStart) / 65_536;
    expect(count * bytesPerRow).toBeLessThanOrEqual(400_000);
    expect(count * bytesPerRow).toBeGreaterThan(200_000);
    expect(reader.rowsIn(boxAt(0.1275, 0.1275, 30)).length).toBeGreaterThanOrEqual(900);
    expect(reader.rowsIn([0, 0, 0.05, 0.05])).toEqual([]);
    expect(reader.rowsIn([0.2, 0.2, 1, 1])).toEqual([]);
  });

  it('gets the pages nearest to its middle first', async () => {
    // Of two places far apart in the file, the nearer one comes first although it lies later in the file.
    const { reader, seen } = serve();
    await reader.view([0.05, 0.1, 0.2, 0.16]);
    const distances = reader.pages.map((_, index) => {
      const [lng, lat] = middleOf(reader, index);
      return Math.hypot(lng - 0.125, lat - 0.13);
    });
    expect(distances.length).toBeGreaterThan(2);
    expect(Math.min(...distances.slice(0, 3))).toBe(Math.min(...distances));
    const starts = seen().map(({ range }) => Number(/=(\d+)/.exec(range ?? '')?.[1]));
    const features = starts.filter((start) => start > parseHeader(grid).featuresStart);
    expect(features).not.toEqual(features.toSorted((a, b) => a - b));
  });

  it('fetches little beyond what it shows', async () => {
    const { reader } = serve();
    await reader.view(boxAt(0.06, 0.12, 24));
    const { requests, bytesFetched, bytesUsed, fileBytes } = reader.file.ledger;
    expect(requests).toBeLessThan(30);
    expect(bytesFetched).toBeLessThan(150_000);
    expect(bytesUsed).toBeLessThanOrEqual(bytesFetched);
    expect(fileBytes).toBe(grid.length);
  });

  it('ends the requests that it has no use for, and not those that it has', async () => {
    const { reader, seen } = serve({}, grid, { kind: 'slow', chunkBytes: 8000, pauseMs: 20 });
    const [left, right] = [boxAt(0.03, 0.03, 40), boxAt(0.2, 0.2, 40)];
    const both: Bbox = [0.03, 0.03, 0.2, 0.2];
    await reader.file.open();
    const before = server.abandoned;
    const first = reader.view(both).catch((error: unknown) => error);
    await expect.poll(() => reader.pages.length, { timeout: 10_000 }).toBeGreaterThan(0);
    await reader.view(right);
    expect(await first).toMatchObject({ name: 'AbortError' });
    expect(server.abandoned).toBeGreaterThan(before);
    expect(reader.rowsIn(right)).toHaveLength(new Set(reader.rowsIn(right)).size);
    expect(reader.rowsIn(right).length).toBeGreaterThan(1500);
    expect(reader.rowsIn(left).length).toBeLessThan(1600);
    const ranges = seen().map(({ range }) => range);
    expect(new Set(ranges).size).toBe(ranges.length);
  });

  it('that follows an aborted one takes over its requests', async () => {
    const { reader, seen } = serve({}, grid, { kind: 'slow', chunkBytes: 4000, pauseMs: 10 });
    const box = boxAt(0.06, 0.12, 60);
    await reader.file.open();
    const stop = new AbortController();
    const first = reader.view(box, stop.signal).catch((error: unknown) => error);
    await expect.poll(() => reader.pages.length, { timeout: 10_000 }).toBeGreaterThan(0);
    stop.abort('moved on');
    await reader.view(box);
    expect(await first).toBe('moved on');
    expect(reader.rowsIn(box)).toHaveLength(60 * 60 + 61 + 60);
    const ranges = seen().map(({ range }) => range);
    expect(new Set(ranges).size).toBe(ranges.length);
  });

  it('that is given up and not followed ends its requests, and the server sees it', async () => {
    const { reader } = serve({}, grid, { kind: 'slow', chunkBytes: 4000, pauseMs: 20 });
    await reader.file.open();
    const stop = new AbortController();
    const view = reader.view(boxAt(0.06, 0.12, 80), stop.signal).catch((error: unknown) => error);
    await expect.poll(() => reader.pages.length, { timeout: 10_000 }).toBeGreaterThan(0);
    const before = server.abandoned;
    stop.abort('hidden');
    expect(await view).toBe('hidden');
    await expect.poll(() => server.abandoned, { timeout: 3000 }).toBeGreaterThan(before);
  });

  it('that asks again before the end delivers nothing twice', async () => {
    const { reader } = serve();
    const box = boxAt(0.1, 0.1, 50);
    const views = Array.from({ length: 5 }, (_, step) =>
      reader.view(boxAt(0.1 + step * spacing, 0.1, 50)).catch((error: unknown) => error),
    );
    await Promise.all(views);
    const rows = reader.rowsIn(box);
    expect(rows).toHaveLength(new Set(rows).size);
    expect(rows.length).toBeGreaterThan(2000);
  });
});

describe('a question', () => {
  it('gets the pages in a box, delivers none and leaves the view alone', async () => {
    const { reader } = serve();
    const box = boxAt(0.06, 0.12, 4);
    const viewing = reader.view(boxAt(0.2, 0.2, 10));
    const pages = await reader.file.pagesIn(box, new AbortController().signal);
    await viewing;
    expect(reader.rowsIn(box)).toEqual([]);
    expect(pages.reduce((sum, page) => sum + page.featureCount, 0)).toBeGreaterThan(15);
    expect(reader.rowsIn(boxAt(0.2, 0.2, 10)).length).toBeGreaterThan(90);
  });
});

describe('a file of a million features', () => {
  it('requests the first of them after at most three round trips', async () => {
    const bytes = tinyPoints(1_000_000);
    const { reader, seen } = serve({}, bytes);
    const box = boxAt(0.4, 0.4, 30);
    await reader.view(box);
    const { featuresStart } = parseHeader(bytes);
    const starts = seen().map(({ range }) => Number(/=(\d+)/.exec(range ?? '')?.[1]));
    const first = starts.findIndex((start) => start >= featuresStart);
    expect(first).toBeGreaterThan(0);
    expect(reader.rowsIn(box).length).toBeGreaterThan(900);
    // One after the other at most: the beginning, the tree, where the pages begin.
    expect(await roundTripsTo(bytes, box, featuresStart)).toBeLessThanOrEqual(3);
  });
});

/** Rounds of requests, each begun after the one before has ended, until one asks for features. */
async function roundTripsTo(bytes: Uint8Array, box: Bbox, featuresStart: number): Promise<number> {
  const { reader, seen } = serve({}, bytes, { kind: 'slow', chunkBytes: 1e9, pauseMs: 0 });
  const rounds: number[][] = [];
  const { slots } = reader.supplies;
  const run = slots.run.bind(slots);
  let running = 0;
  slots.run = async (signal, request) => {
    if (running++ === 0) rounds.push([]);
    const round = rounds.at(-1);
    round?.push(seen().length);
    try {
      return await run(signal, request);
    } finally {
      running--;
    }
  };
  await reader.view(box);
  expect(seen().some(({ range }) => Number(/=(\d+)/.exec(range ?? '')?.[1]) >= featuresStart)).toBe(true);
  return rounds.length - 1;
}

describe('the grid of these tests', () => {
  it('is a file like any other', () => {
    const page = decodeFlatGeobuf(tinyPoints(64));
    expect(page.featureCount).toBe(64);
    expect(Array.from(page.geometry.positions.subarray(0, 8))).toEqual([0, 0, 0.001, 0, 0, 0.001, 0.001, 0.001]);
  });
});
