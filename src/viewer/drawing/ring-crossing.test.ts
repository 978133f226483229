import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../testing/seeded-random.js';
import { ringCrossing } from './ring-crossing.js';

const square = [
  [0, 0],
  [4, 0],
  [4, 4],
  [0, 4],
  [0, 0],
];

describe('crossings', () => {
  it('are none in a square, a square with a hole, and a triangle', () => {
    const hole = square.map(([x = 0, y = 0]) => [1 + x / 2, 1 + y / 2]);
    expect(ringCrossing([square])).toBeUndefined();
    expect(ringCrossing([square, hole])).toBeUndefined();
    expect(ringCrossing([square.toSpliced(2, 1)])).toBeUndefined();
  });

  it('are found in a bow tie, where its edges cross', () => {
    const bow = [
      [0, 0],
      [4, 4],
      [4, 0],
      [0, 4],
      [0, 0],
    ];
    expect(ringCrossing([bow])).toEqual([2, 2]);
  });

  it('are found where a ring touches itself, or goes back over an edge', () => {
    const touching = [
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 0],
      [0, 4],
      [0, 0],
    ];
    const spike = [
      [0, 0],
      [4, 0],
      [4, 4],
      [4, 6],
      [4, 2],
      [0, 4],
      [0, 0],
    ];
    expect(ringCrossing([touching])).toEqual([2, 0]);
    expect(ringCrossing([spike])).toBeDefined();
  });

  it('are found between a shell and its hole', () => {
    const hole = square.map(([x = 0, y = 0]) => [x + 2, y + 2]);
    expect(ringCrossing([square, hole])).toBeDefined();
  });

  it('are as many as comparing every pair of edges finds', () => {
    const random = seededRandom(20_261_128);
    for (let round = 0; round < 200; round += 1) {
      const ring = Array.from({ length: 6 }, () => [random(), random()]);
      const closed = [...ring, ring[0] ?? []];
      expect(ringCrossing([closed]) !== undefined, JSON.stringify(closed)).toBe(crossesAnywhere(closed));
    }
  });
});

function crossesAnywhere(ring: readonly (readonly number[])[]): boolean {
  const edges = ring.slice(1).map((to, index) => [ring[index] ?? to, to] as const);
  return edges.some(([a, b], index) =>
    edges.slice(index + 1).some(([c, d]) => turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0),
  );
}

function turn(
  [ax = 0, ay = 0]: readonly number[],
  [bx = 0, by = 0]: readonly number[],
  [cx = 0, cy = 0]: readonly number[],
) {
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}
