import { type GridPoint, isBetween, sideOf } from './planar.js';

/** One edge of one ring. `ring` counts over all rings looked at, `index` from the ring's first edge. */
interface Edge {
  readonly ring: number;
  readonly index: number;
  readonly edgeCount: number;
  readonly from: GridPoint;
  readonly to: GridPoint;
  readonly minX: number;
  readonly maxX: number;
}

/** Two edges that may not meet as they do. */
export interface RingCrossing {
  readonly reason: 'edges cross' | 'edges overlap' | 'the ring touches itself';
  readonly at: GridPoint;
  /** Numbers of both rings, or twice that of one. */
  readonly rings: readonly [number, number];
}

/** Finds the first place where rings meet as {@link findCrossings} says. */
export function findCrossing(rings: readonly (readonly GridPoint[])[]): RingCrossing | undefined {
  const first = findCrossings(rings).next();
  return first.done ? undefined : first.value;
}

/**
 * Finds where rings cross, run along each other, or where one ring touches itself. Different rings may touch at single
 * points.
 *
 * Sweeps the edges by their western end; every test is exact.
 */
export function* findCrossings(rings: readonly (readonly GridPoint[])[]): Generator<RingCrossing, undefined> {
  const edges = rings.flatMap(edgesOf).sort((a, b) => a.minX - b.minX);
  let active: Edge[] = [];
  for (const edge of edges) {
    active = active.filter((other) => other.maxX >= edge.minX);
    for (const other of active) {
      const reason = conflictOf(edge, other);
      if (reason) yield { reason, at: edge.from, rings: [other.ring, edge.ring] };
    }
    active.push(edge);
  }
  return undefined;
}

function edgesOf(ring: readonly GridPoint[], ringNumber: number): Edge[] {
  const edgeCount = ring.length - 1;
  return ring.slice(1).flatMap((to, index) => {
    const from = ring[index];
    if (!from) return [];
    const [minX, maxX] = from[0] < to[0] ? [from[0], to[0]] : [to[0], from[0]];
    return [{ ring: ringNumber, index, edgeCount, from, to, minX, maxX }];
  });
}

function conflictOf(a: Edge, b: Edge): RingCrossing['reason'] | undefined {
  if (Math.max(a.from[1], a.to[1]) < Math.min(b.from[1], b.to[1])) return undefined;
  if (Math.max(b.from[1], b.to[1]) < Math.min(a.from[1], a.to[1])) return undefined;
  const sides = [
    sideOf(a.from, a.to, b.from),
    sideOf(a.from, a.to, b.to),
    sideOf(b.from, b.to, a.from),
    sideOf(b.from, b.to, a.to),
  ] as const;
  if (sides.every((side) => side === 0)) return collinearConflict(a, b);
  if (sides[0] * sides[1] < 0 && sides[2] * sides[3] < 0) return 'edges cross';
  if (a.ring !== b.ring || areNeighbours(a, b)) return undefined;
  return touches(a, b, sides) ? 'the ring touches itself' : undefined;
}

/** Edges on one line conflict when they share more than a point; one point is a touch. */
function collinearConflict(a: Edge, b: Edge): RingCrossing['reason'] | undefined {
  const shared = [
    ...[b.from, b.to].filter((point) => isBetween(a.from, a.to, point)),
    ...[a.from, a.to].filter((point) => isBetween(b.from, b.to, point)),
  ];
  const [first] = shared;
  if (!first) return undefined;
  if (shared.some((point) => point[0] !== first[0] || point[1] !== first[1])) return 'edges overlap';
  return a.ring === b.ring && !areNeighbours(a, b) ? 'the ring touches itself' : undefined;
}

function touches(a: Edge, b: Edge, sides: readonly [number, number, number, number]): boolean {
  return (
    (sides[0] === 0 && isBetween(a.from, a.to, b.from)) ||
    (sides[1] === 0 && isBetween(a.from, a.to, b.to)) ||
    (sides[2] === 0 && isBetween(b.from, b.to, a.from)) ||
    (sides[3] === 0 && isBetween(b.from, b.to, a.to))
  );
}

/** Edges that follow each other in a ring share a vertex by right. */
function areNeighbours(a: Edge, b: Edge): boolean {
  const gap = Math.abs(a.index - b.index);
  return gap === 1 || gap === a.edgeCount - 1;
}
