import { describe, expect, it } from 'vitest';
import { mergeEdges, sharedEdges } from './edges.js';

const west = {
  owner: 'west',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 1],
        [0, 0],
      ],
    ],
  },
} as const;
const east = {
  owner: 'east',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [1, 0],
        [2, 0],
        [2, 1],
        [1, 1],
        [1, 0],
      ],
    ],
  },
} as const;

function outlines() {
  return [west, east].map(({ owner, geometry }) => ({
    owner,
    geometry: {
      type: geometry.type,
      coordinates: geometry.coordinates.map((ring) => ring.map((position) => [...position])),
    },
  }));
}

describe('sharedEdges', () => {
  it('finds the one edge of two squares that both have, whichever way it runs', () => {
    const edges = sharedEdges(outlines());
    expect(edges).toHaveLength(7);
    expect(edges.filter(({ owners }) => owners.length === 2)).toEqual([
      { from: [1, 0], to: [1, 1], owners: ['west', 'east'] },
    ]);
  });
});

describe('mergeEdges', () => {
  it('joins edges in any direction to one line', () => {
    const edges = [
      { from: [1, 0], to: [2, 0] },
      { from: [1, 0], to: [0, 0] },
      { from: [3, 0], to: [2, 0] },
    ];
    expect(mergeEdges(edges).coordinates).toEqual([
      [
        [0, 0],
        [1, 0],
        [2, 0],
        [3, 0],
      ],
    ]);
  });

  it('breaks at a junction and closes a ring', () => {
    const star = [
      [1, 0],
      [0, 1],
      [-1, 0],
    ].map((to) => ({ from: [0, 0], to }));
    expect(mergeEdges(star).coordinates).toHaveLength(3);
    const triangle = [
      { from: [0, 0], to: [1, 0] },
      { from: [1, 0], to: [0, 1] },
      { from: [0, 1], to: [0, 0] },
    ];
    expect(mergeEdges(triangle).coordinates).toEqual([
      [
        [0, 0],
        [1, 0],
        [0, 1],
        [0, 0],
      ],
    ]);
  });
});
