import type { Geometry, MultiLineString, Position } from 'geojson';
import { polygonsOf } from './geodesic.js';

/** One edge of an outline, with the owners of every outline that has it. */
export interface SharedEdge {
  readonly from: Position;
  readonly to: Position;
  readonly owners: readonly string[];
}

/** An outline and whose it is. */
export interface Outline {
  readonly owner: string;
  readonly geometry: Geometry;
}

/** Every edge of the outlines once, in the order of first appearance; edges are equal when their ends are. */
export function sharedEdges(outlines: readonly Outline[]): SharedEdge[] {
  const edges = new Map<string, { from: Position; to: Position; owners: string[] }>();
  for (const { owner, geometry } of outlines) {
    for (const ring of polygonsOf(geometry).flat()) {
      for (const [from, to] of segmentsOf(ring)) {
        const key = [String(from), String(to)].sort().join(' ');
        const edge = edges.get(key);
        if (edge) edge.owners.push(owner);
        else edges.set(key, { from, to, owners: [owner] });
      }
    }
  }
  return [...edges.values()];
}

/** Neighbouring positions of a line in pairs. */
export function segmentsOf(line: readonly Position[]): [from: Position, to: Position][] {
  return line.slice(1).flatMap((to, i) => {
    const from = line[i];
    return from ? [[from, to] satisfies [Position, Position]] : [];
  });
}

/**
 * Joins edges to lines that run from one junction or dead end to the next; what is left are closed rings.
 *
 * The order of the lines follows the order of the edges, so equal input gives equal output.
 */
export function mergeEdges(edges: readonly Pick<SharedEdge, 'from' | 'to'>[]): MultiLineString {
  const nodes = nodesOf(edges);
  const free = new Set(edges.keys());
  const starts = edges.flatMap(({ from, to }, edge) =>
    [from, to].filter((end) => nodes.get(String(end))?.length !== 2).map((end) => ({ edge, end })),
  );
  const rings = edges.map(({ from }, edge) => ({ edge, end: from }));
  const lines: Position[][] = [];
  for (const { edge, end } of [...starts, ...rings]) {
    if (free.has(edge)) lines.push(walk(edges, nodes, free, edge, end));
  }
  return { type: 'MultiLineString', coordinates: lines };
}

function nodesOf(edges: readonly Pick<SharedEdge, 'from' | 'to'>[]): Map<string, number[]> {
  const nodes = new Map<string, number[]>();
  for (const [edge, { from, to }] of edges.entries()) {
    for (const end of [String(from), String(to)]) nodes.set(end, [...(nodes.get(end) ?? []), edge]);
  }
  return nodes;
}

function walk(
  edges: readonly Pick<SharedEdge, 'from' | 'to'>[],
  nodes: ReadonlyMap<string, readonly number[]>,
  free: Set<number>,
  firstEdge: number,
  start: Position,
): Position[] {
  const line = [start];
  let next: number | undefined = firstEdge;
  let here = start;
  while (next !== undefined) {
    free.delete(next);
    const edge: Pick<SharedEdge, 'from' | 'to'> | undefined = edges[next];
    if (!edge) break;
    here = String(edge.from) === String(here) ? edge.to : edge.from;
    line.push(here);
    const around: readonly number[] = nodes.get(String(here)) ?? [];
    next = around.length === 2 ? around.find((each) => free.has(each)) : undefined;
  }
  return line;
}
