import { commonBorders } from './common-borders.js';
import {
  type CompassGraph,
  deviation,
  directions,
  opposite,
  type PossibleStep,
  sectorDegrees,
  seemingDistance,
} from './compass.js';
import { connect } from './connect.js';
import type { Spot } from './spot.js';
import type { WalkDirection } from './walk-step.js';

/** How many of the nearest spots in a direction are considered. */
const nearest = 4;
/** A spot without a neighbour in a direction goes on to one farther away only if it lies well in it, degrees. */
const fartherDegrees = 45;
/** What it costs a key, degrees, that another key leads to the same spot already. */
const repeated = 30;

/**
 * Where the direction keys lead from areas and points.
 *
 * An area's keys lead to neighbours over common borders, those of points to near ones; none farther off its direction than
 * {@link sectorDegrees}. First pairs are made that the opposite key leads back in, the best first, so that one finds one's
 * way back; what is left of the keys takes the best there is; and last some are led elsewhere, so that every spot can be
 * reached from every other.
 */
export function compassGraph(spots: readonly Spot[]): CompassGraph {
  const steps = possibleSteps(spots);
  const graph: CompassGraph = spots.map(() => new Map<WalkDirection, number>());
  pair(graph, steps);
  fill(graph, steps);
  connect(graph, steps);
  return graph;
}

function possibleSteps(spots: readonly Spot[]): readonly PossibleStep[] {
  const borders = commonBorders(spots);
  return spots.flatMap((spot, from) =>
    directions.flatMap((direction) => {
      const adjoining = (borders[from] ?? []).flatMap(({ to, border }) => {
        const target = spots[to];
        if (!target || deviation(spot.at, target.at, direction) > sectorDegrees) return [];
        const cost =
          deviation(spot.at, target.at, direction) / 2 +
          deviation(spot.at, border, direction) / 4 +
          deviation(border, target.at, direction) / 4;
        return [{ from, to, direction, cost }];
      });
      return adjoining.length > 0 ? adjoining : inDirection(spots, from, direction);
    }),
  );
}

/** Steps to the nearest spots in a direction, by how far these seem; of areas they come after all neighbours. */
function inDirection(spots: readonly Spot[], from: number, direction: WalkDirection): readonly PossibleStep[] {
  const spot = spots[from];
  if (!spot) return [];
  const [sector, extra] = spot.kind === 'area' ? [fartherDegrees, sectorDegrees] : [sectorDegrees, 0];
  return spots
    .map((each, to) => ({ from, to, direction, each, cost: seemingDistance(spot.at, each.at, direction) }))
    .filter(({ to, each }) => to !== from && deviation(spot.at, each.at, direction) <= sector)
    .sort((one, other) => one.cost - other.cost)
    .slice(0, nearest)
    .map(({ to, cost }) => ({ from, to, direction, cost: extra + cost }));
}

/** Pairs of keys that lead there and back. */
function pair(graph: CompassGraph, steps: readonly PossibleStep[]): void {
  const known = new Map(steps.map((step) => [keyOf(step), step]));
  const pairs = steps.flatMap((step) => {
    const back = known.get(keyOf({ from: step.to, to: step.from, direction: opposite[step.direction] }));
    return back && step.from < step.to ? [{ ...step, cost: step.cost + back.cost }] : [];
  });
  for (const { from, to, direction } of pairs.sort((one, other) => one.cost - other.cost)) {
    const [there, back] = [graph[from], graph[to]];
    if (!there || !back || there.has(direction) || back.has(opposite[direction])) continue;
    if ([...there.values()].includes(to)) continue;
    there.set(direction, to);
    back.set(opposite[direction], from);
  }
}

function fill(graph: CompassGraph, steps: readonly PossibleStep[]): void {
  const byKey = new Map<string, PossibleStep[]>();
  for (const step of steps) {
    const key = `${step.from} ${step.direction}`;
    byKey.set(key, [...(byKey.get(key) ?? []), step]);
  }
  for (const own of byKey.values()) {
    const [first] = own;
    const keys = first && graph[first.from];
    if (!first || !keys || keys.has(first.direction)) continue;
    const taken = [...keys.values()];
    const costOfKey = ({ to, cost }: PossibleStep) => cost + (taken.includes(to) ? repeated : 0);
    const best = own.reduce((one, other) => (costOfKey(other) < costOfKey(one) ? other : one));
    keys.set(best.direction, best.to);
  }
}

function keyOf({ from, to, direction }: Pick<PossibleStep, 'from' | 'to' | 'direction'>): string {
  return `${from} ${to} ${direction}`;
}
