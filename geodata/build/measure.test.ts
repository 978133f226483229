import { describe, expect, it } from 'vitest';
import { lengthKm, sphericalAreaKm2 } from './measure.js';
import { mercatorDegrees, pixelDegrees } from './mercator.js';

describe('measures on the sphere', () => {
  it('of a line are those on the ellipsoid to three parts in a thousand', () => {
    // One degree of longitude at 40° N on WGS 84 is 85.394 km, one of latitude around it 111.035 km.
    const east = lengthKm([
      [116, 40],
      [117, 40],
    ]);
    const north = lengthKm([
      [116, 39.5],
      [116, 40.5],
    ]);
    expect(Math.abs(east / 85.394 - 1)).toBeLessThan(0.003);
    expect(Math.abs(north / 111.035 - 1)).toBeLessThan(0.003);
  });

  it('of a polygon are without its holes, whichever way rings turn', () => {
    const square = (west: number, side: number) => [
      [west, 0],
      [west + side, 0],
      [west + side, side],
      [west, side],
      [west, 0],
    ];
    const whole = sphericalAreaKm2([square(0, 1)]);
    expect(whole).toBeCloseTo(111.19 ** 2, -2);
    expect(sphericalAreaKm2([square(0, 1), square(0.2, 0.5).reverse()]) / whole).toBeCloseTo(0.75, 3);
  });
});

describe('the Mercator plane', () => {
  it('is square where tiles are: the world ends at 85.05°', () => {
    expect(mercatorDegrees(0)).toBe(0);
    expect(mercatorDegrees(85.051129)).toBeCloseTo(180, 4);
  });

  it('has 512 pixels around the world at zoom 0, twice as many at each further one', () => {
    expect([pixelDegrees(0) * 512, pixelDegrees(3) * 4096]).toEqual([360, 360]);
  });
});
