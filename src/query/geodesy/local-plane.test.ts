import { describe, expect, it } from 'vitest';
import { geodesicInverse } from './geodesic.js';
import { LocalPlane } from './local-plane.js';

const places = [
  [116, 40],
  [114.1, 38.9],
  [119.9, 42.6],
  [116, 36],
  [112.5, 40.3],
] as const;

describe('a map around a place', () => {
  it.each(places)('has the distance and direction of %d, %d as geodesics have them', (lng, lat) => {
    const [x, y] = new LocalPlane([116, 40]).project(lng, lat);
    const { meters, bearingDegrees } = geodesicInverse([116, 40], [lng, lat]);
    expect(Math.abs(Math.hypot(x, y) - meters)).toBeLessThanOrEqual(1e-5 * meters);
    const radians = (bearingDegrees * Math.PI) / 180;
    expect(Math.abs(x - meters * Math.sin(radians))).toBeLessThanOrEqual(1e-5 * meters);
    expect(Math.abs(y - meters * Math.cos(radians))).toBeLessThanOrEqual(1e-5 * meters);
  });

  it.each(places)('leads back to %d, %d', (lng, lat) => {
    const plane = new LocalPlane([116, 40]);
    const back = plane.unproject(plane.project(lng, lat));
    expect(geodesicInverse(back, [lng, lat]).meters).toBeLessThan(0.001);
  });

  it('counts longitudes on from its middle', () => {
    const plane = new LocalPlane([179.9, 50]);
    expect(plane.unproject([30_000, 0])[0]).toBeGreaterThan(180);
    expect(plane.project(-179.8, 50)[0]).toBeCloseTo(plane.project(180.2, 50)[0], 6);
  });
});
