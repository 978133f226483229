import type { Feature, LineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { featureAt } from '../../src/core/page-geometry.js';
import { decodeFlatGeobuf } from '../../src/flatgeobuf/decode.js';
import { type EncodeColumn, type EncodeColumnType, encodeFlatGeobuf } from '../../src/flatgeobuf/encode.js';
import { mergedOverviews } from './merged-overviews.js';

const column = (name: string, type: EncodeColumnType): EncodeColumn => ({ name, type, title: name, description: '' });
const columns = [column('id', 'int'), column('road', 'string'), column('class', 'string'), column('year', 'int')];
/** Hundredths of a degree. */
const at = (...xs: readonly (readonly [number, number])[]): Position[] => xs.map(([x, y]) => [x / 100, y / 100]);
const section = (id: number, road: string, year: number, coordinates: Position[]): Feature<LineString> => ({
  type: 'Feature',
  properties: { id, road, class: road.startsWith('G') ? 'main' : 'side', year },
  geometry: { type: 'LineString', coordinates },
});

function overviews(features: readonly Feature<LineString>[], maxZooms = [6]) {
  const options = { name: 'roads', title: '', description: '', geometryType: 2, columns } as const;
  const plan = { file: 'roads.fgb', classColumn: 'class', groupColumns: ['road'], maxZooms };
  return [...mergedOverviews(encodeFlatGeobuf(features, options), plan)];
}

/** What the first overview has, each line from its western end. */
function merged(features: readonly Feature<LineString>[]) {
  const page = decodeFlatGeobuf(overviews(features)[0]?.bytes ?? new Uint8Array());
  const read = Array.from({ length: page.featureCount }, (_, row) => featureAt(page, row));
  const westFirst = (line: Position[]) => ((line[0]?.[0] ?? 0) <= (line.at(-1)?.[0] ?? 0) ? line : line.toReversed());
  return read
    .map(({ geometry, properties }) => ({
      ...properties,
      line: geometry?.type === 'LineString' ? westFirst(geometry.coordinates) : [],
    }))
    .sort((a, b) => (a.line[0]?.[1] ?? 0) - (b.line[0]?.[1] ?? 0));
}

describe('merged lines', () => {
  it('join sections of a road end to end, whichever way they were drawn', () => {
    const road = [
      section(1, 'G1', 1990, at([0, 0], [100, 0])),
      section(2, 'G1', 1990, at([200, 50], [100, 0])),
      section(3, 'G1', 1990, at([200, 50], [300, 50])),
    ];
    expect(merged(road)).toEqual([
      { id: null, road: 'G1', class: 'main', year: 1990, line: at([0, 0], [100, 0], [200, 50], [300, 50]) },
    ]);
  });

  it('have a value only where all that were joined agree', () => {
    const road = [section(1, 'G1', 1990, at([0, 0], [50, 0])), section(2, 'G1', 2005, at([50, 0], [99, 0]))];
    expect(merged(road)).toEqual([{ id: null, road: 'G1', class: 'main', year: null, line: at([0, 0], [99, 0]) }]);
    expect(merged(road.slice(0, 1))).toMatchObject([{ id: 1, year: 1990 }]);
  });

  it('end where another road goes on, and at junctions of their own', () => {
    const others = [section(1, 'G1', 1990, at([0, 0], [100, 0])), section(2, 'Y7', 1990, at([100, 0], [200, 0]))];
    expect(merged(others)).toHaveLength(2);
    const fork = [
      section(1, 'G1', 1990, at([0, 0], [100, 0])),
      section(2, 'G1', 1990, at([100, 0], [200, 10])),
      section(3, 'G1', 1990, at([100, 0], [200, -10])),
    ];
    expect(merged(fork)).toHaveLength(3);
  });

  it('close a ring', () => {
    const ring = [
      section(1, 'G6', 1990, at([0, 0], [100, 0], [100, 100])),
      section(2, 'G6', 1990, at([100, 100], [0, 0])),
    ];
    const [only, ...more] = merged(ring);
    expect(more).toEqual([]);
    expect(only?.line).toHaveLength(4);
    expect(only?.line[0]).toEqual(only?.line.at(-1));
  });
});

describe('overviews of lines', () => {
  /** A long wiggly road of one class, and a short one of the other. */
  const wiggly = Array.from({ length: 400 }, (_, x): readonly [number, number] => [x, x % 2 === 0 ? 0 : 9]);
  const roads = [section(1, 'G1', 1990, at(...wiggly)), section(2, 'Y1', 1990, at([0, 50], [1, 50]))];

  it('serve one range of zooms after the other, and say how large they are', () => {
    const entries = overviews(roads, [5, 7, 9]).map(({ entry }) => entry);
    expect(entries).toMatchObject([
      { file: 'roads.z5.fgb', minZoom: 0, maxZoom: 5, count: 2, features: 'merged' },
      { file: 'roads.z7.fgb', minZoom: 5, maxZoom: 7 },
      { file: 'roads.z9.fgb', minZoom: 7, maxZoom: 9 },
    ]);
  });

  it('keep the length of every class within 5%, be the tolerance smaller for that, and lie within a pixel', () => {
    for (const { deviations, displacementPx, bytes, entry } of overviews(roads, [1, 6])) {
      expect([...deviations.keys()].sort()).toEqual(['main', 'side']);
      for (const share of deviations.values()) expect(share).toBeLessThanOrEqual(0.05);
      expect(displacementPx).toBeLessThanOrEqual(1);
      expect(entry.bytes).toBe(bytes.length);
    }
  });
});
