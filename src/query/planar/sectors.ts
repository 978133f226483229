import type { EdgeRows } from './edge-rows.js';
import { rayCrossing } from './ray-crossing.js';
import { type Ends, endsOf } from './shape-edges.js';
import { compareClockwise } from './side-of.js';

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
  for (const edge of rows.inRowOf(y)) {
    if (edge >= firstLine) break;
    const crossing = rayCrossing(ends, edge * 4, x, y);
    if (crossing === 0) continue;
    const part = parts[edge] ?? 0;
    if (crossing !== 2) toggle(first, part);
    if (crossing > 1) rays.push(...raysOf(endsOf(ends, edge), part, x, y));
  }
  rays.sort((a, b) => compareClockwise(x, y, a.x, a.y, b.x, b.y));
  return { x, y, rays, first };
}

/** From a point on an edge to its ends, or from one of its ends to the other. */
function raysOf([ax, ay, bx, by]: Ends, part: number, x: number, y: number): Ray[] {
  const rays = [
    { x: ax, y: ay, part },
    { x: bx, y: by, part },
  ];
  return rays.filter((ray) => ray.x !== x || ray.y !== y);
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
