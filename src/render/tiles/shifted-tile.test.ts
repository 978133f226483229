import { expect, it } from 'vitest';
import type { TilePlace } from '../../core/tile-address.js';
import { gcjPosition, shiftedTile } from './shifted-tile.js';

/** The tile of a place, WGS 84 degrees. */
function tileAt(lng: number, lat: number, z: number): TilePlace {
  const world = 2 ** z;
  const mercator = Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI;
  return { z, x: Math.floor(((lng + 180) / 360) * world), y: Math.floor(((1 - mercator) / 2) * world) };
}

/** Pixels of a tile of 256 between where a point of it is drawn and where it belongs, at the worst of 9 × 9 points. */
function worstPx(place: TilePlace): number {
  const shifted = shiftedTile(place);
  const [first] = shifted?.places ?? [];
  if (!shifted || !first) return 0.5;
  const [a, b, c, d, e, f] = shifted.transform;
  const steps = Array.from({ length: 9 }, (_, step) => step / 8);
  const errors = steps.flatMap((u) =>
    steps.map((v) => {
      const [x, y] = gcjPosition(place, u, v);
      const [mx, my] = [x - first.x, y - first.y];
      return Math.hypot(a * mx + c * my + e - u, b * mx + d * my + f - v);
    }),
  );
  return Math.max(...errors) * 256;
}

it('puts every point of a tile within half a pixel of where it belongs, at every zoom and place', () => {
  const errors = [5, 7, 8, 9, 10, 11, 12, 13, 14, 16, 17, 18].flatMap((z) =>
    Array.from({ length: 60 }, (_, at) => {
      const place = tileAt(113.5 + (at % 10) * 0.63, 36.2 + Math.floor(at / 10) * 1.13, z);
      return shiftedTile(place) ? worstPx(place) : 0;
    }),
  );
  expect(Math.max(...errors)).toBeLessThan(0.5);
});

it('touches only the tiles that have something of it', () => {
  const { places = [], columns, rows } = shiftedTile(tileAt(116.39, 39.9, 16)) ?? {};
  expect(places).toHaveLength((columns ?? 0) * (rows ?? 0));
  expect(places.length).toBeLessThanOrEqual(9);
  // Some 540 m to the east and 150 m to the north are a tile and a bit there.
  expect(places[0]?.x).toBe(tileAt(116.39, 39.9, 16).x + 1);
});

it('leaves tiles alone where the offset is less than half a pixel, and beyond China', () => {
  expect(shiftedTile(tileAt(116.39, 39.9, 5))).toBeUndefined();
  expect(shiftedTile(tileAt(139.7, 35.7, 16))).toBeUndefined();
});
