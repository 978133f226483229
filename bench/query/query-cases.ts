import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LineString, Point, Polygon, Position } from 'geojson';
import { findRow } from '../../src/core/page-access.js';
import { geometryAt } from '../../src/core/page-geometry.js';
import { decodeFlatGeobuf } from '../../src/flatgeobuf/decode.js';
import { seededRandom } from '../../src/testing/seeded-random.js';
import type { FileName } from '../seeded-files.js';

/** A question that every contender answers. */
export type QueryCase = 'corridor' | 'province' | 'nearest';

/** The file each question is about. */
export const fileOfCase: Readonly<Record<QueryCase, FileName>> = {
  corridor: 'lines-200k',
  province: 'points-500k',
  nearest: 'points-500k',
};

export const corridorMeters = 10_000;
export const nearestCount = 10;

/** A line of about 130 km from Beijing to the south-east that winds as railways do: 500 vertices. */
export function corridorLine(): LineString {
  const random = seededRandom(11);
  const vertices = 500;
  let bend = 0;
  const coordinates = Array.from({ length: vertices }, (_, index): Position => {
    const share = index / (vertices - 1);
    bend += (random() - 0.5) * 0.002;
    return [116.4 + share * 1.02 + bend, 39.9 - share * 0.86 + bend];
  });
  return { type: 'LineString', coordinates };
}

/** The outline of Hebei's largest part, moved to where the points lie: about 0° E 0° N. */
export function provinceOutline(): Polygon {
  const page = decodeFlatGeobuf(
    new Uint8Array(readFileSync(join(import.meta.dirname, '../../public/geodata/provinces.fgb'))),
  );
  const row = findRow(page, 'adcode', '130000') ?? 0;
  const geometry = geometryAt(page, row);
  if (geometry?.type !== 'MultiPolygon') throw new Error('a province is expected to have several parts');
  const largest = geometry.coordinates.toSorted((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))[0] ?? [];
  const moved = largest.map((ring) => ring.map(([lng = 0, lat = 0]): Position => [lng - 116.6, lat - 39.3]));
  return { type: 'Polygon', coordinates: moved };
}

/** Where the nearest are sought. */
export const nearestFrom: Point = { type: 'Point', coordinates: [1.2345, -0.9876] };
