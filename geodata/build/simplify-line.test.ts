import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { displacementOf, simplifyLine } from './simplify-line.js';

const at = (...xs: readonly (readonly [number, number])[]): Position[] => xs.map(([x, y]) => [x, y]);

describe('simplifying a line', () => {
  it('leaves out what moves it less than the tolerance, and keeps the ends', () => {
    const line = at([0, 0], [1, 0.1], [2, 0], [3, 2], [4, 0]);
    const kept = simplifyLine(line, 0.5);
    expect(kept).toEqual(at([0, 0], [2, 0], [3, 2], [4, 0]));
    expect(displacementOf(line, kept).degrees).toBeCloseTo(0.1, 3);
    expect(displacementOf(line, kept).meters).toBeCloseTo(11_132, -1);
  });

  it('moves nothing when the tolerance is 0', () => {
    const line = at([0, 0], [1, 0], [2, 0]);
    expect(simplifyLine(line, 0)).toBe(line);
    expect(displacementOf(line, line)).toEqual({ degrees: 0, meters: 0 });
  });

  it('leaves three corners of a ring, whatever the tolerance', () => {
    const ring = at([0, 0], [1, 0], [2, 0], [2, 1], [1, 2], [0, 1], [0, 0]);
    const kept = simplifyLine(ring, 50);
    expect(kept).toHaveLength(4);
    expect(new Set(kept.map(String)).size).toBe(3);
  });

  it('keeps a line that goes and comes back the same way', () => {
    const line = at([0, 0], [1, 1], [0, 0]);
    expect(simplifyLine(line, 50)).toEqual(line);
  });

  it('measures where Mercator draws: a degree of latitude is longer in the north', () => {
    const bump = (latitude: number) => at([0, latitude], [1, latitude + 0.1], [2, latitude]);
    const moved = [0, 60].map((latitude) =>
      displacementOf(
        bump(latitude),
        [0, 2].map((v) => bump(latitude)[v] ?? []),
      ),
    );
    expect((moved[1]?.degrees ?? 0) / (moved[0]?.degrees ?? 1)).toBeCloseTo(2, 1);
    expect((moved[1]?.meters ?? 0) / (moved[0]?.meters ?? 1)).toBeCloseTo(1, 1);
  });
});
