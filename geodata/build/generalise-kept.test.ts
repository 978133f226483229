import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { DatasetFeature } from './dataset.js';
import { sharedEdges } from './edges.js';
import { generaliseKept } from './generalise-kept.js';
import { geometryFault } from './validate-geometry.js';

/** Positions around 115° E, 38° N, in hundredths of a degree. */
const at = (...xs: readonly (readonly [number, number])[]): Position[] =>
  xs.map(([x, y]) => [115 + x / 100, 38 + y / 100]);
const square = (x: number, y: number, side: number) =>
  at([x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]);
/** What is left of a square of less than a pixel: three of its corners. */
const cornersOf = ([a = [], b = [], c = []]: Position[]): Position[] => [a, b, c, a];
const feature = (id: string, geometry: Geometry): DatasetFeature => ({ type: 'Feature', geometry, properties: { id } });
const polygon = (id: string, ...rings: Position[][]) => feature(id, { type: 'Polygon', coordinates: rings });

const coarse = (features: readonly DatasetFeature[], tolerance = 0.02, pixel = 0.02) =>
  generaliseKept(features, { toleranceDegrees: tolerance, pixelDegrees: pixel });

/** A border between two fields, from the bottom to the top, with a small bay and a large one. */
const border: readonly (readonly [number, number])[] = [
  [50, 0],
  [51, 20],
  [50, 40],
  [70, 60],
  [50, 100],
];
const fields = [
  polygon('west', at([0, 0], ...border, [0, 100], [0, 0])),
  polygon('east', at([100, 100], ...border.toReversed(), [100, 0], [100, 100])),
];

describe('generalised polygons', () => {
  it('share the border that they shared, and lose its small bay', () => {
    const [west, east] = coarse(fields);
    const edges = sharedEdges(
      [west, east].flatMap((each) => (each ? [{ owner: String(each.properties.id), geometry: each.geometry }] : [])),
    );
    const shared = edges.filter(({ owners }) => owners.length === 2);
    expect(shared.map(({ from, to }) => [from, to].map(String).sort())).toEqual(
      [at([50, 0], [50, 40]), at([50, 40], [70, 60]), at([70, 60], [50, 100])].map((edge) => edge.map(String).sort()),
    );
    expect([west, east].map((each) => each && geometryFault(each.geometry))).toEqual([undefined, undefined]);
  });

  it('keep their attributes and their order', () => {
    expect(coarse(fields).map(({ properties }) => properties)).toEqual([{ id: 'west' }, { id: 'east' }]);
  });

  it('lose parts and holes of less than a square pixel, but never their only part', () => {
    const islands: Geometry = { type: 'MultiPolygon', coordinates: [[square(0, 0, 9)], [square(20, 0, 1)]] };
    const [island, pond, rock] = coarse([
      feature('islands', islands),
      polygon('pond', square(40, 0, 20), square(45, 5, 1), square(50, 10, 5).reverse()),
      polygon('rock', square(80, 0, 1)),
    ]);
    expect(island?.geometry).toEqual({ type: 'MultiPolygon', coordinates: [[square(0, 0, 9)]] });
    expect(pond?.geometry.type === 'Polygon' && pond.geometry.coordinates).toHaveLength(2);
    expect(rock?.geometry).toEqual({ type: 'Polygon', coordinates: [cornersOf(square(80, 0, 1))] });
  });

  it('keep a small hole that a small feature fills', () => {
    const [around, within] = coarse([
      polygon('around', square(0, 0, 50), square(10, 10, 1)),
      polygon('within', square(10, 10, 1)),
    ]);
    expect(around?.geometry.type === 'Polygon' && around.geometry.coordinates).toHaveLength(2);
    expect(within?.geometry).toEqual({ type: 'Polygon', coordinates: [cornersOf(square(10, 10, 1))] });
  });

  it('do not come to cross: a bay is kept where an island lies in it', () => {
    const bay = polygon(
      'bay',
      at([0, 0], [100, 0], [100, 50], [60, 50], [52, 44], [48, 44], [40, 50], [0, 50], [0, 0]),
    );
    const island = polygon('island', at([48, 46], [52, 46], [50, 53], [48, 46]));
    const [simple] = coarse([bay], 0.1);
    expect(simple?.geometry.type === 'Polygon' && simple.geometry.coordinates[0]).toHaveLength(5);
    const [kept] = coarse([bay, island], 0.1, 0.01);
    expect(kept?.geometry.type === 'Polygon' && kept.geometry.coordinates[0]?.length).toBeGreaterThan(5);
  });
});

describe('generalised lines', () => {
  it('keep their ends and the places where they meet', () => {
    const main = feature('main', { type: 'LineString', coordinates: at([0, 0], [10, 1], [20, 0], [30, 1], [40, 0]) });
    const branch = feature('branch', { type: 'LineString', coordinates: at([10, 1], [10, 30]) });
    const [line, other] = coarse([main, branch]);
    expect(line?.geometry).toEqual({ type: 'LineString', coordinates: at([0, 0], [10, 1], [40, 0]) });
    expect(other?.geometry).toEqual(branch.geometry);
  });
});
