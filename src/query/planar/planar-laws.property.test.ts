import fc from 'fast-check';
import type { Geometry, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { areaWithin, lengthWithin } from './clip.js';
import { slicesOf } from './geometry-slice.js';
import { IndexedShape } from './indexed-shape.js';
import { sliceAreaSquareMeters } from './measure-slice.js';
import { placeAt } from './place-at.js';
import { PreparedShape } from './prepared-shape.js';
import { type Ends, endsOf } from './shape-edges.js';

/** Eighths of a degree: what looks like one line on the grid is exactly one. */
const gridOrdinate = fc.integer({ min: 0, max: 8 }).map((eighths) => 32 + eighths / 8);
const floatOrdinate = fc.double({ min: 32, max: 33, noNaN: true });
const positionOf = (ordinate: fc.Arbitrary<number>) => fc.tuple(ordinate, ordinate) as fc.Arbitrary<Position>;
const position = fc.oneof({ weight: 3, arbitrary: positionOf(gridOrdinate) }, positionOf(floatOrdinate));
const gridLine = fc.array(positionOf(gridOrdinate), { minLength: 2, maxLength: 6 });
const line = fc.array(position, { minLength: 2, maxLength: 6 });

/** Different positions in the order of their bearing from the middle, which makes a ring that does not cross itself. */
function starOf(positions: readonly Position[]): Position[] {
  const middle = [0, 1].map((axis) => positions.reduce((sum, each) => sum + (each[axis] ?? 0), 0) / positions.length);
  const angle = ([lng = 0, lat = 0]: Position) => Math.atan2(lat - (middle[1] ?? 0), lng - (middle[0] ?? 0));
  return [...positions].sort((a, b) => angle(a) - angle(b));
}

const star = (of: fc.Arbitrary<Position>): fc.Arbitrary<Polygon> =>
  fc
    .uniqueArray(of, { minLength: 3, maxLength: 8, selector: ([lng, lat]) => `${lng},${lat}` })
    .map((positions): Polygon => ({ type: 'Polygon', coordinates: [starOf(positions)] }))
    .filter(isWithoutSpike);

/** Whether the outline runs nowhere along itself: such stretches surround nothing, and GEOS holds them for invalid. */
function isWithoutSpike(polygon: Polygon): boolean {
  const { indexed } = new PreparedShape(slicesOf(polygon));
  const { ends, count } = indexed.rows.edges;
  const length = ([ax, ay, bx, by]: Ends) => Math.hypot(bx - ax, by - ay);
  const outline = Array.from({ length: count }, (_, edge) => length(endsOf(ends, edge)));
  const border = indexed.bordersNear(indexed.bbox).map((piece) => length(piece.ends));
  const sum = (lengths: readonly number[]) => lengths.reduce((total, each) => total + each, 0);
  return Math.abs(sum(outline) - sum(border)) < 1e-9;
}

const geometry: fc.Arbitrary<Geometry> = fc.oneof(
  fc.record({ type: fc.constant('Point' as const), coordinates: position }),
  fc.record({ type: fc.constant('MultiPoint' as const), coordinates: line }),
  fc.record({ type: fc.constant('LineString' as const), coordinates: line }),
  fc.record({ type: fc.constant('MultiLineString' as const), coordinates: fc.array(line, { maxLength: 3 }) }),
  star(position),
  star(positionOf(gridOrdinate)),
);

/** The square from 32 to 33 degrees cut into strips by lines from its south to its north. */
const strips: fc.Arbitrary<Polygon[]> = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 5, max: 7 })), { minLength: 3, maxLength: 5 })
  .map((levels) => {
    const lats = levels.map((_, index) => 32 + index / (levels.length - 1));
    const cut = (at: (level: readonly [number, number]) => number) =>
      levels.map((level, index): Position => [32 + at(level) / 8, lats[index] ?? 0]);
    const cuts = [cut(() => 0), cut(([first]) => first), cut(([, second]) => second), cut(() => 8)];
    return cuts.slice(1).map((east, index) => ({
      type: 'Polygon' as const,
      coordinates: [[...(cuts[index] ?? []), ...east.toReversed()]],
    }));
  });

const square: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [32, 32],
      [33, 32],
      [33, 33],
      [32, 33],
      [32, 32],
    ],
  ],
};

const prepare = (of: Geometry) => new PreparedShape(slicesOf(of));
const relations = (a: Geometry, b: Geometry) => {
  const [shape, slices] = [prepare(b), slicesOf(a)];
  return {
    intersects: shape.intersects(slices),
    within: shape.within(slices),
    covers: shape.covers(slices),
    touches: shape.touches(slices),
  };
};

describe('relations', () => {
  it('have what is within also intersect, and nothing touch that is within', () => {
    fc.assert(
      fc.property(geometry, geometry, (a, b) => {
        const { intersects, within, covers, touches } = relations(a, b);
        if (within || touches || covers) expect(intersects).toBe(true);
        if (within) expect(covers).toBe(true);
        expect(within && touches).toBe(false);
      }),
      { numRuns: 1500 },
    );
  });

  it('are the same the other way round for intersects and touches, and equal shapes cover each other', () => {
    fc.assert(
      fc.property(geometry, geometry, (a, b) => {
        const [one, other] = [relations(a, b), relations(b, a)];
        expect(one.intersects).toBe(other.intersects);
        expect(one.touches).toBe(other.touches);
        expect(relations(a, a).covers).toBe(slicesOf(a).length > 0);
      }),
      { numRuns: 700 },
    );
  });

  it('do not depend on which way a ring runs, where it starts, whether it is closed and how its edges are cut', () => {
    fc.assert(
      fc.property(geometry, star(positionOf(gridOrdinate)), fc.nat(20), (a, { coordinates: [ring = []] }, by) => {
        const answer = relations(a, { type: 'Polygon', coordinates: [ring] });
        const start = by % ring.length;
        const turned = [...ring.slice(start), ...ring.slice(0, start)].toReversed();
        expect(relations(a, { type: 'Polygon', coordinates: [turned] })).toEqual(answer);
        const closed = [...ring, ...ring.slice(0, 1)];
        expect(relations(a, { type: 'Polygon', coordinates: [cutIntoSixteen(closed)] })).toEqual(answer);
        expect(relations({ type: 'Polygon', coordinates: [closed] }, a)).toEqual(
          relations({ type: 'Polygon', coordinates: [cutIntoSixteen(turned)] }, a),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('with a box are certain', () => {
    fc.assert(
      fc.property(
        geometry,
        position,
        position,
        fc.array(position, { minLength: 20, maxLength: 20 }),
        (of, a, b, all) => {
          const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [a, b];
          const box = [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)] as const;
          const shape = prepare(of);
          const relation = shape.boxRelation(box);
          const inBox = all.filter(([x = 0, y = 0]) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]);
          for (const [x = 0, y = 0] of [a, b, ...inBox])
            if (relation !== 'crossing') expect(shape.locate(x, y)).toBe(relation);
        },
      ),
      { numRuns: 700 },
    );
  });
});

/** Exact for positions in eighths of a degree; leaves an open ring open. */
function cutIntoSixteen(ring: readonly Position[]): Position[] {
  return ring.flatMap(([lng = 0, lat = 0], index) => {
    const [toLng = lng, toLat = lat] = ring[index + 1] ?? [];
    const pieces = index + 1 < ring.length ? 16 : 1;
    return Array.from({ length: pieces }, (_, piece) => [
      lng + ((toLng - lng) * piece) / 16,
      lat + ((toLat - lat) * piece) / 16,
    ]);
  });
}

describe('locating many points', () => {
  it('gives what locating one without any cell gives', () => {
    fc.assert(
      fc.property(geometry, fc.array(position, { minLength: 1, maxLength: 30 }), (of, positions) => {
        const { rows } = new IndexedShape(slicesOf(of));
        const shape = prepare(of);
        const into = new Uint8Array(positions.length);
        shape.locatePoints(Float64Array.from(positions.flat()), 0, positions.length, into);
        expect([...into]).toEqual(positions.map(([x = 0, y = 0]) => placeAt(rows, x, y)));
        const names = ['outside', 'inside', 'boundary'];
        expect(positions.map(([x = 0, y = 0]) => shape.locate(x, y))).toEqual([...into].map((place) => names[place]));
      }),
      { numRuns: 700 },
    );
  });
});

describe('locating points near edges that hardly rise', () => {
  const hair = fc.double({ min: -1e-3, max: 1e-3, noNaN: true });
  const lng = fc.double({ min: 32, max: 33, noNaN: true });

  it('gives what locating without any cell gives', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(lng, hair), { minLength: 3, maxLength: 30 }),
        fc.array(fc.tuple(lng, hair), { minLength: 20, maxLength: 20 }),
        (vertices, points) => {
          const edge = vertices.sort(([a], [b]) => a - b).map(([x, off]): Position => [x, 32.5 + off * off * off]);
          const of: Polygon = { type: 'Polygon', coordinates: [[[32, 32], ...edge, [33, 32]]] };
          const { rows } = new IndexedShape(slicesOf(of));
          const shape = prepare(of);
          const places = points.map(([x, off]) => [x, 32.5 + off * off * off] as const);
          const names = ['outside', 'inside', 'boundary'];
          expect(places.map(([x, y]) => shape.locate(x, y))).toEqual(
            places.map(([x, y]) => names[placeAt(rows, x, y)]),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('sums over a partition', () => {
  it('of lengths give the whole, boundaries shared half and half', () => {
    fc.assert(
      fc.property(strips, fc.oneof(gridLine, line), (parts, coordinates) => {
        const slices = slicesOf({ type: 'LineString', coordinates });
        const half = ({ insideMeters, boundaryMeters }: ReturnType<typeof lengthWithin>) =>
          insideMeters + boundaryMeters / 2;
        const sum = parts.reduce((total, part) => total + half(lengthWithin(prepare(part), slices)), 0);
        expect(sum).toBeCloseTo(half(lengthWithin(prepare(square), slices)), 3);
      }),
      { numRuns: 500 },
    );
  });

  it('of areas give the whole, and so do all parts as one shape', () => {
    fc.assert(
      fc.property(strips, fc.oneof(star(position), star(positionOf(gridOrdinate))), (parts, area) => {
        const slices = slicesOf(area);
        const whole = areaWithin(prepare(square), slices);
        const sum = parts.reduce((total, part) => total + areaWithin(prepare(part), slices), 0);
        const together = prepare({ type: 'GeometryCollection', geometries: parts });
        // A hundredth of a square metre: the integrals under edges of 100 km are so large that rounding leaves this.
        expect(Math.abs(sum - whole)).toBeLessThan(0.01 + 1e-9 * whole);
        expect(Math.abs(areaWithin(together, slices) - whole)).toBeLessThan(0.01 + 1e-9 * whole);
      }),
      { numRuns: 400 },
    );
  });

  it('of the parts themselves give the square', () => {
    fc.assert(
      fc.property(strips, (parts) => {
        const whole = sliceAreaSquareMeters(slicesOf(square));
        const together = { type: 'GeometryCollection' as const, geometries: parts };
        expect(sliceAreaSquareMeters(slicesOf(together)) / whole).toBeCloseTo(1, 9);
        expect(prepare(together).covers(slicesOf(square))).toBe(true);
        expect(prepare(square).within(slicesOf(together))).toBe(true);
      }),
    );
  });
});
