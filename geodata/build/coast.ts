import type { Geometry, Position } from 'geojson';
import { segmentsOf } from './edges.js';
import { polygonsOf } from './geodesic.js';
import { type GridPoint, locateInPolygon, toGrid } from './planar.js';

const metersPerDegree = 111_320;

/**
 * Tells whether a position lies in a sea or within a distance of its edge.
 *
 * The distance is taken on a plane at the position's latitude (below 60 degrees), exact to a few metres per kilometre.
 */
export class Coast {
  readonly #seas: readonly (readonly (readonly GridPoint[])[])[];
  readonly #edges: readonly (readonly [Position, Position])[];
  readonly #toleranceMeters: number;

  /** @param toleranceMeters - How far from a sea a position may lie and still count as coast. */
  constructor(seas: readonly Geometry[], toleranceMeters: number) {
    this.#seas = seas.flatMap(polygonsOf).map((rings) => rings.map((ring) => ring.map(toGrid)));
    this.#edges = seas.flatMap((sea) => polygonsOf(sea).flat().flatMap(segmentsOf));
    this.#toleranceMeters = toleranceMeters;
  }

  /** True when the position is in the sea or beside it. */
  touches(position: Position): boolean {
    const reach = this.#toleranceMeters / metersPerDegree / 0.5;
    const near = this.#edges.filter(([from, to]) => mayBeNear(position, from, to, reach));
    if (near.some(([from, to]) => planarDistance(position, from, to) <= this.#toleranceMeters)) return true;
    const point = toGrid(position);
    return this.#seas.some((sea) => locateInPolygon(sea, point) !== 'outside');
  }
}

/** False only when the segment's box is further away than `reach` degrees. */
function mayBeNear(
  [lon = 0, lat = 0]: Position,
  [ax = 0, ay = 0]: Position,
  [bx = 0, by = 0]: Position,
  reach: number,
) {
  const besideX = lon < Math.min(ax, bx) - reach || lon > Math.max(ax, bx) + reach;
  const besideY = lat < Math.min(ay, by) - reach || lat > Math.max(ay, by) + reach;
  return !besideX && !besideY;
}

/** Distance in metres from a position to a segment, on a plane at the position's latitude. */
function planarDistance(position: Position, from: Position, to: Position): number {
  const [lon = 0, lat = 0] = position;
  const scale = Math.cos((lat * Math.PI) / 180);
  const place = ([x = 0, y = 0]: Position) =>
    [(x - lon) * scale * metersPerDegree, (y - lat) * metersPerDegree] as const;
  const [ax, ay] = place(from);
  const [bx, by] = place(to);
  const lengthSquared = (bx - ax) ** 2 + (by - ay) ** 2;
  const along = lengthSquared === 0 ? 0 : -(ax * (bx - ax) + ay * (by - ay)) / lengthSquared;
  const t = Math.min(1, Math.max(0, along));
  return Math.hypot(ax + t * (bx - ax), ay + t * (by - ay));
}
