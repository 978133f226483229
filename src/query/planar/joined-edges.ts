import type { Position } from 'geojson';

type Edge = readonly [fromX: number, fromY: number, toX: number, toY: number];

/** Joins edges to lines where one begins at the end of another, rings included. */
export function joinedEdges(edges: readonly Edge[]): Position[][] {
  const starting = new Map<string, Edge[]>();
  const ended = new Set<string>();
  for (const edge of edges) {
    const from = `${edge[0]},${edge[1]}`;
    starting.set(from, [...(starting.get(from) ?? []), edge]);
    ended.add(`${edge[2]},${edge[3]}`);
  }
  const lines: Position[][] = [];
  const left = new Set(edges);
  const isStart = (edge: Edge) => !ended.has(`${edge[0]},${edge[1]}`);
  // What is left after the lines with a beginning are rings.
  for (const edge of [...edges.filter(isStart), ...edges])
    if (left.has(edge)) lines.push(lineFrom(edge, starting, left));
  return lines;
}

function lineFrom(first: Edge, starting: ReadonlyMap<string, readonly Edge[]>, left: Set<Edge>): Position[] {
  const line: Position[] = [[first[0], first[1]]];
  for (let edge: Edge | undefined = first; edge; ) {
    left.delete(edge);
    line.push([edge[2], edge[3]]);
    edge = starting.get(`${edge[2]},${edge[3]}`)?.find((next) => left.has(next));
  }
  return line;
}
