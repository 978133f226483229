import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AtlasError } from '../core/atlas-error.js';
import type { Bbox } from '../core/bbox.js';
import { type Misbehaviour, type RangeServer, startRangeServer } from '../testing/range-server.js';
import { seededRandom } from '../testing/seeded-random.js';
import { syntheticFeatures, syntheticOptions } from '../testing/synthetic-features.js';
import { viewReader } from '../testing/view-reader.js';
import { encodeFlatGeobuf } from './encode.js';
import { nodeBytes } from './format.js';
import { parseHeader } from './header.js';

const file = encodeFlatGeobuf(syntheticFeatures('Polygon', 900, 71), syntheticOptions('Polygon'));
const { indexStart, featuresStart } = parseHeader(file);
const views: readonly Bbox[] = [
  [2, 2, 6, 5],
  [-180, -90, 180, 90],
  [12, 5, 16, 8],
];

let server: RangeServer;
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);
beforeAll(async () => {
  process.on('unhandledRejection', note);
  server = await startRangeServer();
});
afterAll(async () => {
  await server.close();
  process.off('unhandledRejection', note);
});

/** Code of the error that several views give; `data` when there is none. Anything but an AtlasError fails the test. */
async function outcome(bytes: Uint8Array, bad?: Misbehaviour): Promise<string> {
  const reader = viewReader(server.put('/damaged.fgb', bytes, bad));
  try {
    for (const bbox of views) await reader.view(bbox);
    return 'data';
  } catch (error) {
    if (error instanceof AtlasError) return error.code;
    throw error;
  }
}

type Damage = (view: DataView, random: () => number) => void;

/** A number that is far off, or nearly right. */
const oddNumber = (random: () => number): bigint => {
  const numbers = [0n, 1n, 0x7fffffffn, 0xffffffffn, 2n ** 40n, 2n ** 53n, 2n ** 63n, BigInt(file.length)];
  return random() < 0.5 ? (numbers[Math.floor(random() * 8)] ?? 0n) : BigInt(Math.floor(random() * file.length));
};
const oddSide = (random: () => number) =>
  [Number.NaN, Infinity, -Infinity, 0, 1e300, -1e300][Math.floor(random() * 6)] ?? 0;
const anyNode = (random: () => number) =>
  indexStart + nodeBytes * Math.floor((random() * (featuresStart - indexStart)) / nodeBytes);

const damages: Readonly<Record<string, Damage>> = {
  'the header': (view, random) =>
    view.setUint8(12 + Math.floor(random() * (indexStart - 12)), Math.floor(random() * 256)),
  'the number of features': (view, random) => {
    const at = Array.from({ length: indexStart - 8 }, (_, place) => place).find(
      (place) => view.getBigUint64(place, true) === 900n,
    );
    view.setBigUint64(at ?? 0, oddNumber(random), true);
  },
  'offsets in the index': (view, random) => {
    for (let time = 0; time < 30; time++) view.setBigUint64(anyNode(random) + 32, oddNumber(random), true);
  },
  'boxes in the index': (view, random) => {
    for (let time = 0; time < 30; time++) {
      view.setFloat64(anyNode(random) + 8 * Math.floor(random() * 4), oddSide(random), true);
    }
  },
  'lengths of features': (view, random) => {
    let at = featuresStart;
    for (let skip = Math.floor(random() * 900); skip > 0; skip--) at += 4 + view.getUint32(at, true);
    view.setUint32(at, Number(oddNumber(random) & 0xffffffffn), true);
  },
  'any bytes': (view, random) => {
    for (let time = 0; time < 40; time++)
      view.setUint8(8 + Math.floor(random() * (view.byteLength - 8)), Math.floor(random() * 256));
  },
  'its end': (view, random) => {
    // Zeroes, as a transfer that was never finished leaves them.
    const from = Math.floor(random() * view.byteLength);
    new Uint8Array(view.buffer).fill(0, from);
  },
};

describe('a file read by view that is damaged in', () => {
  it.each(Object.entries(damages))('%s gives pages or an AtlasError, each within a second', async (what, damage) => {
    const random = seededRandom(72);
    const outcomes = new Map<string, number>();
    for (let round = 0; round < 60; round++) {
      const copy = file.slice();
      damage(new DataView(copy.buffer), random);
      const bad: Misbehaviour | undefined = round % 4 === 3 ? { kind: 'size-hidden' } : undefined;
      const began = performance.now();
      const result = await outcome(copy, bad);
      expect(performance.now() - began).toBeLessThan(1000);
      outcomes.set(result, (outcomes.get(result) ?? 0) + 1);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(unhandled).toEqual([]);
    // The damage was felt, except that nobody can tell a box that is too large from one that is right.
    if (what !== 'boxes in the index') expect([...outcomes.keys()].some((code) => code !== 'data')).toBe(true);
  });

  it('an index that does not fit its features is file-corrupt', async () => {
    const copy = file.slice();
    const view = new DataView(copy.buffer);
    // Each feature is said to begin eight bytes later than it does.
    for (let leaf = featuresStart - 900 * nodeBytes; leaf < featuresStart; leaf += nodeBytes) {
      view.setBigUint64(leaf + 32, view.getBigUint64(leaf + 32, true) + 8n, true);
    }
    expect(await outcome(copy)).toBe('file-corrupt');
    expect(await outcome(copy, { kind: 'size-hidden' })).toBe('file-corrupt');
  });
});
