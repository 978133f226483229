import type { MercatorPoint } from '../thematic/mercator.js';
import { distance } from './compass.js';
import { ringsOf, type Spot, vertexAt, verticesOf } from './spot.js';
import type { WalkDirection } from './walk-step.js';

/** The sections of one line in their order. */
export interface LineChain {
  /** From west to east, or from north to south. */
  readonly sections: readonly Spot[];
  /** Keys that lead along it. */
  readonly back: WalkDirection;
  readonly forth: WalkDirection;
  /** True for a ring: after its last section comes its first. */
  readonly closed: boolean;
}

interface Ends {
  readonly spot: Spot;
  readonly ends: readonly [MercatorPoint, MercatorPoint];
}

/** Gaps up to this length, degrees on the map, do not open a ring. */
const touching = 1e-3;

/** Lines by name: those that run more east than south are followed eastwards, the others southwards. */
export function lineChains(spots: readonly Spot[]): readonly LineChain[] {
  const lines = new Map<string, Ends[]>();
  for (const spot of spots) {
    const ends = spot.kind === 'line' ? endsOf(spot) : undefined;
    if (ends) lines.set(spot.line, [...(lines.get(spot.line) ?? []), { spot, ends }]);
  }
  return [...lines.values()].map(chainOf);
}

function endsOf({ page, row }: Spot): Ends['ends'] | undefined {
  const rings = [...ringsOf(page.geometry, row)].filter(({ first, end }) => end > first);
  const [first, last] = [rings[0], rings.at(-1)];
  return first && last && [vertexAt(page.geometry, first.first), vertexAt(page.geometry, last.end - 1)];
}

/** Begins at the outermost end and goes on with the section that begins nearest to where the last one ended. */
function chainOf(line: readonly Ends[]): LineChain {
  const points = line.flatMap(({ ends }) => ends);
  const extent = (axis: 0 | 1) =>
    Math.max(...points.map((point) => point[axis])) - Math.min(...points.map((point) => point[axis]));
  const eastwards = extent(0) >= extent(1);
  const rank = ([x, y]: MercatorPoint) => (eastwards ? x : -y);
  const start = points.reduce((one, other) => (rank(other) < rank(one) ? other : one));
  const left = new Set(line);
  const sections: Spot[] = [];
  let at = start;
  while (left.size > 0) {
    const next = nearestOf(left, at);
    if (!next) break;
    left.delete(next.line);
    sections.push(next.line.spot);
    at = next.leaves;
  }
  return {
    sections,
    back: eastwards ? 'west' : 'north',
    forth: eastwards ? 'east' : 'south',
    closed: sections.length > 2 && distance(at, start) < touching,
  };
}

function nearestOf(lines: Iterable<Ends>, at: MercatorPoint) {
  let best: { readonly line: Ends; readonly leaves: MercatorPoint; readonly gap: number } | undefined;
  for (const line of lines) {
    const [first, last] = line.ends;
    for (const [enters, leaves] of [
      [first, last],
      [last, first],
    ] as const) {
      const gap = distance(at, enters);
      if (!best || gap < best.gap) best = { line, leaves, gap };
    }
  }
  return best;
}

/** The nearest section of another line in a direction, measured from the middle of one to the vertices of the others. */
export function nearestLine(
  spots: readonly Spot[],
  from: Spot,
  seeming: (to: MercatorPoint) => number | undefined,
): Spot | undefined {
  let best: { readonly spot: Spot; readonly far: number } | undefined;
  for (const spot of spots) {
    if (spot.line === from.line || spot.kind !== 'line') continue;
    for (const vertex of verticesOf(spot)) {
      const far = seeming(vertexAt(spot.page.geometry, vertex));
      if (far !== undefined && (!best || far < best.far)) best = { spot, far };
    }
  }
  return best?.spot;
}
