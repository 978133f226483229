import type { Position } from 'geojson';
import { EdgeRows } from './edge-rows.js';
import { sliceOfParts } from './geometry-slice.js';
import { boxOf, type Ends, endsOf } from './shape-edges.js';
import { compareClockwise, crossingPlace, edgesCross, isOnEdge } from './side-of.js';

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
  const next = nextEdges(parts, count);
  for (let edge = 0; edge < count; edge++) {
    const ours = endsOf(ends, edge);
    const ourNext = endsOf(ends, next[edge] ?? 0);
    for (const other of rows.near(boxOf(ours), 0, count)) {
      if (other === edge) continue;
      const theirs = endsOf(ends, other);
      if (edgesCross(ours, theirs)) return [...crossingPlace(ours, theirs)];
      if (isCrossedAtEnd(ours, ourNext, theirs, endsOf(ends, next[other] ?? 0))) return [ours[2], ours[3]];
    }
  }
  return undefined;
}

/** Whether the way along an edge and on along the next is crossed at the vertex between them. */
function isCrossedAtEnd(ours: Ends, ourNext: Ends, theirs: Ends, theirNext: Ends): boolean {
  const [ax, ay, x, y] = ours;
  const passage = passageAt(theirs, theirNext, x, y);
  return passage !== undefined && isAcross(x, y, [ax, ay, ourNext[2], ourNext[3]], passage);
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
