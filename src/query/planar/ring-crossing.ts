import type { Position } from 'geojson';
import { EdgeRows } from './edge-rows.js';
import { sliceOfParts } from './geometry-slice.js';
import { compareClockwise, isOnEdge, sideOf } from './side-of.js';

type Ends = readonly [ax: number, ay: number, bx: number, by: number];

/**
 * Finds a place where the rings of one polygon cross, each other or themselves. Rings that only touch, or run along
 * each other, do not: what an odd number of them surrounds is clear there.
 *
 * @returns `[lng, lat]`, rounded where two edges cross between their vertices; undefined where none cross.
 */
export function ringCrossing(rings: readonly (readonly Position[])[]): Position | undefined {
  // Each ring as a part of its own, so that the edges tell which ring they are of.
  const rows = new EdgeRows([
    sliceOfParts(
      'areas',
      rings.map((ring) => [ring]),
    ),
  ]);
  const { ends, count, parts } = rows.edges;
  const nextEdge = nextEdges(parts, count);
  for (let edge = 0; edge < count; edge++) {
    const ours = endsOf(ends, edge);
    for (const other of edgesNear(rows, ours)) {
      const theirs = endsOf(ends, other);
      const place = other > edge ? properCrossing(ours, theirs) : undefined;
      if (place) return place;
      const [, , x, y] = ours;
      const passage = passageAt(theirs, endsOf(ends, nextEdge[other] ?? 0), x, y);
      if (other === edge || !passage) continue;
      const [, , nextX, nextY] = endsOf(ends, nextEdge[edge] ?? 0);
      if (isAcross(x, y, [ours[0], ours[1], nextX, nextY], passage)) return [x, y];
    }
  }
  return undefined;
}

/** The edge after each in its ring. */
function nextEdges(parts: Uint32Array, count: number): Uint32Array {
  const next = new Uint32Array(count);
  let first = 0;
  for (let edge = 0; edge < count; edge++) {
    if (parts[edge] !== parts[first]) first = edge;
    next[edge] = parts[edge + 1] === parts[edge] ? edge + 1 : first;
  }
  return next;
}

function edgesNear(rows: EdgeRows, [ax, ay, bx, by]: Ends): number[] {
  const { count } = rows.edges;
  return rows.near(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), 0, count);
}

function endsOf(ends: Float64Array, edge: number): Ends {
  const at = edge * 4;
  return [ends[at] ?? 0, ends[at + 1] ?? 0, ends[at + 2] ?? 0, ends[at + 3] ?? 0];
}

/** Where two edges cross between their ends. */
function properCrossing([ax, ay, bx, by]: Ends, [cx, cy, dx, dy]: Ends): Position | undefined {
  if (sideOf(ax, ay, bx, by, cx, cy) * sideOf(ax, ay, bx, by, dx, dy) >= 0) return undefined;
  if (sideOf(cx, cy, dx, dy, ax, ay) * sideOf(cx, cy, dx, dy, bx, by) >= 0) return undefined;
  const fromA = (dx - cx) * (ay - cy) - (dy - cy) * (ax - cx);
  const fromB = (dx - cx) * (by - cy) - (dy - cy) * (bx - cx);
  const share = fromA === fromB ? 0.5 : fromA / (fromA - fromB);
  return [ax + share * (bx - ax), ay + share * (by - ay)];
}

/** Where a ring comes from and goes to at a point that lies on one of its edges or at that edge's end. */
function passageAt(edge: Ends, next: Ends, x: number, y: number): Ends | undefined {
  const [ax, ay, bx, by] = edge;
  if (bx === x && by === y) return [ax, ay, next[2], next[3]];
  return (ax !== x || ay !== y) && isOnEdge(ax, ay, bx, by, x, y) ? edge : undefined;
}

/** Whether of two ways through a point one begins on one side of the other and ends on the other side. */
function isAcross(x: number, y: number, [ax, ay, bx, by]: Ends, [cx, cy, dx, dy]: Ends): boolean {
  const sideOfWay = (toX: number, toY: number): number => {
    const [a, b] = [compareClockwise(x, y, ax, ay, toX, toY), compareClockwise(x, y, bx, by, toX, toY)];
    if (a === 0 || b === 0) return 0;
    return a < 0 === b < 0 ? 1 : -1;
  };
  return sideOfWay(cx, cy) * sideOfWay(dx, dy) < 0;
}
