import type { GraphWay, LineGraph } from './line-graph.js';
import type { LineSection } from './line-section.js';

/** Longer gaps end a path. */
const mostGapMeters = 5000;

/** The longest of the shortest ways in a network. */
export interface MainPath {
  readonly start: number;
  readonly end: number;
  /** From start to end. */
  readonly ways: readonly GraphWay[];
}

/** The main path of a network, from the end where lines of this kind begin; see LinePath. */
export function mainPathOf(graph: LineGraph, sections: readonly LineSection[]): MainPath {
  const path = longestPath(graph);
  const forward = path.ways.reduce((sum, { run }) => sum + (run ? run.toMeters - run.fromMeters : 0), 0);
  if (forward > 1) return path;
  if (forward < -1) return reversed(graph, path);
  const [, startLat] = positionOf(graph, sections, path.start);
  const [, endLat] = positionOf(graph, sections, path.end);
  return startLat >= endLat ? path : reversed(graph, path);
}

/** Position of a node. */
export function positionOf(
  graph: LineGraph,
  sections: readonly LineSection[],
  node: number,
): readonly [number, number] {
  const { section = 0, alongMeters = 0 } = graph.nodes[node] ?? {};
  return sections[section]?.positionAt(alongMeters) ?? [Number.NaN, Number.NaN];
}

/** The same path from the other end. */
export function reversed(graph: LineGraph, { start, end }: MainPath): MainPath {
  return pathBetween(graph, end, start);
}

/** Goes to the farthest node, from there to the farthest, as long as that makes the way longer. */
function longestPath(graph: LineGraph): MainPath {
  const seen = new Set<number>();
  let [from, to, length] = [0, 0, -1];
  for (const node of graph.nodes.keys()) {
    if (seen.has(node)) continue;
    let sweep = farthest(graph, node, seen);
    let before = -1;
    let start = node;
    while (sweep.meters > before) {
      if (sweep.meters > length) [from, to, length] = [start, sweep.node, sweep.meters];
      before = sweep.meters;
      start = sweep.node;
      sweep = farthest(graph, start, seen);
    }
  }
  return pathBetween(graph, from, to);
}

function farthest(
  graph: LineGraph,
  from: number,
  seen: Set<number>,
): { readonly node: number; readonly meters: number } {
  const { meters } = graph.waysFrom(from, mostGapMeters);
  let node = from;
  meters.forEach((length, index) => {
    if (length === Number.POSITIVE_INFINITY) return;
    seen.add(index);
    if (length > (meters[node] ?? 0)) node = index;
  });
  return { node, meters: meters[node] ?? 0 };
}

function pathBetween(graph: LineGraph, start: number, end: number): MainPath {
  const { before } = graph.waysFrom(start, mostGapMeters);
  const ways: GraphWay[] = [];
  for (let node = end; node !== start; node = before[node] ?? start) {
    const way = shortestWay(graph, before[node] ?? start, node);
    if (way) ways.unshift(way);
  }
  return { start, end, ways };
}

function shortestWay(graph: LineGraph, from: number, to: number): GraphWay | undefined {
  const ways = graph.nodes[from]?.ways.filter((way) => way.to === to) ?? [];
  return ways.sort((one, other) => one.meters - other.meters)[0];
}
