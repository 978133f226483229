import { type CompassGraph, deviation, sectorDegrees, seemingDistance } from './compass.js';
import { compassGraph } from './compass-graph.js';
import { type LineChain, lineChains, nearestLine } from './line-chains.js';
import type { Spot } from './spot.js';
import type { WalkDirection } from './walk-step.js';

/** Beyond this many areas and points the way is looked for with each step, and need not lead back. */
const mostPlanned = 1500;
/** How far apart spots in one place are taken to be, degrees, so that keys lead through them from west to east. */
const apart = 1e-9;

/** The features of one layer that are here, and where the keys lead among them. */
export class WalkGround {
  /** In the order of their ids; the sections of a line together, in their order along it. */
  readonly spots: readonly Spot[];
  readonly #indexes: ReadonlyMap<string, number>;
  readonly #chains: ReadonlyMap<string, LineChain>;
  /** Areas and points, set apart, and where keys lead from them. */
  readonly #places: readonly Spot[];
  readonly #placeIndexes: ReadonlyMap<string, number>;
  #graph: CompassGraph | undefined;

  /** @param spots - In the order of their ids. */
  constructor(spots: readonly Spot[]) {
    const chains = lineChains(spots);
    this.#chains = new Map(chains.flatMap((chain) => chain.sections.map(({ id }) => [id, chain] as const)));
    this.#places = setApart(spots.filter(({ kind }) => kind !== 'line'));
    this.#placeIndexes = indexesOf(this.#places);
    this.spots = inLines(spots, this.#chains);
    this.#indexes = indexesOf(this.spots);
  }

  spot(id: string): Spot | undefined {
    return this.spots[this.indexOf(id)];
  }

  /** Place in {@link spots}; -1 for one that is not here. */
  indexOf(id: string): number {
    return this.#indexes.get(id) ?? -1;
  }

  /** Where a direction key leads; undefined where nothing lies in that direction. */
  step(from: Spot, direction: WalkDirection): Spot | undefined {
    if (from.kind === 'line') return this.#along(from, direction) ?? this.#across(from, direction);
    const index = this.#placeIndexes.get(from.id) ?? -1;
    if (this.#places.length > mostPlanned) return this.#nearest(index, direction);
    this.#graph ??= compassGraph(this.#places);
    const to = this.#graph[index]?.get(direction);
    return to === undefined ? undefined : this.#places[to];
  }

  #along(from: Spot, direction: WalkDirection): Spot | undefined {
    const chain = this.#chains.get(from.id);
    if (!chain || (direction !== chain.forth && direction !== chain.back)) return undefined;
    const { sections, closed, forth } = chain;
    const next = sections.indexOf(from) + (direction === forth ? 1 : -1);
    return sections[closed ? (next + sections.length) % sections.length : next];
  }

  #across(from: Spot, direction: WalkDirection): Spot | undefined {
    return nearestLine(this.spots, from, (to) =>
      deviation(from.at, to, direction) > sectorDegrees ? undefined : seemingDistance(from.at, to, direction),
    );
  }

  #nearest(index: number, direction: WalkDirection): Spot | undefined {
    const from = this.#places[index];
    let best: { readonly spot: Spot; readonly far: number } | undefined;
    for (const spot of from ? this.#places : []) {
      if (!from || spot === from || deviation(from.at, spot.at, direction) > sectorDegrees) continue;
      const far = seemingDistance(from.at, spot.at, direction);
      if (!best || far < best.far) best = { spot, far };
    }
    return best?.spot;
  }
}

function indexesOf(spots: readonly Spot[]): ReadonlyMap<string, number> {
  return new Map(spots.map(({ id }, index) => [id, index]));
}

/** The sections of a line where the first of their ids stands. */
function inLines(spots: readonly Spot[], chains: ReadonlyMap<string, LineChain>): readonly Spot[] {
  return [...new Set(spots.flatMap((spot) => chains.get(spot.id)?.sections ?? [spot]))];
}

/** Spots of which several are in one place stand beside each other. */
function setApart(spots: readonly Spot[]): readonly Spot[] {
  const places = new Map<string, number>();
  return spots.map((spot) => {
    const [x, y] = spot.at;
    const before = places.get(`${x} ${y}`) ?? 0;
    places.set(`${x} ${y}`, before + 1);
    return before === 0 ? spot : { ...spot, at: [x + before * apart, y] as const };
  });
}
