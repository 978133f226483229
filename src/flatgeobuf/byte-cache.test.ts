import { describe, expect, it } from 'vitest';
import { seededRandom } from '../testing/seeded-random.js';
import { ByteCache } from './byte-cache.js';

const piece = (length: number) => new Uint8Array(length).fill(length);

describe('bytes in memory', () => {
  it('are given up when the budget is full, the longest unused first', () => {
    const cache = new ByteCache(100);
    cache.put('a', 0, piece(40));
    cache.put('a', 40, piece(40));
    expect(cache.get('a', 0)).toEqual(piece(40));
    cache.put('b', 0, piece(40));
    expect(cache.get('a', 40)).toBeUndefined();
    expect(cache.get('a', 0)).toBeDefined();
    expect(cache.bytes).toBe(80);
  });

  it('are never more than the budget', () => {
    const cache = new ByteCache(1000);
    const random = seededRandom(3);
    for (let round = 0; round < 2000; round++) {
      const first = Math.floor(random() * 50);
      if (random() < 0.2) cache.get('a', first);
      else cache.put('a', first, piece(Math.floor(random() * 1200)));
      if (random() < 0.01) cache.drop('a');
      expect(cache.bytes).toBeLessThanOrEqual(1000);
    }
  });

  it('count once when they are put again', () => {
    const cache = new ByteCache(100);
    for (const length of [60, 30, 50]) cache.put('a', 0, piece(length));
    expect(cache.bytes).toBe(50);
  });

  it('are a copy, so that a large answer is not kept for a small piece', () => {
    const cache = new ByteCache();
    const answer = piece(100);
    cache.put('a', 0, answer.subarray(0, 10));
    expect(cache.get('a', 0)?.buffer.byteLength).toBe(10);
  });

  it('of one file are dropped without those of another', () => {
    const cache = new ByteCache(100);
    cache.put('roads', 0, piece(10));
    cache.put('roads2', 0, piece(20));
    cache.drop('roads');
    expect(cache.bytes).toBe(20);
    expect(cache.get('roads2', 0)).toBeDefined();
  });
});
