import type { GraphWay, LineGraph } from './line-graph.js';
import type { LineSection } from './line-section.js';

/** Longer gaps end a path: what lies behind them is more likely another line of the same name. */
const mostGapMeters = 30_000;
/** Part of a path that has to be drawn one way for that to say where it starts. */
const unanimous = 0.995;

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
  return startsHere(graph, sections, path) ? path : reversed(graph, path);
}

/** By the direction of drawing; when sections differ in it, the northern end, or the eastern of a line that runs across. */
function startsHere(graph: LineGraph, sections: readonly LineSection[], { start, end, ways }: MainPath): boolean {
  const runs = ways.flatMap(({ run }) => (run ? [run.toMeters - run.fromMeters] : []));
  const forward = runs.reduce((sum, meters) => sum + Math.max(0, meters), 0);
  const share = forward / runs.reduce((sum, meters) => sum + Math.abs(meters), 0);
  if (share >= unanimous || share <= 1 - unanimous) return share > 0.5;
  const [startLng, startLat] = positionOf(graph, sections, start);
  const [endLng, endLat] = positionOf(graph, sections, end);
  const east = (startLng - endLng) * Math.cos(((startLat + endLat) / 2) * (Math.PI / 180));
  const north = startLat - endLat;
  return Math.abs(north) >= Math.abs(east) ? north >= 0 : east >= 0;
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
