import type { EdgeRows } from './edge-rows.js';
import { compareClockwise, sideOf } from './side-of.js';

/** An edge of an area as it leaves a point. */
interface Ray {
  readonly x: number;
  readonly y: number;
  readonly part: number;
}

/** What an area looks like from one point, turning clockwise from north: the rays of its edges and what lies between. */
export interface Sectors {
  readonly x: number;
  readonly y: number;
  /** Clockwise, beginning just right of north. */
  readonly rays: readonly Ray[];
  /** Polygons that one is in just right of north. */
  readonly first: ReadonlySet<number>;
}

/** Which polygons lie beside a direction. */
export interface Sides {
  readonly left: Set<number>;
  readonly right: Set<number>;
  /** How many edges run that way. */
  readonly along: number;
}

/**
 * Looks around from a point, exactly. A polygon is what an odd number of its edges surround, so that neither the
 * direction of rings matters nor which of them is a hole.
 */
export function sectorsAt(rows: EdgeRows, x: number, y: number): Sectors {
  const { ends, parts, firstLine } = rows.edges;
  const rays: Ray[] = [];
  const first = new Set<number>();
  const row = rows.rowOf(y);
  for (let index = rows.starts[row] ?? 0; index < (rows.starts[row + 1] ?? 0); index++) {
    const edge = rows.members[index] ?? 0;
    if (edge >= firstLine) break;
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [
      ends[edge * 4],
      ends[edge * 4 + 1],
      ends[edge * 4 + 2],
      ends[edge * 4 + 3],
    ];
    if ((y1 < y && y2 < y) || (y1 > y && y2 > y) || (x1 < x && x2 < x)) continue;
    const part = parts[edge] ?? 0;
    const side = x1 > x && x2 > x ? Number.NaN : sideOf(x1, y1, x2, y2, x, y);
    if (side === 0) {
      if (x1 !== x || y1 !== y) rays.push({ x: x1, y: y1, part });
      if (x2 !== x || y2 !== y) rays.push({ x: x2, y: y2, part });
    }
    if (y1 > y === y2 > y) continue;
    if (isRightOf(side, y2 > y1, y2 > y1 ? x2 : x1, x)) toggle(first, part);
  }
  rays.sort((a, b) => compareClockwise(x, y, a.x, a.y, b.x, b.y));
  return { x, y, rays, first };
}

/** Whether an edge lies east of a place just north of the point, and of two such places the more eastern. */
function isRightOf(side: number, upwards: boolean, upperX: number, x: number): boolean {
  if (Number.isNaN(side)) return true;
  return side === 0 ? upperX > x : side > 0 === upwards;
}

/** The polygons on both sides of the direction to another point. */
export function sidesToward(sectors: Sectors, toX: number, toY: number): Sides {
  const left = new Set(sectors.first);
  const on: Ray[] = [];
  for (const ray of sectors.rays) {
    const order = compareClockwise(sectors.x, sectors.y, ray.x, ray.y, toX, toY);
    if (order > 0) break;
    if (order < 0) toggle(left, ray.part);
    else on.push(ray);
  }
  const right = new Set(left);
  for (const { part } of on) toggle(right, part);
  return { left, right, along: on.length };
}

/** Whether all around the point is area, nothing is, or some. */
export function isSurrounded(sectors: Sectors): boolean | 'partly' {
  const { x, y, rays } = sectors;
  const inside = new Set(sectors.first);
  const isInside = inside.size > 0;
  for (const [index, ray] of rays.entries()) {
    toggle(inside, ray.part);
    const next = rays[index + 1];
    const isLastOfDirection = !next || compareClockwise(x, y, ray.x, ray.y, next.x, next.y) !== 0;
    if (isLastOfDirection && inside.size > 0 !== isInside) return 'partly';
  }
  return isInside;
}

/** Enters a polygon, or leaves it. */
export function toggle(parts: Set<number>, part: number): void {
  if (!parts.delete(part)) parts.add(part);
}
