import type { CompassGraph, PossibleStep } from './compass.js';

/** Keys led elsewhere at most; what is not connected then stays so. */
const mostChanges = 200;

/**
 * Leads keys elsewhere until every spot can be reached from every other, or no possible step brings more of them
 * together. The best fitting steps are tried first.
 */
export function connect(graph: CompassGraph, steps: readonly PossibleStep[]): void {
  const tried = [...steps].sort((one, other) => one.cost - other.cost);
  let reach = reachOf(graph);
  for (let change = 0; change < mostChanges && reach.together < graph.length; change++) {
    const better = tried.find((step) => joins(step, reach) && improves(graph, step, reach.together));
    if (!better) return;
    graph[better.from]?.set(better.direction, better.to);
    reach = reachOf(graph);
  }
}

/** How far one comes from the first spot, and from where one comes to it. */
interface Reach {
  readonly forth: ReadonlySet<number>;
  readonly back: ReadonlySet<number>;
  /** Ways there and back, counted over all spots and halved. */
  readonly together: number;
}

function reachOf(graph: CompassGraph): Reach {
  const into: number[][] = graph.map(() => []);
  graph.forEach((keys, from) => {
    for (const to of keys.values()) into[to]?.push(from);
  });
  const forth = reached((index) => [...(graph[index]?.values() ?? [])]);
  const back = reached((index) => into[index] ?? []);
  return { forth, back, together: (forth.size + back.size) / 2 };
}

function reached(next: (index: number) => readonly number[]): ReadonlySet<number> {
  const found = new Set([0]);
  // A set goes on over what is added to it meanwhile.
  for (const index of found) for (const to of next(index)) found.add(to);
  return found;
}

function joins({ from, to }: PossibleStep, { forth, back }: Reach): boolean {
  return (forth.has(from) && !forth.has(to)) || (!back.has(from) && back.has(to));
}

function improves(graph: CompassGraph, { from, to, direction }: PossibleStep, together: number): boolean {
  const keys = graph[from];
  const before = keys?.get(direction);
  if (!keys || before === to) return false;
  keys.set(direction, to);
  const isBetter = reachOf(graph).together > together;
  if (before === undefined) keys.delete(direction);
  else keys.set(direction, before);
  return isBetter;
}
