import type { Position } from 'geojson';
import type { Ends } from './shape-edges.js';

/** Joins edges to lines where one begins at the end of another, rings included. */
export function joinedEdges(edges: readonly Ends[]): Position[][] {
  const starting = new Map<string, Ends[]>();
  const ended = new Set<string>();
  for (const edge of edges) {
    const from = `${edge[0]},${edge[1]}`;
    starting.set(from, [...(starting.get(from) ?? []), edge]);
    ended.add(`${edge[2]},${edge[3]}`);
  }
  const lines: Position[][] = [];
  const left = new Set(edges);
  const isStart = (edge: Ends) => !ended.has(`${edge[0]},${edge[1]}`);
  // What is left after the lines with a beginning are rings.
  for (const edge of [...edges.filter(isStart), ...edges])
    if (left.has(edge)) lines.push(lineFrom(edge, starting, left));
  return lines;
}

function lineFrom(first: Ends, starting: ReadonlyMap<string, readonly Ends[]>, left: Set<Ends>): Position[] {
  const line: Position[] = [[first[0], first[1]]];
  for (let edge: Ends | undefined = first; edge; ) {
    left.delete(edge);
    line.push([edge[2], edge[3]]);
    edge = starting.get(`${edge[2]},${edge[3]}`)?.find((next) => left.has(next));
  }
  return line;
}
