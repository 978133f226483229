import { describe, expect, it } from 'vitest';
import type { ShapeDraft } from '../../core/drawing.js';
import { readNumbers, writeNumbers } from './link-numbers.js';
import { readShapes, writeShapes } from './shape-link.js';

const ring = [
  [116.12345, 39.9],
  [117, 39.9],
  [117, 40.54321],
  [116.12345, 39.9],
];
const drafts: readonly ShapeDraft[] = [
  { kind: 'point', geometry: { type: 'Point', coordinates: [-179.99999, -90] } },
  { kind: 'line', geometry: { type: 'LineString', coordinates: ring.slice(1) } },
  {
    kind: 'polygon',
    geometry: { type: 'Polygon', coordinates: [ring, ring.map(([lng = 0, lat = 0]) => [lng - 0.5, lat])] },
  },
  { kind: 'rectangle', geometry: { type: 'Polygon', coordinates: [ring] } },
  { kind: 'freehand', geometry: { type: 'Polygon', coordinates: [ring] } },
  { kind: 'circle', center: [116.4, 39.9], radiusMeters: 12_345.6 },
];

describe('numbers in a link', () => {
  it('come back, of either sign and any size a coordinate has', () => {
    const numbers = [0, 1, -1, 15, 16, -16, 31, 32, 18_000_000, -18_000_000, 10_000_000];
    expect(readNumbers(writeNumbers(numbers))).toEqual(numbers);
    expect(writeNumbers([0, 15, -1])).toHaveLength(3);
  });

  it('are none in a text that was cut off or holds anything else', () => {
    expect(readNumbers(writeNumbers([18_000_000]).slice(0, -1))).toBeUndefined();
    expect(readNumbers('A B')).toBeUndefined();
    expect(readNumbers('________A')).toBeUndefined();
  });
});

describe('shapes in a link', () => {
  it('come back within a metre, each as what it is', () => {
    const text = writeShapes(drafts);
    expect(text).toMatch(/^[A-Za-z0-9_~.-]+$/);
    const { shapes, ignored } = readShapes(text);
    expect(ignored).toBe(0);
    expect(shapes).toEqual(drafts.map((draft) => rounded(draft)));
  });

  it('stay short: a triangle takes 24 characters', () => {
    expect(writeShapes(drafts.slice(3, 4)).length).toBeLessThanOrEqual(24);
  });

  it('are read as far as they are sound', () => {
    const text = writeShapes(drafts);
    const cut = readShapes(text.slice(0, -2));
    expect(cut.shapes).toHaveLength(drafts.length - 1);
    expect(cut.ignored).toBe(1);
    for (const broken of ['x', 'p', 'pA', 'c', 'cAA', 'lAA', 'aAAAA', 'p!!', '~', 'pzzzzzzzz', 'rAAAAAA~'])
      expect(readShapes(broken).shapes, broken).toEqual([]);
    expect(readShapes('')).toEqual({ shapes: [], ignored: 0 });
  });
});

function rounded(draft: ShapeDraft): unknown {
  return JSON.parse(JSON.stringify(draft), (_, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1e5) / 1e5 : value,
  );
}
