import { Geodesic } from 'geographiclib-geodesic';
import { expect, test } from 'vitest';
import {
  fillingScale,
  latitudeOnSheet,
  mmPerPx,
  nextRoundScale,
  roundScales,
  scaleBar,
  scaleOfViewportZoom,
  stretchAt,
  viewportZoomOfScale,
} from './map-scale.js';

/** Metres on the ellipsoid between two places. */
function geodesicMeters(from: readonly [number, number], to: readonly [number, number]): number {
  return Geodesic.WGS84.Inverse(from[1], from[0], to[1], to[0]).s12 ?? Number.NaN;
}

/** Millimetres of paper for a degree of longitude at a viewport zoom. */
function mmPerDegree(viewportZoom: number): number {
  return ((512 * 2 ** viewportZoom) / 360) * mmPerPx;
}

test.each([
  [2_000_000, 39],
  [250_000, 38.9],
  [50_000, 42.5],
  [3_000_000, 0],
])('draws the parallel at 1:%d true at %d°', (denominator, lat) => {
  const zoom = viewportZoomOfScale(denominator, lat);
  const meters = geodesicMeters([116, lat], [116.01, lat]);
  expect((mmPerDegree(zoom) * 0.01) / ((meters * 1000) / denominator)).toBeCloseTo(1, 6);
  expect(scaleOfViewportZoom(zoom, lat)).toBeCloseTo(denominator, 3);
});

test('along the meridian the scale differs by no more than half a percent on this ellipsoid', () => {
  const zoom = viewportZoomOfScale(2_000_000, 39);
  const up = latitudeOnSheet(39, 2_000_000, 1) - 39;
  const meters = geodesicMeters([116, 39], [116, 39 + up]);
  expect(2000 / meters).toBeGreaterThan(1);
  expect(2000 / meters).toBeLessThan(1.005);
  expect(zoom).toBeCloseTo(6.847, 3);
});

test('says how much longer lengths are drawn away from the stated latitude', () => {
  expect(stretchAt(39, 39)).toBe(0);
  expect(stretchAt(42, 39)).toBeCloseTo(Math.cos((39 * Math.PI) / 180) / Math.cos((42 * Math.PI) / 180) - 1, 3);
  expect(stretchAt(36, 39)).toBeLessThan(-0.03);
});

test('fits a bbox into a sheet by whichever side is scarcer', () => {
  const sheet = { center: [116, 39] as const, widthMm: 100, heightMm: 1000 };
  const across = fillingScale([115, 38.9, 117, 39.1], sheet);
  expect(across).toBeCloseTo((geodesicMeters([115.995, 39], [116.005, 39]) * 200 * 1000) / 100, -2);
  expect(fillingScale([115, 38, 117, 40], { ...sheet, heightMm: 10 })).toBeGreaterThan(across * 10);
});

test('offers the next smaller round scale', () => {
  expect(nextRoundScale(1_900_000)).toBe(2_000_000);
  expect(nextRoundScale(2_000_100)).toBe(2_000_000);
  expect(nextRoundScale(10)).toBe(50_000);
  expect(nextRoundScale(9e9)).toBe(roundScales.at(-1));
});

test('a scale bar is as long as fits, in round parts', () => {
  expect(scaleBar(2_000_000, 80)).toEqual({ meters: 100_000, parts: 5 });
  expect(scaleBar(2_000_000, 100)).toEqual({ meters: 200_000, parts: 4 });
  expect(scaleBar(50_000, 60)).toEqual({ meters: 3000, parts: 3 });
});
